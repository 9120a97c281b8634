#include <fmt/format.h>

#include "diff/comparison.h"
#include "diff/value_words.h"
#include "report/words.h"

namespace rung {
namespace {

std::string title_of(const Named& named) { return named.title; }

void compare_named(Comparison& comparison, const Pairing& pairing, const std::vector<Named>& before,
                   const std::vector<Named>& after, const std::string& thing) {
  compare_lists(comparison, pairing, before, after, thing, title_of,
                [](Subject& subject, const Named& old, const Named& now) {
                  compare_titles(subject, old, now);
                });
}

std::string fact_type(const FactType& fact) {
  switch (fact.kind) {
    case FactKind::boolean:
      return "bool";
    case FactKind::integer:
      return "int";
    case FactKind::number:
      return "number";
    case FactKind::text:
      return "text";
    case FactKind::choice:
      break;
  }
  return fmt::format("one of {}", fmt::join(fact.options, ", "));
}

/// Other options of a choice make files invalid, or valid, but turn no verdict.
void compare_facts(Comparison& comparison) {
  compare_lists(comparison, comparison.pairings.facts, comparison.before.facts,
                comparison.after.facts, "fact", fact_type,
                [](Subject& subject, const FactType& old, const FactType& now) {
                  subject.value("type", fact_type(old), fact_type(now),
                                old.kind == now.kind ? Effect::none : Effect::either);
                });
}

std::string scale_of(const Metric& metric) {
  return metric.scale.empty() ? "numbers" : fmt::to_string(fmt::join(metric.scale, ", "));
}

void compare_metrics(Comparison& comparison) {
  compare_lists(
      comparison, comparison.pairings.metrics, comparison.before.metrics, comparison.after.metrics,
      "metric", [](const Metric& metric) { return metric.title; },
      [](Subject& subject, const Metric& old, const Metric& now) {
        compare_titles(subject, old, now);
        subject.text("unit", old.unit, now.unit);
        subject.value("scale", scale_of(old), scale_of(now), Effect::either);
      });
}

void compare_duties(Comparison& comparison) {
  compare_lists(
      comparison, comparison.pairings.duties, comparison.before.duties, comparison.after.duties,
      "duty", [](const Duty& duty) { return duty.title; },
      [&](Subject& subject, const Duty& old, const Duty& now) {
        compare_titles(subject, old, now);
        compare_references(subject, "facts", {comparison.pairings.facts, old.facts, now.facts},
                           ids_in_words(comparison.before.facts, old.facts, "none"),
                           ids_in_words(comparison.after.facts, now.facts, "none"), Effect::none);
      });
}

std::string rank_of(const Role& role) { return role.rank ? std::to_string(*role.rank) : "none"; }

void compare_roles(Comparison& comparison) {
  const Effect effect = comparison.circumstances.ranks_matter ? Effect::either : Effect::none;
  compare_lists(
      comparison, comparison.pairings.roles, comparison.before.roles, comparison.after.roles,
      "role", [](const Role& role) { return role.title; },
      [&](Subject& subject, const Role& old, const Role& now) {
        compare_titles(subject, old, now);
        subject.value("rank", rank_of(old), rank_of(now), effect);
      });
}

std::string floor_of(const Area& area) {
  return area.min_coverage ? percentage_to_string(*area.min_coverage) : "none";
}

void compare_areas(Comparison& comparison) {
  compare_lists(
      comparison, comparison.pairings.areas, comparison.before.areas, comparison.after.areas,
      "area", [](const Area& area) { return area.title; },
      [](Subject& subject, const Area& old, const Area& now) {
        compare_titles(subject, old, now);
        subject.number("min_coverage", old.min_coverage.value_or(0), now.min_coverage.value_or(0),
                       floor_of(old), floor_of(now), Effect::tightens);
      });
}

}  // namespace

void compare_names(Comparison& comparison) {
  const Framework& before = comparison.before;
  const Framework& after = comparison.after;
  compare_named(comparison, comparison.pairings.sources, before.sources, after.sources, "source");
  compare_facts(comparison);
  compare_metrics(comparison);
  compare_duties(comparison);
  compare_named(comparison, comparison.pairings.approvals, before.approvals, after.approvals,
                "approval");
  compare_roles(comparison);
  compare_named(comparison, comparison.pairings.tracks, before.tracks, after.tracks, "track");
  compare_areas(comparison);
}

}  // namespace rung
