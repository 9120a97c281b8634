#include "command/init_evidence.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "command/app.h"
#include "command/frameworks.h"
#include "command/person_words.h"
#include "command/text_output.h"
#include "report/element.h"
#include "view/evidence_start.h"
#include "view/framework_words.h"

namespace rung {
namespace {

struct EvidenceWords {
  std::string framework;
  PersonWords person;
  std::string output;
};

constexpr std::string_view command_name = "rung init evidence";

/// What an evidence file needs that the words may leave open.
std::optional<UsageError> incomplete(const Framework& framework, const SchemaPerson& person) {
  std::vector<std::string_view> levels;
  for (const Level& level : framework.levels) {
    if (!level.next.empty()) levels.emplace_back(level.id);
  }
  if (person.level < 0) {
    return UsageError{"the level is missing",
                      fmt::format("add `--level` with one of {}", fmt::join(levels, ", "))};
  }
  if (person.targets.empty()) {
    return UsageError{
        fmt::format("nothing comes after `{}`", id_of(framework.levels, person.level)),
        fmt::format("somebody can be ready for more at {}", fmt::join(levels, ", "))};
  }
  if (person.track >= 0) return std::nullopt;
  for (const int target : person.targets) {
    const auto asked = asked_of(framework, target, -1);
    const bool needs_track = std::ranges::any_of(
        asked, [&](int index) { return !at(framework.responsibilities, index).tracks.empty(); });
    if (!needs_track) continue;
    std::vector<std::string_view> tracks;
    for (const Named& track : framework.tracks) tracks.emplace_back(track.id);
    return UsageError{fmt::format("the track is missing: `{}` asks for different things on each",
                                  id_of(framework.levels, target)),
                      fmt::format("add `--track` with one of {}", fmt::join(tracks, ", "))};
  }
  return std::nullopt;
}

int write_evidence(const EvidenceWords& words, Io& io) {
  if (words.framework.empty()) {
    return refuse({"the framework is missing",
                   "add `--framework` with an id of `rung framework list`, or a file"},
                  command_name, io);
  }
  Frameworks frameworks(io);
  const auto loaded = load_named({words.framework}, frameworks, {}, io);
  if (!loaded) return status_unusable;
  const Framework& framework = *loaded->front()->framework;
  SchemaPerson person;
  auto problem = understand_person(words.person, framework, person);
  if (!problem) problem = incomplete(framework, person);
  if (problem) return refuse(*problem, command_name, io);
  const std::string text = evidence_to_start(
      {framework, words.framework, person.level, person.track, person.targets, io.today.month});
  return write_new_text(text, words.output, io);
}

}  // namespace

std::function<int(Io&)> declare_init_evidence(CLI::App& app) {
  const auto words = std::make_shared<EvidenceWords>();
  app.add_option("--framework", words->framework,
                 "the ladder: the id of a built-in framework, or a file")
      ->type_name("ID|FILE");
  declare_person(app, words->person);
  app.add_option("--output", words->output,
                 "write to this file, which must not be there yet, instead of standard output")
      ->type_name("FILE");
  return [words](Io& io) { return write_evidence(*words, io); };
}

}  // namespace rung
