#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "render/document_table.h"
#include "render/document_words.h"
#include "render/html.h"
#include "render/html_figure.h"
#include "render/html_matrix.h"
#include "render/html_parts.h"
#include "render/html_table.h"
#include "render/html_words.h"
#include "render/svg.h"
#include "render/tag_numbers.h"
#include "render/unique_names.h"

namespace rung {
namespace {

constexpr std::size_t enough_for_contents = 4;  ///< sections that are worth a list of them
constexpr std::size_t wide_from = 7;            ///< columns: printed across

/// The table behind a drawing: the drawing has the colours and the links, and the style sheet
/// centres its cells.
Table unadorned(Table table) {
  for (Column& column : table.columns) column.align = Align::left;
  for (auto& row : table.rows) {
    for (TableCell& cell : row) {
      cell.tone = Tone::plain;
      for (Word& word : cell.words) {
        const bool leads_nowhere_else =
            word.kind == Word::Kind::link && word.target.starts_with('#');
        if (word.kind == Word::Kind::status || leads_nowhere_else) word = plain(word.text);
      }
    }
  }
  return table;
}

class HtmlWriter {
 public:
  /// The document, then as many parts after it.
  std::string write(const Document& document, std::size_t count, const PartOfPage& part) {
    body_ += fmt::format("<h1>{}</h1>\n", escape_markup(document.title));
    if (!document.subtitle.empty()) {
      body_ += fmt::format("<p class=\"subtitle\">{}</p>\n", words_html(document.subtitle));
    }
    before_sections_ = contents_of(document.blocks) + filters_html(document.filters);
    write_blocks(document.blocks, document.title);
    for (std::size_t i = 0; i < count; ++i) write_blocks({part(i)}, document.title);
    return html_page(document.title, body_, sheet_,
                     document.filters.empty() ? Script::none : Script::filter);
  }

 private:
  void write_blocks(const std::vector<Block>& blocks, std::string_view heading) {
    for (const Block& block : blocks) {
      heading_ = heading;
      std::visit([this](const auto& content) { write(content); }, block.content);
    }
  }

  /// The outermost sections, where there are so many that one would scroll for them.
  static std::string contents_of(const std::vector<Block>& blocks) {
    std::string items;
    std::size_t count = 0;
    for (const Block& block : blocks) {
      const auto* section = std::get_if<Section>(&block.content);
      if (section == nullptr || section->key.empty()) continue;
      items += fmt::format("<li><a href=\"{}\">{}</a></li>\n", anchor_href(section->key),
                           escape_markup(section->title));
      ++count;
    }
    if (count < enough_for_contents) return "";
    return fmt::format("<nav aria-label=\"Contents\">\n<ul>\n{}</ul>\n</nav>\n", items);
  }

  void write(const Paragraph& paragraph) {
    body_ += fmt::format("<p>{}</p>\n", words_html(paragraph.words));
  }

  void write(const List& list) { write_items(list.items); }

  void write_items(const std::vector<ListItem>& items) {
    if (items.empty()) return;
    body_ += "<ul>\n";
    for (const ListItem& item : items) {
      if (item.done) {
        body_ += fmt::format("<li class=\"box\"{}><span role=\"img\" aria-label=\"{}\">{}</span> ",
                             tags_attribute(item.tags), *item.done ? "done" : "to do",
                             *item.done ? "☑" : "☐");
      } else {
        body_ += fmt::format("<li{}>", tags_attribute(item.tags));
      }
      body_ += words_html(item.words);
      if (item.progress) body_ += progress_svg(*item.progress);
      if (!item.items.empty()) body_ += '\n';
      write_items(item.items);
      body_ += "</li>\n";
    }
    body_ += "</ul>\n";
  }

  void write(const Facts& facts) {
    if (facts.facts.empty()) return;
    body_ += "<dl class=\"facts\">\n";
    for (const auto& fact : facts.facts) {
      body_ += fmt::format("<dt>{}</dt><dd>{}</dd>\n", escape_markup(fact.label),
                           words_html(fact.value));
    }
    body_ += "</dl>\n";
  }

  void write(const Table& table) {
    if (table.columns.size() >= wide_from) sheet_ = Sheet::across;
    body_ += table_html(table, heading_);
  }

  void write(const Preformatted& drawing) {
    body_ += fmt::format(
        "<pre role=\"group\" tabindex=\"0\" aria-label=\"{}\">{}</pre>\n",
        drawing.language == "text" ? "Drawing" : "Source in " + escape_markup(drawing.language),
        escape_drawing(drawing.text));
  }

  void write(const Callout& callout) {
    body_ += fmt::format("<div class=\"callout {}\">\n<p class=\"word\">", class_of(callout.tone));
    if (!callout.mark.empty()) {
      body_ += fmt::format("<span class=\"mark\" aria-hidden=\"true\">{}</span> ",
                           escape_markup(callout.mark));
    }
    body_ += fmt::format("{}</p>\n<p>{}</p>\n", escape_markup(callout.word),
                         words_html(callout.sentence));
    if (!callout.next.empty()) body_ += fmt::format("<p>{}</p>\n", words_html(callout.next));
    body_ += "</div>\n";
  }

  void write(const Figure& figure) {
    std::visit([&](const auto& drawing) { write_drawing(drawing, figure); }, figure.drawing);
  }

  void write_drawing(const Bars& bars, const Figure& /*figure*/) { body_ += figure_html(bars); }

  void write_drawing(const Timeline& timeline, const Figure& /*figure*/) {
    body_ += figure_html(timeline);
  }

  /// The drawing, and behind it the table that says the same. It may be wide without turning the
  /// sheet: on paper too it only stands behind.
  void write_drawing(const HeatMap& map, const Figure& figure) {
    Table table = figure.table;
    for (const HeatMap::Row& row : map.rows) table.tags.push_back(row.tags);
    body_ += figure_html(map, ++maps_);
    write_behind(table);
  }

  void write_drawing(const Matrix& matrix, const Figure& figure) {
    sheet_ = Sheet::across;
    body_ += matrix_html(matrix, figure.title);
  }

  void write_drawing(const Curves& curves, const Figure& figure) {
    body_ += figure_html(curves);
    write_behind(figure.table);
  }

  void write_behind(const Table& table) {
    body_ += fmt::format(
        "<details class=\"behind\">\n<summary>The same as a table</summary>\n{}</details>\n",
        table_html(unadorned(table), heading_));
  }

  void write(const Section& section) {
    ++depth_;
    write_before_sections();
    const std::size_t level = std::min(depth_, deepest_heading);
    const std::string id = section.key.empty() ? "" : ids_.take(anchor_of(section.key));
    const std::string attribute = id.empty() ? "" : fmt::format(" id=\"{}\"", escape_markup(id));
    std::string heading = escape_markup(section.title);
    if (!section.status.empty()) heading += " " + words_html(section.status);
    heading = fmt::format("<h{0}>{1}</h{0}>", level, heading);
    if (section.folded) {
      write_folded(section, heading, attribute);
    } else {
      body_ += fmt::format("<section{}{}>\n{}\n", attribute, tags_attribute(section.tags), heading);
      write_blocks(section.blocks, section.title);
      body_ += "</section>\n";
    }
    --depth_;
  }

  /// A browser that is led to an anchor opens the details around it, without any script: so the
  /// anchor stands on what is folded away. What the section begins with stays in sight.
  void write_folded(const Section& section, std::string_view heading, std::string_view anchor) {
    std::vector<Block> blocks = section.blocks;
    body_ += fmt::format("<details{}>\n<summary>{}", tags_attribute(section.tags), heading);
    if (const auto* lead = blocks.empty() ? nullptr : std::get_if<Paragraph>(&blocks[0].content)) {
      body_ += fmt::format(" <span class=\"lead\">{}</span>", words_html(lead->words));
      blocks.erase(blocks.begin());
    }
    body_ += fmt::format("</summary>\n<div{} class=\"more\">\n", anchor);
    write_blocks(blocks, section.title);
    body_ += "</div>\n</details>\n";
  }

  /// Before the first section: what comes first is not to be filtered.
  void write_before_sections() { body_ += std::exchange(before_sections_, ""); }

  std::string body_;
  UniqueNames ids_;
  Sheet sheet_ = Sheet::upright;
  std::string_view heading_;
  std::size_t depth_ = 1;
  int maps_ = 0;
  std::string before_sections_;  ///< written before the first of them
};

RenderedDocument render_html(const Document& document, const RenderOptions& /*options*/) {
  return {HtmlWriter().write(with_numbered_tags(document), 0, nullptr), ""};
}

}  // namespace

std::string html_in_parts(const Document& head, std::size_t count, const PartOfPage& part) {
  return HtmlWriter().write(head, count, part);
}

const DocumentFormat document_html_format{"html", "one self-contained page, for screen and paper",
                                          false, false, render_html};

}  // namespace rung
