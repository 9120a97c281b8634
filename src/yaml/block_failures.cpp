#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "text/listed.h"
#include "yaml/curly_quotes.h"
#include "yaml/failures.h"
#include "yaml/kinds.h"
#include "yaml/scalar_checks.h"
#include "yaml/scan.h"

namespace rung::yaml {
namespace {

bool is_quote(char c) { return c == '"' || c == '\''; }
bool in_brackets(const Failure& failure) { return innermost_bracket(failure) != npos; }

/// Whether what begins at `at` is a key with its colon.
bool is_key(std::string_view text, std::size_t at) {
  const std::size_t end = plain_end(text, at);
  if (is_quote(text[at])) {
    const std::size_t colon = skip_blanks(text, std::min(end_of_quoted(text, at), end));
    return colon < end && text[colon] == ':';
  }
  for (std::size_t colon = text.find(':', at); colon < end; colon = text.find(':', colon + 1)) {
    if (ends_word(text, colon + 1)) return true;
  }
  return false;
}

/// The last thing before `at` on its line that is not blank; a line break if it is the first.
char before_on_line(std::string_view text, std::size_t at) {
  while (at > 0 && is_blank(text[at - 1])) --at;
  return at == 0 ? '\n' : text[at - 1];
}

/// Whether nothing, or only dashes of list items, stand before `at` on its line.
bool begins_line(std::string_view text, std::size_t at) {
  const std::size_t begin = line_begin(text, at);
  return text.substr(begin, at - begin).find_first_not_of(" -") == npos;
}

/// Text behind a value that has ended.
std::optional<Repair> report_text_after(const Failure& failure, std::string_view what) {
  const std::size_t end = plain_end(failure.text, failure.at);
  Diagnostic& diagnostic = failure.findings.report_failure(
      text_after_value, failure.at, end, quoted_in_message(failure.text, failure.at, end), what);
  if (failure.text[failure.at - 1] == '\'') {
    diagnostic.help = "write `''` for a single quote inside of single quotes, or use double quotes";
  }
  if (in_brackets(failure)) return std::nullopt;
  return Repair{failure.at, end - failure.at, ' '};
}

/// Whether the failure is what comes next behind a finished value, on its line or on a deeper one
/// that could belong to it.
bool follows_value(const Failure& failure) {
  const std::size_t cursor = failure.builder.cursor();
  if (cursor == 0 || cursor > failure.at || failure.at >= failure.text.size() ||
      skip_gap(failure.text, cursor) != failure.at || failure.text[cursor - 1] == ':') {
    return false;
  }
  if (!has_break(failure.text, cursor, failure.at)) return true;
  return failure.at - line_begin(failure.text, failure.at) > failure.builder.margin().value_or(0) &&
         !is_key(failure.text, failure.at);
}

std::optional<Repair> explain_after_value(const Failure& failure) {
  const std::size_t cursor = failure.builder.cursor();
  const Node* scalar = failure.builder.last_scalar();
  const std::string_view between = failure.text.substr(cursor, failure.at - cursor);
  if (scalar == nullptr) return report_text_after(failure, "the closing bracket");
  if (!scalar->quoted) {
    if (between.find('#') == npos) return report_unexpected(failure);
    return report_text_after(failure, "a comment, which has ended the text");
  }
  if (has_break(failure.text, scalar->begin, scalar->end)) {
    return report_unterminated(failure.text, scalar->begin, in_brackets(failure), std::nullopt,
                               failure.findings);
  }
  return report_text_after(failure, "the closing quote");
}

/// The indentations by which the failure's line would belong to a block above it, one that is open
/// or one that the line has just ended: of lists for an item, else of mappings. The deepest first.
std::vector<std::string> fitting_columns(const Failure& failure) {
  const bool is_item = failure.text[failure.at] == '-' && ends_word(failure.text, failure.at + 1);
  std::vector<std::string> columns;
  const auto add = [&](const OpenCollection& block) {
    std::string column = in_spaces(block.column);
    if (block.flow || block.mapping == is_item) return;
    if (columns.empty() || columns.back() != column) columns.push_back(std::move(column));
  };
  const auto& open = failure.builder.open();
  std::ranges::for_each(failure.builder.just_closed(), add);
  std::for_each(open.rbegin(), open.rend(), add);
  return columns;
}

/// Whether the line above that is indented no deeper than this is an item of a list, right beside.
bool is_beside_item(std::string_view text, std::size_t at) {
  const std::size_t column = at - line_begin(text, at);
  for (std::size_t begin = line_begin(text, at); begin > 0;) {
    begin = line_begin(text, begin - 1);
    const std::size_t first = line_indented(text, begin);
    if (first >= line_end(text, begin) || first - begin > column) continue;
    return first - begin == column && text[first] == '-' && ends_word(text, first + 1);
  }
  return false;
}

Diagnostic& report_indentation(const Failure& failure) {
  const std::size_t column = failure.at - line_begin(failure.text, failure.at);
  Diagnostic& diagnostic = failure.findings.report_failure(
      bad_indentation, failure.at, plain_end(failure.text, failure.at), in_spaces(column));
  const std::vector<std::string> columns = fitting_columns(failure);
  if (is_beside_item(failure.text, failure.at)) {
    diagnostic.help = "the line above begins an item of a list with `- `, this one is no item";
  }
  if (!columns.empty()) {
    if (!diagnostic.help.empty()) diagnostic.help += "; ";
    diagnostic.help +=
        fmt::format("what it could belong to is indented by {}", listed(columns, "or"));
  }
  return diagnostic;
}

/// `"a":b`, `'a' b: c`: a quoted key with something else than `: ` behind it.
std::optional<Repair> explain_quoted_key(const Failure& failure, std::size_t begin) {
  const std::string_view text = failure.text;
  const std::size_t end = end_of_quoted(text, begin);
  if (end > failure.at || has_break(text, begin, end)) {
    return report_unterminated(text, begin, false, std::nullopt, failure.findings);
  }
  if (text[end] == ':') {
    const std::size_t line = plain_end(text, begin);
    failure.findings.report_failure(missing_space, begin, line,
                                    quoted_in_message(text, begin, line), "colon");
    return Repair{end + 1, 1, ' '};
  }
  Failure behind = failure;
  behind.at = skip_blanks(text, end);
  return report_text_after(behind, "the closing quote");
}

/// Where the text that ends right before the colon at the failure begins.
std::size_t text_before_colon(const Failure& failure) {
  const Node* scalar = failure.builder.last_scalar();
  if (scalar != nullptr && skip_blanks(failure.text, scalar->end) == failure.at) {
    return scalar->begin;
  }
  std::size_t at = skip_gap(failure.text, failure.builder.cursor());
  while (at < failure.at && std::string_view(":-?").find(failure.text[at]) != npos &&
         ends_word(failure.text, at + 1)) {
    at = skip_gap(failure.text, at + 1);
  }
  return at;
}

}  // namespace

/// A mapping or a list of the block style got something that belongs to neither.
std::optional<Repair> explain_end_of_block(const Failure& failure) {
  const std::string_view text = failure.text;
  const std::size_t at = failure.at;
  const bool is_first = at == line_indented(text, at);
  if (is_first && report_look_alike(failure, at)) return std::nullopt;
  if (is_first && text.substr(at).starts_with('-') && !ends_word(text, at + 1)) {
    return report_missing_colon(text, at, plain_end(text, at), failure.findings);
  }
  if (follows_value(failure)) {
    const Node* scalar = failure.builder.last_scalar();
    if (scalar != nullptr && scalar->quoted && text[at] == ':') {
      return explain_quoted_key(failure, scalar->begin);
    }
    return explain_after_value(failure);
  }
  if (at >= text.size() || text[at] == ',') return report_unexpected(failure);
  if (text[at] == '-' && ends_word(text, at + 1)) {
    failure.findings.report_failure(misplaced_item, at, at + 1, "where a key is expected");
    return std::nullopt;
  }
  if (!is_first) return report_unexpected(failure);
  if (report_tab(failure)) return std::nullopt;
  if (is_key(text, at)) {
    report_indentation(failure);
    return std::nullopt;
  }
  return report_missing_colon(text, at, plain_end(text, at), failure.findings);
}

/// A colon stands where no key can end: a second one on the line, or behind a text that began
/// above.
std::optional<Repair> explain_block_value(const Failure& failure) {
  const std::string_view text = failure.text;
  const std::size_t at = failure.at;
  if (report_tab(failure)) return std::nullopt;
  const std::size_t begin = text_before_colon(failure);
  if (begin >= at) return report_unexpected(failure);
  if (report_look_alike(failure, begin) || report_look_alike(failure, at)) return std::nullopt;
  if (text[begin] == '[' || text[begin] == '{' || at - begin > 1000) {
    failure.findings.report_failure(complex_key, begin, begin + 1);
    return std::nullopt;
  }
  if (!has_break(text, begin, at)) {
    if (before_on_line(text, begin) != ':') {
      Failure behind = failure;
      behind.at = begin;
      return follows_value(behind) ? explain_after_value(behind) : report_unexpected(failure);
    }
    Diagnostic& diagnostic = failure.findings.report_failure(colon_in_text, at, at + 1);
    diagnostic.help = "put the text after the first colon into quotes";
    advise_on_curly_quotes(diagnostic, at, failure.findings);
    return Repair{at, 1};
  }
  if (is_quote(text[begin])) return explain_quoted_key(failure, begin);
  if (begins_line(text, begin)) {
    return report_missing_colon(text, begin, plain_end(text, begin), failure.findings);
  }
  Failure line = failure;
  line.at = line_indented(text, at);
  report_indentation(line).related.push_back({failure.findings.span(begin, plain_end(text, begin)),
                                              "the key above already has this value"});
  return std::nullopt;
}

/// A dash stands where no list can begin.
std::optional<Repair> explain_block_entry(const Failure& failure) {
  const std::size_t at = failure.at;
  if (const std::size_t bracket = innermost_bracket(failure); bracket != npos) {
    if (first_outside(failure, bracket)) return report_unclosed(failure, bracket);
    failure.findings.report_failure(misplaced_item, at, at + 1, "inside of brackets").help =
        "separate the items by commas";
    return std::nullopt;
  }
  if (report_tab(failure)) return std::nullopt;
  const char before = before_on_line(failure.text, at);
  if (before == ':') {
    failure.findings.report_failure(misplaced_item, at, at + 1, "on the line of its key").help =
        "begin the list on the next line, or put a text that begins with a dash into quotes";
    return Repair{at, 1};
  }
  return follows_value(failure) ? explain_after_value(failure) : report_unexpected(failure);
}

}  // namespace rung::yaml
