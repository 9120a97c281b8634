#include "view/plan.h"

#include <fmt/format.h>

#include <utility>

#include "report/words.h"
#include "view/assessment_parts.h"
#include "view/plan_parts.h"

namespace rung {
namespace {

/// The word a plan begins with: the month it leads to.
std::string word_of_plan(const PlanTarget& target) {
  if (target.ready) return "✓ READY";
  return target.goal ? in_words(*target.goal) : "no month";
}

std::vector<Block> plan_blocks(const PlanTarget& target, const PlanReport& plan) {
  std::vector<Block> blocks;
  blocks.push_back({Callout{"answer",
                            target.ready  ? Tone::good
                            : target.goal ? Tone::caution
                                          : Tone::bad,
                            word_of_plan(target),
                            {plain(as_sentence(capitalised(target.answer)))}}});
  blocks.push_back({Paragraph{{strong(target.ready ? "Ready now: " : "Not ready now: "),
                               plain(as_sentence(target.reason))}}});
  add_steps(target, blocks);
  add_asks(target, blocks);
  add_sessions(target, blocks);
  add_help(target, plan, blocks);
  add_chances(target, blocks);
  add_timeline(target, blocks);
  return blocks;
}

}  // namespace

Document plan_document(const PlanReport& plan) {
  const Report& report = plan.report;
  Document document{"plan", "Plan for " + person_title(report), person_subtitle(report), {}};
  if (!report.nothing_to_assess.empty()) {
    document.blocks.push_back({Paragraph{{plain(report.nothing_to_assess)}}});
  }
  if (plan.targets.size() == 1) document.blocks = plan_blocks(plan.targets.front(), plan);
  if (plan.targets.size() > 1) {
    for (const PlanTarget& target : plan.targets) {
      document.blocks.push_back({Section{"to-" + target.to,
                                         fmt::format("{} → {}", target.from, target.to_name),
                                         {},
                                         plan_blocks(target, plan)}});
    }
  }
  add_other_offers(plan, document.blocks);
  if (!plan.notes.empty()) {
    document.blocks.push_back({Section{"notes", "Notes", {}, {{list_of("notes", plan.notes)}}}});
  }
  document.blocks.push_back({Paragraph{{plain(report.disclaimer)}}});
  return document;
}

}  // namespace rung
