#include "render/plan_formats.h"

namespace rung {

std::span<const PlanFormat* const> plan_data_formats() {
  static constexpr const PlanFormat* formats[] = {&plan_json_format, &plan_calendar_format};
  return formats;
}

}  // namespace rung
