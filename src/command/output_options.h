#pragma once

#include <fmt/format.h>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "command/outputs.h"
#include "command/usage.h"

namespace CLI {
class App;
}

namespace rung {

/// The options that say where results go and how they look, as written: what commands share.
struct OutputWords {
  std::vector<std::string> formats;  ///< `--format`
  std::string file;                  ///< `--output`
  std::string color = "auto";        ///< `--color`
  std::string width;                 ///< `--width`
};

/// Declares `--format`, whose help lists `choices` and which takes one of `names`, and `--output`.
void declare_formats(CLI::App& app, OutputWords& words, const std::string& choices,
                     const std::vector<std::string>& names);

/// The same for a table of formats, with what each of them is.
template <typename F>
void declare_formats(CLI::App& app, OutputWords& words, std::span<const F* const> formats) {
  std::string choices;
  std::vector<std::string> names;
  for (const F* format : formats) {
    names.emplace_back(format->name);
    choices += fmt::format("{}{} ({})", choices.empty() ? "" : ", ", format->name, format->meaning);
  }
  declare_formats(app, words, choices, names);
}

/// Declares `--color`.
void declare_color(CLI::App& app, OutputWords& words);
/// Declares `--color` and `--width`.
void declare_looks(CLI::App& app, OutputWords& words);

/// What `--color` and `--width` mean, or why they mean nothing.
std::optional<UsageError> read_looks(const OutputWords& words, Looks& looks);

}  // namespace rung
