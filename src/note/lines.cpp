#include "note/lines.h"

#include <algorithm>

#include "yaml/scan.h"

namespace rung {
namespace {

std::size_t break_or_end(std::string_view text, std::size_t at) {
  return std::min(text.find('\n', at), text.size());
}

/// The break at the end of the line before, else the first of the file.
std::string_view break_of(std::string_view text, std::size_t end) {
  std::size_t at = text.find('\n', end);
  if (at == yaml::npos) at = text.find('\n');
  return at != yaml::npos && at > 0 && text[at - 1] == '\r' ? "\r\n" : "\n";
}

}  // namespace

std::size_t column_of(std::string_view text, std::size_t at) {
  return at - yaml::line_begin(text, at);
}

bool begins_its_line(std::string_view text, std::size_t at) {
  return yaml::line_indented(text, at) == at;
}

bool has_empty_line(std::string_view text, std::size_t from, std::size_t to) {
  for (std::size_t at = text.find('\n', from); at < to; at = text.find('\n', at + 1)) {
    const std::size_t next = yaml::skip_blanks(text, at + 1);
    if (next < to && yaml::is_break(text[next])) return true;
  }
  return false;
}

std::size_t end_with_comments(std::string_view text, std::size_t at, std::size_t column) {
  std::size_t end = break_or_end(text, at);
  while (end < text.size()) {
    const std::size_t next = yaml::skip_blanks(text, end + 1);
    const bool belongs = next < text.size() && text[next] == '#' && next - (end + 1) > column;
    if (!belongs) break;
    end = break_or_end(text, next);
  }
  return end;
}

std::size_t end_with_empty_lines(std::string_view text, std::size_t at) {
  std::size_t end = break_or_end(text, at);
  while (end < text.size()) {
    std::size_t next = yaml::skip_blanks(text, end + 1);
    if (next < text.size() && text[next] == '\r') ++next;
    if (next >= text.size() || text[next] != '\n') break;
    end = next;
  }
  return end;
}

Edit insert_lines(std::string_view text, std::size_t end, const std::vector<std::string>& lines) {
  const std::string_view ending = break_of(text, end);
  Edit edit{end, end, {}};
  const bool is_last = end >= text.size();
  if (!is_last) edit.begin = edit.end = end + 1;
  for (const std::string& line : lines) {
    if (is_last) edit.text += ending;
    edit.text += line;
    if (!is_last) edit.text += ending;
  }
  return edit;
}

}  // namespace rung
