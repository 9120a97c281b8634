#pragma once

#include <xlsxwriter.h>

#include <string_view>

namespace rung {

/// The functions of libxlsxwriter that spreadsheets are written with. The library is loaded when
/// the first one is asked for: linking it would cost every start of the program, and its being one
/// self-contained file.
struct XlsxLibrary {
  decltype(&::workbook_new_opt) workbook_new_opt = nullptr;
  decltype(&::workbook_set_properties) workbook_set_properties = nullptr;
  decltype(&::workbook_add_format) workbook_add_format = nullptr;
  decltype(&::workbook_add_worksheet) workbook_add_worksheet = nullptr;
  decltype(&::workbook_close) workbook_close = nullptr;
  decltype(&::lxw_strerror) lxw_strerror = nullptr;
  decltype(&::format_set_bold) format_set_bold = nullptr;
  decltype(&::format_set_text_wrap) format_set_text_wrap = nullptr;
  decltype(&::format_set_indent) format_set_indent = nullptr;
  decltype(&::format_set_align) format_set_align = nullptr;
  decltype(&::format_set_font_color) format_set_font_color = nullptr;
  decltype(&::format_set_bg_color) format_set_bg_color = nullptr;
  decltype(&::format_set_bottom) format_set_bottom = nullptr;
  decltype(&::format_set_bottom_color) format_set_bottom_color = nullptr;
  decltype(&::worksheet_write_string) worksheet_write_string = nullptr;
  decltype(&::worksheet_write_number) worksheet_write_number = nullptr;
  decltype(&::worksheet_write_blank) worksheet_write_blank = nullptr;
  decltype(&::worksheet_set_row) worksheet_set_row = nullptr;
  decltype(&::worksheet_set_column) worksheet_set_column = nullptr;
  decltype(&::worksheet_freeze_panes) worksheet_freeze_panes = nullptr;
  decltype(&::worksheet_autofilter) worksheet_autofilter = nullptr;
  decltype(&::worksheet_set_landscape) worksheet_set_landscape = nullptr;
  decltype(&::worksheet_fit_to_pages) worksheet_fit_to_pages = nullptr;
  decltype(&::worksheet_repeat_rows) worksheet_repeat_rows = nullptr;
};

/// The library as Debian's package installs it; null where this machine has none.
const XlsxLibrary* xlsx_library();

/// What to do about it where there is none.
std::string_view why_no_xlsx_library();

/// Fills in the functions of the library of this name. False where there is none, or it lacks one.
bool load_xlsx_library(const char* name, XlsxLibrary& library);

}  // namespace rung
