#include <fmt/format.h>

#include <algorithm>

#include "render/confluence_words.h"
#include "render/document_table.h"
#include "render/document_words.h"
#include "render/html.h"
#include "render/html_words.h"

namespace rung {
namespace {

/// Confluence shows the title of a page itself, so that headings begin with the sections.
class ConfluenceWriter {
 public:
  std::string write(const Document& document) {
    if (!document.subtitle.empty()) {
      text_ += fmt::format("<p>{}</p>\n", words_confluence(document.subtitle));
    }
    text_ +=
        "<ac:structured-macro ac:name=\"toc\"><ac:parameter ac:name=\"maxLevel\">2"
        "</ac:parameter></ac:structured-macro>\n";
    write_blocks(document.blocks, document.title);
    return std::move(text_);
  }

 private:
  void write_blocks(const std::vector<Block>& blocks, std::string_view heading) {
    for (const Block& block : blocks) {
      heading_ = heading;
      std::visit([this](const auto& content) { write(content); }, block.content);
    }
  }

  void write(const Paragraph& paragraph) {
    text_ += fmt::format("<p>{}</p>\n", words_confluence(paragraph.words));
  }

  /// Boxes that can be ticked, where each item has one and none is below another.
  void write(const List& list) {
    const bool tasks = std::ranges::all_of(
        list.items, [](const ListItem& item) { return item.done && item.items.empty(); });
    if (!tasks || list.items.empty()) {
      write_items(list.items);
      return;
    }
    text_ += "<ac:task-list>\n";
    for (const ListItem& item : list.items) {
      text_ += fmt::format(
          "<ac:task><ac:task-id>{}</ac:task-id><ac:task-status>{}</ac:task-status>"
          "<ac:task-body>{}</ac:task-body></ac:task>\n",
          ++task_, *item.done ? "complete" : "incomplete", words_confluence(item.words));
    }
    text_ += "</ac:task-list>\n";
  }

  void write_items(const std::vector<ListItem>& items) {
    if (items.empty()) return;
    text_ += "<ul>\n";
    for (const ListItem& item : items) {
      text_ += fmt::format("<li>{}{}",
                           !item.done   ? ""
                           : *item.done ? "☑ "
                                        : "☐ ",
                           words_confluence(item.words));
      write_items(item.items);
      text_ += "</li>\n";
    }
    text_ += "</ul>\n";
  }

  void write(const Facts& facts) {
    if (facts.facts.empty()) return;
    text_ += "<table><tbody>\n";
    for (const auto& fact : facts.facts) {
      text_ += fmt::format("<tr><th>{}</th><td>{}</td></tr>\n", escape_markup(fact.label),
                           words_confluence(fact.value));
    }
    text_ += "</tbody></table>\n";
  }

  void write(const Table& table) {
    if (table.columns.empty()) return;
    if (needs_caption(table, heading_)) {
      text_ += fmt::format("<p><strong>{}</strong></p>\n", escape_markup(table.title));
    }
    text_ += "<table><tbody>\n<tr>";
    for (const Column& column : table.columns) {
      text_ += fmt::format("<th>{}</th>", escape_markup(column.title));
    }
    text_ += "</tr>\n";
    for (const auto& row : table.rows) write_row(table, row);
    text_ += "</tbody></table>\n";
  }

  void write_row(const Table& table, const std::vector<TableCell>& row) {
    text_ += "<tr>";
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      const Column& column = table.columns[i];
      const std::string_view element = column.heading ? "th" : "td";
      const std::string_view style = column.align == Align::left ? ""
                                     : column.align == Align::right
                                         ? " style=\"text-align: right;\""
                                         : " style=\"text-align: center;\"";
      text_ += fmt::format("<{0}{1}>{2}</{0}>", element, style,
                           i < row.size() ? words_confluence(row[i].words) : std::string());
    }
    text_ += "</tr>\n";
  }

  /// The source of a drawing is folded away: only who keeps the drawing needs it.
  void write(const Preformatted& drawing) {
    const std::string block = code_macro(drawing.text);
    if (drawing.language == "text") {
      text_ += block + '\n';
      return;
    }
    text_ += fmt::format(
        "<ac:structured-macro ac:name=\"expand\"><ac:parameter ac:name=\"title\">Source in {}"
        "</ac:parameter><ac:rich-text-body>{}</ac:rich-text-body></ac:structured-macro>\n",
        escape_markup(drawing.language), block);
  }

  /// A panel of the kind that fits the tone.
  void write(const Callout& callout) {
    const std::string_view panel = callout.tone == Tone::good      ? "tip"
                                   : callout.tone == Tone::bad     ? "warning"
                                   : callout.tone == Tone::caution ? "note"
                                                                   : "info";
    const std::string next =
        callout.next.empty() ? "" : fmt::format("<p>{}</p>", words_confluence(callout.next));
    text_ += fmt::format(
        "<ac:structured-macro ac:name=\"{}\"><ac:rich-text-body><p><strong>{}</strong> {}</p>{}"
        "</ac:rich-text-body></ac:structured-macro>\n",
        panel, escape_markup(callout.word), words_confluence(callout.sentence), next);
  }

  void write(const Figure& figure) {
    if (!figure.sketch.text.empty()) write(figure.sketch);
    write(figure.table);
  }

  void write(const Section& section) {
    ++depth_;
    const std::size_t level = std::min(depth_, deepest_heading);
    text_ += fmt::format("<h{}>", level);
    if (!section.key.empty()) text_ += anchor_macro(section.key);
    text_ += escape_markup(section.title);
    if (!section.status.empty()) text_ += " " + words_confluence(section.status);
    text_ += fmt::format("</h{}>\n", level);
    write_blocks(section.blocks, section.title);
    --depth_;
  }

  std::string text_;
  std::string_view heading_;
  std::size_t depth_ = 0;
  int task_ = 0;
};

RenderedDocument render_confluence(const Document& document, const RenderOptions& /*options*/) {
  return {ConfluenceWriter().write(document), ""};
}

}  // namespace

const DocumentFormat document_confluence_format{
    "confluence", "Confluence's storage format, for a page there", false, false, render_confluence};

}  // namespace rung
