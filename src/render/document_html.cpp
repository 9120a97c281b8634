#include <fmt/format.h>

#include <algorithm>

#include "render/document_table.h"
#include "render/document_words.h"
#include "render/html.h"
#include "render/html_words.h"
#include "render/unique_names.h"

namespace rung {
namespace {

constexpr int deepest_heading = 6;
constexpr std::size_t enough_for_contents = 4;  ///< sections that are worth a list of them
constexpr std::size_t scrolls_from = 4;         ///< columns
constexpr std::size_t wide_from = 6;            ///< columns: turns the sheet when printed

class HtmlWriter {
 public:
  std::string write(const Document& document) {
    body_ += fmt::format("<h1>{}</h1>\n", escape_markup(document.title));
    if (!document.subtitle.empty()) {
      body_ += fmt::format("<p class=\"subtitle\">{}</p>\n", words_html(document.subtitle));
    }
    write_contents(document.blocks);
    write_blocks(document.blocks, document.title);
    return html_page(document.title, body_);
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
    if (scrolls) {
      body_ += fmt::format(
          "<div class=\"scroll{}\" role=\"region\" tabindex=\"0\" aria-label=\"{}\">\n",
          columns >= wide_from ? " wide" : "", title.empty() ? escape_markup(heading_) : title);
    }
    body_ += "<table>\n";
    if (!title.empty()) {
      body_ += needs_caption(table, heading_)
                   ? fmt::format("<caption>{}</caption>\n", title)
                   : fmt::format("<caption><span class=\"unseen\">{}</span></caption>\n", title);
    }
    write_titles(table);
    body_ += "<tbody>\n";
    for (const auto& row : table.rows) write_row(table, row);
    if (table.rows.empty()) {
      body_ += fmt::format("<tr><td colspan=\"{}\" class=\"muted\">none</td></tr>\n", columns);
    }
    body_ += "</tbody>\n</table>\n";
    if (scrolls) body_ += "</div>\n";
  }

  void write_titles(const Table& table) {
    body_ += "<thead>\n<tr>";
    for (const Column& column : table.columns) {
      body_ += fmt::format("<th scope=\"col\"{}>{}</th>", class_attribute("", column.align),
                           escape_markup(column.title));
    }
    body_ += "</tr>\n</thead>\n";
  }

  void write_row(const Table& table, const std::vector<TableCell>& row) {
    body_ += "<tr>";
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      const Column& column = table.columns[i];
      const TableCell cell = i < row.size() ? row[i] : TableCell();
      body_ += fmt::format("<{0}{1}>{2}</{3}>", column.heading ? "th scope=\"row\"" : "td",
                           class_attribute(class_of(cell.tone), column.align),
                           words_html(cell.words), column.heading ? "th" : "td");
    }
    body_ += "</tr>\n";
  }

  static std::string class_attribute(std::string_view tone, Align align) {
    std::string names(tone);
    if (align != Align::left) {
      if (!names.empty()) names += ' ';
      names += align == Align::right ? "right" : "center";
    }
    return names.empty() ? "" : fmt::format(" class=\"{}\"", names);
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

  void write(const Figure& figure) { write(figure.table); }

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
