#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "report/words.h"
#include "text/element.h"
#include "view/explain_parts.h"
#include "view/framework_words.h"
#include "view/parts.h"

namespace rung {
namespace {

/// Whether a predicate is about this thing of its kind.
auto is_about(PredicateSubject subject, int index) {
  return [subject, index](const Predicate& predicate) {
    return predicate.kind != nullptr && predicate.kind->subject == subject &&
           predicate.subject == index;
  };
}

/// A thing of a name, which gates may be about.
Section named_section(const Framework& framework, std::string_view kind, std::string_view id,
                      std::string_view title, PredicateSubject subject, int index, Facts facts) {
  const std::string gates = gates_where(framework, is_about(subject, index));
  add_fact(facts, "gates", "Gates", gates.empty() ? "none asks for it" : gates);
  return headed(kind, id, title, {{std::move(facts)}});
}

}  // namespace

std::vector<Section> explain_source(const Framework& framework, std::string_view id) {
  const int index = index_of(framework.sources, id);
  if (index < 0) return {};
  const auto accepts = [index](const Responsibility& asked) { return asked.accepts(index); };
  const auto names = [index](const Responsibility& asked) {
    return !asked.sources.empty() && asked.accepts(index);
  };
  Facts facts;
  add_fact(facts, "accepted", "Accepted for",
           fmt::format("{} of {} responsibilities", asked_where(framework, accepts).size(),
                       framework.responsibilities.size()));
  Section section = named_section(framework, "source", id, at(framework.sources, index).title,
                                  PredicateSubject::source, index, std::move(facts));
  add_asked(framework, "Responsibilities that name it", asked_where(framework, names),
            section.blocks);
  return {std::move(section)};
}

std::vector<Section> explain_metric(const Framework& framework, std::string_view id) {
  const int index = index_of(framework.metrics, id);
  if (index < 0) return {};
  const Metric& metric = at(framework.metrics, index);
  const auto of_it = [index](const auto& thing) { return thing.metric == index; };
  const std::string gates = gates_where(framework, [&](const Predicate& predicate) {
    return predicate.kind != nullptr && predicate.kind->subject == PredicateSubject::metric &&
           of_it(predicate.range);
  });
  Facts facts;
  add_fact(facts, metric.scale.empty() ? "unit" : "scale", metric.scale.empty() ? "Unit" : "Scale",
           unit_in_words(metric));
  if (metric.sums_hours) {
    add_fact(facts, "readings", "Readings", "the sum of the `hours` of each month");
  }
  add_fact(facts, "gates", "Gates", gates.empty() ? "none asks for it" : gates);
  std::vector<Block> blocks{{std::move(facts)}};
  add_asked(framework, "Responsibilities that ask for it",
            asked_where(
                framework,
                [&](const Responsibility& asked) { return asked.metric && of_it(*asked.metric); }),
            blocks);
  return {headed("metric", id, metric.title, std::move(blocks))};
}

std::vector<Section> explain_fact(const Framework& framework, std::string_view id) {
  const int index = index_of(framework.facts, id);
  if (index < 0) return {};
  std::vector<std::string> duties;
  for (const Duty& duty : framework.duties) {
    if (std::ranges::find(duty.facts, index) != duty.facts.end()) duties.push_back(duty.id);
  }
  const std::string gates = gates_where(framework, [index](const Predicate& predicate) {
    return std::ranges::any_of(predicate.where, [index](const FactCondition& condition) {
      return condition.fact == index;
    });
  });
  Facts facts;
  add_fact(facts, "type", "Is", type_in_words(at(framework.facts, index)));
  add_fact(facts, "duties", "Duties", listed(duties));
  add_fact(facts, "gates", "Gates", gates.empty() ? "none asks for it" : gates);
  return {headed("fact", id, "", {{std::move(facts)}})};
}

std::vector<Section> explain_duty(const Framework& framework, std::string_view id) {
  const int index = index_of(framework.duties, id);
  if (index < 0) return {};
  const Duty& duty = at(framework.duties, index);
  std::vector<std::string> expected;
  for (const int fact : duty.facts) expected.push_back(id_of(framework.facts, fact));
  Facts facts;
  add_fact(facts, "facts", "Facts", listed(expected));
  return {named_section(framework, "duty", id, duty.title, PredicateSubject::duty, index,
                        std::move(facts))};
}

std::vector<Section> explain_approval(const Framework& framework, std::string_view id) {
  const int index = index_of(framework.approvals, id);
  if (index < 0) return {};
  return {named_section(framework, "approval", id, at(framework.approvals, index).title,
                        PredicateSubject::approval, index, {})};
}

std::vector<Section> explain_role(const Framework& framework, std::string_view id) {
  const int index = index_of(framework.roles, id);
  if (index < 0) return {};
  const Role& role = at(framework.roles, index);
  const Standing standing{Standing::Kind::role, index};
  const std::string gates = gates_where(framework, [&](const Predicate& predicate) {
    return predicate.kind != nullptr && predicate.kind->subject == PredicateSubject::approval &&
           framework.matches(predicate.by, standing);
  });
  std::vector<std::string> levels;
  for (const Level& level : framework.levels) {
    const auto is_it = [&](const Who::Item& item) { return item.standing == standing; };
    if (std::ranges::any_of(level.reports_to.items, is_it)) levels.push_back(level.id);
  }
  Facts facts;
  add_fact(facts, "rank", "Rank",
           role.rank ? fmt::to_string(*role.rank) : "none: it counts where it is named by itself");
  add_fact(facts, "votes", "Votes count for", gates.empty() ? "no gate" : gates);
  add_fact(facts, "reported_to", "Reported to by", listed(levels));
  return {headed("role", id, role.title, {{std::move(facts)}})};
}

}  // namespace rung
