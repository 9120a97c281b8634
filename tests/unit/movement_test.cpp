#include "calibrate/movement.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace rung::test {
namespace {

/// Somebody at a level, assessed for the next one: two responsibilities and a gate.
CalibrationRow person(const std::string& id, const std::string& level, bool ready) {
  auto place = std::make_shared<Placement>();
  place->framework = "acme";
  place->version = "1";
  place->level = level;
  auto asked = std::make_shared<PromotionAsked>();
  asked->to = "L2";
  asked->responsibilities = {{"owns", ""}, {"reviews", ""}};
  asked->gates = {{"panel", ""}};
  CalibrationRow row;
  row.place = place;
  row.id = id;
  row.as_of = {Month(2026, 6), std::nullopt};
  row.ready = ready;
  if (level != "L1") return row;
  RowAssessment& one = row.assessments.emplace_back();
  one.asked = asked;
  one.ready = ready;
  one.required_coverage = 7000;
  one.required_months = 6;
  one.held_months = ready ? 6 : 2;
  one.coverage = {ready ? 2 : 1, 2};
  one.responsibilities.resize(2);
  for (RowResponsibility& it : one.responsibilities) it.status = ResponsibilityStatus::met;
  if (!ready) one.responsibilities[1].status = ResponsibilityStatus::unmet;
  one.gates.resize(1);
  one.gates[0].status = ready ? GateStatus::met : GateStatus::unmet;
  return row;
}

using Rows = std::vector<CalibrationRow>;
using Lines = std::vector<std::string>;

Lines told(const SinceLastTime& since) {
  static constexpr const char* kinds[] = {"became",    "lost",    "promoted",
                                          "elsewhere", "arrived", "left"};
  Lines lines;
  for (const SessionMove& one : since.movements) {
    lines.push_back(fmt::format("{} {} {}>{}: {}", kinds[static_cast<int>(one.kind)], one.id,
                                one.from, one.to, fmt::join(one.why, "; ")));
  }
  return lines;
}

TEST(SinceLastTime, verdicts_that_turned_say_what_is_different) {
  const Rows before{person("a", "L1", false), person("b", "L1", true), person("c", "L1", true)};
  const Rows now{person("a", "L1", true), person("b", "L1", false), person("c", "L1", true)};
  const SinceLastTime since = since_last_time(before, now);
  EXPECT_EQ(told(since),
            (Lines{"became a L1>L2: now held: reviews; gate panel was not met and is met; coverage "
                   "was 50% and is 100%; held for 6 of 6 months, before for 2",
                   "lost b L1>L2: no longer held: reviews; gate panel was met and is not met; "
                   "coverage was 100% and is 50%; held for 2 of 6 months, before for 6"}));
  EXPECT_EQ(since.unmoved, 1);
}

TEST(SinceLastTime, people_come_go_and_are_promoted) {
  const Rows before{person("a", "L1", true), person("b", "L1", false), person("c", "L2", true),
                    person("d", "L1", true)};
  const Rows now{person("a", "L2", true), person("c", "L1", true), person("e", "L1", true),
                 person("d", "L3", true)};
  EXPECT_EQ(told(since_last_time(before, now)),
            (Lines{"promoted a L1>L2: had been ready", "elsewhere c L2>L1: ", "elsewhere d L1>L3: ",
                   "arrived e L1>: ", "left b L1>: "}));
}

TEST(SinceLastTime, another_ladder_is_told_with_what_it_asks) {
  const Rows before{person("a", "L1", false)};
  Rows now{person("a", "L1", true)};
  auto place = std::make_shared<Placement>(*now[0].place);
  place->version = "2";
  now[0].place = place;
  auto asked = std::make_shared<PromotionAsked>(*now[0].assessments[0].asked);
  asked->responsibilities = {{"owns", ""}, {"teaches", ""}};
  asked->gates.clear();
  now[0].assessments[0].asked = asked;
  now[0].assessments[0].gates.clear();
  now[0].assessments[0].required_coverage = 5000;
  EXPECT_EQ(
      told(since_last_time(before, now)),
      (Lines{"became a L1>L2: asked now, and held: teaches; no longer asked: reviews; gate "
             "panel is no longer asked; the rule asked for 70% and asks for 50%; coverage was "
             "50% and is 100%; held for 6 of 6 months, before for 2; the ladder was acme 1 "
             "and is acme 2"}));
}

}  // namespace
}  // namespace rung::test
