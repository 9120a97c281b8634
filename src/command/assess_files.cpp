#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <deque>
#include <ostream>
#include <utility>

#include "command/app.h"
#include "command/as_of.h"
#include "command/assess_command.h"
#include "command/assessment_formats.h"
#include "command/certify.h"
#include "command/in_order.h"
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

/// As much of a report as the outputs show.
ReportExtent extent_for(const AssessRequest& request) {
  const bool contract_only = std::ranges::all_of(request.outputs, [](const Output& output) {
    return formats_of_assessments()[output.format]->contract_only;
  });
  if (!contract_only) return ReportExtent::whole;
  return request.looks.trace ? ReportExtent::traced : ReportExtent::contract;
}

using Tell = std::function<void(std::size_t input, Report report)>;

/// Reports on everybody, and certifies the verdict on the one person there is when that is asked
/// for. With `--redact` people are named in the order in which they are met, so one is looked at
/// after the other.
void report_each(
    const std::vector<Input>& inputs, const AssessRequest& request, People& people, Io& io,
    const Tell& tell, const People::Passed& passed = [](std::size_t) {}) {
  Pseudonyms pseudonyms;
  const ReportExtent extent = extent_for(request);
  int named = 0;
  std::string certificate;
  const auto use = [&](std::size_t input, LoadedPerson person) {
    const FileAssessment assessment = assess_person(person, request, io.today, pseudonyms);
    if (!request.certificate.empty()) {
      certificate = certificate_of(*person.framework, person.evidence, assessment);
    }
    Report report = make_report(*person.framework, person.evidence, assessment, extent);
    if (request.redact) redact_paths(report, fmt::format("file-{}.yaml", ++named));
    tell(input, std::move(report));
  };
  people.load_each(inputs, {request.redact ? 1 : request.jobs, {}}, use, passed);
  people.report_empty_folders(request.files);
  if (!certificate.empty()) people.write(request.certificate, certificate);
}

/// Whether results are about more than one file, even if one alone could be assessed. A single file
/// that could not be leaves nothing to write; of several the rest is still a document.
bool asks_for_several(const AssessRequest& request, const Io& io) {
  return request.files.size() > 1 || is_folder(request.files.front(), io.files);
}

/// Renders all reports at once, for each output. Whether none of them is about somebody not ready.
bool tell_together(const AssessRequest& request, People& people, Io& io) {
  const std::vector<Input> inputs = find_inputs(request.files, io.files);
  std::vector<std::optional<Report>> reported(inputs.size());
  report_each(inputs, request, people, io,
              [&](std::size_t input, Report report) { reported[input] = std::move(report); });
  std::vector<Report> reports;
  for (std::optional<Report>& report : reported) {
    if (report) reports.push_back(std::move(*report));
  }
  const bool several = asks_for_several(request, io);
  for (const auto& output : request.outputs) {
    if (reports.empty() && !several) break;
    const auto options = render_options(output, request.looks, io.terminal);
    const std::string text =
        formats_of_assessments()[output.format]->render(reports, several, options);
    if (output.file.empty()) {
      io.out << text;
    } else {
      people.write(output.file, text);
    }
  }
  return std::ranges::none_of(reports, [](const Report& it) { return it.ready == false; });
}

/// An output that is a line for each person.
struct LinesOutput {
  LinesOutput(const Output& output, const AssessRequest& request, std::size_t inputs, Io& io)
      : format(*formats_of_assessments()[output.format]),
        options(render_options(output, request.looks, io.terminal)),
        file(output.file),
        made(inputs),
        in_order([this, &io](const std::string& line) {
          if (file.empty()) {
            io.out << line;
          } else {
            text += line;
          }
        }) {}

  const Format& format;
  RenderOptions options;
  std::string file;               ///< empty: standard output
  std::string text;               ///< of the file, which is written whole
  std::vector<std::string> made;  ///< lines that do not yet have their place
  InOrder in_order;
};

/// Tells of each person as soon as all before are told, and lets go of the report. Whether none of
/// them is about somebody not ready.
bool tell_line_by_line(const AssessRequest& request, People& people, Io& io) {
  const std::vector<Input> inputs = find_inputs(request.files, io.files);
  std::deque<LinesOutput> outputs;
  for (const Output& output : request.outputs) {
    outputs.emplace_back(output, request, inputs.size(), io);
  }
  std::atomic<bool> all_ready = true;
  std::atomic<bool> any = false;
  report_each(
      inputs, request, people, io,
      [&](std::size_t input, const Report& report) {
        for (auto& output : outputs) {
          output.made[input] = output.format.line(report, output.options);
        }
        if (report.ready == false) all_ready = false;
        any = true;
      },
      [&](std::size_t input) {
        for (auto& output : outputs) output.in_order.come(input, std::move(output.made[input]));
      });
  for (const auto& output : outputs) {
    if (output.file.empty() || !(any || asks_for_several(request, io))) continue;
    people.write(output.file, output.text);
  }
  return all_ready;
}

bool are_all_lines(const std::vector<Output>& outputs) {
  return std::ranges::all_of(outputs, [](const Output& output) {
    return formats_of_assessments()[output.format]->line != nullptr;
  });
}

}  // namespace

int assess_files(const AssessRequest& request, Io& io) {
  People people(io);
  bool all_ready = true;  // nothing to assess does not touch the status (spec section 5, item 10)
  if (people.hold_against(request.framework)) {
    const auto tell = are_all_lines(request.outputs) ? tell_line_by_line : tell_together;
    all_ready = tell(request, people, io);
  }
  people.print_problems(request.looks.color);
  if (request.verbose) tell_lanes(io);
  if (people.some_unusable()) return status_unusable;
  return all_ready ? status_ready : status_not_ready;
}

}  // namespace rung
