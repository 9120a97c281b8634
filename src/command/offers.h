#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace rung {

/// What a shell can offer where a command line is being typed: the definition of the command line,
/// as far as completion needs it.

/// An option, or an argument without a name.
struct OfferedOption {
  std::vector<std::string> names;  ///< `--format`, `-h`; none of an argument
  std::string about;
  std::string value;               ///< how help calls its value: `ID|FILE`; empty: takes none
  std::vector<std::string> words;  ///< what the value may be, as far as it can be listed
  bool takes_files = false;        ///< the value may be a path
  bool repeats = false;            ///< may be given several times
};

struct OfferedCommand {
  std::string path;  ///< as it is typed: `rung framework show`
  std::string name;
  std::string about;  ///< the question it answers
  std::vector<OfferedOption> options;
  std::vector<OfferedOption> arguments;
  std::vector<OfferedCommand> commands;  ///< below it
};

/// Says what the value of an option may be. It only helps a shell: what is allowed is checked where
/// the value is read.
void offer_words(CLI::Option& option, const std::vector<std::string>& words);

/// The command line as it is declared below `app`.
OfferedCommand offered_by(CLI::App& app);

/// The command and those below it, each before its own.
std::vector<const OfferedCommand*> all_commands(const OfferedCommand& command);

/// A shell whose completion can be written: one file each, a line in the table in offers.cpp.
struct Shell {
  std::string_view name;
  std::string_view how;  ///< how its users switch completion on, a command line
  std::string (*script)(const OfferedCommand& program);
};

extern const Shell bash_shell;
extern const Shell zsh_shell;
extern const Shell fish_shell;

std::span<const Shell* const> shells();

}  // namespace rung
