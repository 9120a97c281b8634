#include "command/output_options.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iterator>

namespace rung {
namespace {

constexpr int narrowest = 80;
constexpr int widest = 1000;

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

}  // namespace

void declare_formats(CLI::App& app, OutputWords& words, const std::string& choices) {
  app.add_option("--format", words.formats,
                 fmt::format("how the result is written: {}; may be given several times, with "
                             "files of their own",
                             choices))
      ->type_name("F[=FILE]")
      ->allow_extra_args(false);
  app.add_option("--output", words.file,
                 "write to this file, whole or not at all, instead of standard output")
      ->type_name("FILE");
}

void declare_color(CLI::App& app, OutputWords& words) {
  app.add_option("--color", words.color,
                 "auto (on a terminal), always or never; NO_COLOR in the environment means never")
      ->type_name("WHEN");
}

void declare_looks(CLI::App& app, OutputWords& words) {
  declare_color(app, words);
  app.add_option("--width", words.width,
                 "columns of a text report, from 80 on; without it those of the terminal")
      ->type_name("N");
}

std::optional<UsageError> read_looks(const OutputWords& words, Looks& looks) {
  if (auto problem = read_color(words.color, looks.color)) return problem;
  return read_width(words.width, looks.width);
}

}  // namespace rung
