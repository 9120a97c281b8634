#include "render/table.h"

namespace rung {

std::span<const Format* const> assessment_formats() {
  static constexpr const Format* formats[] = {&text_format, &json_format, &ndjson_format};
  return formats;
}

}  // namespace rung
