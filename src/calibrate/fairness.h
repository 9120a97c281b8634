#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rung/calibration.h"

namespace rung {

/// Whether readiness falls unevenly on groups of people, and how evidence came
/// to be confirmed and set aside. Looks at verdicts that are made; nothing of
/// it is ever part of one.

/// Below this many people nothing is told of a group but that it is small:
/// whoever knows two or three of its members would learn the rest.
inline constexpr int fewest_to_tell = 5;
/// Below this many people a rate is told, and that it says little: one verdict
/// more or less moves it by more than three points of a hundred.
inline constexpr int fewest_to_say_something = 30;
/// Below this many people's files nothing is remarked about who confirmed them.
inline constexpr int fewest_files_to_remark = 3;

/// A group, as far as it can be told.
struct GroupRate {
  std::string group;         ///< empty: those who belong to none
  int people = 0;            ///< who were judged
  bool hidden = false;       ///< neither its rate nor how many of it are ready
  bool says_little = false;  ///< too small to say anything
  int ready = 0;             ///< 0 where hidden
  BasisPoints rate = 0;      ///< cut
  bool highest = false;      ///< the others are held against it
  /// Against the group of the highest rate, in basis points, cut; none where
  /// nobody is ready.
  std::optional<BasisPoints> ratio;
  bool below_four_fifths = false;  ///< compared exactly, in whole numbers
  std::optional<double> p;         ///< Fisher's exact test against that group
};

/// By the names of the groups, those in none last. A group that is hidden could
/// be found out by taking the others from the total, so the smallest further
/// ones are hidden as well until at least two are, with `fewest_to_tell` people
/// between them.
std::vector<GroupRate> group_rates(std::span<const CalibrationRow> rows,
                                   const std::map<std::string, std::string>& group_of_person);

/// What one manager confirmed and set aside.
struct ConfirmingHabits {
  std::string manager;
  int people = 0;               ///< in whose files they confirmed or set aside something
  int entries = 0;              ///< claimed there
  int unconfirmed = 0;          ///< of these, by anybody
  int confirmed = 0;            ///< entries and duties, by this manager
  int set_aside = 0;            ///< items approved
  bool leaves_nothing = false;  ///< no entry of these people is unconfirmed
  bool sets_aside_most = false;
};

/// By the ids of the managers.
std::vector<ConfirmingHabits> confirming_habits(std::span<const CalibrationRow> rows);

}  // namespace rung
