#include "command/offers.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <sstream>

#include "command/frameworks.h"

namespace rung {
namespace {

/// CLI11 has no place for notes about an option: this is the name of a validator that is off.
constexpr const char* separator = " ";

std::vector<std::string> words_offered(CLI::Option& option) {
  std::vector<std::string> words;
  try {
    std::istringstream noted(option.get_validator(0)->get_name());
    for (std::string word; noted >> word;) words.push_back(word);
  } catch (const CLI::OptionNotFound&) {
    return {};
  }
  return words;
}

std::string question_of(const CLI::App& app) {
  const std::string text = app.get_description();
  return text.substr(0, text.find('\n'));
}

/// A shell has room for a few words: what comes before the first colon or semicolon.
std::string in_few_words(const std::string& text) {
  return text.substr(0, std::min(text.find(": "), text.find("; ")));
}

OfferedOption offered_option(CLI::Option& option) {
  OfferedOption offered;
  if (!option.get_positional()) {
    for (const auto& name : option.get_lnames()) offered.names.push_back("--" + name);
    for (const auto& name : option.get_snames()) offered.names.push_back("-" + name);
  }
  offered.about = in_few_words(option.get_description());
  if (option.get_type_size() > 0) offered.value = option.get_type_name();
  offered.words = words_offered(option);
  // Wherever a framework is asked for, it is called so.
  if (offered.value.find("ID|FILE") != std::string::npos) offered.words = builtin_framework_ids();
  const auto has = [&](std::string_view part) {
    return offered.value.find(part) != std::string::npos;
  };
  // In `F[=FILE]` the file only comes after something else.
  offered.takes_files = !has("[=") && (has("FILE") || has("DIR") || has("OLD") || has("NEW"));
  offered.repeats = option.get_items_expected_max() > 1;
  return offered;
}

OfferedCommand offered_below(CLI::App& app, const std::string& above) {
  OfferedCommand offered{above + app.get_name(), app.get_name(), question_of(app), {}, {}, {}};
  for (CLI::Option* option : app.get_options([](CLI::Option*) { return true; })) {
    (option->get_positional() ? offered.arguments : offered.options)
        .push_back(offered_option(*option));
  }
  for (CLI::App* command : app.get_subcommands([](CLI::App*) { return true; })) {
    offered.commands.push_back(offered_below(*command, offered.path + ' '));
  }
  return offered;
}

}  // namespace

void offer_words(CLI::Option& option, const std::vector<std::string>& words) {
  CLI::Validator note([](std::string&) { return std::string(); }, {});
  option.check(note.name(fmt::format("{}", fmt::join(words, separator))).active(false));
}

OfferedCommand offered_by(CLI::App& app) { return offered_below(app, {}); }

std::vector<const OfferedCommand*> all_commands(const OfferedCommand& command) {
  std::vector<const OfferedCommand*> all{&command};
  for (const OfferedCommand& below : command.commands) {
    for (const OfferedCommand* one : all_commands(below)) all.push_back(one);
  }
  return all;
}

std::span<const Shell* const> shells() {
  static constexpr const Shell* all[] = {&bash_shell, &zsh_shell, &fish_shell};
  return all;
}

}  // namespace rung
