#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rung {

/// What a piece of a line is, for the eye; shape carries the meaning without it.
enum class Style { plain, strong, faint, good, bad, caution };

struct Piece {
  std::string text;
  Style style = Style::plain;
  std::size_t width = 0;  ///< padded to so many columns; 0: as wide as it is
};

/// No page is narrower, in columns: tables would be cut to nothing.
inline constexpr int narrowest_page = 80;

/// The lines of a text report, none wider than the page. Colour is added last, so that it never
/// counts as width.
class Page {
 public:
  Page(std::size_t width, bool color) : width_(width), color_(color) {}

  std::size_t width() const { return width_; }

  /// One line of pieces, cut at the page's width.
  void line(const std::vector<Piece>& pieces);
  /// A text wrapped at words: the pieces stand before its first line, and further lines hang below
  /// the text.
  void wrapped(const std::vector<Piece>& pieces, std::string_view text, Style style = Style::plain);
  /// Items with a separator between them, broken between items where they do not fit.
  void joined(const std::vector<std::string>& items, std::string_view separator, std::size_t indent,
              Style style);
  /// A line as it is, however wide: a drawing loses its meaning when it is cut or wrapped.
  void uncut(std::string_view text);
  /// An empty line, never two in a row and none at the top.
  void blank();
  /// A line from margin to margin.
  void rule(std::string_view stroke);

  const std::string& text() const { return text_; }

 private:
  void append(std::string_view text, Style style);
  void end_line();

  std::size_t width_;
  bool color_;
  std::string text_;
};

}  // namespace rung
