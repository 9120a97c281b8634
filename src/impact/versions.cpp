#include "impact/versions.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "diff/predicates.h"
#include "text/element.h"

namespace rung {
namespace {

/// Whether things that were renamed into others that had been there all along
/// become these. Not of responsibilities and skills: each of them was asked for
/// by itself.
enum class Merged : std::uint8_t { become_one, stay_apart };

/// Adds what was removed to the names, and its place to the pairing.
template <typename T>
void append_removed(Pairing& pairing, const std::vector<T>& before, std::vector<T>& names,
                    const Framework& after, Merged merged) {
  const std::size_t kept = names.size();
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (pairing.after_of[i] >= 0) continue;
    const int renamed = after.names.renamed.find(after.renamed, before[i].id);
    const int now = renamed < 0 ? -1 : index_of(names, at(after.renamed, renamed).to);
    if (merged == Merged::become_one && now >= 0 && static_cast<std::size_t>(now) < kept) {
      pairing.after_of[i] = now;
      continue;
    }
    pairing.after_of[i] = static_cast<int>(names.size());
    pairing.before_of.push_back(static_cast<int>(i));
    names.push_back(before[i]);
  }
}

void append_names(const Framework& before, const Framework& after, Framework& names,
                  Pairings& pairings) {
  const auto one = Merged::become_one;
  append_removed(pairings.sources, before.sources, names.sources, after, one);
  append_removed(pairings.facts, before.facts, names.facts, after, one);
  append_removed(pairings.metrics, before.metrics, names.metrics, after, one);
  append_removed(pairings.duties, before.duties, names.duties, after, one);
  append_removed(pairings.approvals, before.approvals, names.approvals, after, one);
  append_removed(pairings.roles, before.roles, names.roles, after, one);
  append_removed(pairings.levels, before.levels, names.levels, after, one);
  append_removed(pairings.tracks, before.tracks, names.tracks, after, one);
  append_removed(pairings.areas, before.areas, names.areas, after, one);
  append_removed(pairings.skills, before.skills, names.skills, after, Merged::stay_apart);
  append_removed(pairings.responsibilities, before.responsibilities, names.responsibilities, after,
                 Merged::stay_apart);
}

/// What was appended still speaks in places of the version before.
void translate_appended(Versions& versions) {
  Framework& names = versions.names;
  const Pairings& pairings = versions.comparison.pairings;
  for (std::size_t i = versions.after.duties.size(); i < names.duties.size(); ++i) {
    names.duties[i].facts = pairings.facts(names.duties[i].facts);
  }
  for (std::size_t i = versions.after.skills.size(); i < names.skills.size(); ++i) {
    names.skills[i].area = pairings.areas(names.skills[i].area);
    names.skills[i].cells.clear();
  }
  for (std::size_t i = versions.after.levels.size(); i < names.levels.size(); ++i) {
    names.levels[i].reports_to = {};
  }
  for (std::size_t i = versions.after.responsibilities.size(); i < names.responsibilities.size();
       ++i) {
    names.responsibilities[i] = responsibility_in_names(versions, names.responsibilities[i]);
  }
}

/// What is asked at a level in either version.
void join_places(Versions& versions) {
  for (std::size_t i = 0; i < versions.after.responsibilities.size(); ++i) {
    const int old = versions.comparison.pairings.responsibilities.before_of[i];
    if (old < 0) continue;
    const Responsibility before =
        responsibility_in_names(versions, at(versions.before.responsibilities, old));
    Responsibility& asked = versions.names.responsibilities[i];
    for (const int level : before.levels) {
      if (std::ranges::find(asked.levels, level) == asked.levels.end()) {
        asked.levels.push_back(level);
      }
    }
    if (before.tracks.empty()) asked.tracks.clear();
    if (asked.tracks.empty()) continue;
    asked.tracks.insert(asked.tracks.end(), before.tracks.begin(), before.tracks.end());
  }
}

/// Every promotion that either version knows.
void join_promotions(Versions& versions) {
  Framework& names = versions.names;
  const Pairing& levels = versions.comparison.pairings.levels;
  for (const Promotion& old : versions.before.promotions) {
    const int from = levels(old.from);
    const int to = levels(old.to);
    if (names.promotion(from, to) != nullptr) continue;
    Promotion promotion;
    promotion.from = from;
    promotion.to = to;
    promotion.at = old.at;
    names.promotions.push_back(std::move(promotion));
  }
  for (Level& level : names.levels) level.next.clear();
  for (const Promotion& promotion : names.promotions) {
    names.levels[static_cast<std::size_t>(promotion.from)].next.push_back(promotion.to);
  }
}

/// Names may be written as in either version.
void join_renamed(Versions& versions) {
  Framework& names = versions.names;
  const auto add = [&](const Pairing& pairing, const auto& before, const auto& things) {
    for (std::size_t i = 0; i < before.size(); ++i) {
      const std::string& now = id_of(things, pairing.after_of[i]);
      const bool is_there =
          versions.after.names.renamed.find(versions.after.renamed, before[i].id) >= 0;
      if (now == before[i].id || is_there) continue;
      names.renamed.push_back({before[i].id, now, before[i].at});
    }
  };
  const Framework& before = versions.before;
  const Pairings& pairings = versions.comparison.pairings;
  add(pairings.responsibilities, before.responsibilities, names.responsibilities);
  add(pairings.skills, before.skills, names.skills);
  add(pairings.levels, before.levels, names.levels);
  add(pairings.tracks, before.tracks, names.tracks);
  add(pairings.sources, before.sources, names.sources);
  add(pairings.metrics, before.metrics, names.metrics);
  add(pairings.facts, before.facts, names.facts);
  add(pairings.duties, before.duties, names.duties);
  add(pairings.approvals, before.approvals, names.approvals);
  add(pairings.roles, before.roles, names.roles);
}

void index_names(Framework& names) {
  NameIndex& index = names.names;
  index.sources = IdIndex(names.sources);
  index.facts = IdIndex(names.facts);
  index.metrics = IdIndex(names.metrics);
  index.duties = IdIndex(names.duties);
  index.approvals = IdIndex(names.approvals);
  index.roles = IdIndex(names.roles);
  index.levels = IdIndex(names.levels);
  index.tracks = IdIndex(names.tracks);
  index.areas = IdIndex(names.areas);
  index.skills = IdIndex(names.skills);
  index.responsibilities = IdIndex(names.responsibilities);
  index.renamed = IdIndex(names.renamed);
}

/// The place on a scale that a bound of another scale means, where the name
/// itself is gone: that of the nearest name that is still there and no easier.
std::optional<Decimal> nearest_bound(const Metric& old, const Metric& now,
                                     const std::optional<Decimal>& bound, bool least) {
  if (!bound || old.scale.empty()) return bound;
  int place = 0;
  while (Decimal::from_integer(place) < *bound) ++place;
  const int count = static_cast<int>(old.scale.size());
  for (; place >= 0 && place < count; place += least ? 1 : -1) {
    const auto found = std::ranges::find(now.scale, at(old.scale, place));
    if (found != now.scale.end()) return Decimal::from_integer(found - now.scale.begin());
  }
  const auto beyond = static_cast<std::int64_t>(now.scale.size());
  return Decimal::from_integer(least ? beyond : -1);
}

/// Gives ranges that speak of names that are gone from a scale the nearest
/// meaning there is.
void mend_ranges(const Versions& versions, const Predicate& before, Predicate& after) {
  if (before.kind != nullptr && before.kind->subject == PredicateSubject::metric) {
    after.range = range_in_names(versions, before.range);
    after.subject = after.range.metric;
  }
  for (std::size_t i = 0; i < after.parts.size(); ++i) {
    mend_ranges(versions, before.parts[i], after.parts[i]);
  }
}

}  // namespace

Versions::Versions(const Framework& version_before, const Framework& version_after)
    : before(version_before),
      after(version_after),
      names(version_after),
      comparison{before, names, pairings_of(before, after), {}, {}} {
  append_names(before, after, names, comparison.pairings);
  translate_appended(*this);
  join_places(*this);
  join_promotions(*this);
  join_renamed(*this);
  index_names(names);
}

Rule rule_in_names(const Versions& versions, const Rule& before) {
  Rule rule = before;
  rule.confirmation.who = who_after(versions.comparison, before.confirmation.who);
  return rule;
}

MetricRange range_in_names(const Versions& versions, const MetricRange& before) {
  MetricRange range = range_after(versions.comparison, before);
  if (range.metric >= 0) return range;
  const Metric& old = at(versions.before.metrics, before.metric);
  range.metric = versions.comparison.pairings.metrics(before.metric);
  const Metric& now = at(versions.names.metrics, range.metric);
  range.at_least = nearest_bound(old, now, before.at_least, true);
  range.at_most = nearest_bound(old, now, before.at_most, false);
  return range;
}

Predicate requirement_in_names(const Versions& versions, const Predicate& before) {
  Predicate requirement = predicate_after(versions.comparison, before);
  mend_ranges(versions, before, requirement);
  return requirement;
}

Responsibility responsibility_in_names(const Versions& versions, const Responsibility& before) {
  const Pairings& pairings = versions.comparison.pairings;
  Responsibility asked = before;
  asked.levels = pairings.levels(before.levels);
  asked.tracks = pairings.tracks(before.tracks);
  asked.area = pairings.areas(before.area);
  asked.skill = pairings.skills(before.skill);
  asked.sources = pairings.sources(before.sources);
  if (before.metric) asked.metric = range_in_names(versions, *before.metric);
  return asked;
}

std::string edge_name(const Framework& framework, int from, int to) {
  return fmt::format("{} → {}", id_of(framework.levels, from), id_of(framework.levels, to));
}

}  // namespace rung
