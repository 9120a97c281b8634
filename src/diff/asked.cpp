#include "diff/asked.h"

#include <fmt/format.h>

#include "diff/predicates.h"
#include "diff/value_words.h"
#include "report/words.h"
#include "text/element.h"

namespace rung {
namespace {

std::string metric_in_words(const Framework& framework, const Responsibility& asked) {
  if (!asked.metric) return "none";
  const Metric& metric = at(framework.metrics, asked.metric->metric);
  return fmt::format("{}: {}", metric.id, range_in_words(metric, *asked.metric));
}

void compare_metric(Comparison& comparison, Subject& subject, const Responsibility& old,
                    const Responsibility& now) {
  if (!old.metric && !now.metric) return;
  Effect effect = Effect::either;
  if (old.metric && now.metric) {
    const MetricRange before = range_after(comparison, *old.metric);
    const bool wider = is_within(before, *now.metric);
    const bool narrower = is_within(*now.metric, before);
    if (wider && narrower) return;
    effect = effect_of(wider, narrower);
  }
  subject.changed("metric", metric_in_words(comparison.before, old),
                  metric_in_words(comparison.after, now), effect);
}

/// More sources mean more readings, and these may be out of range.
bool readings_decide(const Responsibility& asked) { return asked.metric && asked.lasts > 1; }

Effect effect_of_sources(const Comparison& comparison, const Responsibility& old,
                         const Responsibility& now) {
  if (readings_decide(old) || readings_decide(now) || comparison.circumstances.capped_hours) {
    return Effect::either;
  }
  bool more = true;
  bool fewer = true;
  const Pairing& sources = comparison.pairings.sources;
  for (std::size_t i = 0; i < sources.after_of.size(); ++i) {
    if (sources.after_of[i] < 0) continue;
    const bool before = old.accepts(static_cast<int>(i));
    const bool after = now.accepts(sources.after_of[i]);
    more = more && (after || !before);
    fewer = fewer && (before || !after);
  }
  return effect_of(more, fewer);
}

}  // namespace

bool is_asked(const Framework& framework, const Responsibility& asked) {
  return std::ranges::any_of(framework.promotions, [&](const Promotion& promotion) {
    return std::ranges::find(asked.levels, promotion.to) != asked.levels.end();
  });
}

std::string area_in_words(const Framework& framework, int area) {
  return area < 0 ? "none" : at(framework.areas, area).id;
}

Effect effect_of_area(const Comparison& comparison, int before, int after) {
  const auto has_floor = [](const Framework& framework, int area) {
    return area >= 0 && at(framework.areas, area).min_coverage;
  };
  return has_floor(comparison.before, before) || has_floor(comparison.after, after) ? Effect::either
                                                                                    : Effect::none;
}

void compare_asked(Comparison& comparison, Subject& subject, const Responsibility& old,
                   const Responsibility& now) {
  const Framework& before = comparison.before;
  const Framework& after = comparison.after;
  subject.text("text", old.text, now.text);
  compare_metric(comparison, subject, old, now);
  compare_references(subject, "sources", {comparison.pairings.sources, old.sources, now.sources},
                     ids_in_words(before.sources, old.sources, "every source"),
                     ids_in_words(after.sources, now.sources, "every source"),
                     effect_of_sources(comparison, old, now));
  subject.number("min_sources", old.min_sources, now.min_sources, std::to_string(old.min_sources),
                 std::to_string(now.min_sources), Effect::tightens);
  subject.number("lasts", old.lasts, now.lasts, counted(old.lasts, "month", "months"),
                 counted(now.lasts, "month", "months"), Effect::loosens);
  subject.value("weight", std::to_string(old.weight), std::to_string(now.weight), Effect::either);
  subject.number("required", old.required, now.required, yes_or_no(old.required),
                 yes_or_no(now.required), Effect::tightens);
  const auto listed_texts = [](const std::vector<std::string>& texts) {
    return fmt::to_string(fmt::join(texts, "\n"));
  };
  if (old.examples != now.examples) {
    subject.text("examples", listed_texts(old.examples), listed_texts(now.examples));
  }
  subject.text("guidance", old.guidance, now.guidance);
  subject.value("aligns", aligns_in_words(old.aligns), aligns_in_words(now.aligns));
}

}  // namespace rung
