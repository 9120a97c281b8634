#include "command/app.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <ostream>

#include "command/command.h"
#include "command/descriptor_buffer.h"
#include "command/help.h"
#include "command/usage.h"
#include "command/version.h"

namespace rung {
namespace {

/// In the order of help: what is asked most comes first.
// clang-format off
constexpr const Command* commands[] = {
    &assess_command,
    &plan_command,
    &compare_command,
    &what_if_command,
    &trend_command,
    &calibrate_command,
    &validate_command,
    &init_command,
    &note_command,
    &explain_command,
    &framework_command,
    &impact_command,
    &schema_command,
    &completion_command,
    &manual_command,  // last: it knows those before it
};
// clang-format on

constexpr std::string_view status_help =
    "exit status\n"
    "  0  every file is ready\n"
    "  1  some file is not ready\n"
    "  2  a file could not be used, or the command line is wrong\n"
    "  3  a fault in rung itself\n";

/// `rung`, `rung assess` or `rung framework show`: the command whose help tells more.
std::string full_name(const CLI::App& app) {
  const CLI::App* above = app.get_parent();
  return above == nullptr ? app.get_name() : full_name(*above) + ' ' + app.get_name();
}

/// The program, the command that was named, and below it perhaps another.
std::vector<const CLI::App*> chosen(const CLI::App& app) {
  std::vector<const CLI::App*> chain{&app};
  while (!chain.back()->get_subcommands().empty()) {
    chain.push_back(chain.back()->get_subcommands().front());
  }
  return chain;
}

/// The first word of the command line that nothing was declared for.
std::optional<UsageError> unknown_argument(const CLI::App& app) {
  const auto remaining = app.remaining();
  const auto first = std::ranges::find_if(remaining, [](const auto& one) { return one != "--"; });
  if (first == remaining.end()) return std::nullopt;
  const std::string word = first->substr(0, first->find('='));
  std::vector<std::string> known;
  if (!word.starts_with('-')) {
    for (const CLI::App* command : app.get_subcommands({})) known.push_back(command->get_name());
    if (known.empty()) return UsageError{fmt::format("unexpected argument `{}`", word), {}};
    if (word == "help" || word == "version") {
      return UsageError{fmt::format("unknown command `{}`", word),
                        fmt::format("write `--{}`", word)};
    }
  } else {
    for (const CLI::Option* option : app.get_options({})) {
      for (const auto& name : option->get_lnames()) known.push_back("--" + name);
    }
  }
  return unknown_word(word.starts_with('-') ? "option" : "command", word,
                      std::vector<std::string_view>(known.begin(), known.end()));
}

/// The first value that is given and empty, as a variable that is not set leaves it: taken for none
/// at all, it would hold people against something else than was asked for.
std::optional<UsageError> empty_argument(const CLI::App& app) {
  for (const CLI::Option* option : app.get_options({})) {
    if (std::ranges::find(option->results(), "") == option->results().end()) continue;
    if (option->get_positional()) {
      return UsageError{"an argument is empty", fmt::format("name {}", option->get_type_name())};
    }
    return UsageError{fmt::format("`{}` needs a value", option->get_name()), {}};
  }
  return std::nullopt;
}

/// CLI11's complaint in our words. It names the option before a colon.
UsageError translated(const CLI::ParseError& error) {
  const std::string what = error.what();
  const std::string option = what.substr(0, what.find(':'));
  if (what.find("At Most") != std::string::npos) {
    return {fmt::format("`{}` is given more than once", option), {}};
  }
  if (what.find("required") != std::string::npos) {
    return {fmt::format("`{}` needs a value", option), {}};
  }
  return {what, {}};
}

/// Whether a command's options may be asked for: where its name does not occur, only the name does
/// any work, and a third of the time of a short run would go into the others' options. What shells
/// complete, and manual pages tell, is everything.
bool may_be_meant(const Command& command, const std::vector<std::string>& arguments) {
  const auto occurs = [&](std::string_view name) {
    return std::ranges::find(arguments, name) != arguments.end();
  };
  return occurs(command.name) || occurs(completion_command.name) || occurs(manual_command.name);
}

/// Parses the command line and runs what it asks for.
int parse_and_run(CLI::App& app, std::vector<std::string> arguments, Io& io) {
  using Action = std::pair<const CLI::App*, std::function<int(Io&)>>;
  std::vector<Action> actions;
  for (const Command* command : commands) {
    CLI::App* sub = app.add_subcommand(std::string(command->name),
                                       fmt::format("{}\n{}", command->asks, command->about));
    if (may_be_meant(*command, arguments)) actions.emplace_back(sub, command->declare(*sub));
  }
  try {
    std::ranges::reverse(arguments);  // CLI11 takes them from the back
    app.parse(arguments);
  } catch (const CLI::CallForHelp&) {
    io.out << help_text(*chosen(app).back());
    return status_ready;
  } catch (const CLI::CallForVersion&) {
    io.out << version_text(build_facts);
    return status_ready;
  } catch (const CLI::ParseError& error) {
    return refuse(translated(error), full_name(*chosen(app).back()), io);
  }
  const auto chain = chosen(app);
  for (const CLI::App* level : chain) {
    if (const auto unknown = unknown_argument(*level))
      return refuse(*unknown, full_name(*level), io);
    if (const auto empty = empty_argument(*level)) return refuse(*empty, full_name(*level), io);
  }
  const auto runs_alone = [&](const CLI::App& one) {
    const auto named = std::ranges::find(commands, one.get_name(), &Command::name);
    return named != std::end(commands) && (*named)->runs_alone;
  };
  if (!chain.back()->get_subcommands({}).empty() && !runs_alone(*chain.back())) {
    io.out << help_text(*chain.back());
    return status_unusable;
  }
  const auto action = std::ranges::find(actions, chain[1], &Action::first);
  return action->second(io);
}

}  // namespace

int run(const std::vector<std::string>& arguments, Io& io) {
  CLI::App app(
      "rung reads how an organisation levels people and what one of them has shown, and "
      "tells whether that person is ready for the next rung, and if not, what is missing.",
      "rung");
  app.set_help_flag("-h,--help", "print this help");
  app.set_version_flag("-V,--version", "",
                       "print the version, the commit it was built from, and the libraries in it");
  app.allow_extras();
  app.require_subcommand(0, 1);  // or `framework` in `rung schema framework` would be another one
  app.footer(std::string(status_help));
  const int status = parse_and_run(app, arguments, io);
  io.out.flush();
  if (io.out) return status;
  const std::string reason = failure_of(io.out);
  io.err << "error: the results could not be written to standard output"
         << (reason.empty() ? "" : ": ") << reason << '\n';
  return status_unusable;
}

}  // namespace rung
