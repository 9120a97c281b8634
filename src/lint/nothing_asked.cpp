#include <fmt/format.h>

#include <algorithm>

#include "lint/asked.h"
#include "lint/evidence_kinds.h"
#include "lint/table.h"
#include "text/element.h"
#include "text/listed.h"
#include "text/nearest.h"

namespace rung {
namespace {

std::vector<std::string> ids_at(const std::vector<int>& indices, const auto& things) {
  std::vector<std::string> ids;
  for (const int index : indices) ids.push_back(id_of(things, index));
  return ids;
}

/// What is near among the things asked, else where this one is asked.
std::string help_for(const Shown& shown, const Asked& asked, const Framework& framework) {
  std::vector<std::string_view> known;
  for (const int index : asked.responsibilities()) {
    known.emplace_back(id_of(framework.responsibilities, index));
  }
  if (const auto near = nearest(name_of(shown, framework), known)) {
    return fmt::format("did you mean `{}`?", *near);
  }
  if (shown.responsibility < 0) return {};
  const Responsibility& other = at(framework.responsibilities, shown.responsibility);
  const bool right_level =
      std::ranges::any_of(other.levels, [&](int level) { return asked.asks_at(level); });
  return right_level ? fmt::format("it is asked on the track {}",
                                   listed_ids(ids_at(other.tracks, framework.tracks), "or"))
                     : fmt::format("it is asked at {}",
                                   listed_ids(ids_at(other.levels, framework.levels), "or"));
}

void check_shows(const Entry& entry, const Asked& asked, const Framework& framework,
                 Diagnostics& diagnostics) {
  std::vector<const Shown*> lost;
  for (const Shown& shown : entry.shows) {
    if (asked.shown_by(shown).empty()) lost.push_back(&shown);
  }
  const bool all = lost.size() == entry.shows.size() &&
                   (entry.metric < 0 || asked.decided_by(entry.metric).empty());
  if (all) {
    diagnostics.report(shows_nothing_asked, lost.front()->at, entry.id, asked.levels()).help =
        help_for(*lost.front(), asked, framework);
    return;
  }
  for (const Shown* shown : lost) {
    diagnostics.report(item_not_asked, shown->at, name_of(*shown, framework), asked.levels()).help =
        help_for(*shown, asked, framework);
  }
}

void check_nothing_asked(const CheckedEvidence& checked, Diagnostics& diagnostics) {
  const Asked asked(checked);
  if (asked.nothing()) return;
  const Framework& framework = checked.framework;
  for (const Entry& entry : checked.evidence.entries) {
    // What began before the present level was meant for that level, and is left in peace.
    if (entry.draft || first_month_of(entry) < checked.evidence.employee.level_since) continue;
    if (asked.gates_count(entry)) continue;
    if (!entry.shows.empty()) {
      check_shows(entry, asked, framework, diagnostics);
    } else if (entry.metric >= 0 && asked.decided_by(entry.metric).empty() &&
               !asked.gates_read(entry.metric)) {
      diagnostics.report(metric_not_asked, entry.metric_at.file ? entry.metric_at : entry.at,
                         id_of(framework.metrics, entry.metric), asked.levels());
    }
  }
}

}  // namespace

const EvidenceCheck nothing_asked_check{"nothing-asked", check_nothing_asked};

}  // namespace rung
