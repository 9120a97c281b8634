#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "command/app.h"
#include "command/as_of.h"
#include "command/assess_command.h"
#include "command/mistakes.h"
#include "command/people.h"
#include "command/what_if_command.h"
#include "view/what_if.h"

namespace rung {
namespace {

/// The last month that a scenario assumes anything of; nothing where it assumes none.
std::optional<Month> last_assumed(const ScenarioWords& scenario) {
  std::optional<Month> last;
  for (const Assumption& assumption : scenario.supposition.assumptions) {
    if (assumption.months.empty()) continue;
    last = std::max(last.value_or(first_month), assumption.months.back());
  }
  return last;
}

/// The moment a scenario is looked at from: its own, else that of the file, or the last month
/// assumed where that lies later.
AsOf moment_of(const ScenarioWords& scenario, const Evidence& evidence, const Date& today) {
  const AsOf usual = as_of_for(scenario.as_of, evidence, today);
  const std::optional<Month> last = last_assumed(scenario);
  if (scenario.as_of || !last || *last <= usual.evaluation_month()) return usual;
  return {*last, std::nullopt};
}

/// As the command line says it; entries are not named where names are not to be told.
std::vector<std::string> supposes_of(const ScenarioWords& scenario, bool redact) {
  std::vector<std::string> lines;
  for (const Assumption& assumption : scenario.supposition.assumptions) {
    const bool names_entry = assumption.kind == Assumption::Kind::struck;
    lines.push_back(redact && names_entry ? "--strike (redacted)" : assumption.written);
  }
  if (!scenario.supposition.track.empty()) lines.push_back("--track " + scenario.supposition.track);
  if (!scenario.supposition.target.empty()) {
    lines.push_back("--target " + scenario.supposition.target);
  }
  if (!scenario.framework.empty() && !redact) lines.push_back("--framework " + scenario.framework);
  if (scenario.as_of) lines.push_back("--as-of " + to_string(*scenario.as_of));
  return lines;
}

/// What all scenarios of a run share.
struct ScenarioRun {
  const WhatIfRequest& request;
  Io& io;
  People people{io};
  Pseudonyms pseudonyms{};
  std::vector<std::string> files_read{};
  std::vector<UsageError> mistakes{};

  Report report(const Framework& framework, Evidence evidence, std::optional<Remark> note,
                const AsOf& as_of) {
    AssessRequest as_asked;
    as_asked.as_of = as_of;
    as_asked.confirmed_only = request.confirmed_only;
    as_asked.redact = request.redact;
    Report report = report_on({&framework, std::move(evidence), std::move(note)}, as_asked,
                              io.today, pseudonyms);
    if (request.redact) redact_paths(report, "evidence.yaml");
    return report;
  }
};

std::optional<LoadedPerson> load_for(const std::string& framework, ScenarioRun& run) {
  if (!run.people.hold_against(framework)) return std::nullopt;
  auto person = run.people.load({run.request.file, {}, {}, false});
  if (!person) return std::nullopt;
  run.files_read.push_back(person->evidence.source->path());
  run.files_read.push_back(person->framework->source->path());
  return person;
}

std::optional<ScenarioReport> report_scenario(const ScenarioWords& scenario,
                                              const LoadedPerson& person, ScenarioRun& run) {
  Supposition supposition = scenario.supposition;
  supposition.confirmed_only = run.request.confirmed_only;
  std::vector<Mistake> mistakes;
  auto supposed = suppose(*person.framework, person.evidence, supposition, mistakes);
  const bool named = run.request.scenarios.size() > 1;
  for (Mistake& mistake : mistakes) {
    run.mistakes.push_back(
        {named ? fmt::format("scenario `{}`: {}", scenario.name, mistake.message) : mistake.message,
         std::move(mistake.help)});
  }
  if (!supposed) return std::nullopt;
  const AsOf as_of = moment_of(scenario, person.evidence, run.io.today);
  return ScenarioReport{
      scenario.name, supposes_of(scenario, run.request.redact), std::move(supposed->notes),
      run.report(supposed->framework, std::move(supposed->evidence), person.note, as_of)};
}

}  // namespace

int assess_scenarios(const WhatIfRequest& request, Io& io) {
  ScenarioRun run{request, io};
  const auto person = load_for({}, run);
  std::vector<ScenarioReport> scenarios;
  bool loaded = person.has_value();
  for (const ScenarioWords& scenario : request.scenarios) {
    if (!loaded) break;
    const auto other =
        scenario.framework.empty() ? std::nullopt : load_for(scenario.framework, run);
    if (!scenario.framework.empty() && !other) {
      loaded = false;
      break;
    }
    auto report = report_scenario(scenario, other ? *other : *person, run);
    if (report) scenarios.push_back(std::move(*report));
  }
  run.people.print_problems(request.outputs.looks.color);
  if (!run.mistakes.empty()) return refuse_all(run.mistakes, "rung what-if", io);
  if (!loaded) return status_unusable;
  const Report real = run.report(*person->framework, person->evidence, person->note,
                                 as_of_for(std::nullopt, person->evidence, io.today));
  return write_document(what_if_document(real, scenarios), request.outputs, run.files_read,
                        "rung what-if", io);
}

}  // namespace rung
