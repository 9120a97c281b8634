#include "view/gate_example.h"

#include <fmt/format.h>

#include "report/words.h"
#include "text/element.h"
#include "text/yaml_words.h"

namespace rung {
namespace {

constexpr YamlPlace in_list{true, true};

/// A value that the condition lets pass.
std::string passing_value(const FactCondition& condition) {
  if (!condition.one_of.empty())
    return in_yaml(fact_in_words(condition.one_of.front()), {false, true});
  if (condition.at_least) return condition.at_least->to_string();
  return condition.at_most ? condition.at_most->to_string() : "1";
}

/// `, facts: {type: talk}`; nothing where nothing is asked.
std::string facts_part(const Framework& framework, const std::vector<FactCondition>& where) {
  std::vector<std::string> facts;
  for (const FactCondition& condition : where) {
    facts.push_back(
        fmt::format("{}: {}", id_of(framework.facts, condition.fact), passing_value(condition)));
  }
  return facts.empty() ? "" : fmt::format(", facts: {{{}}}", fmt::join(facts, ", "));
}

/// Somebody who may vote: as the framework asks, else anybody's level.
std::string voter_role(const ExampleFor& example, const Who& by) {
  const Framework& framework = example.framework;
  if (by.items.empty()) return id_of(framework.levels, example.target);
  const Standing& standing = by.items.front().standing;
  return standing.kind == Standing::Kind::level ? id_of(framework.levels, standing.index)
                                                : id_of(framework.roles, standing.index);
}

std::string passing_reading(const Metric& metric, const MetricRange& range) {
  const Decimal value = range.at_least ? *range.at_least : range.at_most.value_or(Decimal());
  if (metric.scale.empty()) return value.to_string();
  for (std::size_t place = 0; place < metric.scale.size(); ++place) {
    if (value == Decimal::from_integer(static_cast<std::int64_t>(place))) {
      return in_yaml(metric.scale[place], in_list);
    }
  }
  return in_yaml(metric.scale.back(), in_list);
}

}  // namespace

std::vector<std::string> example_for_gate(const ExampleFor& example, const Predicate& requirement) {
  const Framework& framework = example.framework;
  const std::string month = to_string(example.month);
  switch (requirement.kind->subject) {
    case PredicateSubject::duty:
      return {"duties:", fmt::format("  - {{duty: {}, from: {}{}}}",
                                     id_of(framework.duties, requirement.subject), month,
                                     facts_part(framework, requirement.where))};
    case PredicateSubject::source:
      return {"evidence:", fmt::format("  - {{source: {}, title: What it is, month: {}{}}}",
                                       id_of(framework.sources, requirement.subject), month,
                                       facts_part(framework, requirement.where))};
    case PredicateSubject::metric: {
      const Metric& metric = at(framework.metrics, requirement.range.metric);
      const std::string source = framework.sources.empty() ? "" : framework.sources.front().id;
      const std::string reading = passing_reading(metric, requirement.range);
      if (metric.sums_hours) {
        return {"evidence:",
                fmt::format("  - {{source: {}, hours: {{{}: {}}}}}", source, month, reading)};
      }
      return {"evidence:", fmt::format("  - {{source: {}, metric: {}, values: {{{}: {}}}}}", source,
                                       metric.id, month, reading)};
    }
    case PredicateSubject::approval:
      return {
          "approvals:",
          fmt::format(
              "  - {{kind: {}, for: {}, by: who-voted, role: {}, decision: approve, date: {}-15}}",
              id_of(framework.approvals, requirement.subject),
              id_of(framework.levels, example.target), voter_role(example, requirement.by), month)};
    case PredicateSubject::parts:
      for (const Predicate& part : requirement.parts) {
        auto lines = example_for_gate(example, part);
        if (!lines.empty()) return lines;
      }
      return {};
    case PredicateSubject::months:
      break;
  }
  return {};
}

}  // namespace rung
