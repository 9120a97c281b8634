#include "command/allowances.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "command/allow_kinds.h"
#include "command/diagnostic_table.h"
#include "yaml/comments.h"

namespace rung {
namespace {

/// The words of a comment one by one, each with its place.
class WordsOf {
 public:
  explicit WordsOf(SourceSpan comment) : comment_(comment), next_(comment.begin + 1) {}

  /// Empty behind the last one.
  Located<std::string_view> next() {
    const std::string_view text = comment_.file->text().substr(0, comment_.end);
    const auto begin = std::min(text.find_first_not_of(" \t", next_), text.size());
    const auto end = std::min(text.find_first_of(" \t", begin), text.size());
    next_ = static_cast<std::uint32_t>(end);
    return {text.substr(begin, end - begin),
            {comment_.file, static_cast<std::uint32_t>(begin), next_}};
  }

 private:
  SourceSpan comment_;
  std::uint32_t next_;
};

/// The lines the comments speak of: their own, or for one that stands alone the next that is no
/// such comment.
std::vector<std::uint32_t> lines_meant(const std::vector<yaml::Comment>& comments) {
  std::vector<std::uint32_t> lines(comments.size());
  for (std::size_t i = comments.size(); i-- > 0;) {
    lines[i] = comments[i].at.start().line;
    if (!comments[i].alone) continue;
    ++lines[i];
    const bool goes_on = i + 1 < comments.size() && comments[i + 1].alone &&
                         comments[i + 1].at.start().line == lines[i];
    if (goes_on) lines[i] = lines[i + 1];
  }
  return lines;
}

}  // namespace

Allowances::Allowances(const ParsedFile& file, Diagnostics& diagnostics) {
  const auto comments = yaml::comments_of(*file.tree);
  const auto lines = lines_meant(comments);
  for (std::size_t i = 0; i < comments.size(); ++i) read(comments[i].at, lines[i], diagnostics);
}

void Allowances::read(SourceSpan comment, std::uint32_t line, Diagnostics& diagnostics) {
  WordsOf words(comment);
  if (words.next().value != "rung:") return;
  const auto verb = words.next();
  const auto code = words.next();
  const DiagnosticInfo* info = find_diagnostic(code.value);
  if (verb.value != "allow" || code.value.empty()) {
    diagnostics.report(bad_allow, comment, "`allow CODE because …` is expected behind `rung:`");
  } else if (info == nullptr) {
    UsageError unknown = unknown_code(code.value);
    diagnostics.report(bad_allow, code.at, unknown.message).help = std::move(unknown.help);
  } else if (info->severity == Severity::error) {
    diagnostics.report(bad_allow, code.at,
                       fmt::format("`{}` is an error, and cannot be allowed", code.value));
  } else if (words.next().value != "because" || words.next().value.empty()) {
    diagnostics.report(bad_allow, comment, "it does not say why").help =
        fmt::format("write `# rung: allow {} because` and the reason", code.value);
  } else {
    all_.push_back({line, code.value, code.at});
  }
}

bool Allowances::allows(const Diagnostic& diagnostic) {
  if (all_.empty() || diagnostic.at.file == nullptr || diagnostic.at.is_whole_file()) return false;
  if (diagnostic.at.file->path() != all_.front().at.file->path()) return false;
  const std::uint32_t line = diagnostic.at.start().line;
  bool allowed = false;
  auto it = std::ranges::lower_bound(all_, line, {}, &Allowance::line);
  for (; it != all_.end() && it->line == line; ++it) {
    if (it->code == diagnostic.info->code) it->used = allowed = true;
  }
  return allowed;
}

void Allowances::report_unused(Diagnostics& diagnostics) const {
  for (const Allowance& allowance : all_) {
    if (!allowance.used) diagnostics.report(unused_allow, allowance.at, allowance.code);
  }
}

}  // namespace rung
