#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "command/io.h"
#include "rung/diagnostic.h"
#include "rung/source.h"

namespace rung {

/// How standard input is called on a command line, and in what is printed.
inline constexpr std::string_view standard_input = "-";
inline constexpr std::string_view standard_input_name = "<stdin>";

/// A file that is to be read: named on the command line, or met in a directory.
struct Input {
  std::string path;  ///< as it is shown: as written, or the directory's and what lies below
  std::string
      in_folder;         ///< the directory given that it was met in; empty when it was named itself
  std::string unlisted;  ///< of a directory that cannot be read: why
  bool leads_out = false;  ///< a link out of `in_folder`, or into what is hidden there
};

/// The files behind the arguments (spec section 7): directories are walked, hidden entries left
/// out,
/// `.yaml` and `.yml` kept. In byte order of their paths; one named twice comes once.
std::vector<Input> find_inputs(const std::vector<std::string>& arguments, const FileSystem& files);

/// A file's bytes, or an empty file of that name when it could not be read, which has then been
/// reported. The source is always there, so that what was reported has something to point at.
struct OpenedSource {
  SourcePtr source;
  bool readable = false;
};
OpenedSource open_source(const Input& input, Io& io, Diagnostics& diagnostics);

/// Reads a file whole, up to the size limit and a little more. Reports at `at` why it cannot, with
/// the nearest name in its folder.
std::optional<std::string> read_whole(const std::string& path, const FileSystem& files,
                                      SourceSpan at, Diagnostics& diagnostics);
/// The same with a limit of its own.
std::optional<std::string> read_whole(const std::string& path, const FileSystem& files,
                                      SourceSpan at, Diagnostics& diagnostics, std::size_t limit);

/// The part of a path before its last `/`; `.` without one.
std::string folder_of(const std::string& path);
/// Whether a path lies below a folder, as both are written.
bool is_below(std::string_view path, std::string folder);
/// Whether an argument is a folder to walk.
bool is_folder(const std::string& argument, const FileSystem& files);
/// Whether a name ends in `.yaml` or `.yml`.
bool is_yaml_name(std::string_view name);

}  // namespace rung
