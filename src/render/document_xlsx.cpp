#include "render/document_table.h"
#include "render/xlsx.h"

namespace rung {
namespace {

RenderedDocument render_xlsx(const Document& document, const RenderOptions& /*options*/) {
  return workbook_of(document, xlsx_library());
}

}  // namespace

const DocumentFormat document_xlsx_format{"xlsx", "the tables as a workbook, a sheet each", true,
                                          true, render_xlsx};

}  // namespace rung
