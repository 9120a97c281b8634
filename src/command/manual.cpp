#include "command/manual.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <sstream>
#include <vector>

#include "command/manual_text.h"

namespace rung {
namespace {

constexpr std::string_view program_name = "rung";
constexpr std::string_view program_question =
    "tells whether somebody is ready for the next level of a career ladder";

const std::vector<HelpRow>& environment_rows() {
  static const std::vector<HelpRow> rows = {
      {"NO_COLOR", "If it is set and not empty, nothing is coloured, unless by `--color always`."},
      {"TERM",
       "On a terminal that is `dumb`, nothing is coloured, and questions are asked in lines."},
      {"COLUMNS", "How many columns a report has on a terminal, instead of those of the terminal."},
      {"RUNG_YAML",
       "`reference` makes yaml-cpp read every file, instead of those alone that are not "
       "plainly written. Slower; the results are the same."},
  };
  return rows;
}

const std::vector<HelpRow>& file_rows() {
  static const std::vector<HelpRow> rows = {
      {"*.yaml, *.yml",
       "Evidence files and framework files. `schema: rung/evidence/v1` or "
       "`schema: rung/framework/v1` says which."},
      {"share/rung/frameworks",
       "The built-in frameworks, to read and to start from. The program has its own copy of them."},
      {"share/rung/schema",
       "JSON Schemas of evidence files, of framework files, and of what is printed as json."},
      {"share/doc/rung", "Guides, the specification, and examples, each with its report."},
  };
  return rows;
}

constexpr std::string_view about_files =
    "\nThe program keeps no files of its own: no configuration, no cache, no history. The folders "
    "above stand below the one it is installed into.\n";

const std::vector<std::string> program_examples = {
    "rung init                                # questions that end in an evidence file",
    "rung assess dana.yaml                    # ready? and what is missing?",
    "rung plan dana.yaml                      # the way there, with dates",
    "rung calibrate people/ --format html=room.html",
};

/// A footer, taken apart: what help prints behind the options of a command.
struct Footer {
  std::vector<std::string> examples;
  std::vector<HelpRow> statuses;
};

/// `0 everybody is ready, 1 somebody is not`: a status is behind a comma, or at the beginning.
std::vector<HelpRow> statuses_in(std::string_view text) {
  std::vector<HelpRow> rows;
  while (!text.empty()) {
    std::size_t end = 0;
    do {
      end = text.find(", ", end + 1);
    } while (end < text.size() - 2 && (text[end + 2] < '0' || text[end + 2] > '9'));
    const std::string_view one = text.substr(0, end);
    rows.push_back({std::string(one.substr(0, 1)),
                    std::string(one.substr(std::min(one.size(), std::size_t{2})))});
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 2);
  }
  return rows;
}

Footer footer_of(const HelpPage& page) {
  Footer footer;
  std::istringstream lines(page.footer);
  std::string statuses;  // of the sentence `exit status: …`
  enum class Part { none, examples, sentence, table } part = Part::none;
  constexpr std::string_view sentence = "exit status: ";
  for (std::string line; std::getline(lines, line);) {
    if (line.empty()) {
      part = Part::none;
    } else if (line == "examples") {
      part = Part::examples;
    } else if (line == "exit status") {
      part = Part::table;
    } else if (line.starts_with(sentence)) {
      part = Part::sentence;
      statuses = line.substr(sentence.size());
    } else if (part == Part::examples) {
      footer.examples.push_back(line.starts_with("  ") ? line.substr(2) : line);
    } else if (part == Part::table) {
      footer.statuses.push_back({line.substr(2, 1), line.substr(5)});
    } else if (part == Part::sentence) {
      statuses += ' ' + line;
    }
  }
  if (!statuses.empty()) footer.statuses = statuses_in(statuses);
  return footer;
}

/// What a command is for: help's second paragraph and those behind it, or of the program all.
std::string description_of(const HelpPage& page) {
  std::string out;
  const bool is_program = page.name == program_name;
  for (std::size_t i = is_program ? 0 : 1; i < page.paragraphs.size(); ++i) {
    out += (out.empty() ? "" : "\n") + manual_sentence(page.paragraphs[i]) + '\n';
  }
  return out;
}

std::string reference_to(std::string_view command) {
  return manual_bold(manual_name(command)) + "(1)";
}

std::string commands_of(const HelpPage& page) {
  std::string out;
  for (const auto& row : page.commands) {
    out += fmt::format("{}{}\n\t{}\n", out.empty() ? "" : "\n",
                       reference_to(page.name + ' ' + row.term), manual_sentence(row.meaning));
  }
  return out;
}

/// What the page of the program alone tells.
std::string surroundings() {
  return manual_section("ENVIRONMENT", manual_names(environment_rows())) +
         manual_section("FILES", manual_names(file_rows()) + std::string(about_files));
}

std::string examples_of(const std::vector<std::string>& lines) {
  return lines.empty() ? std::string() : manual_section("EXAMPLES", manual_literal(lines));
}

std::string see_also(const HelpPage& page) {
  if (page.name == program_name) return {};  // its commands are listed already
  const auto last = page.name.rfind(' ');
  const std::string above = page.name.substr(0, last);
  std::string out = reference_to(program_name);
  if (above != program_name) out += ", " + reference_to(above);
  return out + '\n';
}

}  // namespace

std::string manual_name(std::string_view command) {
  std::string name(command);
  std::ranges::replace(name, ' ', '-');
  return name;
}

std::string manual_source(const HelpPage& page, std::string_view version) {
  const Footer footer = footer_of(page);
  const bool is_program = page.name == program_name;
  const std::string name = manual_name(page.name);
  const std::string_view question = is_program ? program_question : page.paragraphs.front();
  const std::string rest = page.usage.substr(page.name.size());
  return fmt::format("{}(1) \"rung {}\" \"rung\"\n", name, version) +
         manual_section("NAME", manual_plain(name) + " - " + manual_plain(question) + '\n') +
         manual_section("SYNOPSIS", manual_bold(page.name) + manual_plain(rest) + '\n') +
         manual_section("DESCRIPTION", description_of(page)) +
         manual_section("COMMANDS", commands_of(page)) +
         manual_section("ARGUMENTS", manual_terms(page.arguments)) +
         manual_section("OPTIONS", manual_terms(page.options)) +
         manual_section("EXIT STATUS", manual_names(footer.statuses)) +
         (is_program ? surroundings() : std::string()) +
         examples_of(is_program ? program_examples : footer.examples) +
         manual_section("SEE ALSO", see_also(page));
}

}  // namespace rung
