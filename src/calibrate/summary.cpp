#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "rung/calibration.h"

namespace rung {
namespace {

using PlaceKey =
    std::tuple<std::string_view, std::string_view, int, std::string_view, std::string_view>;

PlaceKey key_of(const Placement& place) {
  return {place.framework, place.version, place.rank, place.level, place.track};
}

/// How often a responsibility is lacking among those it was asked of.
struct Tally {
  const Placement* place = nullptr;
  const PromotionAsked* promotion = nullptr;
  const PromotionAsked::Item* asked = nullptr;
  std::size_t position = 0;
  int people = 0;
  std::array<int, 4> lacking{};  ///< a kind of gap each

  int all() const { return lacking[0] + lacking[1] + lacking[2] + lacking[3]; }
};

using GapKey = std::tuple<std::string_view, std::string_view, std::string_view, std::string_view>;

void tally_row(const CalibrationRow& row, std::map<GapKey, Tally>& tallies) {
  for (const RowAssessment& one : row.assessments) {
    for (std::size_t i = 0; i < one.responsibilities.size(); ++i) {
      const auto& [status, gap] = one.responsibilities[i];
      if (status == ResponsibilityStatus::not_applicable) continue;
      const PromotionAsked::Item& asked = one.asked->responsibilities[i];
      Tally& tally = tallies[{row.place->framework, row.place->version, one.asked->to, asked.id}];
      if (tally.asked == nullptr || tally.asked->text.empty()) {
        tally = {row.place.get(), one.asked.get(), &asked, i, tally.people, tally.lacking};
      }
      ++tally.people;
      if (status == ResponsibilityStatus::unmet) ++tally.lacking[static_cast<std::size_t>(gap)];
    }
  }
}

/// The commonest first; of equals in the order of their ids.
bool commoner(const CommonGap& left, const CommonGap& right) {
  const auto level = [](const CommonGap& gap) {
    return std::tie(gap.place->framework, gap.place->version, gap.to);
  };
  if (level(left) != level(right)) return level(left) < level(right);
  const auto share_left = std::int64_t{left.lacking} * right.people;
  const auto share_right = std::int64_t{right.lacking} * left.people;
  if (share_left != share_right) return share_left > share_right;
  return left.asked->id < right.asked->id;
}

}  // namespace

std::vector<CalibrationCount> counts_of(std::span<const CalibrationRow> rows) {
  std::map<PlaceKey, CalibrationCount> counts;
  for (const CalibrationRow& row : rows) {
    CalibrationCount& count = counts[key_of(*row.place)];
    count.place = row.place.get();
    ++(!row.ready ? count.nothing_to_assess : *row.ready ? count.ready : count.not_ready);
    count.on_agenda += topics_of(row).empty() ? 0 : 1;
  }
  std::vector<CalibrationCount> all;
  for (const auto& [key, count] : counts) all.push_back(count);
  return all;
}

std::vector<CommonGap> common_gaps(std::span<const CalibrationRow> rows) {
  std::map<GapKey, Tally> tallies;
  for (const CalibrationRow& row : rows) tally_row(row, tallies);
  std::vector<CommonGap> gaps;
  for (const auto& [key, tally] : tallies) {
    const int lacking = tally.all();
    if (lacking < 2 || lacking * 2 <= tally.people) continue;
    const auto commonest = std::ranges::max_element(tally.lacking);
    gaps.push_back({tally.place, tally.promotion->to, tally.asked, lacking, tally.people,
                    static_cast<GapKind>(commonest - tally.lacking.begin())});
  }
  std::ranges::sort(gaps, commoner);
  return gaps;
}

}  // namespace rung
