#include "render/json_report.h"
#include "render/table.h"

namespace rung {
namespace {

std::string render_json(std::span<const Report> reports, bool several,
                        const RenderOptions& options) {
  JsonWriter json(2);
  if (!several && reports.size() == 1) {
    write_json(json, reports.front(), options);
    return std::move(json).finish();
  }
  json.begin_object();
  json.field("schema", "rung/reports/v1");
  json.key("reports");
  json.begin_list();
  for (const Report& report : reports) write_json(json, report, options);
  json.end_list();
  json.end_object();
  return std::move(json).finish();
}

}  // namespace

const Format json_format{"json", "the contract for scripts: schema rung/report/v1", render_json,
                         nullptr, true};

}  // namespace rung
