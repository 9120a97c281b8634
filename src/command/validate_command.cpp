#include "command/validate_command.h"

#include <CLI/CLI.hpp>
#include <memory>
#include <utility>

#include "command/as_of.h"
#include "command/command.h"
#include "command/output_options.h"
#include "command/usage.h"
#include "command/verbose.h"
#include "rung/diagnostic_format.h"

namespace rung {
namespace {

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
  std::vector<std::string> files;
  std::string framework;
  std::string as_of;
  bool strict = false;
  std::vector<std::string> allowed;
  std::vector<std::string> denied;
  bool fix = false;
  bool diff = false;
  OutputWords outputs;
  bool verbose = false;
};

void declare_options(CLI::App& app, Words& words) {
  app.add_option("files", words.files,
                 "framework and evidence files, folders to walk for them, or - for standard input")
      ->type_name("FILE|DIR|-...");
  app.add_option("--framework", words.framework,
                 "hold evidence against this framework: the id of a built-in one, or a file")
      ->type_name("ID|FILE");
  app.add_option("--as-of", words.as_of,
                 "the month or day to check evidence for, as 2026-11 or 2026-11-14; without it the "
                 "file's own, else today")
      ->type_name("MONTH|DATE");
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
  declare_formats(app, words.outputs, diagnostic_formats());
  declare_color(app, words.outputs);
  declare_verbose(app, words.verbose);
}

/// What the words mean, or why they mean nothing.
std::optional<UsageError> understand(const Words& words, ValidateRequest& request) {
  if (words.files.empty()) {
    return UsageError{"nothing to validate", "name a file, a folder of them, or `-`"};
  }
  request.files = words.files;
  request.framework = words.framework;
  request.verbose = words.verbose;
  request.strict = words.strict;
  request.fix = words.fix;
  request.diff = words.diff;
  if (words.diff && !words.fix) {
    return UsageError{"`--diff` needs `--fix` beside it", "write `--fix --diff`"};
  }
  if (auto problem = read_as_of(words.as_of, request.as_of)) return problem;
  if (auto problem = request.severities.read(words.allowed, words.denied)) return problem;
  auto outputs =
      read_outputs(words.outputs.formats, words.outputs.file, format_names(diagnostic_formats()));
  if (outputs.problem) return outputs.problem;
  request.outputs = std::move(outputs.all);
  return read_looks(words.outputs, request.looks);
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

}  // namespace

const Command validate_command{"validate",
                               "are these framework and evidence files well formed and consistent?",
                               "Reports every problem of every file, and what is well formed but "
                               "will disappoint. Never judges "
                               "whether somebody is ready.",
                               declare};

}  // namespace rung
