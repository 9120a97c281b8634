#include "command/assess_command.h"

#include <CLI/CLI.hpp>
#include <memory>

#include "command/app.h"
#include "command/assessment_formats.h"
#include "command/command.h"
#include "command/file_options.h"
#include "command/output_options.h"
#include "command/parallel.h"
#include "command/usage.h"
#include "command/verbose.h"

namespace rung {
namespace {

constexpr std::string_view examples =
    "examples\n"
    "  rung assess dana.yaml\n"
    "  rung assess people/ --format json=report.json --format text\n"
    "  rung assess dana.yaml --as-of 2026-11 --confirmed-only --trace\n"
    "\n"
    "exit status: 0 every file is ready, 1 some file is not, 2 a file could not be\n"
    "used, 3 a fault in rung itself\n";

/// The words of the command line, not yet understood.
struct Words {
  FileWords files;
  bool confirmed_only = false;
  bool redact = false;
  bool trace = false;
  std::string jobs;
  bool verbose = false;
};

void declare_options(CLI::App& app, Words& words) {
  declare_files(app, words.files, {"evidence files", "assess", "assess"});
  app.add_flag("--confirmed-only", words.confirmed_only,
               "count only what somebody has confirmed, where the rule does not say who must");
  declare_formats(app, words.files.outputs, formats_of_assessments());
  app.add_flag(
      "--redact", words.redact,
      "call people, entries and files by numbers, and leave titles, links and reasons out");
  app.add_flag("--trace", words.trace,
               "also list each entry that counted, and each that did not and why, with its line");
  declare_jobs(app, words.jobs);
  declare_looks(app, words.files.outputs);
  declare_verbose(app, words.verbose);
}

/// What the words mean, or why they mean nothing.
std::optional<UsageError> understand(const Words& words, AssessRequest& request) {
  if (words.files.files.empty()) return no_files("assess", "an evidence file");
  request.verbose = words.verbose;
  request.confirmed_only = words.confirmed_only;
  request.redact = words.redact;
  request.looks.trace = words.trace;
  if (auto problem = read_jobs(words.jobs, request.jobs)) return problem;
  return understand_files(words.files, format_names(formats_of_assessments()), request);
}

std::function<int(Io&)> declare(CLI::App& app) {
  auto words = std::make_shared<Words>();
  declare_options(app, *words);
  app.footer(std::string(examples));
  return [words](Io& io) {
    AssessRequest request;
    if (const auto problem = understand(*words, request)) {
      return refuse(*problem, "rung assess", io);
    }
    return assess_files(request, io);
  };
}

}  // namespace

const Command assess_command{
    "assess", "is this person ready, and what is missing?",
    "Holds each evidence file against its framework and prints a verdict in which every statement "
    "points at the line of evidence, and the line of the framework, that it rests on.",
    declare};

}  // namespace rung
