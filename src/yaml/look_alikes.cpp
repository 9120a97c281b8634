#include "yaml/look_alikes.h"

#include <array>
#include <utility>

#include "yaml/scan.h"

namespace rung::yaml {
namespace {

using Named = std::pair<std::string_view, std::string_view>;

constexpr std::array dashes{Named{"–", "an en dash"}, Named{"—", "an em dash"},
                            Named{"−", "a minus sign"}, Named{"‐", "a hyphen of its own"},
                            Named{"‑", "a no-break hyphen"}};
constexpr std::array spaces{Named{"\xC2\xA0", "a no-break space"},
                            Named{"\xE2\x80\xAF", "a narrow no-break space"},
                            Named{"\xE3\x80\x80", "a wide space"}};

constexpr int most_lines = 1000;

/// The one of them that stands at `at`; nothing if none does.
template <std::size_t count>
const Named* one_at(const std::array<Named, count>& named, std::string_view text, std::size_t at) {
  for (const Named& one : named) {
    if (text.substr(at).starts_with(one.first)) return &one;
  }
  return nullptr;
}

}  // namespace

std::optional<LookAlike> look_alike_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return std::nullopt;
  if (const Named* dash = one_at(dashes, text, at)) {
    const std::size_t end = at + dash->first.size();
    const Named* space = end < text.size() ? one_at(spaces, text, end) : nullptr;
    if (space == nullptr && !ends_word(text, end)) return std::nullopt;
    if (space == nullptr) return LookAlike{at, end, dash->second, "`-`", "-"};
    return LookAlike{at, end + space->first.size(), dash->second, "`-`", "- "};
  }
  const Named* space = one_at(spaces, text, at);
  if (space == nullptr) return std::nullopt;
  LookAlike found{at, at, space->second, "a space", {}};
  while (const Named* next = one_at(spaces, text, found.end)) {
    found.end += next->first.size();
    found.text += ' ';
  }
  return found;
}

std::optional<LookAlike> look_alike_on_line(std::string_view text, std::size_t at) {
  return look_alike_at(text, line_indented(text, at));
}

void advise_on(const LookAlike& found, Diagnostic& problem) {
  const bool is_dash = found.text.starts_with('-');
  problem.help = is_dash ? "write `-`" : "write plain spaces";
  problem.fix = Fix{problem.at, found.text};
}

void mend_below(const LookAlike& found, Diagnostic& problem) {
  const SourceFile* file = problem.at.file;
  if (file == nullptr) return;  // the problem is only counted
  const std::string_view text = file->text();
  const std::size_t column = found.begin - line_begin(text, found.begin);
  std::size_t line = text.find('\n', found.begin);
  for (int count = 0; line < text.size() && count < most_lines; ++count) {
    const std::size_t begin = skip_blanks(text, ++line);
    const bool is_empty = begin >= text.size() || is_break(text[begin]);
    if (!is_empty && begin - line < column) break;
    const auto below = begin - line == column ? look_alike_at(text, begin) : std::nullopt;
    if (below && below->meant == found.meant) {
      const SourceSpan at{file, static_cast<std::uint32_t>(begin),
                          static_cast<std::uint32_t>(below->end)};
      problem.fix->further.push_back({at, below->text});
    }
    line = text.find('\n', begin);
  }
}

}  // namespace rung::yaml
