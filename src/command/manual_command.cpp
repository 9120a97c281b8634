#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <vector>

#include "command/app.h"
#include "command/command.h"
#include "command/manual.h"
#include "command/offers.h"
#include "command/usage.h"
#include "command/version.h"

namespace rung {
namespace manual_options {

constexpr std::string_view footer =
    "examples\n"
    "  rung manual assess | scdoc | man -l -\n"
    "  rung manual framework show | scdoc > rung-framework-show.1\n"
    "  rung manual --list\n"
    "\n"
    "exit status: 0 it was printed, 2 there is no such command or the command line\n"
    "is wrong, 3 a fault in rung itself\n";

std::vector<std::string> names_below(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* below : app.get_subcommands({})) names.push_back(below->get_name());
  return names;
}

int print_list(const OfferedCommand& program, Io& io) {
  for (const OfferedCommand* command : all_commands(program)) io.out << command->path << '\n';
  return status_ready;
}

int print_page(const std::vector<std::string>& path, const CLI::App& program, Io& io) {
  const CLI::App* command = &program;
  for (const std::string& name : path) {
    const auto names = names_below(*command);
    if (std::ranges::find(names, name) == names.end()) {
      const std::vector<std::string_view> known(names.begin(), names.end());
      const UsageError nothing_below{fmt::format("unexpected argument `{}`", name), {}};
      return refuse(names.empty() ? nothing_below : unknown_word("command", name, known),
                    "rung manual", io);
    }
    command = command->get_subcommand(name);
  }
  io.out << manual_source(help_page(*command), program_version());
  return status_ready;
}

std::function<int(Io&)> declare(CLI::App& app) {
  const auto path = std::make_shared<std::vector<std::string>>();
  const auto list = std::make_shared<bool>(false);
  CLI::Option* command = app.add_option(
      "command", *path, "the command, word by word; left out: the page of the program itself");
  command->type_name("[COMMAND...]");
  offer_words(*command, names_below(*app.get_parent()));
  app.add_flag("--list", *list, "print the names of all commands that have a page, one a line");
  app.footer(std::string(footer));
  return [&app, path, list](Io& io) {
    CLI::App& program = *app.get_parent();
    return *list ? print_list(offered_by(program), io) : print_page(*path, program, io);
  };
}

}  // namespace manual_options

const Command manual_command{
    "manual", "what stands in the manual page of a command?",
    "Prints the source of a manual page: all that help says, as scdoc reads it. The pages that are "
    "installed are made of this, so they always say what the program does.",
    manual_options::declare};

}  // namespace rung
