#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rung/decimal.h"
#include "rung/month.h"
#include "rung/predicate.h"
#include "rung/source.h"

namespace rung {

/// A framework file (spec section 2), checked and resolved: names have become indices into the
/// vectors below, defaults are filled in. Built once by the loader and passed by `const&`.

/// A declared name and what people call it: a source, an approval, a track.
struct Named {
  std::string id;
  std::string title;
  SourceSpan at;
};

enum class FactKind { boolean, integer, number, text, choice };

struct FactType {
  std::string id;
  FactKind kind = FactKind::text;
  std::vector<std::string> options;  ///< of a choice
  SourceSpan at;
};

struct Metric {
  std::string id;
  std::string title;
  std::string unit;
  std::vector<std::string> scale;  ///< lowest first; empty for a number
  bool sums_hours = false;         ///< the built-in `mentoring_hours`: readings are sums of `hours`
  SourceSpan at;
};

struct Duty {
  std::string id;
  std::string title;
  std::vector<int> facts;  ///< the facts it is expected to carry
  SourceSpan at;
};

struct Role {
  std::string id;
  std::string title;
  std::optional<int> rank;  ///< without one it matches by its own id alone
  SourceSpan at;
};

/// A cross-reference to another scheme; shown, never scored.
struct Alignment {
  std::string scheme;
  std::string release;
  std::string id;
};

enum class LevelKind { unspecified, individual, manager };

struct Level {
  std::string id;
  std::string title;
  int rank = 1;  ///< the file's, else the depth in the ladder (spec section 3)
  LevelKind kind = LevelKind::unspecified;
  std::optional<int> years_from;
  std::optional<int> years_to;
  std::vector<int> next;  ///< the levels one can be promoted to
  std::string scope;
  std::string impact;
  Who reports_to;
  std::vector<Alignment> aligns;
  SourceSpan at;                  ///< its id
  SourceSpan rank_at = {};        ///< its rank, where the file gives one
  SourceSpan years_from_at = {};  ///< likewise
  SourceSpan years_to_at = {};
};

struct Area {
  std::string id;
  std::string title;
  std::optional<BasisPoints> min_coverage;
  SourceSpan at;
  SourceSpan min_coverage_at = {};
};

/// A responsibility, or a filled cell of the skill matrix, whose id is `skill@level` (spec section
/// 2).
struct Responsibility {
  std::string id;
  std::string text;
  std::vector<int> levels;  ///< at whose promotion it is asked
  std::vector<int> tracks;  ///< empty: every track
  int area = -1;            ///< -1: none
  int skill = -1;           ///< -1: not a skill cell
  std::optional<MetricRange> metric;
  std::vector<int> sources;  ///< accepted ones; empty: all
  int min_sources = 1;
  int lasts = 1;  ///< months one showing counts for, from its own on
  std::int64_t weight = 1;
  bool required = false;
  std::vector<std::string> examples;
  std::string guidance;
  std::vector<Alignment> aligns;
  SourceSpan at;                   ///< its id
  SourceSpan text_at;              ///< its text
  SourceSpan min_sources_at = {};  ///< where the file gives it

  bool accepts(int source) const;
};

struct Skill {
  std::string id;
  std::string title;
  int area = -1;
  std::vector<int> cells;  ///< into `Framework::responsibilities`, in file order
  SourceSpan at;
};

enum class Measure { sustained, monthly };

/// Which entries and duties count (spec section 5, item 1).
struct Confirmation {
  enum class Need { none, anyone, who };
  Need need = Need::none;
  Who who;
};

/// The progression rule in force for one promotion, overrides applied.
struct Rule {
  BasisPoints coverage = 7000;
  int months = 6;
  Measure measure = Measure::sustained;
  int window_within = 0;  ///< `current` is 0
  bool leave_counts = false;
  Confirmation confirmation;
  std::optional<int> max_entry_months;
  BasisPoints max_not_applicable = 0;
};

struct Gate {
  std::string id;
  std::string text;
  Predicate requirement;
  SourceSpan at;
};

struct FastTrack {
  Predicate requirement;
  bool waives_rule = false;
  std::vector<int> waives_gates;  ///< into the promotion's gates
  int once_every_months = 0;
  SourceSpan at;

  bool waives(int gate) const;
};

/// An edge of the ladder. Every edge has one, with or without an entry under `promotions`.
struct Promotion {
  int from = 0;
  int to = 0;
  Rule rule;
  std::vector<Gate> gates;
  std::optional<FastTrack> fast_track;
  SourceSpan at;
};

/// Something the organisation offers to close a gap.
struct Growth {
  std::string id;
  std::string kind;  ///< `program`, `certification`, `budget`, …
  std::string title;
  std::vector<int> levels;         ///< empty: all
  std::vector<int> tracks;         ///< empty: all
  std::vector<std::string> helps;  ///< ids of skills, skill cells, responsibilities or areas
  std::string cadence;
  std::vector<std::pair<int, Decimal>> amounts;  ///< per level
  SourceSpan at;
  std::vector<SourceSpan> levels_at = {};   ///< in step with `levels`
  std::vector<SourceSpan> helps_at = {};    ///< in step with `helps`
  std::vector<SourceSpan> amounts_at = {};  ///< in step with `amounts`
};

struct Review {
  std::optional<int> every_months;
  std::optional<int> month;  ///< 1 to 12
  SourceSpan at = {};
};

/// An id that earlier versions of the framework gave, and what it is called now: evidence that
/// names the old one is read as the new one. Of responsibilities and skills, cells among them, and
/// of whatever else evidence names: levels, tracks, sources, metrics, facts, duties, approvals,
/// roles.
struct Renamed {
  std::string id;  ///< the old one
  std::string to;
  SourceSpan at;
};

/// Finds one thing of a vector by its id: an open hash table of positions.
class IdIndex {
 public:
  IdIndex() = default;
  template <typename T>
  explicit IdIndex(const std::vector<T>& things)
      : positions_(std::bit_ceil(2 * things.size() + 1), nowhere) {
    for (std::size_t i = 0; i < things.size(); ++i) {
      int& position = positions_[place_of(things, things[i].id)];
      if (position == nowhere) position = static_cast<int>(i);
    }
  }

  /// The position in the same vector, of equal ids the first; -1 if nowhere.
  template <typename T>
  int find(const std::vector<T>& things, std::string_view id) const {
    return positions_.empty() ? nowhere : positions_[place_of(things, id)];
  }

 private:
  /// Where its position stands, or would stand. At least half of the table is empty.
  template <typename T>
  std::size_t place_of(const std::vector<T>& things, std::string_view id) const {
    const std::size_t mask = positions_.size() - 1;
    const std::size_t hash = std::hash<std::string_view>{}(id);
    std::size_t place = hash & mask;
    while (positions_[place] != nowhere &&
           things[static_cast<std::size_t>(positions_[place])].id != id) {
      place = (place + 1) & mask;
    }
    return place;
  }

  static constexpr int nowhere = -1;
  std::vector<int> positions_;
};

/// What evidence refers to by id, looked up once for each mention of each of many files.
struct NameIndex {
  IdIndex sources, facts, metrics, duties, approvals, roles, levels, tracks, areas,
      responsibilities, skills, renamed;
};

struct Framework {
  SourcePtr source;
  Located<std::string> id;
  std::string title;
  std::string version;
  std::optional<Month> effective;
  std::optional<Review> review;
  std::vector<int> calibration;  ///< months of the year, ascending
  std::vector<Named> sources;
  std::vector<FactType> facts;
  std::vector<Metric> metrics;
  std::vector<Duty> duties;
  std::vector<Named> approvals;
  std::vector<Role> roles;
  std::vector<Level> levels;
  std::vector<Named> tracks;
  std::vector<Area> areas;
  std::vector<Responsibility> responsibilities;  ///< then the skill cells, skill by skill
  std::vector<Skill> skills;
  Rule rule;
  std::vector<Promotion> promotions;
  std::vector<Growth> growth;
  std::vector<Renamed> renamed;
  NameIndex names;  ///< filled by the loader

  const Promotion* promotion(int from, int to) const;
  /// Whether `upper` is `lower` or can be reached from it by promotions (spec section 3).
  bool at_or_above(int upper, int lower) const;
  /// Whether someone of this standing is one of `who` (spec section 2.1).
  bool matches(const Who& who, const Standing& standing) const;
  std::optional<int> rank(const Standing& standing) const;
  /// The id of a level or a role.
  const std::string& id_of(const Standing& standing) const;
  /// The skill cell that is meant where its level stands first, as in ids of responsibilities:
  /// `hiring@L3` by `L3.hiring`. Nothing where there is no such cell.
  std::optional<int> cell_meant_by(std::string_view id) const;
};

/// Where `id` stands in a vector of things that have one; -1 if nowhere.
template <typename T>
int index_of(const std::vector<T>& things, std::string_view id) {
  for (std::size_t i = 0; i < things.size(); ++i) {
    if (things[i].id == id) return static_cast<int>(i);
  }
  return -1;
}

}  // namespace rung
