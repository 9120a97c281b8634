#include "command/on_request.h"

#include <algorithm>
#include <set>
#include <utility>

#include "calibrate/fairness.h"
#include "command/file_outcome.h"
#include "command/merge_rows.h"
#include "command/sources.h"
#include "view/fairness.h"
#include "view/movement.h"

namespace rung {
namespace {

/// The people of whom the filter admits one of both rows.
std::set<std::string> admitted_people(const CalibrationFilter& filter,
                                      const std::vector<CalibrationRow>& before,
                                      const std::vector<CalibrationRow>& now) {
  std::set<std::string> ids;
  for (const auto* rows : {&before, &now}) {
    for (const CalibrationRow& row : *rows) {
      if (filter.admits(row)) ids.insert(row.id);
    }
  }
  return ids;
}

}  // namespace

bool OnRequest::read(const std::vector<CalibrationRow>& everybody) {
  const bool groups = request_.groups_file.empty() || read_groups_file(everybody);
  const bool since = request_.since_file.empty() || read_since_file(everybody);
  return groups && since;
}

bool OnRequest::read_groups_file(const std::vector<CalibrationRow>& everybody) {
  FileOutcome outcome = outcome_about(request_.groups_file);
  const auto at = SourceSpan::of_file(*outcome.source);
  auto bytes = read_whole(request_.groups_file, io_.files, at, outcome.diagnostics);
  if (bytes) {
    outcome.source = std::make_shared<SourceFile>(request_.groups_file, std::move(*bytes));
    outcome.is_read = true;
    const Groups groups = read_groups(*outcome.source, outcome.diagnostics);
    std::vector<std::string_view> ids;
    for (const CalibrationRow& row : everybody) ids.push_back(row.id);
    if (outcome.diagnostics.error_count() == 0) check_people(groups, ids, outcome.diagnostics);
    for (const auto& [person, member] : groups.of_person) group_of_person_[person] = member.group;
  }
  const bool usable = outcome.diagnostics.error_count() == 0;
  outcome.diagnostics.sort();
  people_.keep(std::move(outcome));
  return usable;
}

bool OnRequest::read_since_file(const std::vector<CalibrationRow>& everybody) {
  People trial(io_);
  std::vector<CalibrationRow> before = merged_rows({request_.since_file}, trial, io_);
  if (trial.some_unusable()) {
    people_.keep(std::move(trial));
    return false;
  }
  std::vector<CalibrationRow> now = everybody;
  const auto ids = admitted_people(request_.filter, before, now);
  const auto is_left_out = [&](const CalibrationRow& row) { return !ids.contains(row.id); };
  std::erase_if(before, is_left_out);
  std::erase_if(now, is_left_out);
  since_ = since_last_time(before, now);
  FileOutcome outcome = outcome_about(request_.since_file);
  outcome.is_read = true;
  people_.keep(std::move(outcome));
  return true;
}

std::vector<Section> OnRequest::sections(const std::vector<CalibrationRow>& shown,
                                         const std::vector<CalibrationRow>& as_shown,
                                         const PersonNames& names) const {
  std::vector<Section> all;
  if (since_) {
    SinceLastTime since = *since_;
    for (SessionMove& one : since.movements) {
      if (!request_.redact) continue;
      const auto found = names.find(one.id);
      one.id = found == names.end() ? "somebody" : found->second;
    }
    all.push_back(since_section(since));
  }
  if (!request_.groups_file.empty()) {
    all.push_back(
        fairness_section(group_rates(shown, group_of_person_), confirming_habits(as_shown)));
  }
  return all;
}

}  // namespace rung
