#include "calibrate/turning.h"

#include <algorithm>

namespace rung {

int place_in(const Assessment& assessment, int responsibility) {
  const auto& all = assessment.responsibilities;
  const auto found = std::ranges::find(all, responsibility, &ResponsibilityResult::responsibility);
  return static_cast<int>(found - all.begin());
}

void take_sensitivity(const Evidence& evidence, const Assessment& assessment,
                      const Sensitivity& sensitivity, RowAssessment& row) {
  for (const int entry : sensitivity.entries) {
    row.turning_entries.push_back(
        {evidence.entries[static_cast<std::size_t>(entry)].id, entry + 1});
  }
  for (const int responsibility : sensitivity.responsibilities) {
    row.turning_responsibilities.push_back(place_in(assessment, responsibility));
  }
  for (const auto& [responsibility, month] : sensitivity.months) {
    const int place = place_in(assessment, responsibility);
    if (row.turning_months.empty() || row.turning_months.back().responsibility != place) {
      row.turning_months.push_back({place, {}});
    }
    row.turning_months.back().months.push_back(month);
  }
  row.other_measure_turns = sensitivity.other_measure_turns;
  row.confirmed_only_turns = sensitivity.confirmed_only_turns;
  row.set_aside_turns = sensitivity.set_aside_turns;
  row.waits_for_approval = sensitivity.waits_for_approval;
}

}  // namespace rung
