#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rung/ahead.h"
#include "rung/render.h"
#include "rung/report.h"

namespace rung {

/// The way to the next level as it is told: the plan of spec section 5 with what lies ahead, as
/// texts and months. A format lays it out and computes nothing.

/// A responsibility to write down, to keep up or to begin.
struct PlanStep {
  std::string id;
  std::string text;           ///< the framework's words
  std::string how;            ///< what counts, in a sentence; may be empty
  std::vector<Month> months;  ///< those to write down
};

/// What a gate asks for: whom, how many, how long. A tree in the shape of its predicate.
struct PlanAsk {
  std::string text;
  bool met = false;
  std::vector<PlanAsk> parts;
};

/// A gate that somebody has to act on.
struct PlanGate {
  std::string id;
  std::string text;  ///< the framework's words
  PlanAsk asks;
  bool lapses = false;            ///< met now, but no longer in the month of the goal
  std::optional<Month> begin_by;  ///< the latest month to begin for the goal; none: it is too late
};

/// Something that comes by itself while what runs goes on: a duty, or the time at the level.
struct PlanWait {
  std::string gate;
  std::string asks;    ///< `12 consecutive months as team-lead`
  std::string so_far;  ///< `9 of 12 months`
  Month month;
};

/// A gate that a session needs somebody to act on, and the latest month to begin.
struct PlanAct {
  std::string gate;
  std::optional<Month> begin_by;
};

/// A calibration session, and what it takes to be ready for it.
struct PlanSession {
  Month session;
  Month through;  ///< the last month it judges
  bool in_reach = false;
  std::vector<std::string> keep;
  std::vector<std::string> start;
  std::optional<Month> begin_by;  ///< the latest month to begin with `start`
  std::vector<PlanAct> acts;
  std::string verdict;  ///< `in reach`, `out of reach`, `if written down`
  std::string takes;    ///< what it takes, in a line
};

/// Something the organisation offers.
struct PlanOffer {
  std::string id;
  std::string kind;
  std::string title;
  std::string cadence;
  std::string amount;  ///< at the person's level
};

/// A gap, and the offers that help with it.
struct PlanHelp {
  std::string id;
  std::string text;
  std::string missing;              ///< what is missing, in brief
  std::vector<std::string> offers;  ///< ids
};

/// A responsibility for which the role gives no chance, and what the manager can change.
struct PlanChance {
  std::string id;
  std::string text;
  std::string reason;
  bool set_aside = false;  ///< approved, and within the limit
  std::vector<std::string> changes;
};

struct PlanMilestone {
  enum class Kind { evaluated, begin, gate, rule, ready, session };
  Month month;
  Kind kind = Kind::session;
  std::string key;  ///< names it from plan to plan, whatever its month: `ready`, `gate/owner`
  std::string text;
};

struct PlanTarget {
  std::string from;
  std::string to;       ///< id
  std::string to_name;  ///< for people
  bool ready = false;
  std::string reason;  ///< why the verdict is what it is
  std::string answer;  ///< by when, in a sentence
  std::optional<Month> rule_earliest;
  std::optional<Month> earliest;  ///< by going on and waiting alone
  std::optional<Month> soonest;   ///< with everything done that helps, from the next month on
  std::optional<Month> goal;      ///< the month that the steps below lead to
  std::optional<std::vector<PlanStep>> document;
  std::string document_settles;  ///< what writing it down would bring
  std::vector<PlanStep> keep;
  std::vector<PlanStep> start;
  std::optional<Month> begin_by;  ///< the latest month to begin with `start`, for the goal
  std::vector<PlanGate> gates;
  std::vector<PlanWait> waits;
  std::vector<PlanSession> sessions;
  std::vector<PlanHelp> help;
  std::vector<PlanChance> chances;
  std::vector<PlanMilestone> milestones;
};

/// A day of a calendar.
struct PlanEvent {
  std::string key;  ///< names it from plan to plan, whatever its day: `L5/ready`
  Date day;
  std::string summary;
  std::string description;
  std::string category;
};

struct PlanReport {
  Report report;  ///< whose plan it is, and the verdict it begins with
  std::vector<PlanTarget> targets;
  std::vector<PlanOffer> offers;  ///< those that some gap is helped by, in the framework's order
  std::vector<PlanOffer> other_offers;  ///< at this level and on this track, for nothing special
  std::vector<std::string> notes;
  std::vector<PlanEvent> events;
};

/// Tells a plan. `ahead` is one an assessment. Pure.
PlanReport make_plan(const Framework& framework, const Evidence& evidence,
                     const FileAssessment& assessment, const std::vector<Ahead>& ahead,
                     Report report);

/// A format of plans: one line in a table.
struct PlanFormat {
  std::string_view name;
  std::string_view meaning;  ///< one phrase for help
  std::string (*render)(const PlanReport& plan, const RenderOptions& options);
};

/// The formats of plans that are no documents: json and ics.
std::span<const PlanFormat* const> plan_data_formats();

}  // namespace rung
