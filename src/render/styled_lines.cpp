#include "render/styled_lines.h"

#include "render/document_words.h"
#include "text/width.h"

namespace rung {
namespace {

/// How a word is written where nothing but characters is at hand.
std::string written(const Word& word) {
  switch (word.kind) {
    case Word::Kind::status:
      return "[" + word.text + "]";
    case Word::Kind::code:  // of several words: its end could not be seen
      return word.text.find(' ') == std::string::npos ? word.text : "`" + word.text + "`";
    case Word::Kind::link:
      if (word.target.starts_with('#') || word.target == word.text) return word.text;
      return word.text + " (" + word.target + ")";
    case Word::Kind::plain:
    case Word::Kind::strong:
    case Word::Kind::page:
      break;
  }
  return word.text;
}

Style style_of(const Word& word, Style usual) {
  if (word.kind == Word::Kind::strong) return Style::strong;
  return word.tone == Tone::plain ? usual : style_of(word.tone);
}

/// Puts the styles of a text, a byte each, onto the lines it was wrapped into: these hold the same
/// characters, but for spaces at which they were broken or that stood side by side.
class Restyler {
 public:
  Restyler(std::string_view text, const std::vector<Style>& styles)
      : text_(text), styles_(styles) {}

  StyledLine restyle(std::string_view wrapped) {
    StyledLine line;
    for (const char c : wrapped) {
      while (text_[at_] == ' ' && c != ' ') ++at_;
      const Style style = styles_[at_];
      ++at_;
      if (line.empty() || line.back().style != style) line.push_back({"", style, 0});
      line.back().text += c;
    }
    return line;
  }

 private:
  std::string_view text_;
  const std::vector<Style>& styles_;
  std::size_t at_ = 0;
};

}  // namespace

Style style_of(Tone tone) {
  switch (tone) {
    case Tone::plain:
      return Style::plain;
    case Tone::good:
      return Style::good;
    case Tone::bad:
      return Style::bad;
    case Tone::caution:
      return Style::caution;
    case Tone::muted:
      break;
  }
  return Style::faint;
}

std::vector<Piece> pieces_of(const Words& words, Style usual) {
  std::vector<Piece> pieces;
  for (const Word& word : visible(words)) {
    pieces.push_back({written(word), style_of(word, usual), 0});
  }
  return pieces;
}

std::size_t width_of(const StyledLine& line) {
  std::string text;
  for (const Piece& piece : line) text += piece.text;
  return display_width(text);
}

std::vector<StyledLine> wrap_pieces(const std::vector<Piece>& pieces, std::size_t width) {
  std::string text;
  std::vector<Style> styles;
  for (const Piece& piece : pieces) {
    text += piece.text;
    styles.resize(text.size(), piece.style);
  }
  std::vector<StyledLine> lines;
  std::size_t at = 0;
  for (const std::string& part : lines_between_breaks(text)) {
    const std::vector<Style> its_styles(
        styles.begin() + static_cast<std::ptrdiff_t>(at),
        styles.begin() + static_cast<std::ptrdiff_t>(at + part.size()));
    Restyler restyler(part, its_styles);
    for (const std::string& line : wrap_to_width(part, width)) {
      lines.push_back(restyler.restyle(line));
    }
    at += part.size() + 1;
  }
  return lines;
}

}  // namespace rung
