#include <algorithm>
#include <ostream>
#include <set>
#include <utility>

#include "command/app.h"
#include "command/assess_command.h"
#include "command/kinds.h"
#include "command/print_diagnostics.h"
#include "command/sources.h"
#include "load/schema.h"
#include "yaml/reader.h"

namespace rung {

std::optional<Report> report_on(const ParsedFile& file, const Framework& framework,
                                const std::optional<Remark>& note, const AssessRequest& request,
                                const Date& today, Diagnostics& diagnostics) {
  const auto evidence = load_evidence(file, framework, diagnostics);
  if (!evidence) return std::nullopt;
  const AsOf today_as_of{today.month, today.day};
  const AsOf as_of = request.as_of.value_or(evidence->as_of.value_or(today_as_of));
  FileAssessment assessment = assess(framework, *evidence, {as_of, request.confirmed_only});
  if (note) assessment.notes.push_back(*note);
  return make_report(framework, *evidence, assessment);
}

namespace {

/// A file or folder of this run, and what came of it.
struct FileOutcome {
  SourcePtr source;
  Diagnostics diagnostics;
  LoadedFramework* introduced = nullptr;  ///< the framework this file was the first to need
  std::optional<Report> report;
  bool is_read = false;      ///< so that no result is written over it
  bool is_evidence = false;  ///< or a file that was taken for evidence and could not be used
};

/// About a file or folder that is not assessed.
FileOutcome outcome_about(const std::string& path) {
  FileOutcome outcome;
  outcome.source = std::make_shared<SourceFile>(path, std::string());
  return outcome;
}

/// What all files of a run share.
struct Run {
  const AssessRequest& request;
  Io& io;
  Frameworks frameworks{io.files};
  LoadedFramework* given = nullptr;  ///< by `--framework`
  std::vector<FileOutcome> outcomes{};
};

void assess_evidence(const ParsedFile& file, Run& run, FileOutcome& outcome) {
  Diagnostics& diagnostics = outcome.diagnostics;
  const auto choice = choose_framework(file, run.given, run.frameworks, run.io.files, diagnostics);
  if (choice.loaded == nullptr) return;
  const bool first = !std::exchange(choice.loaded->shown, true);
  if (first) outcome.introduced = choice.loaded;
  if (choice.loaded->framework) {
    outcome.report = report_on(file, *choice.loaded->framework, choice.note, run.request,
                               run.io.today, diagnostics);
  } else if (!first) {
    diagnostics.report(framework_unusable, choice.at, choice.loaded->name);
  }
}

bool is_evidence(const ParsedFile& file, Diagnostics& diagnostics) {
  yaml::Reader reader(*file.tree, diagnostics);
  return expect_schema(reader, file.schema, Schema::evidence);
}

FileOutcome assess_one(const Input& input, Run& run) {
  FileOutcome outcome;
  auto [source, readable] = open_source(input, run.io, outcome.diagnostics);
  outcome.source = std::move(source);
  outcome.is_evidence = true;
  outcome.is_read = readable;
  if (!readable) return outcome;
  const auto file = parse_file(outcome.source, outcome.diagnostics);
  if (file && file->schema == Schema::framework && !input.in_folder.empty()) {
    outcome.is_evidence = false;
  } else if (file && is_evidence(*file, outcome.diagnostics)) {
    assess_evidence(*file, run, outcome);
  }
  outcome.diagnostics.sort();
  return outcome;
}

/// Folders that were given and hold no evidence.
void report_empty_folders(Run& run) {
  const std::set<std::string> given(run.request.files.begin(), run.request.files.end());
  for (const auto& folder : given) {
    if (!is_folder(folder, run.io.files)) continue;
    const bool some = std::ranges::any_of(run.outcomes, [&](const FileOutcome& outcome) {
      return outcome.is_evidence && is_below(outcome.source->path(), folder);
    });
    if (some) continue;
    FileOutcome& outcome = run.outcomes.emplace_back(outcome_about(folder));
    outcome.diagnostics.report(no_evidence_files, SourceSpan::of_file(*outcome.source), folder);
  }
}

bool was_read(const std::string& path, const Run& run) {
  const std::string resolved = run.io.files.resolve(path);
  const auto is_it = [&](const LoadedFramework* framework) {
    return framework != nullptr && run.io.files.resolve(framework->source->path()) == resolved;
  };
  return is_it(run.given) || std::ranges::any_of(run.outcomes, [&](const FileOutcome& outcome) {
           const bool itself = run.io.files.resolve(outcome.source->path()) == resolved;
           return is_it(outcome.introduced) || (outcome.is_read && itself);
         });
}

void write_file(const std::string& path, const std::string& text, Run& run) {
  FileOutcome outcome = outcome_about(path);
  const auto at = SourceSpan::of_file(*outcome.source);
  if (was_read(path, run)) {
    outcome.diagnostics.report(output_is_input, at, path);
  } else if (const auto reason = run.io.files.write(path, text)) {
    outcome.diagnostics.report(cannot_write, at, path, *reason);
  }
  run.outcomes.push_back(std::move(outcome));
}

/// Renders the reports once for each output. A single file that could not be assessed leaves
/// nothing to write; of several the rest is still a document.
void write_results(Run& run) {
  const auto& files = run.request.files;
  const bool several = files.size() > 1 || is_folder(files.front(), run.io.files);
  std::vector<Report> reports;
  for (const auto& outcome : run.outcomes) {
    if (outcome.report) reports.push_back(*outcome.report);
  }
  if (reports.empty() && !several) return;
  for (const auto& output : run.request.outputs) {
    const auto options = render_options(output, run.request.looks, run.io.terminal);
    const Format& format = *assessment_formats()[output.format];
    const std::string text = format.render(reports, several, options);
    if (output.file.empty()) {
      run.io.out << text;
    } else {
      write_file(output.file, text, run);
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
  int status = status_ready;
  for (const auto& outcome : run.outcomes) {
    const bool unusable = outcome.diagnostics.error_count() > 0 ||
                          (outcome.introduced != nullptr && !outcome.introduced->framework);
    if (unusable) return status_unusable;
    if (outcome.report && outcome.report->ready == false) status = status_not_ready;
  }
  return status;
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
    report_empty_folders(run);
    write_results(run);
    introduce_given(run);
  }
  print_problems(run);
  return worst_status(run);
}

}  // namespace rung
