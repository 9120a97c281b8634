#include "command/assess_command.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <optional>

#include "command/app.h"
#include "command/assessment_formats.h"
#include "command/command.h"
#include "command/file_options.h"
#include "command/output_options.h"
#include "command/parallel.h"
#include "command/sources.h"
#include "command/usage.h"
#include "command/verbose.h"

namespace rung {
namespace assess_options {

constexpr std::string_view examples =
    "examples\n"
    "  rung assess dana.yaml\n"
    "  rung assess people/ --format json=report.json --format text\n"
    "  rung assess dana.yaml --as-of 2026-11 --confirmed-only --trace\n"
    "  rung assess dana.yaml --certificate dana.certificate.json\n"
    "\n"
    "exit status: 0 every file is ready, 1 some file is not, 2 a file could not be\n"
    "used, 3 a fault in rung itself\n";

/// The words of the command line, not yet understood.
struct Words {
  FileWords files;
  bool confirmed_only = false;
  bool redact = false;
  std::optional<std::string> certificate;
  bool trace = false;
  std::string jobs;
  bool verbose = false;
};

void declare_options(CLI::App& app, Words& words) {
  declare_files(app, words.files, {"evidence files", "assess", "assess"});
  declare_confirmed_only(app, words.confirmed_only);
  declare_formats(app, words.files.outputs, formats_of_assessments());
  declare_redact(app, words.redact);
  app.add_flag("--trace", words.trace,
               "also list each entry that counted, and each that did not and why, with its line");
  app.add_option("--certificate", words.certificate,
                 "also write everything the verdict on this one file follows from, for others to "
                 "check with verify_certificate.py")
      ->type_name("FILE");
  declare_jobs(app, words.jobs);
  declare_looks(app, words.files.outputs);
  declare_verbose(app, words.verbose);
}

/// A certificate is about one file as it is, and goes into a file of its own.
std::optional<UsageError> read_certificate(const std::string& file, AssessRequest& request) {
  if (file.empty() || file == standard_input) {
    return UsageError{"`--certificate` needs a file to write to",
                      "standard output is for `--format`"};
  }
  if (request.files.size() > 1) {
    return UsageError{
        fmt::format("`--certificate` is about one evidence file, not {}", request.files.size()),
        "assess each of them with a certificate of its own"};
  }
  if (request.redact) {
    return UsageError{"`--certificate` and `--redact` exclude each other",
                      "a certificate is checked against the file as it is"};
  }
  if (std::ranges::find(request.outputs, file, &Output::file) != request.outputs.end()) {
    return UsageError{fmt::format("two results for one file, `{}`", file), {}};
  }
  request.certificate = file;
  return std::nullopt;
}

/// What the words mean, or why they mean nothing.
std::optional<UsageError> understand(const Words& words, AssessRequest& request) {
  if (words.files.files.empty()) return no_files("assess", "an evidence file");
  request.verbose = words.verbose;
  request.confirmed_only = words.confirmed_only;
  request.redact = words.redact;
  request.looks.trace = words.trace;
  if (auto problem = read_jobs(words.jobs, request.jobs)) return problem;
  const auto formats = format_names(formats_of_assessments());
  if (auto problem = understand_files(words.files, formats, request)) return problem;
  return words.certificate ? read_certificate(*words.certificate, request) : std::nullopt;
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
    if (!request.certificate.empty() && is_folder(request.files.front(), io.files)) {
      return refuse({"`--certificate` is about one evidence file, not a folder", {}}, "rung assess",
                    io);
    }
    return assess_files(request, io);
  };
}

}  // namespace assess_options

const Command assess_command{
    "assess", "is this person ready, and what is missing?",
    "Holds each evidence file against its framework and prints a verdict in which every statement "
    "points at the line of evidence, and the line of the framework, that it rests on.",
    assess_options::declare};

}  // namespace rung
