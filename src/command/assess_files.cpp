#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <utility>

#include "command/app.h"
#include "command/as_of.h"
#include "command/assess_command.h"
#include "command/assessment_formats.h"
#include "command/file_outcome.h"
#include "command/kinds.h"
#include "command/print_diagnostics.h"
#include "command/sources.h"
#include "load/schema.h"
#include "rung/redact.h"
#include "yaml/reader.h"

namespace rung {

std::optional<Report> report_on(const ParsedFile& file, const Framework& framework,
                                const std::optional<Remark>& note, const AssessRequest& request,
                                const Date& today, Pseudonyms& pseudonyms,
                                Diagnostics& diagnostics) {
  auto evidence = load_evidence(file, framework, diagnostics);
  if (!evidence) return std::nullopt;
  if (request.redact) evidence = redacted(std::move(*evidence), framework, pseudonyms);
  const AsOf as_of = as_of_for(request.as_of, *evidence, today);
  FileAssessment assessment = assess(framework, *evidence, {as_of, request.confirmed_only});
  if (note) assessment.notes.push_back(*note);
  return make_report(framework, *evidence, assessment);
}

namespace {

/// What all files of a run share.
struct Run {
  const AssessRequest& request;
  Io& io;
  Frameworks frameworks{io.files};
  LoadedFramework* given = nullptr;  ///< by `--framework`
  std::vector<FileOutcome> outcomes{};
  std::vector<Report> reports{};
  Pseudonyms pseudonyms{};
};

/// What a note about the choice of the framework says without quoting the file.
std::optional<Remark> without_paths(std::optional<Remark> note) {
  if (note) {
    note->message = "the framework that the file names is ignored, as `--framework` was given";
  }
  return note;
}

void assess_evidence(const ParsedFile& file, Run& run, FileOutcome& outcome) {
  Diagnostics& diagnostics = outcome.diagnostics;
  const auto choice = choose_framework(file, run.given, run.frameworks, run.io.files, diagnostics);
  if (choice.loaded == nullptr) return;
  const bool first = !std::exchange(choice.loaded->shown, true);
  if (first) outcome.introduced = choice.loaded;
  if (choice.loaded->framework) {
    const bool redact = run.request.redact;
    auto report = report_on(file, *choice.loaded->framework,
                            redact ? without_paths(choice.note) : choice.note, run.request,
                            run.io.today, run.pseudonyms, diagnostics);
    if (!report) return;
    if (redact) redact_paths(*report, fmt::format("file-{}.yaml", run.reports.size() + 1));
    run.reports.push_back(std::move(*report));
  } else if (!first) {
    diagnostics.report(framework_unusable, choice.at, choice.loaded->name);
  }
}

bool is_evidence(const ParsedFile& file, Diagnostics& diagnostics) {
  yaml::Reader reader(*file.tree, diagnostics);
  return expect_schema(reader, file.schema, Schema::evidence);
}

FileOutcome assess_one(const Input& input, Run& run) {
  FileOutcome outcome = read_input(input, run.io);
  if (!outcome.is_read) return outcome;
  const auto file = parse_file(outcome.source, outcome.diagnostics);
  if (file && file->schema == Schema::framework && !input.in_folder.empty()) {
    outcome.is_meant = false;
  } else if (file && is_evidence(*file, outcome.diagnostics)) {
    assess_evidence(*file, run, outcome);
  }
  outcome.diagnostics.sort();
  return outcome;
}

/// Renders the reports once for each output. A single file that could not be assessed leaves
/// nothing to write; of several the rest is still a document.
void write_results(Run& run) {
  const auto& files = run.request.files;
  const bool several = files.size() > 1 || is_folder(files.front(), run.io.files);
  if (run.reports.empty() && !several) return;
  for (const auto& output : run.request.outputs) {
    const auto options = render_options(output, run.request.looks, run.io.terminal);
    const Format& format = *formats_of_assessments()[output.format];
    const std::string text = format.render(run.reports, several, options);
    if (output.file.empty()) {
      run.io.out << text;
    } else {
      write_result(output.file, text, run.given, run.outcomes, run.io.files);
    }
  }
}

/// What is wrong with the framework given is told even when no file got as far as needing it.
void introduce_given(Run& run) {
  if (run.given != nullptr && !run.given->shown) run.outcomes.front().introduced = run.given;
}

void print_problems(const Run& run) {
  std::vector<const Diagnostics*> found;
  for (const auto& outcome : run.outcomes) {
    if (outcome.introduced != nullptr) found.push_back(&outcome.introduced->diagnostics);
    found.push_back(&outcome.diagnostics);
  }
  const bool color = wants_color(run.request.looks.color, run.io.terminal.err, run.io.terminal);
  print_diagnostics(found, color, run.io);
}

/// The worst of all files (spec section 7). Nothing to assess does not touch it.
int worst_status(const Run& run) {
  for (const auto& outcome : run.outcomes) {
    const bool unusable = outcome.diagnostics.error_count() > 0 ||
                          (outcome.introduced != nullptr && !outcome.introduced->framework);
    if (unusable) return status_unusable;
  }
  const bool all_ready =
      std::ranges::none_of(run.reports, [](const Report& report) { return report.ready == false; });
  return all_ready ? status_ready : status_not_ready;
}

}  // namespace

int assess_files(const AssessRequest& request, Io& io) {
  Run run{request, io};
  if (!request.framework.empty()) {
    FileOutcome& outcome = run.outcomes.emplace_back(outcome_about(request.framework));
    run.given = framework_given(*outcome.source, run.frameworks, io.files, outcome.diagnostics);
  }
  if (request.framework.empty() || run.given != nullptr) {
    for (const Input& input : find_inputs(request.files, io.files)) {
      run.outcomes.push_back(assess_one(input, run));
    }
    report_empty_folders(request.files, "evidence file", run.outcomes, io.files);
    write_results(run);
    introduce_given(run);
  }
  print_problems(run);
  return worst_status(run);
}

}  // namespace rung
