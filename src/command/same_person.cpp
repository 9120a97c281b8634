#include "command/same_person.h"

#include <fmt/format.h>

#include <map>
#include <string_view>
#include <utility>

#include "command/calibration_kinds.h"

namespace rung {
namespace {

/// Two names speak for two people, and one for two files about somebody.
std::string what_to_do(const CalibrationRow& first, const CalibrationRow& again) {
  if (first.name == again.name || first.name.empty() || again.name.empty()) {
    return "leave out one of the two files";
  }
  return fmt::format("`{}` there and `{}` here: two people have two ids", first.name, again.name);
}

}  // namespace

void warn_of_same_people(std::span<const CalibrationRow> rows, People& people) {
  std::map<std::string_view, const CalibrationRow*> first;
  for (const CalibrationRow& row : rows) {
    const auto [known, is_new] = first.emplace(row.id, &row);
    if (is_new) continue;
    FileOutcome outcome = outcome_about(row.file);
    const auto at = SourceSpan::of_file(*outcome.source);
    Diagnostic& told =
        outcome.diagnostics.report(person_in_two_files, at, row.id, known->second->file);
    told.help = what_to_do(*known->second, row);
    people.keep(std::move(outcome));
  }
}

}  // namespace rung
