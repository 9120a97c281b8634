#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "rung/assessment.h"
#include "rung/sensitivity.h"

namespace rung {

/// Calibration: many people held against their ladders on one day, a row each. A row keeps what is
/// shown of a person and nothing else, so that files, evidence and assessments are let go one by
/// one. Names that many rows have in common are held once.

/// Where people stand: a framework, a level of it, a track.
struct Placement {
  std::string framework;  ///< id
  std::string version;
  std::string framework_title;
  std::string level;
  std::string level_title;
  int rank = 0;       ///< of the level: the order in which levels are listed
  std::string track;  ///< empty without one
  std::string track_title;
};

/// What one promotion asks on one track.
struct PromotionAsked {
  struct Item {
    std::string id;
    std::string text;  ///< of rows that were read back it is there only where somebody lacks it
  };
  std::string to;
  std::string to_title;
  std::vector<Item> responsibilities;  ///< in the framework's order
  std::vector<Item> gates;
};

/// One responsibility of one person.
struct RowResponsibility {
  ResponsibilityStatus status = ResponsibilityStatus::unmet;
  GapKind gap = GapKind::no_evidence;  ///< where unmet
};

struct RowGate {
  GateStatus status = GateStatus::unmet;
  bool by_approvals = false;  ///< unmet, and approvals alone would meet it
  std::string progress;       ///< of an unmet one, how far it got: `2 approve, 1 reject`
};

/// An evidence entry by its id, and by its position among all entries of its file, from 1.
struct RowEntry {
  std::string id;
  int position = 0;
};

struct RowSetAside {
  int responsibility = 0;  ///< into `PromotionAsked::responsibilities`
  bool no_opportunity = false;
  bool counted = false;     ///< not when unapproved, or when all are beyond the limit
  std::string approved_by;  ///< empty: nobody
};

/// Months of one responsibility that would each turn the verdict.
struct RowMonths {
  int responsibility = 0;  ///< into `PromotionAsked::responsibilities`
  std::vector<Month> months;
};

/// One promotion of one person.
struct RowAssessment {
  std::shared_ptr<const PromotionAsked> asked;
  bool ready = false;
  /// Why, in one line, as a report says it; empty in a line that was written before there was one.
  std::string reason;
  bool fast_track = false;        ///< something was waived
  bool second_in_a_year = false;  ///< and the last grant is less than twelve months before E
  RuleStatus rule = RuleStatus::unmet;
  Measure measure = Measure::sustained;
  bool other_measure_met = false;
  BasisPoints required_coverage = 0;
  Coverage coverage;         ///< the weight behind it
  Coverage coverage_of_all;  ///< had nothing been set aside
  std::int64_t short_by = 0;
  std::vector<int> unmet_required;       ///< by their place in `asked`
  std::vector<std::string> unmet_areas;  ///< ids: their floor is not reached
  int required_months = 0;
  int held_months = 0;
  std::vector<RowResponsibility> responsibilities;  ///< in step with what is asked
  std::vector<RowGate> gates;                       ///< likewise
  std::optional<Month> rule_earliest;
  std::optional<Month> earliest;
  std::vector<RowSetAside> set_aside;
  bool beyond_limit = false;  ///< too much was to be set aside, so nothing was

  /// What would turn the verdict alone (see Sensitivity); responsibilities by their place in
  /// `asked`.
  std::vector<RowEntry> turning_entries;
  std::vector<int> turning_responsibilities;
  std::vector<RowMonths> turning_months;
  bool other_measure_turns = false;
  bool confirmed_only_turns = false;
  bool set_aside_turns = false;
  bool waits_for_approval = false;
};

/// Somebody who confirmed evidence of a person, or approved that something is set aside.
struct RowConfirmer {
  std::string id;
  std::string role;      ///< the level or role they acted as
  bool manager = false;  ///< see `is_manager`
  int confirmed = 0;     ///< entries and duties
  int set_aside = 0;     ///< items approved, whatever promotion they concern
};

/// One person.
struct CalibrationRow {
  std::shared_ptr<const Placement> place;
  std::size_t input = 0;  ///< which of the files of a run it is of
  std::string file;
  std::string id;
  std::string name;  ///< may be empty
  AsOf as_of;
  Month evaluated_through;
  bool confirmed_only = false;
  std::optional<bool> ready;  ///< nothing when there is nothing to assess
  std::vector<RowAssessment> assessments;
  int months_at_level = 0;
  std::optional<int> usual_years;  ///< at this level, at most
  bool growth_plan = false;
  int entries = 0;                       ///< claimed ones: drafts are left out
  int unconfirmed = 0;                   ///< of these, by nobody
  std::vector<RowConfirmer> confirmers;  ///< by their ids
};

/// Names that rows share. Safe to use from several threads.
class CalibrationNames {
 public:
  std::shared_ptr<const Placement> place(const Framework& framework, const Employee& employee);
  std::shared_ptr<const PromotionAsked> asked(const Framework& framework,
                                              const Promotion& promotion, int track);

 private:
  std::mutex mutex_;
  std::map<std::tuple<const Framework*, int, int>, std::shared_ptr<const Placement>> places_;
  std::map<std::pair<const Promotion*, int>, std::shared_ptr<const PromotionAsked>> asked_;
};

/// Makes a person's row of their assessment, and finds out how firmly each verdict stands. Keeps
/// nothing of its arguments but the names.
CalibrationRow calibration_row(const Framework& framework, const Evidence& evidence,
                               const FileAssessment& assessment, CalibrationNames& names);

/// Who manages: somebody acting as the role `manager`, or at a level of `kind: manager`. The
/// formats name nobody's manager, so it is told from who confirmed and who set aside.
bool is_manager(const Framework& framework, const Standing& standing);

/// `ready`, `not ready`, `nothing to assess`.
std::string_view verdict_words(const std::optional<bool>& ready);
/// The same as scripts have it: `ready`, `not_ready`, `nothing_to_assess`.
std::string_view verdict_key(const std::optional<bool>& ready);

/// Something to talk about: one kind a line in the table of src/calibrate/agenda.cpp.
struct AgendaTopic {
  std::string_view key;      ///< `single-entry`
  std::string_view title;    ///< `Rests on a single entry`
  std::string_view meaning;  ///< one sentence for people
  /// The sentences to be said of a promotion; of a person once, where `of_person`. None: it does
  /// not come up.
  std::optional<std::string> (*tell)(const CalibrationRow& row, const RowAssessment* assessment);
  bool of_person = false;
};
std::span<const AgendaTopic> agenda_topics();

struct AgendaItem {
  const AgendaTopic* topic = nullptr;
  std::size_t row = 0;                    ///< into the rows
  std::optional<std::size_t> assessment;  ///< into the row's; none: about the person
  std::string text;
};
/// What there is to talk about: topic by topic, people in the order of the rows.
std::vector<AgendaItem> agenda_of(std::span<const CalibrationRow> rows);
/// The topics that come up for one person.
std::vector<const AgendaTopic*> topics_of(const CalibrationRow& row);
/// Those of them that are about one of their promotions, or about the person.
std::vector<const AgendaTopic*> topics_of(const CalibrationRow& row, const RowAssessment& one);

/// How many people of a level and track came out how.
struct CalibrationCount {
  const Placement* place = nullptr;
  int ready = 0;
  int not_ready = 0;
  int nothing_to_assess = 0;
  int on_agenda = 0;

  int people() const { return ready + not_ready + nothing_to_assess; }
};
/// By framework, rank, level and track.
std::vector<CalibrationCount> counts_of(std::span<const CalibrationRow> rows);

/// A responsibility that most of those lack who are assessed for its level: a sign about the ladder
/// or the team, not about a person.
struct CommonGap {
  const Placement* place = nullptr;  ///< of one of them: the framework
  std::string to;
  const PromotionAsked::Item* asked = nullptr;
  int lacking = 0;
  int people = 0;                            ///< of whom it was asked and not set aside
  GapKind commonest = GapKind::no_evidence;  ///< why it is lacking
};
/// Those lacked by more than half, and by two at least; by framework and level, the commonest
/// first.
std::vector<CommonGap> common_gaps(std::span<const CalibrationRow> rows);

/// Which people are shown. An empty list is no condition.
struct CalibrationFilter {
  std::vector<std::string> levels;
  std::vector<std::string> tracks;
  std::vector<std::string> verdicts;  ///< as `verdict_key`
  std::vector<std::string> managers;  ///< ids of confirmers who are managers

  bool admits(const CalibrationRow& row) const;
};

/// A key to order people by: one line each in the table of src/calibrate/order.cpp.
struct CalibrationOrder {
  std::string_view key;
  std::string_view meaning;
  bool (*before)(const CalibrationRow& left, const CalibrationRow& right);
};
std::span<const CalibrationOrder> calibration_orders();
/// Ascending by the key; of equals by id, then by file.
void order_rows(std::vector<CalibrationRow>& rows, const CalibrationOrder& order);

/// What people are called in a blind session, by their ids: `person-1` and so on.
using PersonNames = std::map<std::string, std::string>;

/// Gives those of the ids a name that have none: by numbers in the order of `digest`, which says
/// nothing about them.
void name_people(const std::set<std::string>& ids, PersonNames& names,
                 const std::function<std::string(const std::string& id)>& digest);

/// Takes out of the rows what tells who somebody is: ids, names, paths, the ids of entries. Whoever
/// is in `names` is called by it, and whoever is not is added.
void redact_rows(std::vector<CalibrationRow>& rows, PersonNames& names,
                 const std::function<std::string(const std::string& id)>& digest);

}  // namespace rung
