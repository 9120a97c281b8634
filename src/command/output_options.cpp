#include "command/output_options.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iterator>

#include "command/offers.h"
#include "render/page.h"

namespace rung {
namespace {

constexpr int widest = 1000;
constexpr std::string_view colors[] = {"auto", "always", "never"};

std::optional<UsageError> read_color(const std::string& word, ColorWish& wish) {
  constexpr ColorWish wishes[] = {ColorWish::automatic, ColorWish::always, ColorWish::never};
  const auto* found = std::ranges::find(colors, std::string_view(word));
  if (found == std::end(colors)) return unknown_word("value of `--color`,", word, colors);
  wish = wishes[found - std::begin(colors)];
  return std::nullopt;
}

std::optional<UsageError> read_width(const std::string& word, std::optional<int>& width) {
  if (word.empty()) return std::nullopt;
  int number = 0;
  for (const char c : word) {
    const bool digit = c >= '0' && c <= '9';
    number = digit && number <= widest ? number * 10 + (c - '0') : widest + 1;
  }
  if (number < narrowest_page || number > widest) {
    return UsageError{
        fmt::format("`--width` is a number from {} to {}, not `{}`", narrowest_page, widest, word),
        {}};
  }
  width = number;
  return std::nullopt;
}

}  // namespace

void declare_formats(CLI::App& app, OutputWords& words, const std::string& choices,
                     const std::vector<std::string>& names) {
  CLI::Option* format =
      app.add_option("--format", words.formats,
                     fmt::format("how the result is written: {}; may be given several times, with "
                                 "files of their own",
                                 choices));
  format->type_name("F[=FILE]")->allow_extra_args(false);
  offer_words(*format, names);
  app.add_option("--output", words.file,
                 "write to this file, whole or not at all, instead of standard output")
      ->type_name("FILE");
}

void declare_color(CLI::App& app, OutputWords& words) {
  CLI::Option* color = app.add_option(
      "--color", words.color,
      "auto (on a terminal), always or never; NO_COLOR in the environment means never");
  color->type_name("WHEN");
  offer_words(*color, {std::begin(colors), std::end(colors)});
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
