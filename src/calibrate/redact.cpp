#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "rung/calibration.h"

namespace rung {
namespace {

constexpr std::string_view name_before_number = "person-";

/// Everybody who occurs: those assessed, and those who confirmed or approved.
std::set<std::string> people_in(const std::vector<CalibrationRow>& rows) {
  std::set<std::string> ids;
  for (const CalibrationRow& row : rows) {
    ids.insert(row.id);
    for (const RowConfirmer& one : row.confirmers) ids.insert(one.id);
  }
  return ids;
}

/// The highest number among the names; 0 where none has one.
int highest_number(const PersonNames& names) {
  int highest = 0;
  for (const auto& [id, name] : names) {
    if (!name.starts_with(name_before_number)) continue;
    int number = 0;
    for (const char c : name.substr(name_before_number.size(), 9)) {
      number = c >= '0' && c <= '9' ? number * 10 + (c - '0') : 0;
    }
    highest = std::max(highest, number);
  }
  return highest;
}

void redact_row(CalibrationRow& row, const PersonNames& names) {
  row.id = names.at(row.id);
  row.name.clear();
  row.file = fmt::format("{}.yaml", row.id);
  for (RowConfirmer& one : row.confirmers) one.id = names.at(one.id);
  std::ranges::sort(row.confirmers, {}, &RowConfirmer::id);
  for (RowAssessment& one : row.assessments) {
    for (RowEntry& entry : one.turning_entries) entry.id = fmt::format("e{}", entry.position);
    for (RowSetAside& item : one.set_aside) {
      if (!item.approved_by.empty()) item.approved_by = names.at(item.approved_by);
    }
  }
}

}  // namespace

void name_people(const std::set<std::string>& ids, PersonNames& names,
                 const std::function<std::string(const std::string& id)>& digest) {
  std::vector<std::pair<std::string, std::string>> unnamed;
  for (const std::string& id : ids) {
    if (!names.contains(id)) unnamed.emplace_back(digest(id), id);
  }
  std::ranges::sort(unnamed);
  int number = highest_number(names);
  for (const auto& [digested, id] : unnamed) {
    names[id] = fmt::format("{}{}", name_before_number, ++number);
  }
}

void redact_rows(std::vector<CalibrationRow>& rows, PersonNames& names,
                 const std::function<std::string(const std::string& id)>& digest) {
  name_people(people_in(rows), names, digest);
  for (CalibrationRow& row : rows) redact_row(row, names);
}

}  // namespace rung
