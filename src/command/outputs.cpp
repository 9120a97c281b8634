#include "command/outputs.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "command/kinds.h"
#include "command/sources.h"

namespace rung {
namespace {

/// `text`, `json=report.json`; `-` for a file is standard output.
Output read_output(const std::string& text, std::span<const std::string_view> names,
                   std::optional<UsageError>& problem) {
  const auto equals = text.find('=');
  const std::string name = text.substr(0, equals);
  const auto found = std::ranges::find(names, name);
  if (found == names.end()) {
    problem = unknown_word("format", name, names);
    return {};
  }
  const auto format = static_cast<std::size_t>(found - names.begin());
  if (equals == std::string::npos) return {format, {}};
  const std::string file = text.substr(equals + 1);
  if (file.empty()) problem = {fmt::format("`--format {}` names no file after the `=`", text), {}};
  return {format, file == standard_input ? "" : file};
}

std::optional<UsageError> check(const std::vector<Output>& outputs) {
  std::set<std::filesystem::path> files;
  for (const auto& output : outputs) {
    const std::filesystem::path file = output.file;
    if (files.insert(file.lexically_normal()).second) continue;
    if (output.file.empty()) {
      return UsageError{"several formats for one output",
                        "give all but one a file of their own, as in `--format json=report.json`"};
    }
    return UsageError{fmt::format("two formats for one file, `{}`", output.file), {}};
  }
  return std::nullopt;
}

}  // namespace

Outputs read_outputs(const std::vector<std::string>& formats, const std::string& output_file,
                     std::span<const std::string_view> names) {
  Outputs outputs;
  for (const auto& text : formats) outputs.all.push_back(read_output(text, names, outputs.problem));
  if (formats.empty()) outputs.all.emplace_back();
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

bool is_one_of(const std::string& path, std::span<const std::string> paths,
               const FileSystem& files) {
  const std::string resolved = files.resolve(path);
  return std::ranges::any_of(
      paths, [&](const std::string& one) { return files.resolve(one) == resolved; });
}

void write_result(const SourceFile& to, std::string_view bytes, bool was_read, FileSystem& files,
                  Diagnostics& diagnostics) {
  const auto at = SourceSpan::of_file(to);
  if (was_read) {
    diagnostics.report(output_is_input, at, to.path());
  } else if (const auto reason = files.write(to.path(), bytes)) {
    diagnostics.report(cannot_write, at, to.path(), *reason);
  }
}

}  // namespace rung
