#include "yaml/tabs.h"

#include <algorithm>

#include "yaml/scan.h"

namespace rung::yaml {
namespace {

/// Whether nothing but blanks and a comment stand from here to the line's end.
bool is_empty_from(std::string_view text, std::size_t at) {
  return at >= text.size() || is_break(text[at]) || text[at] == '#';
}

/// Every line that is indented by tabs, as spaces; nothing if one has spaces before a tab or
/// instead of it.
std::vector<Reindented> all_lines(std::string_view text) {
  std::vector<Reindented> lines;
  for (std::size_t line = 0; line < text.size();) {
    const std::size_t first = skip_blanks(text, line);
    const std::size_t tabs = std::min(text.find_first_not_of('\t', line), first) - line;
    const std::string_view rest = text.substr(line + tabs, first - line - tabs);
    const bool in_doubt = rest.find('\t') != std::string_view::npos || (tabs == 0 && first > line);
    if (in_doubt && !is_empty_from(text, first)) return {};
    if (tabs > 0 && !in_doubt) {
      lines.push_back({line, first, std::string(tabs * 2 + rest.size(), ' ')});
    }
    line = std::min(text.find('\n', first), text.size() - 1) + 1;
  }
  return lines;
}

}  // namespace

std::vector<Reindented> spaces_for_tabs(std::string_view text, std::size_t at) {
  const std::size_t line = line_begin(text, at);
  const std::size_t first = skip_blanks(text, line);
  if (first >= text.size() || is_break(text[first])) return {{line, first, {}}};
  return all_lines(text);
}

}  // namespace rung::yaml
