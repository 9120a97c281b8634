#pragma once

#include "render/xlsx_library.h"
#include "rung/document.h"

namespace rung {

/// The tables of a document as a workbook, a sheet each: the same bytes every time. Without a
/// library, without tables or with more than a sheet holds, the problem says so.
RenderedDocument workbook_of(const Document& document, const XlsxLibrary* library);

}  // namespace rung
