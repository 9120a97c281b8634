#include "render/xlsx.h"

#include <stdio.h>  // fileno, beside what the standard has

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <memory>

#include "render/document_tables.h"
#include "render/document_words.h"
#include "render/sheet_layout.h"
#include "render/sheet_names.h"
#include "render/xlsx_formats.h"

namespace rung {
namespace {

constexpr double line_height = 15;  ///< of the usual font, in points
/// Workbooks carry the time they were made; so that the same document gives the same bytes, it is
/// always this one: 2000-01-01.
constexpr std::int64_t made_at = 946684800;

/// A file without a name, gone when it is closed: the library writes to nothing but files.
class NamelessFile {
 public:
  NamelessFile() : file_(std::tmpfile()) {}
  NamelessFile(const NamelessFile&) = delete;
  NamelessFile& operator=(const NamelessFile&) = delete;
  ~NamelessFile() {
    if (file_ != nullptr) std::fclose(file_);
  }

  bool open() const { return file_ != nullptr; }
  /// The system's name for an open file, by which it can be opened once more.
  std::string path() const { return fmt::format("/proc/self/fd/{}", fileno(file_)); }
  std::string bytes() const {
    std::string all;
    std::array<char, 65536> part{};
    std::rewind(file_);
    while (const std::size_t size = std::fread(part.data(), 1, part.size(), file_)) {
      all.append(part.data(), size);
    }
    return all;
  }

 private:
  std::FILE* file_;
};

bool is_hex(char c) { return std::isxdigit(static_cast<unsigned char>(c)) != 0; }

/// In a workbook `_x0041_` is a way to write `A`; such a text is written in that way itself.
std::string escape_cell(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view rest = text.substr(i);
    const bool code = rest.size() >= 7 && rest.starts_with("_x") && rest[6] == '_' &&
                      std::ranges::all_of(rest.substr(2, 4), is_hex);
    out += code ? "_x005F_" : std::string(1, text[i]);
  }
  return out;
}

/// A whole number in the only way to write it, so that nothing is lost when it becomes one.
bool is_count(std::string_view text) {
  return !text.empty() && text.size() <= 15 && (text == "0" || text.front() != '0') &&
         std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// What colours a cell: its own tone, else that of the first label in it.
Tone tone_of(const TableCell& cell) {
  if (cell.tone != Tone::plain) return cell.tone;
  const auto label = std::ranges::find(cell.words, Word::Kind::status, &Word::kind);
  return label == cell.words.end() ? Tone::plain : label->tone;
}

class SheetWriter {
 public:
  SheetWriter(const XlsxLibrary& library, XlsxFormats& formats, lxw_worksheet* sheet)
      : library_(library), formats_(formats), sheet_(sheet) {}

  /// The first thing the library refused, or none.
  lxw_error write(const Table& table) {
    const auto columns = static_cast<lxw_col_t>(table.columns.size());
    for (lxw_col_t i = 0; i < columns; ++i) {
      const Column& column = table.columns[i];
      text(0, i, visible(column.title), formats_.title(column.align));
    }
    lay_out(sheet_layout(table));
    lxw_row_t row = 0;
    for (const auto& cells : table.rows) write_row(++row, table, cells);
    lxw_col_t names = 0;
    while (names < columns && table.columns[names].heading) ++names;
    library_.worksheet_freeze_panes(sheet_, 1, names);
    if (columns > 0) {
      note(library_.worksheet_autofilter(sheet_, 0, 0, row, static_cast<lxw_col_t>(columns - 1)));
    }
    library_.worksheet_set_landscape(sheet_);
    library_.worksheet_fit_to_pages(sheet_, 1, 0);
    note(library_.worksheet_repeat_rows(sheet_, 0, 0));
    return error_;
  }

 private:
  void write_row(lxw_row_t row, const Table& table, const std::vector<TableCell>& cells) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      const Column& column = table.columns[i];
      const TableCell cell = i < cells.size() ? cells[i] : TableCell();
      const std::string words = visible(text_of(cell.words));
      lxw_format* format = formats_.cell(tone_of(cell), column.align, column.heading);
      const auto position = static_cast<lxw_col_t>(i);
      if (column.align == Align::right && is_count(words)) {
        note(library_.worksheet_write_number(sheet_, row, position, std::stod(words), format));
      } else {
        text(row, position, words, format);
      }
    }
  }

  void text(lxw_row_t row, lxw_col_t column, const std::string& words, lxw_format* format) {
    note(words.empty() ? library_.worksheet_write_blank(sheet_, row, column, format)
                       : library_.worksheet_write_string(sheet_, row, column,
                                                         escape_cell(words).c_str(), format));
  }

  void lay_out(const SheetLayout& layout) {
    for (std::size_t i = 0; i < layout.widths.size(); ++i) {
      const auto column = static_cast<lxw_col_t>(i);
      note(library_.worksheet_set_column(sheet_, column, column,
                                         static_cast<double>(layout.widths[i]), nullptr));
    }
    for (std::size_t i = 0; i < layout.heights.size(); ++i) {
      note(library_.worksheet_set_row(sheet_, static_cast<lxw_row_t>(i),
                                      static_cast<double>(layout.heights[i]) * line_height,
                                      nullptr));
    }
  }

  void note(lxw_error error) {
    if (error_ == LXW_NO_ERROR) error_ = error;
  }

  const XlsxLibrary& library_;
  XlsxFormats& formats_;
  lxw_worksheet* sheet_;
  lxw_error error_ = LXW_NO_ERROR;
};

/// Writes the workbook to a file by the library; the first thing it refused, or none.
lxw_error write_workbook(const Document& document, const std::vector<PlacedTable>& tables,
                         const XlsxLibrary& library, const std::string& path) {
  lxw_workbook_options options{};
  lxw_workbook* workbook = library.workbook_new_opt(path.c_str(), &options);
  if (workbook == nullptr) return LXW_ERROR_MEMORY_MALLOC_FAILED;
  std::string title = visible_line(document.title);
  lxw_doc_properties properties{};
  properties.title = title.data();
  properties.created = made_at;
  lxw_error error = library.workbook_set_properties(workbook, &properties);
  XlsxFormats formats(library, workbook);
  const std::vector<std::string> names = sheet_names(tables);
  for (std::size_t i = 0; i < tables.size(); ++i) {
    lxw_worksheet* sheet = library.workbook_add_worksheet(workbook, names[i].c_str());
    const lxw_error written = sheet == nullptr
                                  ? LXW_ERROR_PARAMETER_VALIDATION
                                  : SheetWriter(library, formats, sheet).write(*tables[i].table);
    if (error == LXW_NO_ERROR) error = written;
  }
  const lxw_error closed = library.workbook_close(workbook);
  return error == LXW_NO_ERROR ? closed : error;
}

}  // namespace

RenderedDocument workbook_of(const Document& document, const XlsxLibrary* library) {
  const std::vector<PlacedTable> tables = tables_of(document);
  if (tables.empty()) return {"", "xlsx holds tables, and there is none here"};
  if (library == nullptr) return {"", std::string(why_no_xlsx_library())};
  const NamelessFile file;
  if (!file.open()) return {"", "xlsx needs a temporary file, and none could be made"};
  const lxw_error error = write_workbook(document, tables, *library, file.path());
  if (error != LXW_NO_ERROR) {
    return {"", fmt::format("xlsx could not be written: {}", library->lxw_strerror(error))};
  }
  return {file.bytes(), ""};
}

}  // namespace rung
