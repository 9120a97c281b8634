#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "command/app.h"
#include "command/command.h"
#include "command/offers.h"
#include "command/usage.h"

namespace rung {
namespace completion_options {

constexpr std::string_view examples =
    "examples\n"
    "  source <(rung completion bash)\n"
    "  rung completion zsh > ~/.zfunc/_rung\n"
    "  rung completion fish > ~/.config/fish/completions/rung.fish\n"
    "\n"
    "exit status: 0 it was printed, 2 there is no such shell or the command line is\n"
    "wrong, 3 a fault in rung itself\n";

std::vector<std::string> shell_names() {
  std::vector<std::string> names;
  for (const Shell* shell : shells()) names.emplace_back(shell->name);
  return names;
}

int print_script(const std::string& wanted, CLI::App& app, Io& io) {
  const auto known = shell_names();
  const auto found = std::ranges::find(shells(), wanted, &Shell::name);
  if (wanted.empty()) {
    return refuse({"no shell is named", fmt::format("there are: {}", fmt::join(known, ", "))},
                  "rung completion", io);
  }
  if (found == shells().end()) {
    const std::vector<std::string_view> names(known.begin(), known.end());
    return refuse(unknown_word("shell", wanted, names), "rung completion", io);
  }
  io.out << (*found)->script(offered_by(*app.get_parent()));
  return status_ready;
}

std::function<int(Io&)> declare(CLI::App& app) {
  const auto shell = std::make_shared<std::string>();
  CLI::Option* option = app.add_option("shell", *shell, "the shell to complete in");
  option->type_name(fmt::format("{}", fmt::join(shell_names(), "|")));
  offer_words(*option, shell_names());
  app.footer(std::string(examples));
  return [&app, shell](Io& io) { return print_script(*shell, app, io); };
}

}  // namespace completion_options

const Command completion_command{
    "completion", "how does a shell complete this command line?",
    "Prints a script that makes a shell complete commands, options, and the values of those that "
    "are known, such as built-in frameworks and formats.",
    completion_options::declare};

}  // namespace rung
