#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <utility>

#include "command/app.h"
#include "command/as_of.h"
#include "command/look_up.h"
#include "command/people.h"
#include "command/person_words.h"
#include "command/plan_command.h"
#include "render/document_table.h"
#include "rung/ahead.h"
#include "rung/plan.h"
#include "rung/redact.h"
#include "text/element.h"
#include "view/plan.h"

namespace rung {
namespace {

template <const DocumentFormat& format>
std::string render_as_document(const PlanReport& plan, const RenderOptions& options) {
  return format.render(plan_document(plan), options).bytes;
}

constexpr PlanFormat plan_text{"text", "for people, on a terminal",
                               render_as_document<document_text_format>};
constexpr PlanFormat plan_markdown{"markdown", "for a pull request or a wiki",
                                   render_as_document<document_markdown_format>};
constexpr PlanFormat plan_html{"html", "one self-contained page, for screen and paper",
                               render_as_document<document_html_format>};

/// The way to the level that `--target` names alone.
std::optional<UsageError> aim_at(const std::string& word, const Framework& framework,
                                 Evidence& evidence) {
  int target = -1;
  if (auto problem = look_up("level", word, framework.levels, target)) return problem;
  if (target < 0) return std::nullopt;
  if (auto problem = no_next_level(framework, evidence.employee.level, target)) return problem;
  if (asked_at(framework, target, evidence.employee.track).empty()) {
    return UsageError{
        fmt::format("`{}` asks for nothing {}", word,
                    evidence.employee.track < 0
                        ? std::string("of somebody without a track")
                        : fmt::format("on the track `{}`",
                                      id_of(framework.tracks, evidence.employee.track))),
        {}};
  }
  evidence.targets = {target};
  return std::nullopt;
}

/// From somebody's evidence to the plan: assess, look ahead, tell.
PlanReport plan_for(const LoadedPerson& person, const PlanRequest& request, const Date& today) {
  const Framework& framework = *person.framework;
  const AssessOptions options{as_of_for(request.as_of, person.evidence, today),
                              request.confirmed_only};
  FileAssessment assessment = assess(framework, person.evidence, options);
  if (person.note && !request.redact) assessment.notes.push_back(*person.note);
  std::vector<Ahead> ahead;
  for (const Assessment& one : assessment.assessments) {
    ahead.push_back(look_ahead(framework, person.evidence, options, one));
  }
  Report report = make_report(framework, person.evidence, assessment);
  if (request.redact) redact_paths(report, "file-1.yaml");
  return make_plan(framework, person.evidence, assessment, ahead, std::move(report));
}

void write_plan(const PlanReport& plan, const PlanRequest& request, People& people, Io& io) {
  for (const Output& output : request.outputs) {
    const auto options = render_options(output, request.looks, io.terminal);
    const std::string text = formats_of_plans()[output.format]->render(plan, options);
    if (output.file.empty()) {
      io.out << text;
    } else {
      people.write(output.file, text);
    }
  }
}

}  // namespace

std::span<const PlanFormat* const> formats_of_plans() {
  static const std::vector<const PlanFormat*> formats = [] {
    std::vector<const PlanFormat*> all{&plan_text, &plan_markdown, &plan_html};
    const auto of_data = plan_data_formats();
    all.insert(all.end(), of_data.begin(), of_data.end());
    return all;
  }();
  return formats;
}

int plan_file(const PlanRequest& request, Io& io) {
  People people(io);
  std::optional<LoadedPerson> person;
  if (people.hold_against(request.framework)) person = people.load(Input{request.file, "", ""});
  std::optional<bool> ready;
  if (person) {
    if (const auto problem = aim_at(request.target, *person->framework, person->evidence)) {
      people.print_problems(request.looks.color);
      return refuse(*problem, "rung plan", io);
    }
    if (request.redact) {
      Pseudonyms pseudonyms;
      person->evidence = redacted(std::move(person->evidence), *person->framework, pseudonyms);
    }
    const PlanReport plan = plan_for(*person, request, io.today);
    ready = plan.report.ready;
    write_plan(plan, request, people, io);
  }
  people.print_problems(request.looks.color);
  if (people.some_unusable()) return status_unusable;
  // Nothing to plan for does not touch the status (spec section 5, item 10).
  return ready.value_or(true) ? status_ready : status_not_ready;
}

}  // namespace rung
