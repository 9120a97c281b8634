#include <algorithm>

#include "render/document_table.h"
#include "render/document_words.h"
#include "render/page.h"
#include "render/styled_lines.h"
#include "render/text_table.h"
#include "text/width.h"

namespace rung {
namespace {

/// Prose in longer lines is harder to read, not easier; a table uses what there is.
constexpr std::size_t widest_prose = 100;
constexpr std::size_t longest_label = 28;

/// However deep sections and lists nest, there is room for their text.
constexpr std::size_t deepest_indent = 12;
constexpr std::size_t deepest_item = 16;

class TextWriter {
 public:
  explicit TextWriter(Page& page) : page_(page) {}

  void write_head(const Document& document) {
    write_underlined(document.title, "═");
    if (document.subtitle.empty()) return;
    write_words({}, document.subtitle);
  }

  void write_blocks(const std::vector<Block>& blocks, std::string_view heading) {
    for (const Block& block : blocks) {
      heading_ = heading;
      page_.blank();
      std::visit([this](const auto& content) { write(content); }, block.content);
    }
  }

 private:
  void write(const Paragraph& paragraph) { write_words({}, paragraph.words); }

  void write(const List& list) { write_items(list.items, 0); }

  /// A label too long to stand beside its value stands above it.
  void write(const Facts& facts) {
    std::size_t widest = 2;
    for (const auto& fact : facts.facts) {
      const std::size_t width = display_width(visible_line(fact.label));
      if (width <= longest_label) widest = std::max(widest, width);
    }
    for (const auto& fact : facts.facts) {
      const Piece label{visible_line(fact.label), Style::faint, 0};
      if (display_width(label.text) > longest_label) {
        write_pieces({}, {label});
        write_words({{"  "}}, fact.value);
      } else {
        write_words({{label.text, label.style, widest + 2}}, fact.value);
      }
    }
  }

  void write(const Table& table) { write_table(page_, table, heading_, indent_); }

  void write(const Callout& callout) {
    const std::string text =
        callout.mark.empty() ? callout.word : callout.mark + ' ' + callout.word;
    const Piece word{visible_line(text), style_of(callout.tone), 0};
    if (display_width(word.text) > longest_label) {
      write_pieces({}, {word});
      write_words({}, callout.sentence);
    } else {
      write_words({word, {"  "}}, callout.sentence);
    }
    if (!callout.next.empty()) write_words({}, callout.next);
  }

  void write(const Figure& figure) {
    if (!figure.sketch.text.empty()) {
      write(figure.sketch);
      page_.blank();
    }
    write(figure.table);
  }

  void write(const Preformatted& drawing) {
    for (const std::string& line : lines_between_breaks(visible(drawing.text))) {
      page_.uncut(std::string(indent_ + 2, ' ') + line);
    }
  }

  /// The outermost sections are underlined, what lies below a deeper heading is indented.
  void write(const Section& section) {
    ++depth_;
    if (depth_ == 1 && section.status.empty()) {
      write_underlined(section.title, "─");
    } else {
      std::vector<Piece> heading{{visible(section.title), Style::strong, 0}};
      if (!section.status.empty()) heading.push_back({" "});
      const auto status = pieces_of(section.status);
      heading.insert(heading.end(), status.begin(), status.end());
      write_pieces({}, heading);
      if (depth_ == 1) write_stroke("─", width_of(heading));
    }
    const std::size_t before = indent_;
    if (depth_ > 1) indent_ = std::min(indent_ + 2, deepest_indent);
    write_blocks(section.blocks, section.title);
    indent_ = before;
    --depth_;
  }

  void write_items(const std::vector<ListItem>& items, std::size_t inner) {
    for (const ListItem& item : items) {
      const std::string mark = !item.done ? "• " : *item.done ? "☑ " : "☐ ";
      write_words({{std::string(inner, ' ') + mark}}, item.words);
      write_items(item.items, std::min(inner + 2, deepest_item));
    }
  }

  void write_words(const std::vector<Piece>& before, const Words& words) {
    write_pieces(before, pieces_of(words));
  }

  /// Further lines hang below the text, not below what stands before it.
  void write_pieces(const std::vector<Piece>& before, const std::vector<Piece>& text) {
    std::size_t hanging = indent_;
    for (const Piece& piece : before) {
      hanging += std::max(piece.width, display_width(piece.text));
    }
    const std::size_t width = std::min(page_.width(), widest_prose + indent_) - hanging;
    bool first = true;
    for (const StyledLine& line : wrap_pieces(text, width)) {
      std::vector<Piece> whole{{std::string(first ? indent_ : hanging, ' ')}};
      if (first) whole.insert(whole.end(), before.begin(), before.end());
      whole.insert(whole.end(), line.begin(), line.end());
      page_.line(whole);
      first = false;
    }
  }

  void write_underlined(const std::string& title, std::string_view stroke) {
    const std::vector<Piece> heading{{visible(title), Style::strong, 0}};
    write_pieces({}, heading);
    write_stroke(stroke, width_of(heading));
  }

  void write_stroke(std::string_view stroke, std::size_t length) {
    std::string line;
    for (std::size_t i = 0; i < std::min({length, widest_prose, page_.width()}); ++i)
      line += stroke;
    page_.line({{line, Style::faint}});
  }

  Page& page_;
  std::size_t indent_ = 0;
  int depth_ = 0;
  std::string_view heading_;
};

/// The source of a drawing, for the program that draws it: nothing is cut, indented or added.
std::string source_of(const Document& document) {
  std::string text;
  for (const Block& block : document.blocks) {
    if (const auto* source = std::get_if<Preformatted>(&block.content))
      text += visible(source->text) + '\n';
  }
  return text;
}

RenderedDocument render_text(const Document& document, const RenderOptions& options) {
  if (document.bare) return {source_of(document), ""};
  Page page(static_cast<std::size_t>(std::max(options.width, narrowest_page)), options.color);
  TextWriter writer(page);
  writer.write_head(document);
  writer.write_blocks(document.blocks, document.title);
  return {page.text(), ""};
}

}  // namespace

const DocumentFormat document_text_format{"text", "for people, on a terminal", false, false,
                                          render_text};

}  // namespace rung
