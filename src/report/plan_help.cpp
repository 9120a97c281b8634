#include <fmt/format.h>

#include <algorithm>

#include "report/growth.h"
#include "report/plan_build.h"
#include "report/words.h"

namespace rung {
namespace {

bool is_offered(const Growth& growth, const Employee& employee) {
  return offered_at(growth, employee.level) && offered_on(growth, employee.track);
}

PlanOffer offer_of(const Framework& framework, const Growth& growth, const Employee& employee) {
  return {growth.id, growth.kind, growth.title, growth.cadence,
          amounts_in_words(framework, growth, employee.level)};
}

std::vector<std::string> offers_helping(const ReportInput& input, const Responsibility& asked) {
  std::vector<std::string> ids;
  for (const Growth& growth : input.framework.growth) {
    if (is_offered(growth, input.evidence.employee) && helps_with(input.framework, growth, asked)) {
      ids.push_back(growth.id);
    }
  }
  return ids;
}

/// What stands in the way of setting an item aside, as far as a manager can change it.
void add_ways_to_set_aside(const PlanInput& input, int item, std::vector<std::string>& changes) {
  const SetAsideResult& result = input.assessment().set_aside;
  const BasisPoints limit = input.report_input.rule().max_not_applicable;
  const std::string share = percentage_to_string(limit);
  if (std::ranges::count(result.unapproved, item) > 0) {
    changes.push_back(
        limit == 0 ? std::string("Setting it aside is no way out: the rule sets nothing aside.")
                   : fmt::format("Approve that it is set aside, which nobody has done; at "
                                 "most {} of the weight may be.",
                                 share));
  } else if (result.beyond_limit) {
    changes.push_back(
        fmt::format("It was approved to be set aside, but all that was approved comes "
                    "to more than {} of the weight, so none of it is: choose which.",
                    share));
  }
}

std::vector<std::string> changes_of(const PlanInput& input, int item, const Responsibility& asked) {
  std::vector<std::string> changes{
      "Give the role a chance for it, on this team or lent to another that has the work."};
  if (!asked.guidance.empty()) {
    changes.push_back(as_sentence("What would count: " + asked.guidance));
  }
  if (!asked.examples.empty()) {
    changes.push_back(
        as_sentence("For example: " + fmt::to_string(fmt::join(asked.examples, "; "))));
  }
  const std::vector<std::string> offers = offers_helping(input.report_input, asked);
  if (!offers.empty()) changes.push_back(fmt::format("On offer: {}.", listed(offers)));
  add_ways_to_set_aside(input, item, changes);
  return changes;
}

}  // namespace

std::vector<PlanHelp> help_of(const PlanInput& input) {
  std::vector<PlanHelp> help;
  for (const ResponsibilityResult& result : input.assessment().responsibilities) {
    if (result.status != ResponsibilityStatus::unmet) continue;
    const Responsibility& asked = input.report_input.asked(result.responsibility);
    std::vector<std::string> offers = offers_helping(input.report_input, asked);
    if (offers.empty()) continue;
    const auto row =
        std::ranges::find(input.report.responsibilities, asked.id, &ReportResponsibility::id);
    help.push_back({asked.id, asked.text, row->gap ? row->gap->brief : "", std::move(offers)});
  }
  return help;
}

std::vector<PlanChance> chances_of(const PlanInput& input) {
  std::vector<PlanChance> chances;
  const SetAsideResult& result = input.assessment().set_aside;
  for (const int item : result.asked) {
    const SetAside& set_aside = at(input.evidence().set_aside, item);
    if (!set_aside.no_opportunity) continue;
    const Responsibility& asked = input.report_input.asked(set_aside.responsibility);
    const bool counts = !result.beyond_limit && std::ranges::count(result.unapproved, item) == 0;
    chances.push_back(
        {asked.id, asked.text, set_aside.reason, counts, changes_of(input, item, asked)});
  }
  return chances;
}

std::vector<PlanOffer> offers_named(const Framework& framework, const Employee& employee,
                                    const std::vector<PlanTarget>& targets) {
  std::vector<PlanOffer> offers;
  for (const Growth& growth : framework.growth) {
    const auto helped = [&](const PlanHelp& help) {
      return std::ranges::count(help.offers, growth.id) > 0;
    };
    const bool named = std::ranges::any_of(targets, [&](const PlanTarget& target) {
      return std::ranges::any_of(target.help, helped);
    });
    if (named) offers.push_back(offer_of(framework, growth, employee));
  }
  return offers;
}

std::vector<PlanOffer> offers_for_anything(const Framework& framework, const Employee& employee) {
  std::vector<PlanOffer> offers;
  for (const Growth& growth : framework.growth) {
    if (!growth.helps.empty() || !is_offered(growth, employee)) continue;
    offers.push_back(offer_of(framework, growth, employee));
  }
  return offers;
}

}  // namespace rung
