#include "render/html_matrix.h"

#include <fmt/format.h>

#include "render/html.h"
#include "render/html_figure.h"
#include "render/html_words.h"
#include "render/svg.h"

namespace rung {
namespace {

/// A tone as an attribute, with the space before it.
std::string class_of_tone(Tone tone) {
  const std::string_view name = class_of(tone);
  return name.empty() ? "" : fmt::format(" class=\"{}\"", name);
}

std::string matrix_titles(const Matrix& matrix) {
  std::string html = "<thead>\n<tr>";
  for (const Column& column : matrix.headings) {
    html += fmt::format("<th scope=\"col\">{}</th>", escape_markup(column.title));
  }
  for (const Column& column : matrix.columns) {
    html += fmt::format("<th scope=\"col\" class=\"up\"><span>{}</span></th>",
                        escape_markup(column.title));
  }
  return html + "</tr>\n</thead>\n";
}

std::string sign_cell(const Matrix::Cell& cell) {
  const std::string sign =
      fmt::format("{}<span class=\"unseen\">{}</span>", sign_svg(cell.shape, cell.word.tone),
                  escape_markup(cell.word.text));
  const std::string href = href_of(cell.word);
  return href.empty() ? fmt::format("<td>{}</td>", sign)
                      : fmt::format("<td><a href=\"{}\">{}</a></td>", href, sign);
}

std::string matrix_row(const Matrix::Row& row) {
  std::string html = fmt::format("<tr{}>", tags_attribute(row.tags));
  bool first = true;
  for (const TableCell& cell : row.head) {
    html += fmt::format("<{0}{1}>{2}</{3}>", first ? "th scope=\"row\"" : "td",
                        class_of_tone(cell.tone), words_html(cell.words), first ? "th" : "td");
    first = false;
  }
  for (const Matrix::Cell& cell : row.cells) html += sign_cell(cell);
  return html + "</tr>\n";
}

}  // namespace

std::string matrix_html(const Matrix& matrix, std::string_view title) {
  const std::string name = escape_markup(title);
  std::string html = fmt::format(
      "<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"{0}\">\n"
      "<table class=\"matrix\">\n<caption><span class=\"unseen\">{0}</span></caption>\n",
      name);
  html += matrix_titles(matrix) + "<tbody>\n";
  for (const Matrix::Row& row : matrix.rows) html += matrix_row(row);
  html += "</tbody>\n</table>\n</div>\n";
  if (matrix.legend.empty()) return html;
  html += "<ul class=\"legend\">\n";
  for (const Matrix::Cell& cell : matrix.legend) {
    html += fmt::format("<li>{} {}</li>\n", sign_svg(cell.shape, cell.word.tone),
                        escape_markup(cell.word.text));
  }
  return html + "</ul>\n";
}

}  // namespace rung
