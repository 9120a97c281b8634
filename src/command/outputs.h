#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "command/io.h"
#include "command/usage.h"
#include "rung/diagnostic.h"
#include "rung/render.h"

namespace rung {

/// One place results go to, and in which format.
struct Output {
  std::size_t format = 0;  ///< its place in the table of formats
  std::string file;        ///< empty: standard output
};

/// Where all results go, or why the command line cannot mean that.
struct Outputs {
  std::vector<Output> all;
  std::optional<UsageError> problem;
};

/// Reads the values of `--format` and `--output` (spec section 7), of the formats of these names;
/// the first of them where none is asked for. At most one is without a file of its own: it goes to
/// `output_file`, and without that to standard output.
Outputs read_outputs(const std::vector<std::string>& formats, const std::string& output_file,
                     std::span<const std::string_view> names);

/// The names in a table of formats, in its order.
template <typename F>
std::vector<std::string_view> format_names(std::span<const F* const> formats) {
  std::vector<std::string_view> names;
  for (const F* format : formats) names.push_back(format->name);
  return names;
}

/// `--color`.
enum class ColorWish { automatic, always, never };

/// What decides how results look, beside their format.
struct Looks {
  ColorWish color = ColorWish::automatic;
  std::optional<int> width;  ///< `--width`
  bool trace = false;
};

/// How a result is laid out. In a file it is 80 columns wide and without colour, whoever writes it.
RenderOptions render_options(const Output& output, const Looks& looks, const Terminal& terminal);

/// Whether colour is wanted on a stream (spec section 7): never under `NO_COLOR`.
bool wants_color(ColorWish wish, bool is_terminal, const Terminal& terminal);

/// Whether a path leads to the same file as one of those.
bool is_one_of(const std::string& path, std::span<const std::string> paths,
               const FileSystem& files);

/// Writes a result to the file `to`, which is of that name without text; reports why it cannot, and
/// refuses to overwrite what was read.
void write_result(const SourceFile& to, std::string_view bytes, bool was_read, FileSystem& files,
                  Diagnostics& diagnostics);

}  // namespace rung
