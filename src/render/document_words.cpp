#include "render/document_words.h"

#include <algorithm>
#include <array>

#include "text/width.h"

namespace rung {
namespace {

/// As `visible`, with the breaks at the end.
std::string visible_with_breaks(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t end = std::min(text.find_first_of("\r\n\t", i), text.size());
    out += escape_controls(text.substr(i, end - i));
    i = end;
    if (i == text.size()) break;
    if (text.substr(i).starts_with("\r\n")) ++i;
    out += text[i] == '\n' ? "\n" : text[i] == '\t' ? " " : "\\r";
    ++i;
  }
  return out;
}

}  // namespace

std::string text_of(const Words& words) {
  std::string text;
  for (const Word& word : words) text += word.text;
  return text;
}

std::string visible(std::string_view text) {
  std::string out = visible_with_breaks(text);
  while (out.ends_with('\n')) out.pop_back();
  return out;
}

Words visible(const Words& words) {
  Words out = words;
  for (Word& word : out) {
    word.text = visible_with_breaks(word.text);
    word.target = visible_line(word.target);
    if (word.kind == Word::Kind::link && word.text.empty()) word.text = word.target;
  }
  while (!out.empty()) {
    std::string& last = out.back().text;
    while (last.ends_with('\n')) last.pop_back();
    if (!last.empty()) break;
    out.pop_back();
  }
  std::erase_if(out, [](const Word& word) { return word.text.empty(); });
  return out;
}

std::string visible_line(std::string_view text) {
  std::string out = visible(text);
  std::ranges::replace(out, '\n', ' ');
  return out;
}

std::vector<std::string> lines_between_breaks(std::string_view text) {
  std::vector<std::string> lines;
  for (;;) {
    const std::size_t end = text.find('\n');
    lines.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) return lines;
    text.remove_prefix(end + 1);
  }
}

bool may_be_followed(std::string_view target) {
  constexpr std::array<std::string_view, 4> harmless = {"#", "https://", "http://", "mailto:"};
  return std::ranges::any_of(
      harmless, [&](std::string_view beginning) { return target.starts_with(beginning); });
}

bool needs_caption(const Table& table, std::string_view heading) {
  return !table.title.empty() && table.title != heading;
}

}  // namespace rung
