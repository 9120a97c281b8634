#include <nlohmann/json.hpp>

#include "render/json_report.h"
#include "render/table.h"

namespace rung {
namespace {

std::string render_json(std::span<const Report> reports, bool several,
                        const RenderOptions& options) {
  if (!several && reports.size() == 1) return dumped(json_of(reports.front(), options), 2);
  nlohmann::ordered_json document;
  document["schema"] = "rung/reports/v1";
  document["reports"] = nlohmann::ordered_json::array();
  for (const Report& report : reports) document["reports"].push_back(json_of(report, options));
  return dumped(document, 2);
}

}  // namespace

const Format json_format{"json", "the contract for scripts: schema rung/report/v1", render_json};

}  // namespace rung
