#include "support/report_story.h"

namespace rung::test {

ReportStory full_story() {
  ReportStory story;
  story.framework.areas = {{"delivery", "Execution and delivery", BasisPoints{5000}, {}},
                           {"reach", "Strategy and reach", std::nullopt, {}}};
  story.row("L5.roadmap", "Sets the AppSec roadmap and keeps it in step with the business",
            "######");
  story.row("L5.publishes", "Publishes beyond the team: talks, posts, open source", "##-.##");
  story.row("L5.own-apps", "Owns 40 applications or more", "##-v##");
  story.row("L5.mentors", "Mentors engineers",
            "??"
            "-###");
  const int aside = story.row("L5.hiring", "Decides on hires", "..-...");
  for (int row = 0; row < 4; ++row) story.asked(row).area = row % 2;
  story.asked(1).required = true;
  story.asked(0).weight = 2;
  story.asked(2).metric = MetricRange{0, Decimal::from_integer(40), std::nullopt};
  story.result(2).history[3].reading = Decimal::from_integer(38);
  SetAside item;
  item.no_opportunity = true;
  item.approved_by = Person{"m-7", {}};
  story.evidence.set_aside = {item};
  story.result(aside).set_aside = 0;
  story.gate("panel", "Every panel member at or above L6 approves", predicate_of("approval"),
             Outcome::met, "2 approve");
  Predicate any = predicate_of("any");
  any.parts = {predicate_of("duty", 12), predicate_of("count")};
  auto& proof = story.gate("proof", "Is known beyond the team", any, Outcome::not_enough,
                           "0 of 2 alternatives");
  proof.finding.parts = {Finding{}, Finding{}};
  proof.finding.parts[0].summary = "3 of 12 months";
  proof.finding.parts[1].summary = "0 of 1";
  story.settle();
  story.assessment().rule.unmet_areas = {0};
  Plan& plan = story.assessment().plan;
  plan.rule_earliest = Month(2027, 5);
  plan.keep = {0};
  plan.start = {1, 2};
  plan.actions = {1};
  return story;
}

}  // namespace rung::test
