#include "yaml/scan.h"

#include <algorithm>
#include <array>

#include "text/width.h"

namespace rung::yaml {
namespace {

constexpr std::size_t longest_quotation = 40;

}  // namespace

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && is_blank(text[at])) ++at;
  return at;
}

std::size_t skip_gap(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    if (text[at] == '#') {
      at = std::min(text.find('\n', at), text.size());
    } else if (is_space(text[at])) {
      ++at;
    } else {
      break;
    }
  }
  return at;
}

std::size_t line_begin(std::string_view text, std::size_t at) {
  at = std::min(at, text.size());
  return at == 0 ? 0 : text.rfind('\n', at - 1) + 1;  // npos + 1 is 0
}

std::size_t line_end(std::string_view text, std::size_t at) {
  const std::size_t begin = line_begin(text, at);
  std::size_t end = std::min(text.find('\n', std::min(at, text.size())), text.size());
  while (end > begin && is_space(text[end - 1])) --end;
  return end;
}

std::size_t line_indented(std::string_view text, std::size_t at) {
  return skip_blanks(text, line_begin(text, at));
}

bool has_break(std::string_view text, std::size_t from, std::size_t to) {
  return from < to && text.substr(from, to - from).find('\n') != npos;
}

std::size_t end_of_quoted(std::string_view text, std::size_t begin) {
  const char quote = text[begin];
  const std::string_view stops = quote == '"' ? "\"\\" : "'";
  for (std::size_t at = text.find_first_of(stops, begin + 1); at < text.size();
       at = text.find_first_of(stops, at)) {
    const bool doubled = quote == '\'' && at + 1 < text.size() && text[at + 1] == '\'';
    if (text[at] == quote && !doubled) return at + 1;
    at += 2;
  }
  return npos;
}

std::size_t end_of_folded(std::string_view text, std::size_t begin, std::string_view value) {
  if (text.substr(begin, value.size()) == value && !value.empty() && !is_space(value.back())) {
    return begin + value.size();
  }
  std::size_t at = begin;
  std::size_t end = begin;
  for (const char c : value) {
    if (is_space(c)) continue;
    while (at < text.size() && is_space(text[at])) ++at;
    end = std::min(++at, text.size());
  }
  return end;
}

std::size_t end_of_property(std::string_view text, std::size_t begin) {
  return std::min(text.find_first_of(" \t\r\n,[]{}", begin), text.size());
}

std::string_view null_word(std::string_view text, std::size_t at) {
  static constexpr std::array<std::string_view, 4> words{"null", "~", "Null", "NULL"};
  const std::string_view rest = text.substr(std::min(at, text.size()));
  for (const std::string_view word : words) {
    if (!rest.starts_with(word)) continue;
    const std::string_view after = rest.substr(word.size());
    if (ends_word(after, 0) || std::string_view(":,]}").find(after.front()) != npos) {
      return rest.substr(0, word.size());
    }
  }
  return {};
}

std::string in_spaces(std::size_t count) {
  return std::to_string(count) + (count == 1 ? " space" : " spaces");
}

std::string quoted_in_message(std::string_view text, std::size_t from, std::size_t to) {
  // Only a little of it is looked at: a line may be megabytes long, and its problems many.
  std::string_view shown = text.substr(from, std::min(to - from, longest_quotation * 8));
  shown = shown.substr(0, shown.find_first_of("\r\n"));
  while (!shown.empty() && is_blank(shown.back())) shown.remove_suffix(1);
  return cut_to_width(escape_controls(shown), longest_quotation);
}

}  // namespace rung::yaml
