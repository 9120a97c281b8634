#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rung/decimal.h"
#include "rung/framework.h"
#include "rung/month.h"
#include "rung/source.h"

namespace rung {

/// An evidence file (spec section 4), checked and resolved against one framework: levels, tracks,
/// sources and the rest are indices into that framework's vectors.

struct Employee {
  std::string id;
  std::string name;  ///< may be empty
  int level = 0;
  int track = -1;  ///< -1: none given
  Month level_since;
  SourceSpan at;
  SourceSpan level_since_at = {};
};

/// Who confirmed an entry, or approved that an item is set aside.
struct Person {
  std::string id;
  Standing standing;
  SourceSpan role_at = {};
};

/// One item of `shows`: a responsibility, or a skill at a level.
struct Shown {
  int responsibility = -1;  ///< or -1, and then a skill at a level
  int skill = -1;
  int level = -1;
  SourceSpan at;
};

/// The value of one month, from `values` or `hours`.
struct Reading {
  Month month;
  Decimal value;
  SourceSpan at;
};

struct Entry {
  std::string id;  ///< the file's, or `e` and its position among all entries
  int source = 0;
  std::string title;
  std::string link;
  std::vector<Shown> shows;
  /// Exactly one of these two says when: a period, or readings.
  std::optional<Period> period;
  bool reaches = false;  ///< the period was written as `from` … `to`, so `max_entry_months` caps it
  int metric = -1;       ///< of the readings; for `hours` the built-in `mentoring_hours`
  std::vector<Reading> readings;
  std::vector<Fact> facts;
  std::optional<Person> confirmed_by;
  bool draft = false;
  bool one_day = false;     ///< the period was written as `date`
  SourceSpan at;            ///< its id, or where it begins
  SourceSpan when_at = {};  ///< of a period its `from`, `month` or `date`
  SourceSpan to_at = {};    ///< where the file gives it, as with the following
  SourceSpan title_at = {};
  SourceSpan link_at = {};
  SourceSpan metric_at = {};
};

struct DutyRecord {
  int duty = 0;
  Period period;
  std::vector<Fact> facts;
  std::optional<Person> confirmed_by;
  SourceSpan at;
  SourceSpan from_at = {};
};

enum class Decision { approve, reject, abstain };

struct Vote {
  int approval = 0;  ///< the kind
  int level = 0;     ///< the level it is for
  std::string by;
  Standing standing;
  Decision decision = Decision::abstain;
  Date date;
  SourceSpan at;
  SourceSpan kind_at = {};
  SourceSpan level_at = {};
  SourceSpan role_at = {};
  SourceSpan date_at = {};
};

struct SetAside {
  int responsibility = 0;
  bool no_opportunity = false;  ///< the role gave no chance: an action for the manager
  std::string reason;
  std::optional<Person> approved_by;
  SourceSpan at;
};

struct LeavePeriod {
  Month from;
  Month to;
  SourceSpan at;
};

struct GrowthPlan {
  std::string link;
  std::optional<Month> since;
  SourceSpan link_at = {};
};

struct FastTrackRequest {
  Date requested_on;
  std::optional<Month> last_granted;
  SourceSpan at;
};

/// An old id in the file, read as what the framework says it is called now (`renamed`).
struct ReadAs {
  std::string old_id;  ///< as written; `skill@level` where one of the two was renamed
  std::string new_id;
  SourceSpan at;
};

struct Evidence {
  SourcePtr source;
  Employee employee;
  std::vector<int> targets;  ///< levels to assess for: the file's, else every next level
  std::optional<AsOf> as_of;
  SourceSpan as_of_at;
  std::vector<LeavePeriod> leave;
  std::vector<Entry> entries;
  std::vector<DutyRecord> duties;
  std::vector<Vote> votes;
  std::vector<SetAside> set_aside;
  std::optional<GrowthPlan> growth_plan;
  std::optional<FastTrackRequest> fast_track;
  std::vector<ReadAs> read_as;  ///< in the order in which the parts of the file are read
};

}  // namespace rung
