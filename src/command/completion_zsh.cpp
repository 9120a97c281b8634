#include <fmt/format.h>

#include <string>

#include "command/offers.h"
#include "command/shell_words.h"

namespace rung {
namespace {

/// A text inside of one of zsh's descriptions, where `[`, `]` and `:` mean something.
std::string described(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

/// What completes a value: words, files, both, or nothing but its name.
std::string action_for(const OfferedOption& option) {
  const std::string words = fmt::format("({})", fmt::join(option.words, " "));
  if (!option.takes_files) return option.words.empty() ? std::string() : words;
  if (option.words.empty()) return "_files";
  return fmt::format("{{_alternative \"word\\:word\\:{}\" \"file\\:file\\:_files\"}}", words);
}

/// `*--format=[how the result is written]:F:(text json)`: an argument of `_arguments`.
std::string option_spec(const OfferedOption& option, const std::string& name) {
  std::string spec = (option.repeats ? "*" : "") + name;
  if (!option.value.empty() && name.starts_with("--")) spec += '=';
  spec += fmt::format("[{}]", described(option.about));
  if (!option.value.empty()) {
    spec += fmt::format(":{}:{}", described(option.value), action_for(option));
  }
  return spec;
}

std::string argument_spec(const OfferedOption& argument) {
  return fmt::format("{}:{}:{}", argument.repeats ? "*" : "", described(argument.value),
                     action_for(argument));
}

/// The branch of one command.
std::string branch_of(const OfferedCommand& command) {
  std::string out = fmt::format("    ({})\n      _arguments", shell_quoted(command.path));
  for (const OfferedOption& option : command.options) {
    for (const std::string& name : option.names) {
      out += " \\\n        " + shell_quoted(option_spec(option, name));
    }
  }
  for (const OfferedOption& argument : command.arguments) {
    out += " \\\n        " + shell_quoted(argument_spec(argument));
  }
  if (!command.commands.empty()) {
    std::string names;
    for (const OfferedCommand& below : command.commands) {
      names += fmt::format(" {}\\:{}", below.name, shell_quoted(described(below.about)));
    }
    out += " \\\n        " + shell_quoted(fmt::format(":command:(({}))", names.substr(1)));
  }
  return out + " ;;\n";
}

std::string zsh_script(const OfferedCommand& program) {
  std::string places;
  std::string branches;
  for (const OfferedCommand* command : all_commands(program)) {
    if (command != &program) places += (places.empty() ? "" : "|") + shell_quoted(command->path);
    branches += branch_of(*command);
  }
  return fmt::format(
      "#compdef rung\n"
      "# zsh completion of rung, written by `rung completion zsh`\n"
      "_rung() {{\n"
      "  local command=rung\n"
      "  while (( CURRENT > 2 )); do\n"
      "    case \"$command $words[2]\" in\n"
      "      ({}) command+=\" $words[2]\"; shift words; (( CURRENT-- )) ;;\n"
      "      (*) break ;;\n"
      "    esac\n"
      "  done\n"
      "  case \"$command\" in\n{}"
      "  esac\n"
      "}}\n"
      "if [[ ${{funcstack[1]-}} == _rung ]]; then _rung \"$@\"; else compdef _rung rung; fi\n",
      places, branches);
}

}  // namespace

const Shell zsh_shell{"zsh", "source <(rung completion zsh)", zsh_script};

}  // namespace rung
