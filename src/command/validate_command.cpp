#include "command/validate_command.h"

#include <CLI/CLI.hpp>
#include <memory>

#include "command/command.h"
#include "command/file_options.h"
#include "command/output_options.h"
#include "command/parallel.h"
#include "command/usage.h"
#include "command/verbose.h"
#include "rung/diagnostic_format.h"

namespace rung {
namespace validate_options {

constexpr std::string_view footer =
    "examples\n"
    "  rung validate dana.yaml\n"
    "  rung validate frameworks/ people/ --strict\n"
    "  rung validate people/ --deny dead-link --allow begins-before-level\n"
    "  rung validate people/ --fix --diff\n"
    "  git show HEAD:dana.yaml | rung validate -\n"
    "\n"
    "exit status: 0 no error, 1 some file has an error (with --strict, or a warning),\n"
    "2 a file could not be read or the command line is wrong, 3 a fault in rung itself\n";

/// The words of the command line, not yet understood.
struct Words {
  FileWords files;
  bool strict = false;
  std::vector<std::string> allowed;
  std::vector<std::string> denied;
  bool fix = false;
  bool diff = false;
  std::string jobs;
  bool verbose = false;
};

void declare_options(CLI::App& app, Words& words) {
  declare_files(app, words.files,
                {"framework and evidence files", "hold evidence", "check evidence"});
  app.add_flag("--strict", words.strict, "let warnings decide about the exit status, as errors do");
  app.add_option("--allow", words.allowed,
                 "pass over warnings or notes of this code; may be given several times")
      ->type_name("CODE")
      ->allow_extra_args(false);
  app.add_option("--deny", words.denied,
                 "take warnings or notes of this code for errors; may be given several times")
      ->type_name("CODE")
      ->allow_extra_args(false);
  app.add_flag("--fix", words.fix,
               "first mend what has one right answer, such as a misspelt key, and change nothing "
               "else; - is written, mended, to standard output");
  app.add_flag("--diff", words.diff, "with --fix, show what it would change, and write nothing");
  declare_formats(app, words.files.outputs, diagnostic_formats());
  declare_color(app, words.files.outputs);
  declare_jobs(app, words.jobs);
  declare_verbose(app, words.verbose);
}

/// What the words mean, or why they mean nothing.
std::optional<UsageError> understand(const Words& words, ValidateRequest& request) {
  if (words.files.files.empty()) return no_files("validate", "a file");
  request.verbose = words.verbose;
  request.strict = words.strict;
  request.fix = words.fix;
  request.diff = words.diff;
  if (words.diff && !words.fix) {
    return UsageError{"`--diff` needs `--fix` beside it", "write `--fix --diff`"};
  }
  if (auto problem = read_jobs(words.jobs, request.jobs)) return problem;
  if (auto problem = request.severities.read(words.allowed, words.denied)) return problem;
  return understand_files(words.files, format_names(diagnostic_formats()), request);
}

std::function<int(Io&)> declare(CLI::App& app) {
  auto words = std::make_shared<Words>();
  declare_options(app, *words);
  app.footer(std::string(footer));
  return [words](Io& io) {
    ValidateRequest request;
    if (const auto problem = understand(*words, request)) {
      return refuse(*problem, "rung validate", io);
    }
    return validate_files(request, io);
  };
}

}  // namespace validate_options

const Command validate_command{"validate",
                               "are these framework and evidence files well formed and consistent?",
                               "Reports every problem of every file, and what is well formed but "
                               "will disappoint. Never judges "
                               "whether somebody is ready.",
                               validate_options::declare};

}  // namespace rung
