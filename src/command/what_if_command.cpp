#include "command/what_if_command.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>
#include <memory>
#include <utility>

#include "command/as_of.h"
#include "command/command.h"
#include "command/file_options.h"
#include "command/mistakes.h"
#include "command/sources.h"
#include "command/usage.h"

namespace rung {
namespace what_if_options {

constexpr const char* command_name = "rung what-if";
constexpr const char* only_scenario = "what if";

constexpr std::string_view examples =
    "examples\n"
    "  rung what-if dana.yaml --assume L5.roadmap=2026-12..2027-05\n"
    "  rung what-if dana.yaml --strike old-report --assume gate:panel\n"
    "  rung what-if dana.yaml --track cloud --target L4\n"
    "  rung what-if dana.yaml --scenario panel --assume gate:panel \\\n"
    "    --scenario wait --as-of 2027-05\n"
    "\n"
    "exit status: 0 whatever the scenarios come to, 2 the file or the command line\n"
    "cannot be used, 3 a fault in rung itself\n";

/// The words of the command line, not yet understood.
struct Words {
  std::string file;
  std::vector<std::string> scenarios, assume, strike, target, track, framework, as_of;
  bool confirmed_only = false;
  bool redact = false;
  OutputWords outputs;
};

/// An option that belongs to a scenario: to the one that was named last before it.
struct ScenarioOption {
  std::string_view name;
  std::string_view type;
  std::string_view help;
  std::vector<std::string> Words::*values;
  /// Takes one value; reports why it means nothing.
  void (*take)(const std::string& value, ScenarioWords& scenario,
               std::vector<UsageError>& mistakes);
};

void take_assumption(const std::string& value, ScenarioWords& scenario,
                     std::vector<UsageError>& mistakes) {
  std::vector<Mistake> found;
  if (auto assumption = read_assumption(value, found)) {
    scenario.supposition.assumptions.push_back(std::move(*assumption));
  }
  for (Mistake& mistake : found) {
    mistakes.push_back({std::move(mistake.message), std::move(mistake.help)});
  }
}

void take_strike(const std::string& value, ScenarioWords& scenario,
                 std::vector<UsageError>& /*mistakes*/) {
  scenario.supposition.assumptions.push_back(read_strike(value));
}

/// Of what a scenario has one of.
void take_once(std::string_view option, const std::string& value, std::string& place,
               std::vector<UsageError>& mistakes) {
  if (!place.empty() && place != value) {
    mistakes.push_back(
        {fmt::format("`{} {}` after `{} {}` in one scenario", option, value, option, place),
         "begin another one by `--scenario NAME`"});
  }
  place = value;
}

void take_target(const std::string& value, ScenarioWords& scenario,
                 std::vector<UsageError>& mistakes) {
  take_once("--target", value, scenario.supposition.target, mistakes);
}

void take_track(const std::string& value, ScenarioWords& scenario,
                std::vector<UsageError>& mistakes) {
  take_once("--track", value, scenario.supposition.track, mistakes);
}

void take_framework(const std::string& value, ScenarioWords& scenario,
                    std::vector<UsageError>& mistakes) {
  take_once("--framework", value, scenario.framework, mistakes);
}

void take_as_of(const std::string& value, ScenarioWords& scenario,
                std::vector<UsageError>& mistakes) {
  std::string before = scenario.as_of ? to_string(*scenario.as_of) : "";
  take_once("--as-of", value, before, mistakes);
  if (auto problem = read_as_of(value, scenario.as_of)) mistakes.push_back(std::move(*problem));
}

constexpr ScenarioOption scenario_options[] = {
    {"--assume", "R=MONTHS|gate:G",
     "suppose that a responsibility is performed in these months, as 2026-12 or "
     "2026-12..2027-05 or several with commas between, or that a gate is met; may be given "
     "several times",
     &Words::assume, take_assumption},
    {"--strike", "ENTRY",
     "suppose that the file does not hold this entry; may be given several times", &Words::strike,
     take_strike},
    {"--target", "LEVEL",
     "the level to be ready for; the person's own one, with another --track, is a lateral move",
     &Words::target, take_target},
    {"--track", "TRACK", "suppose that the person is on this track", &Words::track, take_track},
    {"--framework", "ID|FILE",
     "by this version of the framework: the id of a built-in one, or a file", &Words::framework,
     take_framework},
    {"--as-of", "MONTH|DATE",
     "the month or day to assess for; without it that of the file, or the last month assumed where "
     "that is later",
     &Words::as_of, take_as_of},
};

void declare_options(CLI::App& app, Words& words) {
  app.add_option("file", words.file, "an evidence file, or - for standard input")
      ->type_name("FILE");
  app.add_option("--scenario", words.scenarios,
                 "begin a scenario of this name: the options below that follow belong to it; those "
                 "before the first one hold for every scenario")
      ->type_name("NAME")
      ->allow_extra_args(false);
  for (const ScenarioOption& option : scenario_options) {
    app.add_option(std::string(option.name), words.*option.values, std::string(option.help))
        ->type_name(std::string(option.type))
        ->allow_extra_args(false);
  }
  declare_confirmed_only(app, words.confirmed_only);
  declare_redact(app, words.redact);
  declare_document_options(app, words.outputs);
}

/// One word after the other, in the order of the command line.
class ScenarioReader {
 public:
  ScenarioReader(const Words& words, std::vector<UsageError>& mistakes)
      : words_(words), mistakes_(mistakes) {}

  void read(const std::string& option) {
    if (option == "--scenario") {
      begin(words_.scenarios[taken_[option]++]);
      return;
    }
    for (const ScenarioOption& one : scenario_options) {
      if (one.name != option) continue;
      ScenarioWords& scenario = scenarios_.empty() ? common_ : scenarios_.back();
      one.take((words_.*one.values)[taken_[option]++], scenario, mistakes_);
    }
  }

  std::vector<ScenarioWords> finish() {
    if (scenarios_.empty()) {
      common_.name = only_scenario;
      scenarios_.push_back(common_);
    }
    for (const ScenarioWords& scenario : scenarios_) {
      if (!scenario.empty() || !mistakes_.empty()) continue;
      mistakes_.push_back({scenario.name == only_scenario
                               ? "nothing is supposed"
                               : fmt::format("scenario `{}` supposes nothing", scenario.name),
                           "say what by `--assume`, `--strike`, `--target`, `--track`, "
                           "`--framework` or `--as-of`"});
    }
    return std::move(scenarios_);
  }

 private:
  void begin(const std::string& name) {
    const bool taken =
        std::ranges::find(scenarios_, name, &ScenarioWords::name) != scenarios_.end();
    if (name.empty()) {
      mistakes_.push_back({"a scenario without a name", "write `--scenario NAME`"});
    } else if (taken) {
      mistakes_.push_back({fmt::format("two scenarios are called `{}`", name), {}});
    }
    scenarios_.push_back(common_);
    scenarios_.back().name = name;
  }

  const Words& words_;
  std::vector<UsageError>& mistakes_;
  std::map<std::string, std::size_t> taken_;
  ScenarioWords common_;
  std::vector<ScenarioWords> scenarios_;
};

std::function<int(Io&)> declare(CLI::App& app) {
  const auto words = std::make_shared<Words>();
  declare_options(app, *words);
  app.footer(std::string(examples));
  return [words, &app](Io& io) {
    WhatIfRequest request;
    if (words->file.empty()) {
      return refuse({"no evidence file is named", "name one, or `-`"}, command_name, io);
    }
    if (auto problem = read_document_options(words->outputs, io.terminal, request.outputs)) {
      return refuse(*problem, command_name, io);
    }
    std::vector<UsageError> mistakes;
    ScenarioReader reader(*words, mistakes);
    for (const CLI::Option* option : app.parse_order()) reader.read(option->get_name());
    request.scenarios = reader.finish();
    const bool reads_twice = std::ranges::any_of(
        request.scenarios, [](const ScenarioWords& one) { return !one.framework.empty(); });
    if (words->file == standard_input && reads_twice) {
      mistakes.push_back(
          {"standard input can be read only once, and another framework reads it "
           "again",
           "name a file"});
    }
    if (!mistakes.empty()) return refuse_all(mistakes, command_name, io);
    request.file = words->file;
    request.confirmed_only = words->confirmed_only;
    request.redact = words->redact;
    return assess_scenarios(request, io);
  };
}

}  // namespace what_if_options

const Command what_if_command{
    "what-if", "what would the verdict be if something were different?",
    "Assesses a file as it stands and as scenarios suppose, side by side: work that is still to be "
    "done, a gate that is met, an entry that does not hold, another level, track, framework or "
    "moment. The rules are applied as ever, and nothing is written.",
    what_if_options::declare};

}  // namespace rung
