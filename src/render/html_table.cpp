#include "render/html_table.h"

#include <fmt/format.h>

#include <algorithm>

#include "render/document_words.h"
#include "render/html.h"
#include "render/html_figure.h"
#include "render/html_words.h"
#include "text/width.h"

namespace rung {
namespace {

constexpr std::size_t scrolls_from = 4;  ///< columns
constexpr std::size_t text_from = 28;    ///< characters: a sentence, which may be wrapped

bool holds_sentences(const Table& table, std::size_t column) {
  return std::ranges::any_of(table.rows, [column](const std::vector<TableCell>& row) {
    return column < row.size() && display_width(visible(text_of(row[column].words))) >= text_from;
  });
}

std::string_view class_of_align(Align align) {
  if (align == Align::left) return "";
  return align == Align::right ? "right" : "center";
}

/// The classes that are not empty, as an attribute; nothing where all are.
std::string class_attribute(std::initializer_list<std::string_view> names) {
  std::string all;
  for (const std::string_view name : names) {
    if (!all.empty() && !name.empty()) all += ' ';
    all += name;
  }
  return all.empty() ? "" : fmt::format(" class=\"{}\"", all);
}

std::string titles_html(const Table& table) {
  std::string html = "<thead>\n<tr>";
  for (const Column& column : table.columns) {
    html +=
        fmt::format("<th scope=\"col\"{}>{}</th>", class_attribute({class_of_align(column.align)}),
                    escape_markup(column.title));
  }
  return html + "</tr>\n</thead>\n";
}

std::string row_html(const Table& table, const std::vector<TableCell>& row,
                     const std::vector<std::string_view>& kinds) {
  std::string html;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const Column& column = table.columns[i];
    const TableCell cell = i < row.size() ? row[i] : TableCell();
    const std::string words = words_html(cell.words);
    const bool heading = column.heading && !words.empty();  // an empty one would name nothing
    html +=
        fmt::format("<{0}{1}>{2}</{3}>", heading ? "th scope=\"row\"" : "td",
                    class_attribute({kinds[i], class_of(cell.tone), class_of_align(column.align)}),
                    words, heading ? "th" : "td");
  }
  return html;
}

std::string rows_html(const Table& table) {
  std::vector<std::string_view> kinds;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    kinds.push_back(!table.columns[i].heading && holds_sentences(table, i) ? "text" : "");
  }
  std::string html;
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    html +=
        fmt::format("<tr{}>{}</tr>\n", i < table.tags.size() ? tags_attribute(table.tags[i]) : "",
                    row_html(table, table.rows[i], kinds));
  }
  if (table.rows.empty()) {
    html += fmt::format("<tr><td colspan=\"{}\" class=\"muted\">none</td></tr>\n",
                        table.columns.size());
  }
  return html;
}

}  // namespace

std::string table_html(const Table& table, std::string_view heading) {
  if (table.columns.empty()) return "";
  const std::string title = escape_markup(table.title);
  const bool scrolls = table.columns.size() >= scrolls_from;
  std::string html;
  if (scrolls) {
    html += fmt::format("<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"{}\">\n",
                        title.empty() ? escape_markup(heading) : title);
  }
  html += "<table>\n";
  if (!title.empty()) {
    html += needs_caption(table, heading)
                ? fmt::format("<caption>{}</caption>\n", title)
                : fmt::format("<caption><span class=\"unseen\">{}</span></caption>\n", title);
  }
  html += titles_html(table) + "<tbody>\n" + rows_html(table) + "</tbody>\n</table>\n";
  return scrolls ? html + "</div>\n" : html;
}

}  // namespace rung
