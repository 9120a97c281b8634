#include <algorithm>
#include <array>

#include "render/document_table.h"
#include "render/document_tables.h"
#include "render/document_words.h"
#include "render/unique_names.h"

namespace rung {
namespace {

/// Lines end in LF, though RFC 4180 writes CRLF: every spreadsheet reads both, and these files are
/// compared and kept under version control like all others here.
constexpr char line_end = '\n';

/// A spreadsheet takes a cell that begins with one of these for a formula, and runs it; the last
/// four are the wide ones of East Asian keyboards.
constexpr std::array<std::string_view, 11> formula_beginnings = {"=",  "+",  "-",  "@",  "\t", "\r",
                                                                 "\n", "＝", "＋", "－", "＠"};

bool begins_formula(std::string_view text) {
  return std::ranges::any_of(
      formula_beginnings, [&](std::string_view beginning) { return text.starts_with(beginning); });
}

std::string field(const std::string& text) {
  std::string safe = visible(text);
  if (begins_formula(text)) safe.insert(0, 1, '\'');
  if (safe.find_first_of("\",\n\r") == std::string::npos) return safe;
  std::string quoted = "\"";
  for (const char c : safe) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

void append_line(std::string& out, const std::vector<std::string>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) out += ',';
    out += field(cells[i]);
  }
  out += line_end;
}

/// The names of a table's columns, told apart where two have one key.
std::vector<std::string> names_of(const Table& table) {
  UniqueNames names;
  std::vector<std::string> all;
  for (const Column& column : table.columns) all.push_back(names.take(column.key));
  return all;
}

std::string csv_of_one(const Table& table) {
  std::string out;
  append_line(out, names_of(table));
  for (const auto& row : table.rows) {
    std::vector<std::string> cells(table.columns.size());
    for (std::size_t i = 0; i < std::min(cells.size(), row.size()); ++i) {
      cells[i] = text_of(row[i].words);
    }
    append_line(out, cells);
  }
  return out;
}

/// Several tables in one: which of them a row is from, then the columns of all.
std::string csv_of_several(const std::vector<PlacedTable>& tables) {
  std::vector<std::string> columns;
  for (const PlacedTable& placed : tables) {
    for (const std::string& name : names_of(*placed.table)) {
      if (std::ranges::find(columns, name) == columns.end()) columns.push_back(name);
    }
  }
  std::string first = "table";
  while (std::ranges::find(columns, first) != columns.end()) first += "-key";
  std::string out;
  std::vector<std::string> line{first};
  line.insert(line.end(), columns.begin(), columns.end());
  append_line(out, line);
  for (const PlacedTable& placed : tables) {
    const std::vector<std::string> names = names_of(*placed.table);
    for (const auto& row : placed.table->rows) {
      line.assign(columns.size() + 1, "");
      line.front() = placed.path;
      for (std::size_t i = 0; i < std::min(names.size(), row.size()); ++i) {
        const auto column = std::ranges::find(columns, names[i]) - columns.begin();
        line[static_cast<std::size_t>(column) + 1] = text_of(row[i].words);
      }
      append_line(out, line);
    }
  }
  return out;
}

RenderedDocument render_csv(const Document& document, const RenderOptions& /*options*/) {
  const std::vector<PlacedTable> tables = tables_of(document);
  if (tables.empty()) return {"", "csv holds tables, and there is none here"};
  if (tables.size() == 1) return {csv_of_one(*tables.front().table), ""};
  return {csv_of_several(tables), ""};
}

}  // namespace

const DocumentFormat document_csv_format{"csv", "the tables, for spreadsheets and scripts", true,
                                         false, render_csv};

}  // namespace rung
