#include <fmt/format.h>

#include <algorithm>

#include "scenario/suppose_parts.h"
#include "text/element.h"
#include "text/listed.h"

namespace rung {
namespace {

template <typename Things>
std::vector<std::string> ids_of_all(const Things& things) {
  std::vector<std::string> ids;
  for (const auto& thing : things) ids.push_back(thing.id);
  return ids;
}

std::vector<std::string> next_ids(const Framework& framework, int level) {
  std::vector<std::string> ids;
  for (const int next : at(framework.levels, level).next) {
    ids.push_back(id_of(framework.levels, next));
  }
  return ids;
}

/// `` `L4` leads to `L5` ``.
std::string where_it_leads(const Framework& framework, int level) {
  const std::vector<std::string> next = next_ids(framework, level);
  const std::string& id = at(framework.levels, level).id;
  return next.empty() ? fmt::format("`{}` leads nowhere", id)
                      : fmt::format("`{}` leads to {}", id, listed_ids(next));
}

void change_track(const std::string& track, Supposed& supposed, std::vector<Mistake>& mistakes) {
  const Framework& framework = supposed.framework;
  const int found = index_of(framework.tracks, track);
  if (found >= 0) {
    supposed.evidence.employee.track = found;
  } else if (framework.tracks.empty()) {
    mistakes.push_back({fmt::format("`--track {}`: the framework has no tracks", track), {}});
  } else {
    mistakes.push_back({fmt::format("`--track {0}`: no track is called `{0}`", track),
                        near_or_listed(track, ids_of_all(framework.tracks), "tracks")});
  }
}

std::vector<std::string> other_tracks(const Framework& framework, int track) {
  std::vector<std::string> ids = ids_of_all(framework.tracks);
  if (track >= 0) ids.erase(ids.begin() + track);
  return ids;
}

/// The rule that a lateral move is held against: that of the promotion into the level, where there
/// is exactly one; else the framework's own.
const Rule& rule_into(const Framework& framework, int level) {
  const Promotion* into = nullptr;
  for (const Promotion& promotion : framework.promotions) {
    if (promotion.to != level) continue;
    if (into != nullptr) return framework.rule;
    into = &promotion;
  }
  return into == nullptr ? framework.rule : into->rule;
}

void move_laterally(int level, Supposed& supposed) {
  Promotion move;
  move.from = level;
  move.to = level;
  move.rule = rule_into(supposed.framework, level);
  move.at = at(supposed.framework.levels, level).at;
  supposed.framework.promotions.push_back(std::move(move));
  supposed.evidence.targets = {level};
  supposed.lateral = true;
}

void refuse_standstill(const std::string& target, int track_before, const Supposed& supposed,
                       std::vector<Mistake>& mistakes) {
  const Framework& framework = supposed.framework;
  const std::vector<std::string> others = other_tracks(framework, track_before);
  mistakes.push_back(
      {fmt::format("`--target {0}`: `{0}` is the level of this person already", target),
       others.empty() ? where_it_leads(framework, supposed.evidence.employee.level)
                      : fmt::format("a lateral move names another track, `--track` with {}; {}",
                                    listed_ids(others, "or"),
                                    where_it_leads(framework, supposed.evidence.employee.level))});
}

void change_target(const std::string& target, int track_before, Supposed& supposed,
                   std::vector<Mistake>& mistakes) {
  const Framework& framework = supposed.framework;
  const int own = supposed.evidence.employee.level;
  const int level = index_of(framework.levels, target);
  if (level < 0) {
    mistakes.push_back({fmt::format("`--target {0}`: no level is called `{0}`", target),
                        near_or_listed(target, ids_of_all(framework.levels), "levels")});
    return;
  }
  const auto& next = at(framework.levels, own).next;
  if (std::ranges::find(next, level) != next.end()) {
    supposed.evidence.targets = {level};
  } else if (level != own) {
    mistakes.push_back(
        {fmt::format("`--target {0}`: `{0}` is not a next level of `{1}`", target,
                     at(framework.levels, own).id),
         where_it_leads(framework, own) +
             fmt::format("; the same level on another track is asked for by `--target {} --track "
                         "TRACK`",
                         at(framework.levels, own).id)});
  } else if (supposed.evidence.employee.track == track_before) {
    refuse_standstill(target, track_before, supposed, mistakes);
  } else {
    move_laterally(level, supposed);
  }
}

/// A promotion that asks for nothing on the track cannot be assessed (spec section 5, item 11).
void refuse_empty_targets(const Supposed& supposed, std::vector<Mistake>& mistakes) {
  const int track = supposed.evidence.employee.track;
  for (const int target : supposed.evidence.targets) {
    if (!asked_at(supposed.framework, target, track).empty()) continue;
    const std::string on_track =
        track < 0 ? "without a track"
                  : fmt::format("on the track `{}`", at(supposed.framework.tracks, track).id);
    mistakes.push_back({fmt::format("`{}` asks for no responsibility {}, so there is nothing to "
                                    "hold against it",
                                    at(supposed.framework.levels, target).id, on_track),
                        {}});
  }
}

}  // namespace

void retarget(const Supposition& supposition, Supposed& supposed, std::vector<Mistake>& mistakes) {
  const int track_before = supposed.evidence.employee.track;
  if (!supposition.track.empty()) change_track(supposition.track, supposed, mistakes);
  if (!mistakes.empty()) return;
  if (!supposition.target.empty()) {
    change_target(supposition.target, track_before, supposed, mistakes);
  }
  if (!supposition.track.empty() || !supposition.target.empty()) {
    refuse_empty_targets(supposed, mistakes);
  }
}

}  // namespace rung
