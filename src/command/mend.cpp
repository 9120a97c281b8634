#include "command/mend.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "text/width.h"
#include "yaml/kinds.h"

namespace rung {
namespace {

/// How often a mistake that was hidden by another is looked for.
constexpr int most_rounds = 20;

bool is_about_yaml(const Diagnostic& diagnostic) {
  return std::ranges::find(yaml::yaml_kinds, diagnostic.info) != yaml::yaml_kinds.end();
}

bool is_error(const Diagnostic& diagnostic) { return diagnostic.severity == Severity::error; }

/// The lines in which something was mended, and those that are only indented otherwise.
struct MendedLines {
  std::set<std::uint32_t> words;
  std::set<std::uint32_t> indentations;

  void add(const Edit& edit, const SourceFile& source) {
    const Position place = source.position(static_cast<std::uint32_t>(edit.begin));
    const bool is_blank = edit.text.find_first_not_of(' ') == std::string::npos;
    (is_blank && place.column == 1 ? indentations : words).insert(place.line);
  }
};

/// Whether an error could have been there before, unseen: nobody had looked at its place, and it is
/// not what was made of that place.
bool was_hidden(const Diagnostic& error, const Problems& before, const MendedLines& lines) {
  if (before.complete || error.at.is_whole_file()) return false;
  const std::uint32_t line = error.at.start().line;
  return !lines.words.contains(line) &&
         !(lines.indentations.contains(line) && is_about_yaml(error));
}

/// Whether mending left no error that was not there before.
bool brings_no_error(const Problems& before, const Diagnostics& after, const MendedLines& lines) {
  std::map<std::pair<std::string_view, std::string_view>, int> known;
  for (const Diagnostic& one : before.diagnostics.all()) {
    if (is_error(one)) ++known[{one.info->code, one.message}];
  }
  return std::ranges::all_of(after.all(), [&](const Diagnostic& one) {
    return !is_error(one) || --known[{one.info->code, one.message}] >= 0 ||
           was_hidden(one, before, lines);
  });
}

/// `dana.yaml:12:5: mended: `soruce` is not a key of an entry, now `source` [unknown-key]`
std::string line_about(const Diagnostic& diagnostic) {
  const Position place = diagnostic.fix->at.start();
  const std::string& text = diagnostic.fix->text;
  const bool is_word = text.find_first_not_of(' ') != std::string::npos;
  return fmt::format("{}:{}:{}: mended: {}{} [{}]", escape_controls(diagnostic.at.file->path()),
                     place.line, place.column, escape_controls(diagnostic.message),
                     is_word ? fmt::format(", now `{}`", escape_controls(text)) : std::string(),
                     diagnostic.info->code);
}

/// Whether a fix is among the edits: it is not when another was at the same place.
bool is_done(const Fix& fix, const std::vector<Edit>& edits) {
  return std::ranges::find(edits, Edit{fix.at.begin, fix.at.end, fix.text}) != edits.end();
}

}  // namespace

Mended mend(const SourcePtr& source, const FindProblems& find_problems) {
  Mended mended{source, {}, {}, false};
  Problems problems = find_problems(source);
  std::set<std::pair<std::uint32_t, std::string>> told;
  for (int round = 0; round < most_rounds; ++round) {
    const auto& found = problems.diagnostics.all();
    const std::vector<Edit> edits = edits_of(found, *mended.source);
    if (edits.empty()) break;
    for (const Diagnostic& one : found) {
      if (!one.fix || !is_done(*one.fix, edits)) continue;
      told.emplace(one.fix->at.start().line, line_about(one));
    }
    MendedLines lines;
    for (const Edit& edit : edits) lines.add(edit, *mended.source);
    const SourcePtr next = with_edits(*mended.source, edits);
    Problems left = find_problems(next);
    if (!brings_no_error(problems, left.diagnostics, lines)) return {source, {}, {}, true};
    mended.edits = compose(source->text(), mended.edits, edits);
    mended.source = next;
    problems = std::move(left);
  }
  for (const auto& [line, text] : told) mended.told.push_back(text);
  return mended;
}

}  // namespace rung
