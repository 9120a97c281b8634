#include "command/outputs.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "command/sources.h"

namespace rung {
namespace {

UsageError unknown_format(std::string_view name) {
  std::vector<std::string_view> names;
  for (const Format* format : assessment_formats()) names.push_back(format->name);
  return unknown_word("format", name, names);
}

/// `text`, `json=report.json`; `-` for a file is standard output.
Output read_output(const std::string& text, std::optional<UsageError>& problem) {
  const auto equals = text.find('=');
  const std::string name = text.substr(0, equals);
  const auto formats = assessment_formats();
  const auto found = std::ranges::find(formats, name, &Format::name);
  if (found == formats.end()) {
    problem = unknown_format(name);
    return {};
  }
  if (equals == std::string::npos) return {*found, {}};
  const std::string file = text.substr(equals + 1);
  if (file.empty()) problem = {fmt::format("`--format {}` names no file after the `=`", text), {}};
  return {*found, file == standard_input ? "" : file};
}

std::optional<UsageError> check(const std::vector<Output>& outputs) {
  std::set<std::string> files;
  for (const auto& output : outputs) {
    if (files.insert(output.file).second) continue;
    if (output.file.empty()) {
      return UsageError{"several formats for one output",
                        "give all but one a file of their own, as in `--format json=report.json`"};
    }
    return UsageError{fmt::format("two formats for one file, `{}`", output.file), {}};
  }
  return std::nullopt;
}

}  // namespace

Outputs read_outputs(const std::vector<std::string>& formats, const std::string& output_file) {
  Outputs outputs;
  for (const auto& text : formats) outputs.all.push_back(read_output(text, outputs.problem));
  if (formats.empty()) outputs.all.push_back({assessment_formats().front(), {}});
  if (outputs.problem || (outputs.problem = check(outputs.all))) return outputs;
  if (output_file.empty() || output_file == standard_input) return outputs;
  const auto left = std::ranges::find(outputs.all, std::string(), &Output::file);
  if (left == outputs.all.end()) {
    outputs.problem = {"nothing is left for `--output`, as each `--format` names its own file", {}};
    return outputs;
  }
  left->file = output_file;
  outputs.problem = check(outputs.all);
  return outputs;
}

RenderOptions render_options(const Output& output, const Looks& looks, const Terminal& terminal) {
  RenderOptions options;
  const bool to_terminal = output.file.empty();
  const int usual = to_terminal ? terminal.width : options.width;
  options.width = std::max(options.width, looks.width.value_or(usual));
  options.color = to_terminal && wants_color(looks.color, terminal.out, terminal);
  options.trace = looks.trace;
  return options;
}

bool wants_color(ColorWish wish, bool is_terminal, const Terminal& terminal) {
  if (terminal.no_color || wish == ColorWish::never) return false;
  return wish == ColorWish::always || is_terminal;
}

}  // namespace rung
