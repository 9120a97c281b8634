#include "render/json_report.h"
#include "render/table.h"

namespace rung {
namespace {

std::string ndjson_line(const Report& report, const RenderOptions& options) {
  JsonWriter json(-1);
  write_json(json, report, options);
  return std::move(json).finish();
}

std::string render_ndjson(std::span<const Report> reports, bool /*several*/,
                          const RenderOptions& options) {
  std::string lines;
  for (const Report& report : reports) lines += ndjson_line(report, options);
  return lines;
}

}  // namespace

const Format ndjson_format{"ndjson", "one report a line, as in json, for many people",
                           render_ndjson, ndjson_line, true};

}  // namespace rung
