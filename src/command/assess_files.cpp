#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <utility>

#include "command/app.h"
#include "command/as_of.h"
#include "command/assess_command.h"
#include "command/assessment_formats.h"
#include "command/certify.h"
#include "command/people.h"
#include "command/verbose.h"
#include "rung/redact.h"

namespace rung {

namespace {

/// What a note about the choice of the framework says without quoting the file.
std::optional<Remark> without_paths(std::optional<Remark> note) {
  if (note) {
    note->message = "the framework that the file names is ignored, as `--framework` was given";
  }
  return note;
}

}  // namespace

namespace {

/// The person as the request wants them to be looked at, assessed.
FileAssessment assess_person(LoadedPerson& person, const AssessRequest& request, const Date& today,
                             Pseudonyms& pseudonyms) {
  const Framework& framework = *person.framework;
  Evidence& evidence = person.evidence;
  if (request.redact) {
    evidence = redacted(std::move(evidence), framework, pseudonyms);
    person.note = without_paths(std::move(person.note));
  }
  const AsOf as_of = as_of_for(request.as_of, evidence, today);
  FileAssessment assessment = assess(framework, evidence, {as_of, request.confirmed_only});
  if (person.note) assessment.notes.push_back(*person.note);
  return assessment;
}

}  // namespace

Report report_on(LoadedPerson person, const AssessRequest& request, const Date& today,
                 Pseudonyms& pseudonyms) {
  const FileAssessment assessment = assess_person(person, request, today, pseudonyms);
  return make_report(*person.framework, person.evidence, assessment);
}

namespace {

/// With `--redact` people are named in the order in which they are met, so one is looked at after
/// the other. A certificate is made of the one person there is then.
std::vector<Report> reports_on(People& people, const AssessRequest& request,
                               std::string& certificate, Io& io) {
  const std::vector<Input> inputs = find_inputs(request.files, io.files);
  std::vector<std::optional<Report>> reported(inputs.size());
  Pseudonyms pseudonyms;
  const Jobs jobs{request.redact ? 1 : request.jobs, {}};
  people.load_each(inputs, jobs, [&](std::size_t input, LoadedPerson person) {
    const FileAssessment assessment = assess_person(person, request, io.today, pseudonyms);
    if (!request.certificate.empty()) {
      certificate = certificate_of(*person.framework, person.evidence, assessment);
    }
    reported[input] = make_report(*person.framework, person.evidence, assessment);
  });
  std::vector<Report> reports;
  for (std::optional<Report>& report : reported) {
    if (!report) continue;
    reports.push_back(std::move(*report));
    if (request.redact) redact_paths(reports.back(), fmt::format("file-{}.yaml", reports.size()));
  }
  return reports;
}

/// Renders the reports once for each output. A single file that could not be assessed leaves
/// nothing to write; of several the rest is still a document.
void write_results(const std::vector<Report>& reports, const AssessRequest& request, People& people,
                   Io& io) {
  const bool several = request.files.size() > 1 || is_folder(request.files.front(), io.files);
  if (reports.empty() && !several) return;
  for (const auto& output : request.outputs) {
    const auto options = render_options(output, request.looks, io.terminal);
    const Format& format = *formats_of_assessments()[output.format];
    const std::string text = format.render(reports, several, options);
    if (output.file.empty()) {
      io.out << text;
    } else {
      people.write(output.file, text);
    }
  }
}

}  // namespace

int assess_files(const AssessRequest& request, Io& io) {
  People people(io);
  std::vector<Report> reports;
  std::string certificate;
  if (people.hold_against(request.framework)) {
    reports = reports_on(people, request, certificate, io);
    people.report_empty_folders(request.files);
    write_results(reports, request, people, io);
    if (!certificate.empty()) people.write(request.certificate, certificate);
  }
  people.print_problems(request.looks.color);
  if (request.verbose) tell_lanes(io);
  if (people.some_unusable()) return status_unusable;
  // Nothing to assess does not touch the status (spec section 5, item 10).
  const bool all_ready =
      std::ranges::none_of(reports, [](const Report& report) { return report.ready == false; });
  return all_ready ? status_ready : status_not_ready;
}

}  // namespace rung
