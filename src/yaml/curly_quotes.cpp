#include "yaml/curly_quotes.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

#include "yaml/scan.h"

namespace rung::yaml {
namespace {

/// Whichever language they are of, either may open or close.
constexpr std::array<std::string_view, 4> double_ones{"“", "”", "„", "‟"};
constexpr std::array<std::string_view, 4> single_ones{"‘", "’", "‚", "‛"};
constexpr std::size_t quote_bytes = 3;
constexpr std::size_t longest_text = 1000;  // bytes: a line may be megabytes long

bool is_double(std::string_view text, std::size_t at) {
  return std::ranges::find(double_ones, text.substr(at, quote_bytes)) != double_ones.end();
}
bool is_single(std::string_view text, std::size_t at) {
  return std::ranges::find(single_ones, text.substr(at, quote_bytes)) != single_ones.end();
}

/// Whether a value may begin here: behind a colon, a dash, a comma or a bracket.
bool begins_value(std::string_view text, std::size_t at) {
  while (at > 0 && is_blank(text[at - 1])) --at;
  return at > 0 && std::string_view(":-,[{").find(text[at - 1]) != npos;
}

/// The quote that opens the text around `at`; `npos` if none does. A single one may be an
/// apostrophe.
std::size_t opening_quote(std::string_view text, std::size_t at) {
  const std::size_t first = at - std::min(at, longest_text);
  for (std::size_t quote = at + 1; quote-- > first && (quote == at || !is_break(text[quote]));) {
    if (begins_with_curly_quote(text, quote)) return quote;
    if (is_double(text, quote)) break;
  }
  return npos;
}

/// Behind the quote that closes the text, if nothing but the end of the value follows it, and the
/// text means the same in straight quotes; else `npos`.
std::size_t end_of_text(std::string_view text, std::size_t opening) {
  const bool is_in_double = is_double(text, opening);
  const std::size_t end = std::min(opening + longest_text, text.size());
  for (std::size_t at = opening + quote_bytes; at < end && !is_break(text[at]); ++at) {
    if (text[at] == '"' || text[at] == '\\') return npos;
    if (!is_double(text, at) && (is_in_double || !is_single(text, at))) continue;
    const std::size_t behind = skip_blanks(text, at + quote_bytes);
    const bool ends =
        behind >= text.size() || std::string_view(",]}\n\r").find(text[behind]) != npos;
    return ends ? at + quote_bytes : npos;
  }
  return npos;
}

}  // namespace

bool begins_with_curly_quote(std::string_view text, std::size_t at) {
  return (is_double(text, at) || is_single(text, at)) && begins_value(text, at);
}

void advise_on_curly_quotes(Diagnostic& problem, std::size_t at, const Findings& findings) {
  if (problem.info == nullptr) return;  // one that is only counted
  const std::string_view text = findings.file().text();
  const std::size_t opening = opening_quote(text, at);
  if (opening == npos) return;
  problem.help = fmt::format("`{}` is no quote to YAML, write `\"` at both ends",
                             text.substr(opening, quote_bytes));
  const std::size_t end = end_of_text(text, opening);
  if (end == npos || end <= at) return;
  const std::size_t first = opening + quote_bytes;
  problem.fix = Fix{findings.span(opening, end),
                    fmt::format("\"{}\"", text.substr(first, end - quote_bytes - first))};
}

}  // namespace rung::yaml
