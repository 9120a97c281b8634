#pragma once

#include <optional>
#include <vector>

#include "rung/assessment.h"

namespace rung {

/// The months to come of one promotion, thought through with the engine that judges those that were
/// (spec section 5, plan): what it takes that a verdict is ready then. Nothing that the file says
/// of months after E is counted on, but duties, leave and the time at the level.

/// A gate that does not stand at some month by waiting alone, and the latest month in which one may
/// begin with what it asks for; none where even the first month after E is too late.
struct ActAhead {
  int gate = 0;  ///< into `Promotion::gates`
  std::optional<Month> begin_by;
};

/// What it takes that the evidence through one month to come gives a ready verdict.
struct PointAhead {
  Month through;             ///< the month that is then the evaluation month
  bool rule_waived = false;  ///< by a fast track that is granted then
  bool rule_in_reach = false;
  std::vector<int> keep;   ///< responsibilities performed at E that must go on from E+1 on
  std::vector<int> start;  ///< those that must begin: the fewest, as in the plan of a verdict
  std::optional<Month> begin_by;  ///< the latest month in which all of `start` may begin
  std::vector<ActAhead> acts;     ///< gates, in the promotion's order

  bool in_reach() const;
};

/// A calibration session. It judges the evidence through the month before its own, the last that is
/// complete on its first day.
struct SessionAhead {
  Month session;
  PointAhead point;
};

/// What lies ahead of one promotion.
struct Ahead {
  /// The first month after E whose evidence can give a ready verdict if everything is done from E+1
  /// on that helps: every responsibility, and what each gate asks for. E where the verdict is ready
  /// now; none where that takes longer than anybody plans.
  std::optional<Month> soonest;
  /// What it takes to be ready in `Plan::earliest`; in `soonest` where there is none, or where it
  /// cannot be: a rule that is met now may lapse before a gate comes. None without either, and of a
  /// ready verdict.
  std::optional<PointAhead> goal;
  std::vector<SessionAhead> sessions;
};

/// How far ahead anything is looked for, in months after E.
inline constexpr int most_months_ahead = 120;

/// Looks ahead of one of the assessments made of the same values. Pure.
Ahead look_ahead(const Framework& framework, const Evidence& evidence, const AssessOptions& options,
                 const Assessment& assessment);

}  // namespace rung
