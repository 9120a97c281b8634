#include <fmt/format.h>

#include <utility>

#include "diff/comparison.h"
#include "text/element.h"

namespace rung {
namespace {

/// Cells of skills are the same where skill and level are; what is left goes by what was renamed,
/// and then by what it says.
Pairing responsibilities_of(const Framework& before, const Framework& after,
                            const Pairings& pairings) {
  Pairing pairing(before.responsibilities.size(), after.responsibilities.size());
  const auto place = [](int skill, int level) {
    return skill < 0 || level < 0 ? std::string() : fmt::format("{}@{}", skill, level);
  };
  // Between two versions there may be a cell whose level is gone.
  const auto is_cell = [](const Responsibility& asked) {
    return asked.skill >= 0 && !asked.levels.empty();
  };
  std::map<std::string, int> cells;
  for (std::size_t i = 0; i < after.responsibilities.size(); ++i) {
    const Responsibility& asked = after.responsibilities[i];
    if (!is_cell(asked)) continue;
    cells[place(asked.skill, asked.levels.front())] = static_cast<int>(i);
  }
  for (std::size_t i = 0; i < before.responsibilities.size(); ++i) {
    const Responsibility& asked = before.responsibilities[i];
    if (!is_cell(asked)) continue;
    const auto found =
        cells.find(place(pairings.skills(asked.skill), pairings.levels(asked.levels.front())));
    if (found != cells.end()) pairing.join(static_cast<int>(i), found->second);
  }
  for (const bool cell : {false, true}) {
    const auto only = [cell](const std::string Responsibility::*member) {
      return [cell, member](const Responsibility& asked) {
        return (asked.skill >= 0) == cell ? asked.*member : std::string();
      };
    };
    if (!cell) {
      join_by(pairing, before.responsibilities, after.responsibilities, only(&Responsibility::id));
    }
    join_renamed(pairing, before.responsibilities, after.responsibilities, after.renamed);
    join_by(pairing, before.responsibilities, after.responsibilities, only(&Responsibility::text));
  }
  return pairing;
}

template <typename T>
void note_moved(std::map<std::string, std::string>& moved, const Pairing& pairing,
                const std::vector<T>& before, const std::vector<T>& after) {
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (pairing.after_of[i] < 0) continue;
    const std::string& id = at(after, pairing.after_of[i]).id;
    if (before[i].id != id) moved[before[i].id] = id;
  }
}

/// Calls `use` with every requirement, parts included.
template <typename Use>
void for_each_requirement(const Predicate& predicate, Use use) {
  use(predicate);
  for (const Predicate& part : predicate.parts) for_each_requirement(part, use);
}

bool names_ranks(const Who& who) {
  return std::ranges::any_of(who.items, [](const Who::Item& item) { return item.or_above; });
}

void look_at(const Framework& framework, Circumstances& circumstances) {
  const auto requirement = [&](const Predicate& predicate) {
    if (predicate.kind != nullptr && predicate.kind->subject == PredicateSubject::metric) {
      circumstances.metric_gates = true;
    }
    circumstances.ranks_matter = circumstances.ranks_matter || names_ranks(predicate.by);
  };
  for (const Promotion& promotion : framework.promotions) {
    for (const Gate& gate : promotion.gates) for_each_requirement(gate.requirement, requirement);
    if (promotion.fast_track) for_each_requirement(promotion.fast_track->requirement, requirement);
    circumstances.ranks_matter =
        circumstances.ranks_matter || names_ranks(promotion.rule.confirmation.who);
  }
  for (const Responsibility& asked : framework.responsibilities) {
    if (asked.min_sources > 1) circumstances.several_sources = true;
    if (asked.metric && asked.metric->at_most &&
        at(framework.metrics, asked.metric->metric).sums_hours) {
      circumstances.capped_hours = true;
    }
  }
}

}  // namespace

bool says_renamed(const Framework& framework, const std::string& old_id,
                  const std::string& new_id) {
  const auto now = [&](const std::string& id) {
    const int renamed = framework.names.renamed.find(framework.renamed, id);
    return renamed < 0 ? id : at(framework.renamed, renamed).to;
  };
  if (now(old_id) == new_id) return true;
  const auto mark = old_id.find('@');
  if (mark == std::string::npos) return false;
  return now(old_id.substr(0, mark)) + '@' + now(old_id.substr(mark + 1)) == new_id;
}

Pairings pairings_of(const Framework& before, const Framework& after) {
  Pairings all;
  all.sources = paired_by_title(before.sources, after.sources, after.renamed);
  all.facts = paired(before.facts, after.facts, after.renamed,
                     [](const FactType&) { return std::string(); });
  all.metrics = paired_by_title(before.metrics, after.metrics, after.renamed);
  all.duties = paired_by_title(before.duties, after.duties, after.renamed);
  all.approvals = paired_by_title(before.approvals, after.approvals, after.renamed);
  all.roles = paired_by_title(before.roles, after.roles, after.renamed);
  all.levels = paired_by_title(before.levels, after.levels, after.renamed);
  all.tracks = paired_by_title(before.tracks, after.tracks, after.renamed);
  all.areas = paired_by_title(before.areas, after.areas, after.renamed);
  all.skills = paired_by_title(before.skills, after.skills, after.renamed);
  all.responsibilities = responsibilities_of(before, after, all);
  all.growth = paired_by_title(before.growth, after.growth, after.renamed);
  note_moved(all.moved, all.areas, before.areas, after.areas);
  note_moved(all.moved, all.skills, before.skills, after.skills);
  note_moved(all.moved, all.responsibilities, before.responsibilities, after.responsibilities);
  return all;
}

Circumstances circumstances_of(const Framework& before, const Framework& after) {
  Circumstances circumstances;
  look_at(before, circumstances);
  look_at(after, circumstances);
  return circumstances;
}

}  // namespace rung
