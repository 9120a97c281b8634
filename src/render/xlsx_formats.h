#pragma once

#include <map>
#include <tuple>

#include "render/xlsx_library.h"
#include "rung/document.h"

namespace rung {

/// How the cells of a workbook look: one format for all cells that look alike.
class XlsxFormats {
 public:
  XlsxFormats(const XlsxLibrary& library, lxw_workbook* workbook)
      : library_(library), workbook_(workbook) {}

  /// The title of a column.
  lxw_format* title(Align align);
  /// A cell of a row; `names` where it names the row.
  lxw_format* cell(Tone tone, Align align, bool names);

 private:
  lxw_format* wrapped(Align align);

  const XlsxLibrary& library_;
  lxw_workbook* workbook_;
  std::map<Align, lxw_format*> titles_;
  std::map<std::tuple<Tone, Align, bool>, lxw_format*> cells_;
};

}  // namespace rung
