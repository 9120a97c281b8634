#pragma once

#include <cstddef>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rung/month.h"
#include "yaml/lanes.h"

namespace rung {

/// The world as the program sees it: handed in, so that a test runs the whole program in memory.

/// What stands at a path. Whatever is no regular file and no folder is `special`: a pipe, a device,
/// a socket; such a file is refused rather than waited for.
enum class PathKind { missing, file, directory, special };

/// What came of reading a file.
struct ReadResult {
  enum class Status { read, missing, directory, special, failed };
  Status status = Status::missing;
  std::string bytes;   ///< when `read`
  std::string reason;  ///< when `failed`, in the words of the operating system
};

struct DirectoryEntry {
  std::string name;
  PathKind kind = PathKind::file;  ///< of what a link leads to
  bool is_link = false;
};

/// What is in a directory, in no particular order.
struct DirectoryListing {
  std::vector<DirectoryEntry> entries;
  std::string reason;  ///< why it could not be read; empty when it could
};

/// What a command asks of the file system. Nothing throws for what a user can cause.
class FileSystem {
 public:
  FileSystem() = default;
  FileSystem(const FileSystem&) = delete;
  FileSystem& operator=(const FileSystem&) = delete;
  virtual ~FileSystem() = default;

  virtual PathKind kind(const std::string& path) const = 0;
  /// The first `limit` bytes: the caller passes one more than it accepts.
  virtual ReadResult read(const std::string& path, std::size_t limit) const = 0;
  /// Leaves links to directories out, so that a walk cannot go in circles.
  virtual DirectoryListing list(const std::string& directory) const = 0;
  /// The absolute path with links and `..` resolved, as far as it exists.
  virtual std::string resolve(const std::string& path) const = 0;
  /// Writes the file whole or not at all (spec section 7). A new file is its owner's alone, one
  /// that exists keeps its mode. Returns why it could not; nothing when it could.
  virtual std::optional<std::string> write(const std::string& path, std::string_view bytes) = 0;
};

/// Where the results go to, as far as their looks depend on it.
struct Terminal {
  bool out = false;       ///< standard output is a terminal
  bool err = false;       ///< standard error is one
  bool no_color = false;  ///< `NO_COLOR` is set
  int width = 80;         ///< columns; 80 when there is no terminal
};

struct Io {
  std::ostream& out;
  std::ostream& err;
  std::istream& in;
  FileSystem& files;
  Date today;  ///< in UTC (spec section 1)
  Terminal terminal;
  yaml::Lanes lanes{};  ///< how files may be read, and how they were
};

}  // namespace rung
