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

std::string option_term(const CLI::Option& option) {
  std::string names;
  for (const auto& name : option.get_snames()) names += '-' + name + ", ";
  for (const auto& name : option.get_lnames()) names += "--" + name + ", ";
  names.resize(names.size() - 2);
  return option.get_type_size() > 0 ? names + ' ' + option.get_type_name() : names;
}

std::string section(std::string_view title, const std::vector<HelpRow>& rows) {
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

std::vector<std::string> paragraphs_of(const CLI::App& app) {
  std::istringstream text(app.get_description());
  std::vector<std::string> paragraphs;
  for (std::string line; std::getline(text, line);) paragraphs.push_back(line);
  return paragraphs;
}

std::string usage(const HelpPage& page) {
  if (!page.commands.empty()) return page.name + " COMMAND …";
  std::string line = page.name + " [options]";
  for (const auto& argument : page.arguments) line += ' ' + argument.term;
  return line;
}

}  // namespace

HelpPage help_page(const CLI::App& app) {
  HelpPage page;
  page.name = app.get_name();
  for (const CLI::App* above = app.get_parent(); above != nullptr; above = above->get_parent()) {
    page.name.insert(0, above->get_name() + ' ');
  }
  page.paragraphs = paragraphs_of(app);
  for (const CLI::App* command : app.get_subcommands({})) {
    page.commands.push_back({command->get_name(), first_line(command->get_description())});
  }
  for (const CLI::Option* option : app.get_options({})) {
    if (option->get_positional()) {
      page.arguments.push_back({option->get_type_name(), option->get_description()});
    } else {
      page.options.push_back({option_term(*option), option->get_description()});
    }
  }
  page.usage = usage(page);
  page.footer = app.get_footer();
  return page;
}

std::string wrapped(std::string_view text, std::size_t indent) {
  const auto lines = wrap_to_width(text, line_width - indent);
  return fmt::format("{}", fmt::join(lines, '\n' + std::string(indent, ' ')));
}

std::string help_text(const CLI::App& app) {
  const HelpPage page = help_page(app);
  std::string out;
  for (const auto& paragraph : page.paragraphs) out += wrapped(paragraph, 0) + '\n';
  return out + "\nusage: " + page.usage + '\n' + section("commands", page.commands) +
         section("arguments", page.arguments) + section("options", page.options) +
         (page.footer.empty() ? "" : '\n' + page.footer);
}

}  // namespace rung
