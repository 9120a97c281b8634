#include "render/markdown_words.h"

#include <fmt/format.h>

#include <algorithm>

#include "render/document_words.h"
#include "render/html_words.h"

namespace rung {
namespace {

bool is_word_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

std::string with_breaks(std::string_view text, MarkdownPlace place) {
  std::string out;
  bool first = true;
  for (const std::string& line : lines_between_breaks(text)) {
    if (!first) out += "<br>";
    out += escape_markdown(line, place);
    first = false;
  }
  return out;
}

std::string one_line(std::string text) {
  std::ranges::replace(text, '\n', ' ');
  return text;
}

/// What stands on both sides of a word; a space where it begins or ends the text.
struct Neighbours {
  char before = ' ';
  char after = ' ';
};

/// Stars mark a text only where it is clear which side they belong to: next to a letter inside or a
/// space outside. Elsewhere the element has to.
std::string strong_markdown(const std::string& text, const Neighbours& beside) {
  const std::size_t first = text.find_first_not_of(' ');
  if (first == std::string::npos) return text;
  const std::size_t end = text.find_last_not_of(' ') + 1;
  const bool opens = is_word_character(text[first]) || first > 0 || beside.before == ' ';
  const bool closes = is_word_character(text[end - 1]) || end < text.size() || beside.after == ' ';
  const bool stars = opens && closes && (first > 0 || beside.before != '*');
  return fmt::format("{}{}{}{}{}", text.substr(0, first), stars ? "**" : "<strong>",
                     text.substr(first, end - first), stars ? "**" : "</strong>", text.substr(end));
}

/// An address such that nothing in it ends the link, or the cell of a table.
std::string address_markdown(std::string_view address) {
  constexpr std::string_view dangerous = "<>()[]{}|\\`\"'*$^";
  std::string out;
  for (const char c : address) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '&') {
      out += "&amp;";
    } else if (byte <= 0x20 || byte >= 0x7F || dangerous.find(c) != std::string_view::npos) {
      out += fmt::format("%{:02X}", byte);
    } else {
      out += c;
    }
  }
  return out;
}

std::string link_markdown(const Word& word, MarkdownPlace place) {
  const std::string text = with_breaks(word.text, place);
  if (!may_be_followed(word.target)) {
    return fmt::format("{} ({})", text, code_span(word.target, place));
  }
  const bool anchor = word.target.starts_with('#');
  return fmt::format("[{}]({})", text,
                     anchor ? anchor_href(word.target.substr(1)) : address_markdown(word.target));
}

std::string word_markdown(const Word& word, MarkdownPlace place, const Neighbours& beside) {
  switch (word.kind) {
    case Word::Kind::plain:
    case Word::Kind::page:
      return with_breaks(word.text, place);
    case Word::Kind::strong:
    case Word::Kind::status:
      return strong_markdown(with_breaks(word.text, place), beside);
    case Word::Kind::code:
      return code_span(one_line(word.text), place);
    case Word::Kind::link:
      break;
  }
  return link_markdown(word, place);
}

/// Plain words side by side as one: a link may begin in one and end in the other.
Words joined(Words words) {
  Words out;
  for (Word& word : words) {
    const bool follows =
        !out.empty() && out.back().kind == Word::Kind::plain && word.kind == Word::Kind::plain;
    if (follows) {
      out.back().text += word.text;
    } else {
      out.push_back(std::move(word));
    }
  }
  return out;
}

}  // namespace

std::string words_markdown(const Words& words, MarkdownPlace place) {
  std::string out;
  const Words all = joined(visible(words));
  for (std::size_t i = 0; i < all.size(); ++i) {
    Neighbours beside;
    if (!out.empty()) beside.before = out.back();
    if (i + 1 < all.size()) {
      beside.after = all[i + 1].kind == Word::Kind::plain ? all[i + 1].text.front() : '*';
    }
    out += word_markdown(all[i], place, beside);
  }
  const std::size_t first = std::min(out.find_first_not_of(' '), out.size());
  const std::size_t end = out.find_last_not_of(' ') + 1;
  return first < end ? out.substr(first, end - first) : "";
}

std::string line_markdown(const Words& words) {
  std::string line = words_markdown(words, MarkdownPlace::line);
  if (line.empty()) return line;
  const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
  if (digits == line.size()) return line;
  const std::string_view begins_block = digits == 0 ? "#+->=" : ".)";
  if (begins_block.find(line[digits]) != std::string_view::npos) line.insert(digits, 1, '\\');
  return line;
}

}  // namespace rung
