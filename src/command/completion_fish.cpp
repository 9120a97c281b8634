#include <fmt/format.h>

#include <string>

#include "command/offers.h"

namespace rung {
namespace {

/// In single quotes fish reads `\\` and `\'` and nothing else.
std::string fish_quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c;
  }
  return out + '\'';
}

std::string at(const OfferedCommand& command) {
  return fmt::format("complete -c rung -n {}", fish_quoted("__rung_at " + command.path));
}

std::string offered_words(const OfferedOption& option) {
  if (option.words.empty()) return {};
  return " -a " + fish_quoted(fmt::format("{}", fmt::join(option.words, " ")));
}

std::string option_line(const OfferedCommand& command, const OfferedOption& option) {
  std::string line = at(command);
  for (const std::string& name : option.names) {
    const bool is_long = name.starts_with("--");
    line += fmt::format(" {} {}", is_long ? "-l" : "-s", name.substr(is_long ? 2 : 1));
  }
  // -x: a value that is no file; -r: one that may be.
  if (!option.value.empty()) line += option.takes_files ? " -r" : " -x";
  return line + offered_words(option) + " -d " + fish_quoted(option.about) + '\n';
}

std::string lines_of(const OfferedCommand& command) {
  std::string out;
  for (const OfferedOption& option : command.options) out += option_line(command, option);
  bool files = false;
  for (const OfferedOption& argument : command.arguments) {
    files = files || argument.takes_files;
    if (!argument.words.empty()) {
      out += at(command) + offered_words(argument) + " -d " + fish_quoted(argument.value) + '\n';
    }
  }
  for (const OfferedCommand& below : command.commands) {
    out += fmt::format("{} -a {} -d {}\n", at(command), below.name, fish_quoted(below.about));
  }
  return (files ? std::string() : at(command) + " -f\n") + out;
}

std::string fish_script(const OfferedCommand& program) {
  std::string places;
  std::string lines;
  for (const OfferedCommand* command : all_commands(program)) {
    if (command != &program) places += ' ' + fish_quoted(command->path);
    lines += lines_of(*command);
  }
  return fmt::format(
      "# fish completion of rung, written by `rung completion fish`\n"
      "function __rung_at\n"
      "  set -l command rung\n"
      "  for word in (commandline -opc)[2..-1]\n"
      "    if contains -- \"$command $word\"{}\n"
      "      set command \"$command $word\"\n"
      "    end\n"
      "  end\n"
      "  test \"$command\" = \"$argv\"\n"
      "end\n{}",
      places, lines);
}

}  // namespace

const Shell fish_shell{"fish", "rung completion fish | source", fish_script};

}  // namespace rung
