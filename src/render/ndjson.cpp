#include <nlohmann/json.hpp>

#include "render/json_report.h"
#include "render/table.h"

namespace rung {
namespace {

std::string render_ndjson(std::span<const Report> reports, bool /*several*/,
                          const RenderOptions& options) {
  std::string lines;
  for (const Report& report : reports) lines += dumped(json_of(report, options), -1);
  return lines;
}

}  // namespace

const Format ndjson_format{"ndjson", "one report a line, as in json, for many people",
                           render_ndjson};

}  // namespace rung
