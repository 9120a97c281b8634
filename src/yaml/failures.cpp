#include "yaml/failures.h"

#include <fmt/format.h>
#include <yaml-cpp/exceptions.h>

#include <algorithm>
#include <array>
#include <string>

#include "yaml/curly_quotes.h"
#include "yaml/decimal_comma.h"
#include "yaml/kinds.h"
#include "yaml/look_alikes.h"
#include "yaml/reader_kinds.h"
#include "yaml/scan.h"
#include "yaml/tabs.h"

namespace rung::yaml {
namespace {

namespace said = YAML::ErrorMsg;
using Explain = std::optional<Repair> (*)(const Failure&);

/// Looks like a space, and comes along from web pages and word processors.
constexpr std::string_view no_break_space = "\xC2\xA0";

std::optional<Repair> explain_tab(const Failure& failure) {
  report_tab_at(failure.text, failure.at, failure.findings);
  return std::nullopt;
}

/// A character that cannot begin a text: `@`, a backtick, `%`, or `?`, `|`, `>` inside of brackets.
std::optional<Repair> explain_unknown_token(const Failure& failure) {
  const std::size_t at = failure.at;
  if (at >= failure.text.size()) return report_unexpected(failure);
  const std::string_view character = failure.text.substr(at, 1);
  failure.findings
      .report_failure(reserved_character, at, at + 1,
                      character == "`" ? "a backtick" : fmt::format("`{}`", character))
      .help = "put the whole text into quotes";
  return Repair{at, 1};
}

/// `? ` behind a colon.
std::optional<Repair> explain_question_mark(const Failure& failure) {
  return report_tab(failure) ? std::nullopt : explain_unknown_token(failure);
}

/// `*` or `&` with nothing behind it.
std::optional<Repair> explain_bare_indicator(const Failure& failure) {
  Failure before = failure;
  before.at = std::min(failure.raw - 1, failure.text.size() - 1);
  return explain_unknown_token(before);
}

std::optional<Repair> explain_alias(const Failure& failure) {
  const std::size_t end = end_of_property(failure.text, failure.at);
  failure.findings
      .report_failure(alias, failure.at, end, quoted_in_message(failure.text, failure.at, end))
      .help = help_for_alias(failure.text.substr(failure.at, end - failure.at));
  return Repair{failure.at, end - failure.at};
}

/// A property that yaml-cpp cannot read, or a second one; blanked out.
std::optional<Repair> explain_property(const Failure& failure) {
  std::size_t begin = failure.at;
  while (begin > 0 && (begin == failure.text.size() || !is_space(failure.text[begin - 1]))) --begin;
  begin = std::min(failure.text.find_first_of("&*!", begin), failure.at);
  const std::size_t end = std::max(end_of_property(failure.text, begin), begin + 1);
  const std::string shown = quoted_in_message(failure.text, begin, end);
  switch (failure.text[begin]) {
    case '&':
      failure.findings.report_failure(anchor, begin, end, shown);
      break;
    case '*':
      failure.findings.report_failure(alias, begin, end, shown).help =
          help_for_alias(failure.text.substr(begin, end - begin));
      break;
    default:
      failure.findings.report_failure(tag, begin, end, shown);
  }
  return Repair{begin, std::min(end, failure.text.size()) - begin, ' '};
}

std::string_view escape_help(char letter) {
  switch (letter) {
    case 'x':
      return "`\\x` is followed by two hexadecimal digits; or write the character itself";
    case 'u':
    case 'U':
      return "write the character itself";
    default:
      return "write `\\\\` for a backslash, or use single quotes";
  }
}

/// The parser stands behind the escape it could not read: after its letter, or after its digits.
std::optional<Repair> explain_escape(const Failure& failure) {
  const std::string_view text = failure.text;
  std::size_t begin = failure.raw - std::min<std::size_t>(failure.raw, 2);
  for (const auto& [letter, length] :
       {std::pair('x', std::size_t{4}), std::pair('u', std::size_t{6}),
        std::pair('U', std::size_t{10})}) {
    const std::size_t back = failure.raw - std::min<std::size_t>(failure.raw, length);
    if (back + 1 < text.size() && text[back] == '\\' && text[back + 1] == letter) begin = back;
  }
  if (begin + 1 >= text.size()) return explain_unclosed_quote(failure);
  const std::size_t digits = text.find_first_not_of("0123456789abcdefABCDEF", begin + 2);
  std::size_t end = begin + 2;
  if (failure.raw > end) end = std::min({failure.raw, digits, text.size()});
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
  failure.findings.report_failure(bad_escape, begin, end, quoted_in_message(text, begin, end))
      .help = escape_help(text[begin + 1]);
  return Repair{begin, end - begin};
}

/// Something stands behind `|` or `>` that cannot.
std::optional<Repair> explain_block_header(const Failure& failure) {
  const std::size_t header = std::min(failure.at, failure.text.size());
  std::size_t begin = failure.text.find_last_of("|>", header == 0 ? 0 : header - 1);
  begin = std::max(begin == npos ? header : begin, line_begin(failure.text, header));
  while (begin > 0 && is_blank(failure.text[begin - 1]) &&
         std::string_view("|>").find(failure.text[begin]) == npos) {
    --begin;
  }
  const std::size_t end = plain_end(failure.text, begin);
  failure.findings
      .report_failure(bad_block_text, begin, end, quoted_in_message(failure.text, begin, end))
      .help = "put the whole text into quotes, or begin it on the next line";
  return Repair{begin, end - begin};
}

std::optional<Repair> explain_depth(const Failure& failure) {
  failure.findings.report_failure(too_deep, failure.at, failure.at + 1, max_depth);
  return std::nullopt;
}

/// Where the number begins whose decimals the lone digits at `begin` are: in brackets a comma ends
/// a value, also that of `{2026-11: 31,5}`. `npos` if they are nothing of the kind.
std::size_t begin_of_number(std::string_view text, std::size_t begin, std::size_t end) {
  constexpr std::string_view digits = "0123456789";
  if (begin == 0 || text[begin - 1] != ',') return npos;
  if (text.substr(begin, end - begin).find_first_not_of(digits) != npos) return npos;
  std::size_t number = begin - 1;
  while (number > 0 && digits.find(text[number - 1]) != npos) --number;
  if (number > 0 && text[number - 1] == '-') --number;
  std::size_t colon = number;
  while (colon > 0 && is_blank(text[colon - 1])) --colon;
  return colon < number && colon > 0 && text[colon - 1] == ':' ? number : npos;
}

/// Reports a number whose comma has ended it; false if there is none up to `end`.
bool report_decimal_comma(std::size_t begin, std::size_t end, Findings& findings) {
  const std::string_view text = findings.file().text();
  const std::size_t number = begin_of_number(text, begin, end);
  if (number == npos) return false;
  const std::string_view written = text.substr(number, end - number);
  const auto comma = decimal_comma(written);
  if (!comma) return false;
  Diagnostic& diagnostic = findings.report_failure(bad_number, number, end, written);
  diagnostic.help = help_for(*comma);
  if (!comma->may_group) diagnostic.fix = Fix{findings.span(number, end), comma->with_point};
  return true;
}

struct Row {
  const char* message;
  Explain explain;
};

/// Everything yaml-cpp can say while it parses; what is missing here, such as its messages about
/// directives, the guard does not let through.
const std::array rows{
    Row{said::END_OF_MAP, explain_end_of_block},
    Row{said::END_OF_SEQ, explain_end_of_block},
    Row{said::MAP_VALUE, explain_block_value},
    Row{said::BLOCK_ENTRY, explain_block_entry},
    Row{said::MAP_KEY, explain_question_mark},
    Row{said::TAB_IN_INDENTATION, explain_tab},
    Row{said::END_OF_MAP_FLOW, explain_end_of_flow},
    Row{said::END_OF_SEQ_FLOW, explain_end_of_flow},
    Row{said::FLOW_END, explain_flow_end},
    Row{said::EOF_IN_SCALAR, explain_unclosed_quote},
    Row{said::DOC_IN_SCALAR, explain_unclosed_quote},
    Row{said::UNKNOWN_TOKEN, explain_unknown_token},
    Row{said::INVALID_ESCAPE, explain_escape},
    Row{said::INVALID_HEX, explain_escape},
    Row{said::INVALID_UNICODE, explain_escape},
    Row{said::UNKNOWN_ANCHOR, explain_alias},
    Row{said::ALIAS_NOT_FOUND, explain_bare_indicator},
    Row{said::ANCHOR_NOT_FOUND, explain_bare_indicator},
    Row{said::CHAR_IN_ALIAS, explain_property},
    Row{said::CHAR_IN_ANCHOR, explain_property},
    Row{said::MULTIPLE_TAGS, explain_property},
    Row{said::MULTIPLE_ANCHORS, explain_property},
    Row{said::CHAR_IN_TAG_HANDLE, explain_property},
    Row{said::TAG_WITH_NO_SUFFIX, explain_property},
    Row{said::END_OF_VERBATIM_TAG, explain_property},
    Row{said::ZERO_INDENT_IN_BLOCK, explain_block_header},
    Row{said::CHAR_IN_BLOCK, explain_block_header},
    Row{said::BAD_FILE, explain_depth},
};

}  // namespace

std::string_view help_for_alias(std::string_view word) {
  // `*important*` is emphasis, as in Markdown.
  if (word.size() > 1 && word.ends_with('*')) return "put the whole text into quotes";
  return "write out what it stands for; a text that begins with `*` is put into quotes";
}

std::size_t plain_end(std::string_view text, std::size_t begin) {
  const std::size_t end = std::max(line_end(text, begin), begin);
  for (std::size_t at = text.find('#', begin); at < end; at = text.find('#', at + 1)) {
    if (at == begin || !is_blank(text[at - 1])) continue;
    while (at > begin && is_blank(text[at - 1])) --at;
    return at;
  }
  return end;
}

void report_tab_at(std::string_view text, std::size_t tab, Findings& findings) {
  Diagnostic& diagnostic = findings.report_failure(tab_indentation, tab, tab + 1);
  diagnostic.help = "write spaces instead";
  for (Reindented& line : spaces_for_tabs(text, tab)) {
    Fix fix{findings.span(line.begin, line.end), std::move(line.blanks)};
    if (diagnostic.fix)
      diagnostic.fix->further.push_back(std::move(fix));
    else
      diagnostic.fix = std::move(fix);
  }
}

bool report_tab(const Failure& failure) {
  const std::size_t tab = failure.text.find('\t', line_begin(failure.text, failure.at));
  if (tab >= line_indented(failure.text, failure.at)) return false;
  report_tab_at(failure.text, tab, failure.findings);
  return true;
}

bool report_look_alike(const Failure& failure, std::size_t at) {
  const auto found = look_alike_on_line(failure.findings.file().text(), at);
  if (!found) return false;
  Diagnostic& diagnostic = failure.findings.report_failure(look_alike, found->begin, found->end,
                                                           found->name, found->meant);
  advise_on(*found, diagnostic);
  mend_below(*found, diagnostic);
  return true;
}

std::optional<Repair> report_unexpected(const Failure& failure) {
  const std::string_view text = failure.text;
  std::size_t begin = std::min(failure.at, text.size());
  // At the end of the file the last thing in it is pointed at.
  while (begin > 0 && (begin == text.size() || is_space(text[begin]))) --begin;
  const std::size_t end = std::max(plain_end(text, begin), begin + 1);
  failure.findings.report_failure(yaml_syntax, begin, end, quoted_in_message(text, begin, end));
  return std::nullopt;
}

std::optional<Repair> report_missing_colon(std::string_view text, std::size_t begin,
                                           std::size_t end, Findings& findings) {
  if (report_decimal_comma(begin, end, findings)) return Repair{begin - 1, 1, '.'};
  const std::string_view line = text.substr(begin, end - begin);
  const std::string shown = quoted_in_message(text, begin, end);
  const std::size_t blank = line.find_first_of(" \t\n");
  const std::size_t colon = line.find(':');
  const bool quoted = line.starts_with('"') || line.starts_with('\'');
  if (line.starts_with('-') && line.size() > 1) {
    Diagnostic& diagnostic = findings.report_failure(missing_space, begin, end, shown, "dash");
    diagnostic.help = fmt::format("write `- {}`", quoted_in_message(text, begin + 1, end));
    if (line[1] != '-') diagnostic.fix = Fix{findings.span(begin + 1, begin + 1), " "};
    return Repair{begin + 1, 1, ' '};
  }
  if (!quoted && colon != npos && colon + 1 == blank) {
    // A colon and a space are there: a name of YAML's own, such as `*name: value`, is no key.
    findings.report_failure(yaml_syntax, begin, end, shown);
    return std::nullopt;
  }
  if (!quoted && colon > 0 && colon < blank && colon + 1 < line.size()) {
    Diagnostic& diagnostic = findings.report_failure(missing_space, begin, end, shown, "colon");
    const std::size_t after = begin + colon + 1;
    if (text.substr(after).starts_with(no_break_space)) {
      diagnostic.help = "what stands there is a no-break space; write a plain one";
      diagnostic.fix = Fix{findings.span(after, after + no_break_space.size()), " "};
      return Repair{after, no_break_space.size(), ' '};
    }
    diagnostic.help = fmt::format("write `{}: {}`", quoted_in_message(line, 0, colon),
                                  quoted_in_message(line, colon + 1, line.size()));
    // `https://…` is no key.
    if (text[after] != '/') diagnostic.fix = Fix{findings.span(after, after), " "};
    return Repair{after, 1, ' '};
  }
  Diagnostic& diagnostic = findings.report_failure(missing_colon, begin, end, shown);
  if (blank == npos || quoted) {
    diagnostic.help = fmt::format("write `{}:`", shown);
  } else {
    const std::size_t value = std::min(line.find_first_not_of(" \t\n=", blank), line.size());
    diagnostic.help = fmt::format("write `{}: {}`", quoted_in_message(line, 0, blank),
                                  quoted_in_message(line, value, line.size()));
  }
  advise_on_curly_quotes(diagnostic, begin, findings);
  if (quoted) return std::nullopt;
  if (line.size() < 2) return Repair{begin, 1, '#'};
  return Repair{end - 1, 1, ':'};
}

std::optional<Repair> explain(std::string_view message, int position, const TreeBuilder& builder,
                              Findings& findings) {
  const std::size_t raw = position < 0 ? builder.cursor() : static_cast<std::size_t>(position);
  const Failure failure{builder.text(), std::min(raw, builder.text().size()), raw, builder,
                        findings};
  for (const Row& row : rows) {
    if (message.starts_with(row.message)) return row.explain(failure);
  }
  return report_unexpected(failure);
}

}  // namespace rung::yaml
