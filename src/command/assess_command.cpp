#include "command/assess_command.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <utility>

#include "command/app.h"
#include "command/command.h"
#include "command/usage.h"

namespace rung {
namespace {

constexpr int narrowest = 80;
constexpr int widest = 1000;

constexpr std::string_view examples =
    "examples\n"
    "  rung assess dana.yaml\n"
    "  rung assess people/ --format json=report.json --format text\n"
    "  rung assess dana.yaml --as-of 2026-11 --confirmed-only --trace\n"
    "\n"
    "exit status: 0 every file is ready, 1 some file is not, 2 a file could not be\n"
    "used, 3 a fault in rung itself\n";

/// The words of the command line, not yet understood.
struct Words {
  std::vector<std::string> files;
  std::string framework;
  std::string as_of;
  bool confirmed_only = false;
  std::vector<std::string> formats;
  std::string output;
  bool trace = false;
  std::string color = "auto";
  std::string width;
};

std::string format_help() {
  std::string list;
  for (const Format* format : assessment_formats()) {
    list += fmt::format("{}{} ({})", list.empty() ? "" : ", ", format->name, format->meaning);
  }
  return fmt::format(
      "how the result is written: {}; may be given several times, with files of their own", list);
}

void declare_options(CLI::App& app, Words& words) {
  app.add_option("files", words.files,
                 "evidence files, folders to walk for them, or - for standard input")
      ->type_name("FILE|DIR|-...");
  app.add_option("--framework", words.framework,
                 "assess against this framework: the id of a built-in one, or a file")
      ->type_name("ID|FILE");
  app.add_option("--as-of", words.as_of,
                 "the month or day to assess for, as 2026-11 or 2026-11-14; without it the file's "
                 "own, else today")
      ->type_name("MONTH|DATE");
  app.add_flag("--confirmed-only", words.confirmed_only,
               "count only what somebody has confirmed, where the rule does not say who must");
  app.add_option("--format", words.formats, format_help())
      ->type_name("F[=FILE]")
      ->allow_extra_args(false);
  app.add_option("--output", words.output,
                 "write to this file, whole or not at all, instead of standard output")
      ->type_name("FILE");
  app.add_flag("--trace", words.trace,
               "also list each entry that counted, and each that did not and why, with its line");
  app.add_option("--color", words.color,
                 "auto (on a terminal), always or never; NO_COLOR in the environment means never")
      ->type_name("WHEN");
  app.add_option("--width", words.width,
                 "columns of a text report, from 80 on; without it those of the terminal")
      ->type_name("N");
}

std::optional<UsageError> read_color(const std::string& word, ColorWish& wish) {
  constexpr std::string_view known[] = {"auto", "always", "never"};
  constexpr ColorWish wishes[] = {ColorWish::automatic, ColorWish::always, ColorWish::never};
  const auto* found = std::ranges::find(known, std::string_view(word));
  if (found == std::end(known)) return unknown_word("value of `--color`,", word, known);
  wish = wishes[found - std::begin(known)];
  return std::nullopt;
}

std::optional<UsageError> read_width(const std::string& word, std::optional<int>& width) {
  if (word.empty()) return std::nullopt;
  int number = 0;
  for (const char c : word) {
    const bool digit = c >= '0' && c <= '9';
    number = digit && number <= widest ? number * 10 + (c - '0') : widest + 1;
  }
  if (number < narrowest || number > widest) {
    return UsageError{
        fmt::format("`--width` is a number from {} to {}, not `{}`", narrowest, widest, word), {}};
  }
  width = number;
  return std::nullopt;
}

/// What the words mean, or why they mean nothing.
std::optional<UsageError> understand(const Words& words, AssessRequest& request) {
  if (words.files.empty()) {
    return UsageError{"nothing to assess", "name an evidence file, a folder of them, or `-`"};
  }
  request.files = words.files;
  request.framework = words.framework;
  request.confirmed_only = words.confirmed_only;
  request.looks.trace = words.trace;
  request.as_of = parse_as_of(words.as_of);
  if (!words.as_of.empty() && !request.as_of) {
    return UsageError{fmt::format("`--as-of` is a month or a date, not `{}`", words.as_of),
                      "write `2026-11` or `2026-11-14`"};
  }
  auto outputs = read_outputs(words.formats, words.output);
  if (outputs.problem) return outputs.problem;
  request.outputs = std::move(outputs.all);
  if (auto problem = read_color(words.color, request.looks.color)) return problem;
  return read_width(words.width, request.looks.width);
}

std::function<int(Io&)> declare(CLI::App& app) {
  auto words = std::make_shared<Words>();
  declare_options(app, *words);
  app.footer(std::string(examples));
  return [words](Io& io) {
    AssessRequest request;
    if (const auto problem = understand(*words, request)) {
      return refuse(*problem, "rung assess", io);
    }
    return assess_files(request, io);
  };
}

}  // namespace

const Command assess_command{
    "assess", "is this person ready, and what is missing?",
    "Holds each evidence file against its framework and prints a verdict in which every statement "
    "points at the line of evidence, and the line of the framework, that it rests on.",
    declare};

}  // namespace rung
