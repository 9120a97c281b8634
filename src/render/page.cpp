#include "render/page.h"

#include <algorithm>

#include "text/width.h"

namespace rung {
namespace {

std::string_view escape_of(Style style) {
  switch (style) {
    case Style::plain:
      return "";
    case Style::strong:
      return "\x1b[1m";
    case Style::faint:
      return "\x1b[2m";
    case Style::good:
      return "\x1b[1;32m";
    case Style::bad:
      return "\x1b[1;31m";
    case Style::caution:
      break;
  }
  return "\x1b[33m";
}

std::string_view without_trailing_spaces(std::string_view text) {
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

std::size_t column_of(const Piece& piece) {
  return std::max(piece.width, display_width(piece.text));
}

}  // namespace

void Page::append(std::string_view text, Style style) {
  const std::string_view escape = color_ ? escape_of(style) : std::string_view();
  const std::string_view inked = without_trailing_spaces(text);
  if (escape.empty() || inked.empty()) {
    text_ += text;
    return;
  }
  text_ += escape;
  text_ += inked;
  text_ += "\x1b[0m";
  text_ += text.substr(inked.size());
}

void Page::end_line() {
  text_.resize(without_trailing_spaces(text_).size());
  text_ += '\n';
}

void Page::line(const std::vector<Piece>& pieces) {
  std::size_t room = width_;
  for (const Piece& piece : pieces) {
    const std::string text = cut_to_width(pad_to_width(piece.text, piece.width), room);
    append(text, piece.style);
    room -= std::min(room, display_width(text));
  }
  end_line();
}

void Page::wrapped(const std::vector<Piece>& pieces, std::string_view text, Style style) {
  std::size_t indent = 0;
  for (const Piece& piece : pieces) indent += column_of(piece);
  const bool room = indent + 16 <= width_;
  if (!room) {  // the text does not fit beside the pieces: it goes below them
    line(pieces);
    indent = 4;
  }
  bool first = room;
  for (const std::string& part : wrap_to_width(text, width_ - indent)) {
    if (first) {
      for (const Piece& piece : pieces) append(pad_to_width(piece.text, piece.width), piece.style);
    } else {
      append(std::string(indent, ' '), Style::plain);
    }
    append(part, style);
    end_line();
    first = false;
  }
}

void Page::joined(const std::vector<std::string>& items, std::string_view separator,
                  std::size_t indent, Style style) {
  const std::string margin(indent, ' ');
  std::string current;
  const auto flush = [&] {
    if (display_width(current) + indent > width_) {  // one item, wider than the page
      wrapped({{margin}}, current, style);
    } else if (!current.empty()) {
      line({{margin}, {current, style}});
    }
    current.clear();
  };
  for (const std::string& item : items) {
    if (item.empty()) continue;
    const std::size_t needed =
        indent + display_width(current) + display_width(separator) + display_width(item);
    if (!current.empty() && needed > width_) flush();
    if (!current.empty()) current += separator;
    current += item;
  }
  flush();
}

void Page::uncut(std::string_view text) {
  append(text, Style::plain);
  end_line();
}

void Page::blank() {
  if (!text_.empty() && !text_.ends_with("\n\n")) text_ += '\n';
}

void Page::rule(std::string_view stroke) {
  std::string line;
  for (std::size_t i = 0; i < width_; ++i) line += stroke;
  append(line, Style::faint);
  end_line();
}

}  // namespace rung
