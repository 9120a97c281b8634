#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

#include "command/builtin.h"
#include "command/command.h"
#include "command/dialogue.h"
#include "command/init_evidence.h"
#include "command/text_output.h"
#include "command/usage.h"

namespace rung {
namespace init_options {

/// The file to start from that travels inside the program under this id.
std::string_view template_of(std::string_view id) {
  return std::ranges::find(builtin_templates(), id, &BuiltinTemplate::id)->text;
}

std::shared_ptr<std::string> declare_output(CLI::App& app) {
  auto path = std::make_shared<std::string>();
  app.add_option("--output", *path,
                 "write to this file, which must not be there yet, instead of standard output")
      ->type_name("FILE");
  return path;
}

std::function<int(Io&)> declare_framework(CLI::App& app) {
  const auto output = declare_output(app);
  return [output](Io& io) { return write_new_text(template_of("framework"), *output, io); };
}

constexpr std::string_view status_help =
    "exit status: 0 it was written, 2 it could not be or the command line is wrong,\n"
    "3 a fault in rung itself\n";

/// What can be begun: a command below `rung init` each.
constexpr Command beginnings[] = {
    {"evidence", "a file of one's own evidence, for the next level",
     "Writes an evidence file for somebody at a level: valid as it stands, with every "
     "responsibility and gate of the next level as a comment, what counts as evidence for it, and "
     "an entry to copy.",
     declare_init_evidence},
    {"framework", "a ladder of one's own: levels, what they ask, and the rule",
     "Writes a framework with an example of each of its sections, every one with a comment. It "
     "works as it stands: replace from the top down.",
     declare_framework},
};

constexpr std::string_view examples =
    "examples\n"
    "  rung init                                # on a terminal: asks, and writes your file\n"
    "  rung init evidence --framework unified-security --level L4 --track appsec \\\n"
    "    --output me.yaml\n"
    "  rung init framework                      # look at it\n"
    "  rung init framework --output our.yaml    # start from it\n";

std::function<int(Io&)> declare(CLI::App& app) {
  app.require_subcommand(0, 1);
  app.footer(fmt::format("{}\n{}", examples, status_help));
  std::vector<std::pair<const CLI::App*, std::function<int(Io&)>>> actions;
  for (const Command& beginning : beginnings) {
    CLI::App* sub = app.add_subcommand(std::string(beginning.name),
                                       fmt::format("{}\n{}", beginning.asks, beginning.about));
    sub->footer(std::string(status_help));
    actions.emplace_back(sub, beginning.declare(*sub));
  }
  return [actions](Io& io) {
    const auto named =
        std::ranges::find_if(actions, [](const auto& action) { return action.first->parsed(); });
    if (named != actions.end()) return named->second(io);
    if (Dialogue::is_possible(io)) return actions.front().second(io);
    return refuse({"it is missing what to begin, and there is no terminal to ask on",
                   "`rung init evidence --framework ID --level LEVEL` begins a file of one's own "
                   "evidence, `rung init framework` a ladder"},
                  "rung init", io);
  };
}

}  // namespace init_options

const Command init_command{
    "init", "how do I begin?",
    "Writes a commented file to start from, which works as it stands. It never writes over a file "
    "that is there. On a terminal, `rung init` alone asks who the evidence is about, one question "
    "at "
    "a time.",
    init_options::declare, true};

}  // namespace rung
