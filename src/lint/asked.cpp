#include "lint/asked.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "lint/scope.h"
#include "text/element.h"
#include "text/listed.h"

namespace rung {
namespace {

void collect(const Predicate& predicate, const Demand& from, std::vector<Demand>& demands) {
  for_each_leaf(predicate, [&](const Predicate& leaf) {
    demands.push_back({&leaf, from.level, from.owner});
  });
}

}  // namespace

Asked::Asked(const CheckedEvidence& checked) : framework_(checked.framework) {
  std::set<int> asked;
  std::vector<std::string> levels;
  for (const Assessment& assessment : checked.assessment.assessments) {
    promotions_.push_back(assessment.promotion);
    levels.push_back(id_of(framework_.levels, assessment.to));
    for (const Gate& gate : assessment.promotion->gates) {
      collect(gate.requirement, {nullptr, assessment.to, fmt::format("gate `{}`", gate.id)},
              demands_);
    }
    if (const auto& track = assessment.promotion->fast_track) {
      collect(track->requirement, {nullptr, assessment.to, "the fast track"}, demands_);
    }
    for (const ResponsibilityResult& result : assessment.responsibilities) {
      asked.insert(result.responsibility);
    }
  }
  responsibilities_.assign(asked.begin(), asked.end());
  levels_ = listed_ids(levels, "or");
}

bool Asked::asks_at(int level) const {
  return std::ranges::any_of(promotions_, [&](const Promotion* it) { return it->to == level; });
}

std::vector<int> Asked::shown_by(const Shown& shown) const {
  std::vector<int> found;
  for (const int index : responsibilities_) {
    if (counts_for(framework_, shown, index)) found.push_back(index);
  }
  return found;
}

std::vector<int> Asked::decided_by(int metric) const {
  std::vector<int> found;
  for (const int index : responsibilities_) {
    const auto& range = at(framework_.responsibilities, index).metric;
    if (range && range->metric == metric) found.push_back(index);
  }
  return found;
}

bool Asked::any_gate(PredicateSubject subject, int index) const {
  return std::ranges::any_of(demands_, [&](const Demand& demand) {
    return demand.predicate->kind->subject == subject && demand.predicate->subject == index;
  });
}

bool Asked::gates_count(const Entry& entry) const {
  return std::ranges::any_of(demands_, [&](const Demand& demand) {
    return demand.predicate->kind->subject == PredicateSubject::source &&
           demand.predicate->subject == entry.source &&
           satisfies(entry.facts, demand.predicate->where);
  });
}

bool counts_for(const Framework& framework, const Shown& shown, int index) {
  if (shown.responsibility >= 0) return shown.responsibility == index;
  const Responsibility& asked = at(framework.responsibilities, index);
  return asked.skill == shown.skill && framework.at_or_above(shown.level, asked.levels.front());
}

std::string name_of(const Shown& shown, const Framework& framework) {
  if (shown.responsibility >= 0) return id_of(framework.responsibilities, shown.responsibility);
  return fmt::format("{}@{}", id_of(framework.skills, shown.skill),
                     id_of(framework.levels, shown.level));
}

std::string who_is(const std::vector<std::string>& entries) {
  if (entries.size() == 1) return fmt::format("entry `{}` is", entries.front());
  return fmt::format("{} entries are", entries.size());
}

Month first_month_of(const Entry& entry) {
  if (entry.period) return entry.period->from;
  return std::ranges::min_element(entry.readings, {}, &Reading::month)->month;
}

std::optional<Month> last_month_of(const Entry& entry) {
  if (entry.period) return entry.period->to;
  return std::ranges::max_element(entry.readings, {}, &Reading::month)->month;
}

bool is_present_claim(const Entry& entry, const Employee& employee) {
  return !entry.draft && last_month_of(entry).value_or(last_month) >= employee.level_since;
}

}  // namespace rung
