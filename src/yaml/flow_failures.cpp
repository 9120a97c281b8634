#include <algorithm>
#include <string>
#include <vector>

#include "yaml/curly_quotes.h"
#include "yaml/failures.h"
#include "yaml/kinds.h"
#include "yaml/scalar_checks.h"
#include "yaml/scan.h"

namespace rung::yaml {
namespace {

/// What is open at the failure: yaml-cpp reads ahead of what it has told.
struct Pending {
  std::vector<std::size_t> brackets;
  std::size_t quote = npos;
};

/// Whether a text, and so a quote, may begin here: behind a bracket, a comma, an indicator.
bool may_begin(std::string_view text, std::size_t from, std::size_t at) {
  while (at > from && is_blank(text[at - 1])) --at;
  return at <= from || is_break(text[at - 1]) ||
         std::string_view(",[{:-?").find(text[at - 1]) != npos;
}

Pending scan_pending(const Failure& failure) {
  Pending pending;
  const std::size_t from = failure.builder.cursor();
  if (!failure.builder.open().empty() && failure.builder.open().back().flow) {
    pending.brackets.push_back(failure.builder.node(failure.builder.open().back().node).begin);
  }
  for (std::size_t at = from; at < failure.at; ++at) {
    const char c = failure.text[at];
    if (c == '#' && (at == from || is_space(failure.text[at - 1]))) {
      at = std::min(failure.text.find('\n', at), failure.at);
    } else if ((c == '"' || c == '\'') && may_begin(failure.text, from, at)) {
      const std::size_t end = end_of_quoted(failure.text, at);
      if (end == npos || end > failure.at) {
        pending.quote = at;
        break;
      }
      at = end - 1;
    } else if (c == '[' || c == '{') {
      if (!pending.brackets.empty() || may_begin(failure.text, from, at)) {
        pending.brackets.push_back(at);
      }
    } else if ((c == ']' || c == '}') && !pending.brackets.empty()) {
      pending.brackets.pop_back();
    }
  }
  return pending;
}

char closing(char opening) { return opening == '[' ? ']' : '}'; }

/// Where the text that begins at `begin` ends, on its line and within its brackets.
std::size_t end_of_flow_text(std::string_view text, std::size_t begin) {
  const bool quoted = text[begin] == '"' || text[begin] == '\'';
  const std::size_t end = quoted ? end_of_quoted(text, begin) : text.find_first_of(",[]{}", begin);
  return std::min(end, plain_end(text, begin));
}

/// A key in brackets without its colon; one in quotes may also lack a quote.
std::optional<Repair> report_flow_colon(const Failure& failure, std::size_t begin,
                                        std::size_t end) {
  const std::string_view text = failure.text;
  const bool quoted = text[begin] == '"' || text[begin] == '\'';
  if (quoted && has_break(text, begin, end_of_quoted(text, begin))) {
    return report_unterminated(text, begin, true, std::nullopt, failure.findings);
  }
  const std::optional<Repair> repair = report_missing_colon(text, begin, end, failure.findings);
  return end - begin < 2 ? std::nullopt : repair;
}

/// Whether a text stands where a mapping in brackets expects a key, and ends with its line.
bool is_lost_key(const Failure& failure) {
  const OpenCollection& open = failure.builder.open().back();
  if (!open.mapping || !open.flow || open.last == Node::no_node) return false;
  const Node& value = failure.builder.node(open.last);
  return value.kind == NodeKind::empty && value.begin == failure.at &&
         std::string_view(":,[]{}?").find(failure.text[failure.at]) == npos;
}

std::optional<Repair> report_comma(const Failure& failure, std::size_t word) {
  const std::size_t end =
      std::min(failure.text.find_first_of(" \t\r\n:,[]{}", word + 1), failure.text.size());
  failure.findings.report_failure(missing_comma, word, end,
                                  quoted_in_message(failure.text, word, end));
  if (word == 0 || !is_space(failure.text[word - 1])) return std::nullopt;
  return Repair{word - 1, 1, ','};
}

/// A colon inside of brackets that ends no key.
std::optional<Repair> explain_colon(const Failure& failure) {
  const Node* scalar = failure.builder.last_scalar();
  if (scalar != nullptr && skip_gap(failure.text, scalar->end) == failure.at && !scalar->quoted &&
      !begins_with_curly_quote(failure.text, scalar->begin)) {
    const std::string_view words = failure.text.substr(scalar->begin, scalar->end - scalar->begin);
    const std::size_t blank = words.find_last_of(" \t\r\n");
    if (blank != npos) return report_comma(failure, scalar->begin + blank + 1);
  }
  Diagnostic& diagnostic =
      failure.findings.report_failure(colon_in_text, failure.at, failure.at + 1);
  diagnostic.help = "put the text after the first colon into quotes";
  advise_on_curly_quotes(diagnostic, failure.at, failure.findings);
  return Repair{failure.at, 1};
}

}  // namespace

std::optional<std::size_t> first_outside(const Failure& failure, std::size_t bracket) {
  const std::string_view text = failure.text;
  const std::optional<std::size_t> margin = failure.builder.margin();
  for (std::size_t at = text.find('\n', bracket); at < failure.at; at = text.find('\n', at + 1)) {
    const std::size_t first = skip_blanks(text, at + 1);
    if (first >= text.size() || std::string_view("\r\n#]}").find(text[first]) != npos) continue;
    const std::string_view line = text.substr(at + 1);
    if (line.starts_with("---") || line.starts_with("...")) return first;
    if (margin && first - (at + 1) <= *margin) return first;
  }
  return std::nullopt;
}

std::optional<Repair> report_unclosed(const Failure& failure, std::size_t bracket) {
  Diagnostic& diagnostic = failure.findings.report_failure(unclosed_bracket, bracket, bracket + 1,
                                                           failure.text.substr(bracket, 1));
  const std::optional<std::size_t> line = first_outside(failure, bracket);
  if (!line) return std::nullopt;
  diagnostic.related.push_back({failure.findings.span(*line, line_end(failure.text, *line)),
                                "this line can no longer belong to it"});
  const std::size_t last = plain_end(failure.text, bracket) - 1;
  if (last <= bracket) return std::nullopt;
  return Repair{last, 1, closing(failure.text[bracket]), *line};
}

std::size_t innermost_bracket(const Failure& failure) {
  const Pending pending = scan_pending(failure);
  return pending.brackets.empty() ? npos : pending.brackets.back();
}

/// Inside of brackets stands something else than a comma or the closing one.
std::optional<Repair> explain_end_of_flow(const Failure& failure) {
  const std::string_view text = failure.text;
  const auto& open = failure.builder.open();
  const auto flow = std::ranges::find_if(open.rbegin(), open.rend(),
                                         [](const OpenCollection& one) { return one.flow; });
  if (flow == open.rend()) return report_unexpected(failure);
  const std::size_t bracket = failure.builder.node(flow->node).begin;
  if (skip_gap(text, failure.at) >= text.size() || first_outside(failure, bracket)) {
    return report_unclosed(failure, bracket);
  }
  if (const Node* key = failure.builder.key_without_colon()) {
    return report_flow_colon(failure, key->begin, key->end);
  }
  if (is_lost_key(failure)) {
    return report_flow_colon(failure, failure.at, end_of_flow_text(text, failure.at));
  }
  const Node* scalar = failure.builder.last_scalar();
  const bool glued = failure.builder.cursor() == failure.at;
  if (scalar != nullptr && scalar->quoted && glued) {
    const std::size_t end =
        std::min(text.find_first_of(",]}\n", failure.at), line_end(text, failure.at));
    failure.findings.report_failure(text_after_value, failure.at, end,
                                    quoted_in_message(text, failure.at, end), "the closing quote");
    return std::nullopt;
  }
  switch (text[failure.at]) {
    case ':':
      return explain_colon(failure);
    case '?':
      failure.findings.report_failure(reserved_character, failure.at, failure.at + 1, "`?`").help =
          "put the whole text into quotes";
      return Repair{failure.at, 1};
    default:
      return report_comma(failure, failure.at);
  }
}

/// A closing bracket that closes nothing, or the wrong one.
std::optional<Repair> explain_flow_end(const Failure& failure) {
  const std::size_t at = failure.at;
  const std::size_t bracket = innermost_bracket(failure);
  if (bracket == npos) {
    failure.findings.report_failure(stray_bracket, at, at + 1, failure.text.substr(at, 1));
    return Repair{at, 1, ' ', line_end(failure.text, at)};
  }
  failure.findings
      .report_failure(mismatched_bracket, at, at + 1, failure.text.substr(at, 1),
                      failure.text.substr(bracket, 1))
      .related.push_back({failure.findings.span(bracket, bracket + 1), "opened here"});
  return Repair{at, 1, closing(failure.text[bracket]), line_end(failure.text, at)};
}

/// The file, or the document, ended inside of quotes.
std::optional<Repair> explain_unclosed_quote(const Failure& failure) {
  const Pending pending = scan_pending(failure);
  if (pending.quote == npos) return report_unexpected(failure);
  std::optional<std::size_t> outside;
  if (const auto margin = failure.builder.margin()) {
    outside = line_outside(failure.text, pending.quote, failure.text.size(), *margin);
  }
  return report_unterminated(failure.text, pending.quote, !pending.brackets.empty(), outside,
                             failure.findings);
}

}  // namespace rung::yaml
