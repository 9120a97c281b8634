#include "command/help.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <sstream>
#include <string_view>
#include <vector>

#include "text/width.h"

namespace rung {
namespace {

constexpr std::size_t line_width = 80;

/// What is explained, and the explanation.
struct Row {
  std::string term;
  std::string meaning;
};

std::string option_term(const CLI::Option& option) {
  std::string names;
  for (const auto& name : option.get_snames()) names += '-' + name + ", ";
  for (const auto& name : option.get_lnames()) names += "--" + name + ", ";
  names.resize(names.size() - 2);
  return option.get_type_size() > 0 ? names + ' ' + option.get_type_name() : names;
}

std::string section(std::string_view title, const std::vector<Row>& rows) {
  if (rows.empty()) return {};
  std::size_t widest = 0;
  for (const auto& row : rows) widest = std::max(widest, row.term.size());
  std::string out = fmt::format("\n{}\n", title);
  for (const auto& row : rows) {
    out += fmt::format("  {:<{}}  {}\n", row.term, widest, wrapped(row.meaning, widest + 4));
  }
  return out;
}

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

/// One paragraph a line, wrapped.
std::string description(const CLI::App& app) {
  std::istringstream text(app.get_description());
  std::string out;
  for (std::string line; std::getline(text, line);) out += wrapped(line, 0) + '\n';
  return out;
}

std::string usage(const CLI::App& app, const std::vector<Row>& arguments) {
  std::string line = app.get_name();
  for (const CLI::App* above = app.get_parent(); above != nullptr; above = above->get_parent()) {
    line.insert(0, above->get_name() + ' ');
  }
  if (!app.get_subcommands({}).empty()) return "usage: " + line + " COMMAND …\n";
  line += " [options]";
  for (const auto& argument : arguments) line += ' ' + argument.term;
  return "usage: " + line + '\n';
}

}  // namespace

std::string wrapped(std::string_view text, std::size_t indent) {
  const auto lines = wrap_to_width(text, line_width - indent);
  return fmt::format("{}", fmt::join(lines, '\n' + std::string(indent, ' ')));
}

std::string help_text(const CLI::App& app) {
  std::vector<Row> commands;
  std::vector<Row> arguments;
  std::vector<Row> options;
  for (const CLI::App* command : app.get_subcommands({})) {
    commands.push_back({command->get_name(), first_line(command->get_description())});
  }
  for (const CLI::Option* option : app.get_options({})) {
    if (option->get_positional()) {
      arguments.push_back({option->get_type_name(), option->get_description()});
    } else {
      options.push_back({option_term(*option), option->get_description()});
    }
  }
  return description(app) + '\n' + usage(app, arguments) + section("commands", commands) +
         section("arguments", arguments) + section("options", options) +
         (app.get_footer().empty() ? "" : '\n' + app.get_footer());
}

}  // namespace rung
