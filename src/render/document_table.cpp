#include "render/document_table.h"

namespace rung {

std::span<const DocumentFormat* const> document_formats() {
  static constexpr const DocumentFormat* formats[] = {&document_text_format, &document_json_format};
  return formats;
}

}  // namespace rung
