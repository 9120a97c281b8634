#include "render/xlsx_library.h"

#include <dlfcn.h>
#include <sys/auxv.h>

namespace rung {
namespace {

/// A program that is linked statically was loaded by no loader, so nothing can load libraries for
/// it: the C library would try, and need the very same one installed.
bool loads_libraries() { return ::getauxval(AT_BASE) != 0; }

/// The functions of a library, looked up one by one; it stays loaded as long as the program runs.
class Symbols {
 public:
  explicit Symbols(void* library) : library_(library) {}

  template <typename Function>
  void find(const char* name, Function*& function) {
    function = library_ == nullptr ? nullptr : reinterpret_cast<Function*>(dlsym(library_, name));
    complete_ = complete_ && function != nullptr;
  }
  bool complete() const { return complete_; }

 private:
  void* library_;
  bool complete_ = true;
};

}  // namespace

bool load_xlsx_library(const char* name, XlsxLibrary& library) {
  Symbols symbols(loads_libraries() ? dlopen(name, RTLD_NOW | RTLD_LOCAL) : nullptr);
  symbols.find("workbook_new_opt", library.workbook_new_opt);
  symbols.find("workbook_set_properties", library.workbook_set_properties);
  symbols.find("workbook_add_format", library.workbook_add_format);
  symbols.find("workbook_add_worksheet", library.workbook_add_worksheet);
  symbols.find("workbook_close", library.workbook_close);
  symbols.find("lxw_strerror", library.lxw_strerror);
  symbols.find("format_set_bold", library.format_set_bold);
  symbols.find("format_set_text_wrap", library.format_set_text_wrap);
  symbols.find("format_set_indent", library.format_set_indent);
  symbols.find("format_set_align", library.format_set_align);
  symbols.find("format_set_font_color", library.format_set_font_color);
  symbols.find("format_set_bg_color", library.format_set_bg_color);
  symbols.find("format_set_bottom", library.format_set_bottom);
  symbols.find("format_set_bottom_color", library.format_set_bottom_color);
  symbols.find("worksheet_write_string", library.worksheet_write_string);
  symbols.find("worksheet_write_number", library.worksheet_write_number);
  symbols.find("worksheet_write_blank", library.worksheet_write_blank);
  symbols.find("worksheet_set_row", library.worksheet_set_row);
  symbols.find("worksheet_set_column", library.worksheet_set_column);
  symbols.find("worksheet_freeze_panes", library.worksheet_freeze_panes);
  symbols.find("worksheet_autofilter", library.worksheet_autofilter);
  symbols.find("worksheet_set_landscape", library.worksheet_set_landscape);
  symbols.find("worksheet_fit_to_pages", library.worksheet_fit_to_pages);
  symbols.find("worksheet_repeat_rows", library.worksheet_repeat_rows);
  return symbols.complete();
}

const XlsxLibrary* xlsx_library() {
  static XlsxLibrary library;
  // The number is that of the interface; the header this was built with has the same.
  static const bool loaded = load_xlsx_library("libxlsxwriter.so.4", library);
  return loaded ? &library : nullptr;
}

std::string_view why_no_xlsx_library() {
  return loads_libraries()
             ? "xlsx needs libxlsxwriter; on Debian: apt install libxlsxwriter4"
             : "xlsx needs libxlsxwriter, which this program cannot load because it is "
               "linked statically; rung of the Debian package can, and csv needs nothing";
}

}  // namespace rung
