#pragma once

#include <optional>
#include <vector>

#include "load/references.h"
#include "rung/evidence.h"
#include "rung/framework.h"
#include "yaml/reader.h"

namespace rung {

/// What the loaders of evidence work on: one concern a file. Each reports every problem in its part
/// and goes on.
struct EvidenceLoader {
  yaml::Reader& reader;
  const Framework& framework;
  References& references;
  Evidence& evidence;
  /// Where the employee is told about, once that was found.
  SourceSpan employee_at = {};
  bool has_level = false;        ///< the employee's level was read
  bool track_is_broken = false;  ///< a track was given, but not one that could be read
};

using Part = std::optional<yaml::Value>;

void load_employee(EvidenceLoader& in, const Part& part);
void load_targets(EvidenceLoader& in, const Part& part);
void load_leave(EvidenceLoader& in, const Part& part);
void load_entries(EvidenceLoader& in, const Part& part);
void load_duties(EvidenceLoader& in, const Part& part);
void load_votes(EvidenceLoader& in, const Part& part);
void load_set_aside(EvidenceLoader& in, const Part& part);
void load_growth_plan(EvidenceLoader& in, const Part& part);
void load_fast_track(EvidenceLoader& in, const Part& part);

/// What each promotion that is assessed needs: a track where its responsibilities have some, and
/// something it asks (spec sections 4 and 5, item 11).
void check_targets(EvidenceLoader& in);
/// Entries that give different readings of one metric for one month.
void check_readings(EvidenceLoader& in);
/// Votes of one approver that contradict each other.
void check_votes(EvidenceLoader& in);

/// A person by `id` and `role`: who confirmed or approved. Reports the employee.
std::optional<Person> read_person(EvidenceLoader& in, const yaml::Value& value);
/// Reports an id that is the employee's own; `help` says what nobody does for oneself.
void check_other_person(EvidenceLoader& in, std::string_view id, SourceSpan at,
                        std::string_view help);
std::vector<Fact> read_facts(EvidenceLoader& in, const yaml::Value& value);
/// `from` and `to`, the last left out for what is still going on; `from` is there.
std::optional<Period> read_period(EvidenceLoader& in, const yaml::Fields& fields);
/// The readings of `values` or `hours`.
void read_values(EvidenceLoader& in, const yaml::Value& value, Entry& entry, const Metric* metric);
void read_hours(EvidenceLoader& in, const yaml::Value& value, Entry& entry);
std::vector<Shown> read_shows(EvidenceLoader& in, const yaml::Value& value);

}  // namespace rung
