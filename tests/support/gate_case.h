#pragma once

#include <string>
#include <string_view>

#include "support/small_case.h"

namespace rung::test {

/// A small case whose promotion has one gate: what is asked there, and how it comes out.
struct GateCase {
  SmallCase it = small_case(1);

  explicit GateCase(const Predicate& requirement);

  Evidence& evidence() { return it.evidence; }
  Predicate& asks() { return it.promotion().gates.front().requirement; }
  /// Somebody else, who may confirm.
  static Person colleague() { return {"m", {Standing::Kind::level, 1}}; }
  /// The first kind of duty, from one month to another.
  DutyRecord& duty(Month from, std::optional<Month> to);
  /// A vote for the level in question.
  Vote& vote(std::string by, Decision decision, Date date);
  /// Readings of a metric, a month each, the last of them in `last`.
  Entry& readings(const std::vector<std::int64_t>& values, Month last, int metric = 0);

  Finding finding() const;
  /// The outcome and how far it got, as one text: `not_enough: 9 of 12 months`.
  std::string told() const;
  /// The month in which waiting alone meets it, as `2026-07`; `never` where it does not.
  std::string waiting() const;
};

}  // namespace rung::test
