#include "calibrate/fairness.h"

#include <algorithm>
#include <utility>

#include "calibrate/fisher.h"

namespace rung {
namespace {

/// Those in no group come last; their name is empty.
std::vector<GroupRate> counted_groups(std::span<const CalibrationRow> rows,
                                      const std::map<std::string, std::string>& group_of_person) {
  std::map<std::string, GroupRate> groups;
  for (const CalibrationRow& row : rows) {
    if (!row.ready) continue;
    const auto found = group_of_person.find(row.id);
    const std::string name = found == group_of_person.end() ? std::string() : found->second;
    GroupRate& group = groups[name];
    group.group = name;
    ++group.people;
    group.ready += *row.ready ? 1 : 0;
  }
  std::vector<GroupRate> all;
  for (auto& [name, group] : groups) all.push_back(std::move(group));
  if (!all.empty() && all.front().group.empty()) {
    std::rotate(all.begin(), all.begin() + 1, all.end());
  }
  return all;
}

/// Hides small groups, and further ones from which they could be told.
void hide_small(std::vector<GroupRate>& groups) {
  int hidden = 0;
  int people = 0;
  const auto hide = [&](GroupRate& group) {
    group.hidden = true;
    ++hidden;
    people += group.people;
  };
  for (GroupRate& group : groups) {
    if (group.people < fewest_to_tell) hide(group);
  }
  while (hidden > 0 && (hidden < 2 || people < fewest_to_tell)) {
    GroupRate* smallest = nullptr;
    for (GroupRate& group : groups) {
      const bool smaller = smallest == nullptr || group.people < smallest->people;
      if (!group.hidden && smaller) smallest = &group;
    }
    if (smallest == nullptr) break;
    hide(*smallest);
  }
  for (GroupRate& group : groups) {
    if (group.hidden) group.ready = 0;
  }
}

/// Whether the rate of one group is higher than that of the other, in whole
/// numbers.
bool has_higher_rate(const GroupRate& one, const GroupRate& other) {
  return static_cast<std::int64_t>(one.ready) * other.people >
         static_cast<std::int64_t>(other.ready) * one.people;
}

void hold_against(const GroupRate& highest, GroupRate& group) {
  const std::int64_t ours = static_cast<std::int64_t>(group.ready) * highest.people;
  const std::int64_t theirs = static_cast<std::int64_t>(highest.ready) * group.people;
  if (theirs == 0) return;
  group.ratio = static_cast<BasisPoints>(ours * 10'000 / theirs);
  group.below_four_fifths = ours * 5 < theirs * 4;
  group.p = fisher_exact({group.ready, group.people, highest.ready, highest.people});
}

}  // namespace

std::vector<GroupRate> group_rates(std::span<const CalibrationRow> rows,
                                   const std::map<std::string, std::string>& group_of_person) {
  std::vector<GroupRate> groups = counted_groups(rows, group_of_person);
  hide_small(groups);
  GroupRate* highest = nullptr;
  for (GroupRate& group : groups) {
    group.says_little = group.people < fewest_to_say_something;
    if (group.hidden) continue;
    group.rate = Coverage{group.ready, group.people}.basis_points();
    if (group.group.empty()) continue;  // no group, so nothing to hold others against
    if (highest == nullptr || has_higher_rate(group, *highest)) highest = &group;
  }
  if (highest == nullptr) return groups;
  highest->highest = true;
  for (GroupRate& group : groups) {
    if (!group.hidden && !group.highest && !group.group.empty()) hold_against(*highest, group);
  }
  return groups;
}

std::vector<ConfirmingHabits> confirming_habits(std::span<const CalibrationRow> rows) {
  std::map<std::string, ConfirmingHabits> managers;
  for (const CalibrationRow& row : rows) {
    for (const RowConfirmer& confirmer : row.confirmers) {
      if (!confirmer.manager) continue;
      ConfirmingHabits& habits = managers[confirmer.id];
      habits.manager = confirmer.id;
      ++habits.people;
      habits.entries += row.entries;
      habits.unconfirmed += row.unconfirmed;
      habits.confirmed += confirmer.confirmed;
      habits.set_aside += confirmer.set_aside;
    }
  }
  int most = 0;
  for (const auto& [id, habits] : managers) most = std::max(most, habits.set_aside);
  std::vector<ConfirmingHabits> all;
  for (auto& [id, habits] : managers) {
    const bool enough = habits.people >= fewest_files_to_remark;
    habits.leaves_nothing = enough && habits.entries > 0 && habits.unconfirmed == 0;
    habits.sets_aside_most = most > 0 && managers.size() > 1 && habits.set_aside == most;
    all.push_back(std::move(habits));
  }
  return all;
}

}  // namespace rung
