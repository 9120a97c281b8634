#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "rung/decimal.h"
#include "rung/how_far.h"
#include "rung/month.h"
#include "rung/source.h"

namespace rung {

/// The value of a fact. A choice is the text of the option.
using FactValue = std::variant<bool, Decimal, std::string>;

/// A fact an evidence entry or a duty carries; `fact` indexes `Framework::facts`.
struct Fact {
  int fact = 0;
  FactValue value;
};

/// What `where` asks of one fact (spec section 2.1): every bound that is there must hold.
struct FactCondition {
  int fact = 0;
  std::vector<FactValue>
      one_of;  ///< the value is among these; a literal is a list of one; empty: not asked
  std::optional<Decimal> at_least;
  std::optional<Decimal> at_most;
  SourceSpan at = {};
};

/// Whether the facts an entry or a duty carries satisfy `where`; a missing fact satisfies nothing.
bool satisfies(const std::vector<Fact>& facts, const std::vector<FactCondition>& where);

/// A metric and the readings that will do, bounds included. A scale's names are compared by
/// position, from 0.
struct MetricRange {
  int metric = 0;  ///< indexes `Framework::metrics`
  std::optional<Decimal> at_least;
  std::optional<Decimal> at_most;
  SourceSpan at_least_at = {};
  SourceSpan at_most_at = {};

  bool contains(const Decimal& reading) const {
    return (!at_least || reading >= *at_least) && (!at_most || reading <= *at_most);
  }
};

/// A level or a role of the framework: what an approver or a confirmer is.
struct Standing {
  enum class Kind { level, role };
  Kind kind = Kind::level;
  int index = 0;  ///< into `Framework::levels` or `Framework::roles`
  bool operator==(const Standing&) const = default;
};

/// WHO (spec section 2.1): whose vote or confirmation counts. Without items, anyone's.
struct Who {
  struct Item {
    Standing standing;
    bool or_above = false;  ///< `ID+`
    SourceSpan at = {};
  };
  std::vector<Item> items;
  std::string text;  ///< as a reader would say it: `L6+`, `vp or hrbp`
};

struct PredicateKind;

/// What a gate or a fast track requires (spec section 2.1). One flat record serves all kinds: each
/// kind's descriptor says which of the fields it reads.
struct Predicate {
  const PredicateKind* kind = nullptr;
  int subject = -1;  ///< the duty, source, metric or approval it is about
  std::vector<FactCondition> where;
  MetricRange range;  ///< `metric`
  std::optional<int>
      months;  ///< duty: run length; metric: months in range; level_months: months at the level
  std::optional<int> within_months;  ///< count, approval: the last so many calendar months
  int at_least = 1;                  ///< count: entries; approval (`votes`): approvals
  bool current = false;              ///< duty: the run reaches the last non-leave month
  bool unanimous = false;            ///< approval
  Who by;                            ///< approval
  std::vector<Predicate> parts;      ///< any, all
  SourceSpan at;
};

/// What a predicate's leading key names.
enum class PredicateSubject { duty, source, metric, approval, months, parts };

/// How a predicate came out. `no_evidence` (no record at all) never collapses into `not_enough`
/// (spec section 2.1).
enum class Outcome { met, not_enough, no_evidence };

/// The result of a predicate, and why: a tree in the shape of the predicate. Explaining a gate is
/// printing it.
struct Finding {
  Outcome outcome = Outcome::no_evidence;
  std::string summary;  ///< how far it got: `9 of 12 months`, `84 < 90`, `2 approve, 1 reject`
  std::optional<HowFar> progress = std::nullopt;  ///< the same as numbers, of what is counted
  std::vector<int> entries;                       ///< evidence entries that counted, each once
  std::vector<SourceSpan>
      places;  ///< lines of the evidence file it rests on: entries, duties, approvals
  /// The first month in which it would be met by waiting alone; E when it is met; none when waiting
  /// does not help (spec section 5, plan).
  std::optional<Month> by_waiting;
  SourceSpan rule;  ///< the predicate in the framework
  int spare = 0;    ///< of a met count: how many entries it could lose and still be met
  std::vector<Finding> parts;
};

struct GateContext;

/// A kind of predicate: one file in src/gate each, one line in the table there. The loader, the
/// documentation and the schema read the same descriptor.
struct PredicateKind {
  std::string_view key;  ///< the key that names it: `duty`, `count`, …
  PredicateSubject subject;
  std::span<const std::string_view>
      options;               ///< further keys it knows, in the order of the specification
  std::string_view meaning;  ///< one sentence for people
  Finding (*evaluate)(const Predicate&, const GateContext&);
};

/// Every kind, in the order of the specification's table.
std::span<const PredicateKind* const> predicate_kinds();

}  // namespace rung
