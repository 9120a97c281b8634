#include "impact/impact.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "text/element.h"

namespace rung {
namespace {

/// What evidence names by its id, as differences call it. Cells go with their skills and levels.
constexpr std::array<std::string_view, 10> things_evidence_names = {
    "responsibility", "skill", "level", "track",    "source",
    "metric",         "fact",  "duty",  "approval", "role"};

/// Whether the version before has this person's level and track at all.
bool has_place_before(const Pairings& pairings, const Employee& employee) {
  const auto known = [](const Pairing& pairing, int index) {
    return pairing.before_of[static_cast<std::size_t>(index)] >= 0;
  };
  return known(pairings.levels, employee.level) &&
         (employee.track < 0 || known(pairings.tracks, employee.track));
}

/// The verdict that a version comes to by itself, where it can read the file.
std::optional<bool> own_verdict(const Framework& framework, const std::optional<Evidence>& evidence,
                                int to, const AssessOptions& options) {
  if (!evidence || std::ranges::find(evidence->targets, to) == evidence->targets.end()) {
    return std::nullopt;
  }
  Evidence one = *evidence;
  one.targets = {to};
  return assess(framework, one, options).assessments.front().ready;
}

/// A promotion of the version before by the places of its levels in the names.
const Promotion* promotion_before(const Versions& versions, int from, int to) {
  const Pairing& levels = versions.comparison.pairings.levels;
  return versions.before.promotion(levels.before_of[static_cast<std::size_t>(from)],
                                   levels.before_of[static_cast<std::size_t>(to)]);
}

/// Both sides of one way to one level.
class WayJudge {
 public:
  WayJudge(const Between& between, const PersonInBoth& person, CauseFinder& finder)
      : between_(between), versions_(between.versions()), person_(person), finder_(finder) {
    const Employee& employee = person.in_names.employee;
    in_before_ = has_place_before(versions_.comparison.pairings, employee);
    const auto is_after = [](int index, const auto& things) {
      return index < static_cast<int>(things.size());
    };
    in_after_ = is_after(employee.level, versions_.after.levels) &&
                is_after(employee.track, versions_.after.tracks);
  }

  JudgedWay judge(int to) {
    const Employee& employee = person_.in_names.employee;
    Way way{person_.in_names, person_.options, employee.level, to};
    way.evidence.targets = {to};
    JudgedWay judged{employee.id,
                     id_of(versions_.names.levels, way.from),
                     id_of(versions_.names.levels, to),
                     before(way),
                     after(way),
                     {}};
    if (judged.turned()) judged.causes = finder_.find(way, *judged.before, *judged.after);
    return judged;
  }

 private:
  std::optional<bool> before(const Way& way) const {
    const Promotion* promotion = promotion_before(versions_, way.from, way.to);
    if (!in_before_ || promotion == nullptr) return std::nullopt;
    const auto own =
        own_verdict(versions_.before, person_.own_before, promotion->to, person_.options);
    return own ? own : finder_.ready(way, between_.none());
  }

  std::optional<bool> after(const Way& way) const {
    if (!in_after_ || versions_.after.promotion(way.from, way.to) == nullptr) return std::nullopt;
    const auto own = own_verdict(versions_.after, person_.own_after, way.to, person_.options);
    return own ? own : finder_.ready(way, between_.all());
  }

  const Between& between_;
  const Versions& versions_;
  const PersonInBoth& person_;
  CauseFinder& finder_;
  bool in_before_ = false;
  bool in_after_ = false;
};

}  // namespace

std::vector<JudgedWay> judge_in_both(const Between& between, const PersonInBoth& person,
                                     CauseFinder& finder) {
  WayJudge judge(between, person, finder);
  std::vector<JudgedWay> ways;
  for (const int to : person.in_names.targets) {
    JudgedWay way = judge.judge(to);
    if (way.before || way.after) ways.push_back(std::move(way));
  }
  return ways;
}

std::vector<const Change*> missing_renames(const Between& between) {
  std::vector<const Change*> missing;
  for (const Change& change : between.changes()) {
    if (change.kind == ChangeKind::moved &&
        std::ranges::find(things_evidence_names, change.thing) != things_evidence_names.end()) {
      missing.push_back(&change);
    }
  }
  return missing;
}

}  // namespace rung
