#include <fmt/format.h>

#include "load/evidence_kinds.h"
#include "load/evidence_loader.h"

namespace rung {

namespace {

const Level& level_at(const Framework& framework, int index) {
  return framework.levels[static_cast<std::size_t>(index)];
}

void report_no_next(EvidenceLoader& in, const yaml::Value& value, int target) {
  const Level& level = level_at(in.framework, in.evidence.employee.level);
  std::vector<std::string_view> next;
  for (const int one : level.next) next.emplace_back(level_at(in.framework, one).id);
  in.reader.report(not_a_next_level, value.at(), level_at(in.framework, target).id, level.id).help =
      next.empty() ? fmt::format("`{}` leads nowhere", level.id)
                   : fmt::format("`{}` leads to {}", level.id, yaml::in_words(next, "and"));
}

/// What is asked at a level, as far as tracks matter.
struct Asked {
  bool of_tracks = false;
  bool of_employee = false;
};

Asked asked_at(const EvidenceLoader& in, int level) {
  Asked asked;
  const int track = in.evidence.employee.track;
  for (const Responsibility& one : in.framework.responsibilities) {
    if (std::ranges::find(one.levels, level) == one.levels.end()) continue;
    asked.of_tracks = asked.of_tracks || !one.tracks.empty();
    asked.of_employee = asked.of_employee || one.tracks.empty() ||
                        std::ranges::find(one.tracks, track) != one.tracks.end();
  }
  return asked;
}

void report_missing_track(EvidenceLoader& in, const Level& level) {
  Diagnostic& problem = in.reader.report(missing_track, in.employee_at, level.id);
  std::vector<std::string_view> tracks;
  for (const Named& track : in.framework.tracks) tracks.emplace_back(track.id);
  problem.help = fmt::format("add `track:` with {}", yaml::in_words(tracks));
  problem.related.push_back({level.at, "the level in the framework"});
}

void report_nothing_asked(EvidenceLoader& in, const Level& level) {
  const int track = in.evidence.employee.track;
  const std::string on_track =
      track < 0 ? std::string{}
                : fmt::format(" on the track `{}`",
                              in.framework.tracks[static_cast<std::size_t>(track)].id);
  Diagnostic& problem = in.reader.report(nothing_asked, level.at, level.id, on_track);
  problem.related.push_back({in.evidence.employee.at, "asked about for this employee"});
  if (in.evidence.targets.size() > 1) {
    problem.help = "for another level alone, name it in the evidence by `target`";
  }
}

}  // namespace

void load_targets(EvidenceLoader& in, const Part& part) {
  if (!part) {
    if (in.has_level) {
      in.evidence.targets = level_at(in.framework, in.evidence.employee.level).next;
    }
    return;
  }
  const auto items = in.reader.list_or_single(*part, "leave it out for every next level");
  if (!items) return;
  in.evidence.targets =
      resolve_all(in.reader, *items, [&](const yaml::Value& item) -> std::optional<int> {
        const auto target = in.references.level(item);
        if (!target || !in.has_level) return std::nullopt;
        const auto& next = level_at(in.framework, in.evidence.employee.level).next;
        if (std::ranges::find(next, *target) != next.end()) return target;
        report_no_next(in, item, *target);
        return std::nullopt;
      });
}

void check_targets(EvidenceLoader& in) {
  if (!in.has_level || in.track_is_broken) return;
  bool track_reported = false;
  for (const int target : in.evidence.targets) {
    const Level& level = level_at(in.framework, target);
    const Asked asked = asked_at(in, target);
    if (in.evidence.employee.track < 0 && asked.of_tracks) {
      if (!track_reported) report_missing_track(in, level);
      track_reported = true;
    } else if (!asked.of_employee) {
      report_nothing_asked(in, level);
    }
  }
}

}  // namespace rung
