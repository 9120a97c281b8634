#include <fmt/format.h>

#include <algorithm>

#include "render/document_table.h"
#include "render/document_words.h"
#include "render/html.h"
#include "render/html_words.h"
#include "render/svg.h"
#include "render/unique_names.h"
#include "text/width.h"

namespace rung {
namespace {

constexpr int deepest_heading = 6;
constexpr std::size_t enough_for_contents = 4;  ///< sections that are worth a list of them
constexpr std::size_t scrolls_from = 4;         ///< columns
constexpr std::size_t wide_from = 7;            ///< columns: printed across
constexpr std::size_t text_from = 28;           ///< characters: a sentence, which may be wrapped

bool holds_sentences(const Table& table, std::size_t column) {
  return std::ranges::any_of(table.rows, [column](const std::vector<TableCell>& row) {
    return column < row.size() && display_width(visible(text_of(row[column].words))) >= text_from;
  });
}

class HtmlWriter {
 public:
  std::string write(const Document& document) {
    body_ += fmt::format("<h1>{}</h1>\n", escape_markup(document.title));
    if (!document.subtitle.empty()) {
      body_ += fmt::format("<p class=\"subtitle\">{}</p>\n", words_html(document.subtitle));
    }
    write_contents(document.blocks);
    write_blocks(document.blocks, document.title);
    return html_page(document.title, body_, sheet_);
  }

 private:
  void write_blocks(const std::vector<Block>& blocks, std::string_view heading) {
    for (const Block& block : blocks) {
      heading_ = heading;
      std::visit([this](const auto& content) { write(content); }, block.content);
    }
  }

  /// The outermost sections, where there are so many that one would scroll for them.
  void write_contents(const std::vector<Block>& blocks) {
    std::string items;
    std::size_t count = 0;
    for (const Block& block : blocks) {
      const auto* section = std::get_if<Section>(&block.content);
      if (section == nullptr || section->key.empty()) continue;
      items += fmt::format("<li><a href=\"{}\">{}</a></li>\n", anchor_href(section->key),
                           escape_markup(section->title));
      ++count;
    }
    if (count < enough_for_contents) return;
    body_ += fmt::format("<nav aria-label=\"Contents\">\n<ul>\n{}</ul>\n</nav>\n", items);
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
        body_ += fmt::format(
            "<li class=\"box\"><span class=\"tick\" role=\"img\" aria-label=\"{}\">{}</span> ",
            *item.done ? "done" : "to do", *item.done ? "☑" : "☐");
      } else {
        body_ += "<li>";
      }
      body_ += words_html(item.words);
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
    const std::size_t columns = table.columns.size();
    if (columns == 0) return;
    const std::string title = escape_markup(table.title);
    const bool scrolls = columns >= scrolls_from;
    if (columns >= wide_from) sheet_ = Sheet::across;
    if (scrolls) {
      body_ +=
          fmt::format("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{}\">\n",
                      title.empty() ? escape_markup(heading_) : title);
    }
    body_ += "<table>\n";
    if (!title.empty()) {
      body_ += needs_caption(table, heading_)
                   ? fmt::format("<caption>{}</caption>\n", title)
                   : fmt::format("<caption><span class=\"unseen\">{}</span></caption>\n", title);
    }
    write_titles(table);
    body_ += "<tbody>\n";
    write_rows(table);
    if (table.rows.empty()) {
      body_ += fmt::format("<tr><td colspan=\"{}\" class=\"muted\">none</td></tr>\n", columns);
    }
    body_ += "</tbody>\n</table>\n";
    if (scrolls) body_ += "</div>\n";
  }

  void write_titles(const Table& table) {
    body_ += "<thead>\n<tr>";
    for (const Column& column : table.columns) {
      body_ +=
          fmt::format("<th scope=\"col\"{}>{}</th>", class_attribute({align_class(column.align)}),
                      escape_markup(column.title));
    }
    body_ += "</tr>\n</thead>\n";
  }

  void write_rows(const Table& table) {
    std::vector<std::string_view> kinds;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      kinds.push_back(!table.columns[i].heading && holds_sentences(table, i) ? "text" : "");
    }
    for (const auto& row : table.rows) write_row(table, row, kinds);
  }

  void write_row(const Table& table, const std::vector<TableCell>& row,
                 const std::vector<std::string_view>& kinds) {
    body_ += "<tr>";
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      const Column& column = table.columns[i];
      const TableCell cell = i < row.size() ? row[i] : TableCell();
      body_ +=
          fmt::format("<{0}{1}>{2}</{3}>", column.heading ? "th scope=\"row\"" : "td",
                      class_attribute({kinds[i], class_of(cell.tone), align_class(column.align)}),
                      words_html(cell.words), column.heading ? "th" : "td");
    }
    body_ += "</tr>\n";
  }

  static std::string_view align_class(Align align) {
    if (align == Align::left) return "";
    return align == Align::right ? "right" : "center";
  }

  /// The classes that are not empty, as an attribute; nothing where all are.
  static std::string class_attribute(std::initializer_list<std::string_view> names) {
    std::string all;
    for (const std::string_view name : names) {
      if (!all.empty() && !name.empty()) all += ' ';
      all += name;
    }
    return all.empty() ? "" : fmt::format(" class=\"{}\"", all);
  }

  void write(const Preformatted& drawing) {
    body_ += fmt::format(
        "<pre role=\"group\" tabindex=\"0\" aria-label=\"{}\">{}</pre>\n",
        drawing.language == "text" ? "Drawing" : "Source in " + escape_markup(drawing.language),
        escape_drawing(drawing.text));
  }

  void write(const Callout& callout) {
    body_ +=
        fmt::format("<p class=\"callout {}\"><strong>{}</strong> {}</p>\n", class_of(callout.tone),
                    escape_markup(callout.word), words_html(callout.sentence));
  }

  /// The drawing, and behind it the table that says the same.
  void write(const Figure& figure) {
    body_ += fmt::format(
        "<figure>\n<figcaption>{0}</figcaption>\n<div class=\"scroll\" role=\"region\" "
        "tabindex=\"0\" aria-label=\"{0}, drawn\">\n",
        escape_markup(figure.title));
    body_ += std::visit([](const auto& drawing) { return svg_of(drawing); }, figure.drawing);
    body_ += "</div>\n<details>\n<summary>The same as a table</summary>\n";
    write(figure.table);
    body_ += "</details>\n</figure>\n";
  }

  void write(const Section& section) {
    ++depth_;
    const int level = std::min(depth_, deepest_heading);
    const std::string id = section.key.empty() ? "" : ids_.take(anchor_of(section.key));
    body_ += id.empty() ? "<section>\n" : fmt::format("<section id=\"{}\">\n", escape_markup(id));
    if (section.folded) body_ += "<details>\n<summary>";
    body_ += fmt::format("<h{}>{}", level, escape_markup(section.title));
    if (!section.status.empty()) body_ += " " + words_html(section.status);
    body_ += fmt::format("</h{}>{}\n", level, section.folded ? "</summary>" : "");
    write_blocks(section.blocks, section.title);
    body_ += section.folded ? "</details>\n</section>\n" : "</section>\n";
    --depth_;
  }

  std::string body_;
  UniqueNames ids_;
  Sheet sheet_ = Sheet::upright;
  std::string_view heading_;
  int depth_ = 1;
};

RenderedDocument render_html(const Document& document, const RenderOptions& /*options*/) {
  return {HtmlWriter().write(document), ""};
}

}  // namespace

const DocumentFormat document_html_format{"html", "one self-contained page, for screen and paper",
                                          false, false, render_html};

}  // namespace rung
