#include "command/plan_command.h"

#include <CLI/CLI.hpp>
#include <memory>
#include <utility>

#include "command/as_of.h"
#include "command/command.h"
#include "command/file_options.h"
#include "command/output_options.h"
#include "command/usage.h"

namespace rung {
namespace plan_options {

constexpr std::string_view examples =
    "examples\n"
    "  rung plan dana.yaml\n"
    "  rung plan dana.yaml --target L5 --as-of 2026-11\n"
    "  rung plan dana.yaml --format html=plan.html --format ics=plan.ics\n"
    "\n"
    "exit status: 0 ready already, 1 not yet, 2 the file could not be used, 3 a fault\n"
    "in rung itself\n";

/// The words of the command line, not yet understood.
struct Words {
  std::vector<std::string> files;
  std::string framework;
  std::string target;
  std::string as_of;
  bool confirmed_only = false;
  bool redact = false;
  OutputWords outputs;
};

void declare_options(CLI::App& app, Words& words) {
  app.add_option("file", words.files, "an evidence file, or - for standard input")
      ->type_name("FILE");
  declare_framework(app, words.framework, "plan by");
  app.add_option("--target", words.target,
                 "the way to this level; without it those of the file, else every next level")
      ->type_name("LEVEL");
  declare_as_of(app, words.as_of, "plan from");
  declare_confirmed_only(app, words.confirmed_only);
  declare_formats(app, words.outputs, formats_of_plans());
  declare_redact(app, words.redact, "reasons");
  declare_looks(app, words.outputs);
}

/// What the words mean, or why they mean nothing.
std::optional<UsageError> understand(const Words& words, PlanRequest& request) {
  if (words.files.empty()) {
    return UsageError{"nothing to plan for", "name an evidence file, or `-`"};
  }
  if (words.files.size() > 1) {
    return UsageError{"a plan is for one person, so for one file",
                      "`rung calibrate` is about several"};
  }
  request.file = words.files.front();
  request.framework = words.framework;
  request.target = words.target;
  request.confirmed_only = words.confirmed_only;
  request.redact = words.redact;
  if (auto problem = read_as_of(words.as_of, request.as_of)) return problem;
  auto outputs =
      read_outputs(words.outputs.formats, words.outputs.file, format_names(formats_of_plans()));
  if (outputs.problem) return outputs.problem;
  request.outputs = std::move(outputs.all);
  return read_looks(words.outputs, request.looks);
}

std::function<int(Io&)> declare(CLI::App& app) {
  auto words = std::make_shared<Words>();
  declare_options(app, *words);
  app.footer(std::string(examples));
  return [words](Io& io) {
    PlanRequest request;
    if (const auto problem = understand(*words, request)) return refuse(*problem, "rung plan", io);
    return plan_file(request, io);
  };
}

}  // namespace plan_options

const Command plan_command{
    "plan", "what is the shortest way there, by when, and what does the organisation offer for it?",
    "Tells what to write down now, what to keep up, what to begin and when at the latest for each "
    "calibration session to come, whom to ask for what, and what helps.",
    plan_options::declare};

}  // namespace rung
