#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "report/words.h"
#include "rung/calendar.h"
#include "scenario/assumed_readings.h"
#include "scenario/suppose_parts.h"
#include "text/element.h"

namespace rung {
namespace {

/// The responsibilities that some assessed target asks for, each once.
std::vector<int> asked_by_targets(const Supposed& supposed) {
  std::vector<int> asked;
  for (const int target : supposed.evidence.targets) {
    for (const int one : asked_at(supposed.framework, target, supposed.evidence.employee.track)) {
      if (std::ranges::find(asked, one) == asked.end()) asked.push_back(one);
    }
  }
  return asked;
}

/// Whether showing one responsibility counts for another: itself, or a skill at a level below.
bool counts_for(const Framework& framework, int shown, int asked) {
  if (shown == asked) return true;
  const Responsibility& upper = at(framework.responsibilities, shown);
  const Responsibility& lower = at(framework.responsibilities, asked);
  return upper.skill >= 0 && upper.skill == lower.skill && !upper.metric && !lower.metric &&
         framework.at_or_above(upper.levels.front(), lower.levels.front());
}

std::vector<std::string> ids_of_asked(const Supposed& supposed, const std::vector<int>& asked) {
  std::vector<std::string> ids;
  for (const int one : asked) ids.push_back(id_of(supposed.framework.responsibilities, one));
  return ids;
}

/// What to write instead of an id that nobody asks for, or that is not declared at all.
std::string likely_meant(const std::string& id, bool is_unknown, const Supposed& supposed,
                         const std::vector<int>& asked) {
  const Framework& framework = supposed.framework;
  const auto cell = is_unknown ? framework.cell_meant_by(id) : std::nullopt;
  if (cell) return fmt::format("did you mean `{}`?", id_of(framework.responsibilities, *cell));
  return near_or_listed(id, ids_of_asked(supposed, asked), "responsibilities");
}

/// The responsibility that is supposed to be performed; reports one that nobody asks for.
std::optional<int> find_asked(const Assumption& assumption, const Supposed& supposed,
                              const std::vector<int>& asked, std::vector<Mistake>& mistakes) {
  const Framework& framework = supposed.framework;
  const int found = index_of(framework.responsibilities, assumption.id);
  const bool counts = found >= 0 && std::ranges::any_of(asked, [&](int one) {
                        return counts_for(framework, found, one);
                      });
  if (counts) return found;
  std::vector<std::string> targets;
  for (const int target : supposed.evidence.targets) {
    targets.push_back(id_of(framework.levels, target));
  }
  mistakes.push_back(
      {found < 0
           ? fmt::format("`{}`: no responsibility is called `{}`", assumption.written,
                         assumption.id)
           : fmt::format("`{}`: `{}` is not asked of this person for {}, so it changes nothing",
                         assumption.written, assumption.id, listed(targets, "or")),
       likely_meant(assumption.id, found < 0, supposed, asked)});
  return std::nullopt;
}

/// Marks the sources that a predicate counts whatever their facts.
void mark_counted(const Predicate& predicate, std::vector<char>& counted) {
  if (predicate.kind != nullptr && predicate.kind->subject == PredicateSubject::source &&
      predicate.where.empty()) {
    counted[static_cast<std::size_t>(predicate.subject)] = 1;
  }
  for (const Predicate& part : predicate.parts) mark_counted(part, counted);
}

/// As many accepted sources as are needed, in the framework's order, those last that a gate merely
/// counts.
std::vector<int> sources_for(const Responsibility& asked, Supposed& supposed) {
  std::vector<char> counted(supposed.framework.sources.size(), 0);
  for (const Promotion* promotion : promotions_of(supposed)) {
    for (const Gate& gate : promotion->gates) mark_counted(gate.requirement, counted);
    if (promotion->fast_track) mark_counted(promotion->fast_track->requirement, counted);
  }
  std::vector<int> sources;
  for (std::size_t i = 0; i < counted.size(); ++i) {
    if (asked.accepts(static_cast<int>(i))) sources.push_back(static_cast<int>(i));
  }
  std::ranges::stable_sort(sources, {},
                           [&](int source) { return counted[static_cast<std::size_t>(source)]; });
  sources.resize(std::min(sources.size(), static_cast<std::size_t>(asked.min_sources)));
  return sources;
}

/// Everybody who may confirm: the levels, then the roles.
std::vector<Standing> all_standings(const Framework& framework) {
  std::vector<Standing> all;
  for (std::size_t i = 0; i < framework.levels.size(); ++i) {
    all.push_back({Standing::Kind::level, static_cast<int>(i)});
  }
  for (std::size_t i = 0; i < framework.roles.size(); ++i) {
    all.push_back({Standing::Kind::role, static_cast<int>(i)});
  }
  return all;
}

bool may_confirm(const Framework& framework, const Rule& rule, const Standing& standing) {
  return rule.confirmation.need != Confirmation::Need::who ||
         framework.matches(rule.confirmation.who, standing);
}

/// Somebody whose confirmation counts for every promotion that is assessed; where there is nobody,
/// for as many as can be.
Person confirmer_for(Supposed& supposed) {
  const Framework& framework = supposed.framework;
  const std::vector<Promotion*> promotions = promotions_of(supposed);
  const auto count = [&](const Standing& standing) {
    return std::ranges::count_if(promotions, [&](const Promotion* promotion) {
      return may_confirm(framework, promotion->rule, standing);
    });
  };
  const std::vector<Standing> all = all_standings(framework);
  const auto best = std::ranges::max_element(all, {}, count);
  return {"assumed", best == all.end() ? Standing{} : *best, {}};
}

/// Months that follow each other, as periods.
std::vector<Period> runs_of_months(const std::vector<Month>& months) {
  std::vector<Period> runs;
  for (const Month month : months) {
    if (!runs.empty() && *runs.back().to + 1 == month) {
      runs.back().to = month;
    } else {
      runs.push_back({month, month});
    }
  }
  return runs;
}

Shown shown_of(const Framework& framework, int responsibility) {
  const Responsibility& it = at(framework.responsibilities, responsibility);
  if (it.skill < 0) return {responsibility, -1, -1, {}};
  return {-1, it.skill, it.levels.front(), {}};
}

/// An entry that the file could hold, but does not.
Entry assumed_entry(const Assumption& assumption, int source, const Person& confirmer) {
  Entry entry;
  entry.id = "assumed:" + assumption.id;
  entry.source = source;
  entry.title = assumption.written;
  entry.confirmed_by = confirmer;
  return entry;
}

/// Whether some promotion that is looked at passes over leave.
bool some_pass_over_leave(const Supposed& supposed) {
  const Evidence& evidence = supposed.evidence;
  return std::ranges::any_of(evidence.targets, [&](int target) {
    const Promotion* promotion = supposed.framework.promotion(evidence.employee.level, target);
    return promotion != nullptr && !promotion->rule.leave_counts;
  });
}

void note_leave(const Assumption& assumption, Supposed& supposed) {
  if (!some_pass_over_leave(supposed)) return;
  const Calendar calendar(supposed.evidence.leave, false);
  std::vector<Month> on_leave;
  for (const Month month : assumption.months) {
    if (calendar.is_leave(month)) on_leave.push_back(month);
  }
  if (on_leave.empty()) return;
  supposed.notes.push_back(fmt::format("`{}`: {} {} leave, which neither helps nor breaks a run",
                                       assumption.id, months_in_words(on_leave),
                                       on_leave.size() == 1 ? "is" : "are"));
}

}  // namespace

void perform(const Supposition& supposition, Supposed& supposed, std::vector<Mistake>& mistakes) {
  const std::vector<int> asked = asked_by_targets(supposed);
  const Person confirmer = confirmer_for(supposed);
  std::vector<AssumedReadings> measured;
  for (const Assumption& assumption : supposition.assumptions) {
    if (assumption.kind != Assumption::Kind::performed) continue;
    const auto responsibility = find_asked(assumption, supposed, asked, mistakes);
    if (!responsibility) continue;
    const Responsibility& it = at(supposed.framework.responsibilities, *responsibility);
    note_leave(assumption, supposed);
    const std::vector<int> sources = sources_for(it, supposed);
    if (it.metric) {
      AssumedReadings readings{assumption, *responsibility, {}};
      for (const int source : sources) {
        readings.entries.push_back(assumed_entry(assumption, source, confirmer));
      }
      measured.push_back(std::move(readings));
      continue;
    }
    for (const int source : sources) {
      for (const Period& run : runs_of_months(assumption.months)) {
        Entry entry = assumed_entry(assumption, source, confirmer);
        entry.shows = {shown_of(supposed.framework, *responsibility)};
        entry.period = run;
        supposed.evidence.entries.push_back(std::move(entry));
      }
    }
  }
  add_assumed_readings(measured, supposition.confirmed_only, supposed, mistakes);
}

}  // namespace rung
