#include <algorithm>
#include <iterator>
#include <ostream>
#include <utility>

#include "command/allowances.h"
#include "command/app.h"
#include "command/as_of.h"
#include "command/diagnostic_table.h"
#include "command/file_outcome.h"
#include "command/kinds.h"
#include "command/mend_files.h"
#include "command/print_diagnostics.h"
#include "command/validate_command.h"
#include "command/verbose.h"
#include "command/version.h"
#include "rung/diagnostic_format.h"
#include "rung/lint.h"
#include "rung/load.h"

namespace rung {
namespace {

/// What all files of a run share.
struct Run {
  const ValidateRequest& request;
  Io& io;
  Frameworks frameworks{io};
  LoadedFramework* given = nullptr;  ///< by `--framework`
  std::vector<FileOutcome> outcomes{};
  std::vector<std::vector<Diagnostic>> found{};  ///< what to tell of each outcome that was read
};

/// Whether a path in an evidence file leads to something. What lies outside of the file's folder
/// and the working directory is not looked at, and taken to be there.
bool link_exists(const std::string& path, const SourceFile& evidence, const FileSystem& files) {
  const std::string folder =
      evidence.path() == standard_input_name ? "." : folder_of(evidence.path());
  const std::string there = folder == "." ? path : folder + '/' + path;
  const std::string resolved = files.resolve(there);
  const bool inside =
      is_below(resolved, files.resolve(folder)) || is_below(resolved, files.resolve("."));
  return !inside || files.kind(there) != PathKind::missing;
}

void validate_framework(const ParsedFile& file, Run& run, FileOutcome& outcome) {
  LoadedFramework* loaded = run.frameworks.parsed(file, std::move(outcome.diagnostics));
  loaded->shown = true;
  outcome.diagnostics = loaded->diagnostics;
  if (loaded->framework) check_framework(*loaded->framework, outcome.diagnostics);
}

void validate_evidence(const ParsedFile& file, Run& run, FileOutcome& outcome) {
  Diagnostics& diagnostics = outcome.diagnostics;
  const auto choice = choose_framework(file, run.given, run.frameworks, run.io.files, diagnostics);
  if (choice.loaded == nullptr) return;
  const bool first = !std::exchange(choice.loaded->shown, true);
  if (!choice.loaded->framework) {
    if (first) outcome.introduced = choice.loaded;
    diagnostics.report(framework_unusable, choice.at, choice.loaded->name);
    return;
  }
  const Framework& framework = *choice.loaded->framework;
  const auto evidence = load_evidence(file, framework, diagnostics);
  if (!evidence) return;
  const AsOf as_of = as_of_for(run.request.as_of, *evidence, run.io.today);
  const FileAssessment assessment = assess(framework, *evidence, {as_of, false});
  const auto exists = [&](const std::string& path) {
    return link_exists(path, *file.source, run.io.files);
  };
  check_evidence({framework, *evidence, assessment, exists}, diagnostics);
}

/// What is left to tell of a file, comments and command line considered.
std::vector<Diagnostic> settled(const std::optional<ParsedFile>& file, const Run& run,
                                Diagnostics& diagnostics) {
  if (file) {
    const bool checked = diagnostics.error_count() == 0;
    Allowances allowances(*file, diagnostics);
    diagnostics.drop([&](const Diagnostic& it) { return allowances.allows(it); });
    if (checked) allowances.report_unused(diagnostics);
  }
  diagnostics.sort();
  return run.request.severities.applied(diagnostics.all());
}

/// The files behind the arguments, mended where that is asked for.
std::vector<FileOutcome> read_inputs(const ValidateRequest& request, Io& io) {
  std::vector<FileOutcome> outcomes;
  for (const Input& input : find_inputs(request.files, io.files)) {
    outcomes.push_back(read_input(input, io));
  }
  if (request.fix) mend_files(outcomes, {request.framework, request.diff}, io);
  return outcomes;
}

/// Frameworks come first, whatever the order of the paths: evidence that names one of them by its
/// path is held against the same one.
void validate_inputs(Run& run) {
  std::vector<std::optional<ParsedFile>> parsed;
  for (FileOutcome& outcome : run.outcomes) {
    parsed.push_back(outcome.is_read
                         ? parse_file(outcome.source, outcome.diagnostics, &run.io.lanes)
                         : std::nullopt);
  }
  for (const Schema schema : {Schema::framework, Schema::evidence}) {
    for (std::size_t i = 0; i < parsed.size(); ++i) {
      if (!parsed[i] || parsed[i]->schema != schema) continue;
      const auto validate = schema == Schema::framework ? validate_framework : validate_evidence;
      validate(*parsed[i], run, run.outcomes[i]);
    }
  }
  for (std::size_t i = 0; i < parsed.size(); ++i) {
    run.found.push_back(settled(parsed[i], run, run.outcomes[i].diagnostics));
  }
}

/// What the formats are given. Files that could not be read are told about on standard error.
std::vector<FileFindings> findings_of(const Run& run) {
  std::vector<FileFindings> files;
  if (run.given != nullptr && !run.given->framework && !run.given->shown) {
    files.push_back({run.given->source->path(), run.given->diagnostics.all()});
  }
  for (std::size_t i = 0; i < run.found.size(); ++i) {
    const FileOutcome& outcome = run.outcomes[i];
    if (outcome.introduced != nullptr) {
      files.push_back({outcome.introduced->source->path(), outcome.introduced->diagnostics.all()});
    }
    if (outcome.is_read) files.push_back({outcome.source->path(), run.found[i]});
  }
  return files;
}

/// Whether standard output is taken by what files become, so that findings go to standard error.
bool shows_files(const ValidateRequest& request) {
  const auto& files = request.files;
  return request.fix && (request.diff || std::ranges::find(files, standard_input) != files.end());
}

void write_findings(const std::vector<FileFindings>& files, Run& run) {
  const Findings findings{files, all_diagnostics(), program_version()};
  const bool to_err = shows_files(run.request);
  const bool is_terminal = to_err ? run.io.terminal.err : run.io.terminal.out;
  for (const auto& [format, file] : run.request.outputs) {
    const bool color =
        file.empty() && wants_color(run.request.looks.color, is_terminal, run.io.terminal);
    const std::string text =
        diagnostic_formats()[format]->render(findings, {color, run.request.strict});
    if (file.empty()) {
      // Flushed before what goes to standard error next.
      (to_err ? run.io.err : run.io.out) << text << std::flush;
    } else {
      write_result(file, text, run.given, run.outcomes, run.io.files);
    }
  }
}

/// Files that could not be read or written, and folders that hold none.
bool report_failures(const Run& run) {
  std::vector<const Diagnostics*> failures;
  for (const FileOutcome& outcome : run.outcomes) {
    if (!outcome.is_read) failures.push_back(&outcome.diagnostics);
  }
  print_diagnostics(
      failures, wants_color(run.request.looks.color, run.io.terminal.err, run.io.terminal), run.io);
  return std::ranges::any_of(failures, [](const auto* it) { return it->error_count() > 0; });
}

bool counts(const Diagnostic& diagnostic, bool strict) {
  return diagnostic.severity == Severity::error ||
         (strict && diagnostic.severity == Severity::warning);
}

}  // namespace

int validate_files(const ValidateRequest& request, Io& io) {
  Run run{request, io};
  std::vector<FileOutcome> inputs = read_inputs(request, io);
  if (!request.framework.empty()) {
    FileOutcome& outcome = run.outcomes.emplace_back(outcome_about(request.framework));
    run.given = framework_given(*outcome.source, run.frameworks, io.files, outcome.diagnostics);
  }
  std::vector<FileFindings> files;
  if (request.framework.empty() || run.given != nullptr) {
    run.outcomes.insert(run.outcomes.end(), std::make_move_iterator(inputs.begin()),
                        std::make_move_iterator(inputs.end()));
    validate_inputs(run);
    report_empty_folders(request.files, "evidence or framework file", run.outcomes, io.files);
    files = findings_of(run);
    if (!files.empty()) write_findings(files, run);
  }
  const bool failed = report_failures(run);
  if (request.verbose) tell_lanes(io);
  if (failed) return status_unusable;
  const bool any = std::ranges::any_of(files, [&](const FileFindings& file) {
    return std::ranges::any_of(file.diagnostics,
                               [&](const Diagnostic& it) { return counts(it, request.strict); });
  });
  return any ? status_not_ready : status_ready;
}

}  // namespace rung
