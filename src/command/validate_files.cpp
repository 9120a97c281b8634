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
#include "command/outputs.h"
#include "command/parallel.h"
#include "command/print_diagnostics.h"
#include "command/validate_command.h"
#include "command/verbose.h"
#include "command/version.h"
#include "rung/diagnostic_format.h"
#include "rung/lint.h"
#include "rung/load.h"
#include "yaml/kinds.h"
#include "yaml/lanes.h"

namespace rung {
namespace {

/// An input on its way to what is told of it.
struct CheckedFile {
  /// What has to be waited for.
  enum class Waits {
    no,
    for_order,       ///< a framework, or evidence whose framework cannot be used
    for_frameworks,  ///< evidence that names a file, which may be another input
  };

  FileOutcome outcome;
  Waits waits = Waits::no;
  std::optional<ParsedFile> file{};  ///< of what waits for its place
  FrameworkChoice choice{};          ///< of evidence whose framework cannot be used
  std::vector<Diagnostic> found{};   ///< what to tell, if it was read
};

/// What all files of a run share.
struct Run {
  const ValidateRequest& request;
  Io& io;
  Frameworks frameworks{io};
  LoadedFramework* given = nullptr;     ///< by `--framework`
  std::vector<CheckedFile> checked{};   ///< an input each
  std::vector<SeenFile> seen{};         ///< an input each, and the frameworks that came with them
  std::vector<FileOutcome> outcomes{};  ///< of what was not read, and is told apart
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

void check_as_framework(CheckedFile& checked, Run& run) {
  Diagnostics& diagnostics = checked.outcome.diagnostics;
  LoadedFramework* loaded = run.frameworks.parsed(*checked.file, std::move(diagnostics));
  loaded->shown = true;
  diagnostics = loaded->diagnostics;
  if (loaded->framework) check_framework(*loaded->framework, diagnostics);
}

/// Waits when its framework cannot be used: how that is told hangs on the files before it.
void check_as_evidence(const ParsedFile& file, CheckedFile& checked, Run& run) {
  Diagnostics& diagnostics = checked.outcome.diagnostics;
  checked.choice = choose_framework(file, run.given, run.frameworks, run.io.files, diagnostics);
  if (checked.choice.loaded == nullptr) return check_form(file, diagnostics);
  if (!checked.choice.loaded->framework) {
    checked.waits = CheckedFile::Waits::for_order;
    return;
  }
  const Framework& framework = *checked.choice.loaded->framework;
  const auto evidence = load_evidence(file, framework, diagnostics);
  if (!evidence) return;
  const AsOf as_of = as_of_for(run.request.as_of, *evidence, run.io.today);
  if (as_of.month > run.io.today.month && !run.request.as_of) {
    diagnostics.report(as_of_ahead, evidence->as_of_at, to_string(as_of.month),
                       to_string(run.io.today.month));
  }
  const FileAssessment assessment = assess(framework, *evidence, {as_of, false});
  const auto exists = [&](const std::string& path) {
    return link_exists(path, *file.source, run.io.files);
  };
  check_evidence({framework, *evidence, assessment, exists}, diagnostics);
}

/// Whether a framework is an input, and what is wrong with it is told there: also one that is not
/// even YAML.
bool is_input(const LoadedFramework& framework, const Run& run) {
  std::vector<std::string> inputs;
  for (const SeenFile& file : run.seen) {
    if (file.is_read) inputs.push_back(file.path);
  }
  return is_one_of(framework.source->path(), inputs, run.io.files);
}

void tell_framework_unusable(CheckedFile& checked, Run& run) {
  LoadedFramework& loaded = *checked.choice.loaded;
  if (!std::exchange(loaded.shown, true) && !is_input(loaded, run)) {
    checked.outcome.introduced = &loaded;
    run.seen.push_back({loaded.source->path(), true, false});
  }
  checked.outcome.diagnostics.report(framework_unusable, checked.choice.at, loaded.name);
  check_form(*checked.file, checked.outcome.diagnostics);
}

/// Finds what is left to tell of a file, comments and command line considered, and lets go of the
/// rest of it.
void settle(CheckedFile& checked, const std::optional<ParsedFile>& file, const Run& run) {
  Diagnostics& diagnostics = checked.outcome.diagnostics;
  if (file) {
    const bool usable = diagnostics.error_count() == 0;
    Allowances allowances(*file, diagnostics);
    diagnostics.drop([&](const Diagnostic& it) { return allowances.allows(it); });
    if (usable) allowances.report_unused(diagnostics);
  }
  diagnostics.sort();
  checked.found = run.request.severities.applied(diagnostics.all());
  diagnostics = {};
  checked.file.reset();
  if (checked.found.empty()) checked.outcome.source = nullptr;
}

/// Parses an input and checks it, unless it must wait.
void check(CheckedFile& checked, yaml::Lanes& lanes, bool frameworks_known, Run& run) {
  using Waits = CheckedFile::Waits;
  FileOutcome& outcome = checked.outcome;
  auto file = parse_file(outcome.source, outcome.diagnostics, &lanes);
  checked.waits = Waits::no;
  if (file && file->schema == Schema::framework) {
    checked.waits = Waits::for_order;
  } else if (file && !frameworks_known && run.given == nullptr && names_framework_file(*file)) {
    checked.waits = Waits::for_frameworks;
    outcome.diagnostics = {};  // it is parsed once more, since trees are much larger than files
  } else if (file) {
    check_as_evidence(*file, checked, run);
  }
  if (checked.waits == Waits::no) settle(checked, file, run);
  if (checked.waits == Waits::for_order) checked.file = std::move(file);
}

void tell_in_order(Schema schema, Run& run) {
  for (CheckedFile& checked : run.checked) {
    if (!checked.file || checked.file->schema != schema) continue;
    if (schema == Schema::framework) {
      check_as_framework(checked, run);
    } else {
      tell_framework_unusable(checked, run);
    }
    settle(checked, std::optional(checked.file), run);
  }
}

/// Checks evidence that names a framework by its path: the one that is an input is the same one.
void check_what_waited(Run& run) {
  yaml::Lanes counted_already{run.io.lanes.reference_only};
  for_each_index(run.checked.size(), {run.request.jobs, {}}, [&](std::size_t i) {
    CheckedFile& checked = run.checked[i];
    if (checked.waits == CheckedFile::Waits::for_frameworks) {
      check(checked, counted_already, true, run);
    }
  });
}

/// Reads and checks the files behind the arguments, mended where that is asked for. Frameworks come
/// first, whatever the order of the paths.
void check_inputs(Run& run) {
  const ValidateRequest& request = run.request;
  const std::vector<Input> inputs = find_inputs(request.files, run.io.files);
  std::vector<FileOutcome> mended;
  if (request.fix) {
    for (const Input& input : inputs) mended.push_back(read_input(input, run.io));
    mend_files(mended, {request.framework, request.diff}, run.io);
    // What could not be written stands behind the inputs.
    const auto unwritten = mended.begin() + static_cast<std::ptrdiff_t>(inputs.size());
    std::move(unwritten, mended.end(), std::back_inserter(run.outcomes));
  }
  run.checked.resize(inputs.size());
  run.seen.resize(inputs.size());
  for_each_index(inputs.size(), {request.jobs, {}}, [&](std::size_t i) {
    CheckedFile& checked = run.checked[i];
    checked.outcome = request.fix ? std::move(mended[i]) : read_input(inputs[i], run.io);
    const FileOutcome& outcome = checked.outcome;
    run.seen[i] = {outcome.source->path(), outcome.is_read, outcome.is_meant};
    if (outcome.is_read) check(checked, run.io.lanes, false, run);
  });
  tell_in_order(Schema::framework, run);
  check_what_waited(run);
  tell_in_order(Schema::evidence, run);
  for (CheckedFile& checked : run.checked) {
    if (!checked.outcome.is_read) run.outcomes.push_back(std::move(checked.outcome));
  }
}

/// What the formats are given. Files that could not be read are told about on standard error.
std::vector<FileFindings> findings_of(const Run& run) {
  std::vector<FileFindings> files;
  if (run.given != nullptr && !run.given->framework && !run.given->shown) {
    files.push_back({run.given->source->path(), run.given->diagnostics.all()});
  }
  for (std::size_t i = 0; i < run.checked.size(); ++i) {
    const LoadedFramework* introduced = run.checked[i].outcome.introduced;
    if (introduced != nullptr) {
      files.push_back({introduced->source->path(), introduced->diagnostics.all()});
    }
    if (run.seen[i].is_read) files.push_back({run.seen[i].path, run.checked[i].found});
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
      write_result(file, text, run.seen, run.given, run.outcomes, run.io.files);
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

/// Whether there was more of a file than is read.
bool is_cut(const FileFindings& file) {
  return std::ranges::any_of(
      file.diagnostics, [](const Diagnostic& it) { return it.info == &yaml::file_too_large.info; });
}

bool counts(const Diagnostic& diagnostic, bool strict) {
  return diagnostic.severity == Severity::error ||
         (strict && diagnostic.severity == Severity::warning);
}

}  // namespace

int validate_files(const ValidateRequest& request, Io& io) {
  Run run{request, io};
  if (!request.framework.empty()) {
    FileOutcome& outcome = run.outcomes.emplace_back(outcome_about(request.framework));
    run.given = framework_given(*outcome.source, run.frameworks, io.files, outcome.diagnostics);
  }
  std::vector<FileFindings> files;
  if (request.framework.empty() || run.given != nullptr) {
    check_inputs(run);
    report_empty_folders(request.files, "evidence or framework file", run.seen, run.outcomes,
                         io.files);
    files = findings_of(run);
    if (!files.empty()) write_findings(files, run);
  }
  const bool failed = report_failures(run);
  if (request.verbose) tell_lanes(io);
  if (failed || std::ranges::any_of(files, is_cut)) return status_unusable;
  const bool any = std::ranges::any_of(files, [&](const FileFindings& file) {
    return std::ranges::any_of(file.diagnostics,
                               [&](const Diagnostic& it) { return counts(it, request.strict); });
  });
  return any ? status_not_ready : status_ready;
}

}  // namespace rung
