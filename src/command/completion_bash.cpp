#include <fmt/format.h>

#include <string>

#include "command/offers.h"
#include "command/shell_words.h"

namespace rung {
namespace {

/// A branch of a `case`: what `_rung` offers at a place of the command line.
std::string offer_at(const std::string& place, const OfferedOption& option) {
  std::string then;
  if (!option.words.empty()) {
    then += fmt::format(" _rung_words {};",
                        shell_quoted(fmt::format("{}", fmt::join(option.words, " "))));
  }
  if (option.takes_files) then += " _rung_files;";
  return fmt::format("    {}){} return ;;\n", shell_quoted(place), then);
}

std::string values_of(const OfferedCommand& command) {
  std::string out;
  for (const OfferedOption& option : command.options) {
    if (option.value.empty()) continue;
    for (const std::string& name : option.names) out += offer_at(command.path + ' ' + name, option);
  }
  return out;
}

std::string names_of(const OfferedCommand& command) {
  std::string names;
  for (const OfferedOption& option : command.options) {
    for (const std::string& name : option.names) names += name + ' ';
  }
  return names;
}

/// What may stand where no option's value is expected.
std::string arguments_of(const OfferedCommand& command) {
  std::string words;
  bool files = false;
  for (const OfferedCommand& below : command.commands) words += below.name + ' ';
  for (const OfferedOption& argument : command.arguments) {
    for (const std::string& word : argument.words) words += word + ' ';
    files = files || argument.takes_files;
  }
  return fmt::format("    {}) options={} words={} files={} ;;\n", shell_quoted(command.path),
                     shell_quoted(names_of(command)), shell_quoted(words), files ? "yes" : "");
}

constexpr std::string_view helpers =
    "_rung_words() {\n"
    "  local word\n"
    "  while IFS= read -r word; do COMPREPLY+=(\"$word\"); done < <(compgen -W \"$1\" -- "
    "\"$current\")\n"
    "}\n"
    "_rung_files() {\n"
    "  local path\n"
    "  compopt -o filenames 2>/dev/null\n"
    "  while IFS= read -r path; do COMPREPLY+=(\"$path\"); done < <(compgen -f -- \"$current\")\n"
    "}\n";

/// `=` stands between words of its own in COMP_WORDS: `--format=json` is three of them.
constexpr std::string_view beginning =
    "_rung() {\n"
    "  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}\n"
    "  local command=rung options= words= files= i\n"
    "  COMPREPLY=()\n"
    "  if [[ $current == = ]]; then\n"
    "    current=\n"
    "  elif [[ $previous == = ]]; then\n"
    "    previous=${COMP_WORDS[COMP_CWORD - 2]}\n"
    "  fi\n"
    "  for ((i = 1; i < COMP_CWORD; i++)); do\n"
    "    case \"$command ${COMP_WORDS[i]}\" in\n";

std::string bash_script(const OfferedCommand& program) {
  std::string places;
  std::string values;
  std::string arguments;
  for (const OfferedCommand* command : all_commands(program)) {
    if (command != &program) places += (places.empty() ? "" : " | ") + shell_quoted(command->path);
    values += values_of(*command);
    arguments += arguments_of(*command);
  }
  return fmt::format(
      "# bash completion of rung, written by `rung completion bash`\n"
      "{}{}"
      "      {}) command+=\" ${{COMP_WORDS[i]}}\" ;;\n"
      "    esac\n"
      "  done\n"
      "  case \"$command $previous\" in\n{}"
      "  esac\n"
      "  case \"$command\" in\n{}"
      "  esac\n"
      "  if [[ $current == -* ]]; then\n"
      "    _rung_words \"$options\"\n"
      "  else\n"
      "    _rung_words \"$words\"\n"
      "    if [[ $files ]]; then _rung_files; fi\n"
      "  fi\n"
      "}}\n"
      "complete -F _rung rung\n",
      helpers, beginning, places, values, arguments);
}

}  // namespace

const Shell bash_shell{"bash", "source <(rung completion bash)", bash_script};

}  // namespace rung
