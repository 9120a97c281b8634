#include "support/whole_framework.h"

namespace rung::test {

const std::string& whole_framework() {
  static const std::string text = R"(schema: rung/framework/v1
id: whole
title: The whole of it
version: "1"
effective: 2026-01
review: {every_months: 12, month: 3}
calibration: [6, 12]
sources:
  dashboard: Dashboards
  artifact: Artifacts
  feedback: Feedback
facts:
  type: [talk, blog]
  enforced: bool
  adopters: int
metrics:
  apps: {title: Applications owned, unit: apps}
  rating: {title: Performance, scale: [below, meets, exceeds]}
duties:
  owner: {title: Technical owner, facts: [adopters]}
  lead: Team lead
approvals:
  panel: Promotion panel
  vote: Fast-track vote
roles:
  vp: {title: Vice president, rank: 8}
  hr: Human resources
tracks:
  - {id: red, title: Red team}
  - {id: blue, title: Blue team}
areas:
  - {id: craft, title: The craft, min_coverage: 50%}
  - {id: reach, title: The reach}
levels:
  - id: L1
    title: Beginner
    rank: 1
    kind: individual
    years: {from: 0, to: 2}
    next: [L2, M2]
    scope: One task
    impact: A task done
    reports_to: [L2]
    aligns: [{scheme: other, release: "7", id: junior}]
  - {id: L2, title: Expert, rank: 2, next: [L3]}
  - {id: M2, title: Leader, rank: 2}
  - {id: L3, title: Master, rank: 3}
responsibilities:
  - id: L2.owns
    level: L2
    tracks: [red]
    area: reach
    text: Owns what they build
    metric: {name: apps, at_least: 3, at_most: 9}
    sources: [dashboard, artifact]
    min_sources: 2
    lasts: 3
    weight: 2
    required: false
    examples: ["Runs the scanner"]
    guidance: Show the list
    aligns: [{scheme: nice, release: "2.0", id: T1}]
  - {id: L2.tells, levels: [L2, M2], text: Tells others}
  - {id: L2.all, levels: all, text: Does it everywhere}
skills:
  - id: modeling
    title: Threat modeling
    area: reach
    levels:
      L2: Leads simple ones
      L3: {text: Teaches others, weight: 4, metric: {name: rating, at_least: meets}}
rule:
  coverage: 70%
  months: 6
  measure: sustained
  window: {within: 2}
  leave: skip
  confirmation: [L2+]
  max_entry_months: 12
  max_not_applicable: 10%
promotions:
  - from: L1
    to: L2
    rule: {months: 5}
    gates:
      - {id: owner, text: Has owned one, requires: {duty: owner, months: 7, where: {adopters: {at_least: 2, at_most: 8}}, current: false}}
      - {id: proof, text: Is known, requires: {any: [{count: artifact, where: {type: talk}, at_least: 1}, {level_months: 24}]}}
      - {id: both, text: Has both, requires: {all: [{count: feedback, where: {type: {one_of: [talk, blog]}}, within_months: 11}, {metric: apps, at_least: 4, at_most: 80, months: 2}]}}
      - {id: panel, text: The panel agrees, requires: {approval: panel, by: L2, votes: 2, unanimous: false, within_months: 13}}
    fast_track: {requires: {approval: vote, by: vp}, waives: [rule, owner], once_every_months: 10}
growth:
  - {id: buddy, kind: program, title: A buddy, levels: [L1, L2], tracks: [red], cadence: monthly, helps: [modeling], amounts: {L1: 100}}
renamed: {L2.had: L2.all}
)";
  return text;
}

}  // namespace rung::test
