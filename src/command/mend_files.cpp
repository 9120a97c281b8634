#include "command/mend_files.h"

#include <fmt/format.h>

#include <ostream>
#include <utility>

#include "command/kinds.h"
#include "command/mend.h"
#include "lint/old_ids.h"
#include "rung/load.h"
#include "text/unified_diff.h"
#include "text/width.h"

namespace rung {
namespace {

/// What mending one file after the other shares.
struct MendRun {
  const MendRequest& request;
  Io& io;
  Frameworks frameworks{io};
  LoadedFramework* given = nullptr;
};

bool is_standard_input(const SourceFile& source) { return source.path() == standard_input_name; }

/// What is wrong with a framework or with evidence, as far as loading it tells, and which old ids
/// it names.
Problems problems_of(const SourcePtr& source, MendRun& run) {
  Problems problems;
  Diagnostics& found = problems.diagnostics;
  const auto file = parse_file(source, found, &run.io.lanes);
  if (file && file->schema == Schema::framework) {
    load_framework(*file, found);
    problems.complete = true;
  } else if (file) {
    const auto choice = choose_framework(*file, run.given, run.frameworks, run.io.files, found);
    problems.complete = choice.loaded != nullptr && choice.loaded->framework;
    const auto evidence =
        problems.complete ? load_evidence(*file, *choice.loaded->framework, found) : std::nullopt;
    if (evidence) note_old_ids(*evidence, found);
    if (!problems.complete) check_form(*file, found);
  }
  found.sort();
  return problems;
}

/// Whether the file is a framework once it can be parsed: evidence is held against mended ones.
bool is_framework(const SourcePtr& source, MendRun& run) {
  bool is_one = false;
  mend(source, [&](const SourcePtr& text) {
    Problems problems;
    const auto file = parse_file(text, problems.diagnostics, &run.io.lanes);
    is_one = file && file->schema == Schema::framework;
    return problems;
  });
  return is_one;
}

/// Says what was mended; a difference that is shown says it itself.
void tell(const Mended& mended, const MendRun& run) {
  std::ostream& err = run.io.err;
  for (const std::string& line : mended.told) {
    if (!run.request.only_show) err << line << '\n';
  }
  err << fmt::format("{} mistake{} {}mended in {}\n", mended.told.size(),
                     mended.told.size() == 1 ? "" : "s", run.request.only_show ? "would be " : "",
                     escape_controls(mended.source->path()));
}

/// Writes or shows what came of a file. Returns why it could not be written.
std::optional<std::string> put(const SourceFile& before, const Mended& mended, const MendRun& run) {
  if (run.request.only_show) {
    run.io.out << unified_diff(before.path(), before.text(), mended.edits);
  } else if (is_standard_input(before)) {
    run.io.out << mended.source->bytes();
  } else if (!mended.edits.empty()) {
    return run.io.files.replace(before.path(), before.bytes(), mended.source->bytes());
  }
  return std::nullopt;
}

void mend_one(FileOutcome& outcome, MendRun& run, std::vector<FileOutcome>& failures) {
  Mended mended =
      mend(outcome.source, [&](const SourcePtr& source) { return problems_of(source, run); });
  if (mended.refused) {
    outcome.diagnostics.report(not_mended, SourceSpan::of_file(*outcome.source));
  }
  if (const auto reason = put(*outcome.source, mended, run)) {
    FileOutcome& failure = failures.emplace_back(outcome_about(outcome.source->path()));
    failure.diagnostics.report(cannot_write, SourceSpan::of_file(*failure.source),
                               failure.source->path(), *reason);
  } else if (!mended.edits.empty()) {
    tell(mended, run);
    outcome.source = std::move(mended.source);
  }
}

/// Evidence that names one of the frameworks by its path is held against it as mended.
void remember(const FileOutcome& outcome, MendRun& run) {
  Diagnostics problems;
  const auto file = parse_file(outcome.source, problems, &run.io.lanes);
  if (file) run.frameworks.parsed(*file, std::move(problems));
}

/// The framework given by `--framework`; that there is none is told when the files are validated.
void take_given(MendRun& run) {
  if (run.request.framework.empty()) return;
  const SourceFile named(run.request.framework, std::string());
  Diagnostics untold;
  run.given = framework_given(named, run.frameworks, run.io.files, untold);
}

}  // namespace

void mend_files(std::vector<FileOutcome>& outcomes, const MendRequest& request, Io& io) {
  MendRun run{request, io};
  std::vector<FileOutcome> failures;
  std::vector<FileOutcome*> evidence;
  for (FileOutcome& outcome : outcomes) {
    if (!outcome.is_read) continue;
    if (!is_framework(outcome.source, run)) {
      evidence.push_back(&outcome);
      continue;
    }
    mend_one(outcome, run, failures);
    remember(outcome, run);
  }
  take_given(run);
  for (FileOutcome* outcome : evidence) mend_one(*outcome, run, failures);
  io.out << std::flush;
  io.lanes.plain = io.lanes.reference = 0;  // what counts is how the mended files are read
  outcomes.insert(outcomes.end(), std::make_move_iterator(failures.begin()),
                  std::make_move_iterator(failures.end()));
}

}  // namespace rung
