#include "command/init_evidence.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <memory>
#include <ostream>
#include <vector>

#include "command/app.h"
#include "command/dialogue.h"
#include "command/frameworks.h"
#include "command/init_questions.h"
#include "command/next_steps.h"
#include "command/sources.h"
#include "command/text_output.h"
#include "text/element.h"
#include "text/listed.h"
#include "text/width.h"
#include "view/evidence_start.h"
#include "view/framework_words.h"

namespace rung {
namespace {

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

/// What has to be asked for, in words: `the framework and the level`; empty where all is given.
std::string left_open(const StartWords& words) {
  std::vector<std::string> open;
  if (words.framework.empty()) open.emplace_back("the framework");
  if (words.person.level.empty()) open.emplace_back("the level");
  return listed(open);
}

UsageError missing_start_words(const StartWords& words) {
  std::vector<std::string> options;
  if (words.framework.empty()) {
    options.emplace_back("`--framework` with an id of `rung framework list`, or a file");
  }
  if (words.person.level.empty()) {
    options.emplace_back("`--level` with an id of `rung framework show`");
  }
  return {fmt::format("{} {} missing", left_open(words), options.size() > 1 ? "are" : "is"),
          fmt::format("add {}; on a terminal you are asked", fmt::join(options, ", and "))};
}

/// The framework as the file names it: a path is relative to the file (spec section 4).
std::string name_from_file(const StartWords& words, const LoadedFramework& loaded,
                           const FileSystem& files) {
  const bool is_file =
      loaded.name == words.framework && files.kind(words.framework) == PathKind::file;
  if (!is_file || words.framework.starts_with('/') || folder_of(words.output) == ".") {
    return words.framework;
  }
  const std::filesystem::path there = files.resolve(words.framework);
  return there.lexically_relative(files.resolve(folder_of(words.output))).string();
}

/// Who the words name, or what is wrong with them.
std::optional<UsageError> understand_start(const StartWords& words, const Framework& framework,
                                           Month today, SchemaPerson& person) {
  person = {};
  if (auto problem = understand_person(words.person, framework, person)) return problem;
  if (auto problem = incomplete(framework, person)) return problem;
  auto problem = words.id.empty() ? std::nullopt : check_id(words.id);
  if (!problem) problem = no_text("--name", words.name);
  if (!problem && !words.since.empty()) problem = check_month(words.since, today);
  return problem;
}

int nothing_written(Io& io) {
  io.err << "nothing was written\n";
  return status_unusable;
}

int write_evidence(StartWords words, Io& io) {
  bool asks = Dialogue::is_possible(io) && !left_open(words).empty();
  if (asks && !ask_for_start(words, io)) return nothing_written(io);
  // The levels of a framework are worth telling, so it is looked at before the level is missed.
  if (words.framework.empty()) return refuse(missing_start_words(words), command_name, io);
  Frameworks frameworks(io);
  const auto loaded = load_named({words.framework}, frameworks, {}, io);
  if (!loaded) return status_unusable;
  const Framework& framework = *loaded->front()->framework;
  SchemaPerson person;
  auto problem = understand_start(words, framework, io.today.month, person);
  const bool lacks_track = problem && person.level >= 0 && words.person.track.empty();
  if (lacks_track && !asks && Dialogue::is_possible(io)) {
    asks = true;
    if (!ask_for_start(words, io)) return nothing_written(io);
    problem = understand_start(words, framework, io.today.month, person);
  }
  if (problem) return refuse(*problem, command_name, io);
  EvidenceStart start{framework,      name_from_file(words, *loaded->front(), io.files),
                      person.level,   person.track,
                      person.targets, io.today.month,
                      words.id,       {},
                      words.since};
  if (!words.name.empty() || asks) start.name = words.name;
  const int status = write_new_text(evidence_to_start(start), words.output, io);
  if (status == status_ready && asks) {
    io.err << fmt::format("\n{} is written. What comes next:\n{}", escape_controls(words.output),
                          next_steps(words.output, true));
  }
  return status;
}

}  // namespace

std::function<int(Io&)> declare_init_evidence(CLI::App& app) {
  const auto words = std::make_shared<StartWords>();
  app.add_option("--framework", words->framework,
                 "the ladder: the id of a built-in framework, or a file")
      ->type_name("ID|FILE");
  declare_person(app, words->person);
  app.add_option("--id", words->id, "who it is, as files name them; `me` without it")
      ->type_name("ID");
  app.add_option("--name", words->name, "who it is, for readers")->type_name("NAME");
  app.add_option("--since", words->since,
                 "the month in which they came to the level; this month without it")
      ->type_name("MONTH");
  app.add_option("--output", words->output,
                 "write to this file, which must not be there yet, instead of standard output")
      ->type_name("FILE");
  return [words](Io& io) { return write_evidence(*words, io); };
}

}  // namespace rung
