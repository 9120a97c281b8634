#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "rung/evidence.h"
#include "rung/framework.h"

namespace rung {

/// The outcome of assessing one promotion (spec section 5), in indices into the framework and the
/// evidence it was made from.

/// What is known of one responsibility in one month (spec section 5, item 1).
enum class Cell : std::uint8_t { none, performed, unconfirmed, below, leave };

struct MonthCell {
  Month month;
  Cell cell = Cell::none;
  std::uint32_t first_entry = 0;  ///< see `ResponsibilityResult::entries_of`
  std::uint32_t entry_count = 0;
  std::optional<Decimal> reading;  ///< of a metric, where the month itself has one
};

enum class ResponsibilityStatus { met, unmet, not_applicable };

/// Why a month is missing, or a responsibility unmet, in the order of spec section 5 (gaps).
enum class GapKind { below, unconfirmed, no_evidence, too_few_sources };

struct MissingMonth {
  Month month;
  GapKind kind = GapKind::no_evidence;
  std::optional<Decimal> reading;
};

struct ResponsibilityGap {
  GapKind kind = GapKind::no_evidence;
  std::vector<MissingMonth> months;
  int sources_found = 0;  ///< distinct sources behind the window
};

/// Why an entry that names a responsibility, or reads its metric, does not count for it.
enum class NotCounted {
  draft,
  after_evaluation,  ///< every month of it lies after E
  source_not_accepted,
  unconfirmed,
  outside_window,
  capped,          ///< it ends before the window, as one entry reaches over so many months only
  metric_decides,  ///< it shows the responsibility, but a metric decides about that
  skill_level_too_low,  ///< the skill is shown below the level asked
};

/// One entry held against one responsibility, for `--trace`.
struct TracedEntry {
  int entry = 0;
  std::optional<NotCounted> why_not;  ///< none: it counted
};

struct ResponsibilityResult {
  int responsibility = 0;
  ResponsibilityStatus status = ResponsibilityStatus::unmet;
  /// The last twelve calendar months up to E, and back to the window's first where that is earlier:
  /// the window, and what led up to it, for the eye.
  std::vector<MonthCell> history;
  std::vector<int> entries;  ///< what the cells rest on, cell by cell
  int window_first = 0;      ///< where in the history the window begins
  int window_months = 0;     ///< how many calendar months it has
  std::optional<ResponsibilityGap> gap;
  int set_aside = -1;  ///< index into `Evidence::set_aside` when not applicable
  std::vector<TracedEntry> trace;

  /// The entries a cell of the history rests on, in file order: those behind a performed month, the
  /// unconfirmed ones of an unconfirmed month, the readings of a month below.
  std::span<const int> entries_of(const MonthCell& cell) const {
    return std::span(entries).subspan(cell.first_entry, cell.entry_count);
  }
  /// All calendar months from the window's first to its last.
  std::span<const MonthCell> months() const {
    return std::span(history).subspan(static_cast<std::size_t>(window_first),
                                      static_cast<std::size_t>(window_months));
  }
};

enum class GateStatus { met, unmet, waived };

struct GateResult {
  int gate = 0;  ///< into `Promotion::gates`
  GateStatus status = GateStatus::unmet;
  Finding finding;
};

struct Window {
  Month from;
  Month to;
};

enum class RuleStatus { met, unmet, waived };

/// A share of weight; percentages are computed from it exactly, never stored (spec section 2).
struct Coverage {
  std::int64_t weight = 0;
  std::int64_t total = 0;

  /// In basis points, cut and not rounded (spec section 6).
  BasisPoints basis_points() const;
  bool reaches(BasisPoints required) const;
  /// The smallest whole weight that reaches the required share of the total.
  std::int64_t weight_needed(BasisPoints required) const;
  bool operator==(const Coverage&) const = default;
};

struct RuleResult {
  RuleStatus status = RuleStatus::unmet;
  bool met = false;  ///< whatever is waived
  Window window;
  Coverage coverage;         ///< in the window shown; under `monthly` the lowest month's
  Coverage coverage_of_all;  ///< had nothing been set aside
  int held_months = 0;       ///< non-leave months
  bool other_measure_met = false;
  std::int64_t short_by = 0;        ///< weight
  std::vector<int> unmet_required;  ///< responsibilities
  std::vector<int> unmet_areas;
};

struct ToDocument {
  int responsibility = 0;
  std::vector<Month> months;
};

struct Plan {
  std::optional<Month> rule_earliest;  ///< none only where declared leave never ends
  std::optional<Month> earliest;
  std::vector<int> start;    ///< responsibilities that must begin at E+1
  std::vector<int> keep;     ///< responsibilities performed now that must go on
  std::vector<int> actions;  ///< gates that waiting alone does not meet
  std::optional<std::vector<ToDocument>> document;  ///< none: nothing undocumented could settle it
};

/// Whether approved set-aside items were honoured (spec section 4).
struct SetAsideResult {
  std::vector<int> asked;  ///< indices into `Evidence::set_aside` that concern this promotion
  std::vector<int> unapproved;
  std::int64_t approved_weight = 0;
  bool beyond_limit = false;  ///< more than `max_not_applicable`: none of them counts
};

struct Assessment {
  int from = 0;
  int to = 0;
  const Promotion* promotion = nullptr;
  bool ready = false;
  bool fast_track = false;                    ///< something was waived
  std::optional<Finding> fast_track_finding;  ///< of the request, when one was made and is offered
  bool last_grant_allows = false;             ///< the last grant is long enough ago
  RuleResult rule;
  std::vector<ResponsibilityResult> responsibilities;  ///< in the framework's order
  std::vector<GateResult> gates;
  SetAsideResult set_aside;
  Plan plan;
  std::vector<int> rests_on;  ///< entries, in file order; only of a ready verdict
};

/// An advisory or a note about the whole file (spec section 5, advisories): never part of a
/// verdict.
struct Remark {
  std::string code;
  std::string message;
  std::optional<SourceSpan> at;
};

/// One evidence file, assessed.
struct FileAssessment {
  AsOf as_of;
  Month evaluated_through;      ///< E
  bool confirmed_only = false;  ///< as asked: only confirmed entries counted
  std::vector<Assessment> assessments;
  std::vector<Remark> advisories;
  std::vector<Remark> notes;

  /// Ready when one target is; nothing when there was nothing to assess.
  std::optional<bool> ready() const;
};

struct AssessOptions {
  AsOf as_of;                   ///< `--as-of`, else the file's, else today: decided by the caller
  bool confirmed_only = false;  ///< reads `confirmation: none` as `anyone`
};

/// Assesses every target of the evidence (spec section 5). Pure: the same values give the same
/// result. Both arguments must outlive the result. Each target must ask for something of this
/// person, which `load_evidence` sees to.
FileAssessment assess(const Framework& framework, const Evidence& evidence,
                      const AssessOptions& options);

/// The responsibilities a promotion to `level` asks of someone on `track` (-1: none), in the
/// framework's order: spec section 2.
std::vector<int> asked_at(const Framework& framework, int level, int track);

}  // namespace rung
