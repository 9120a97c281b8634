#pragma once

#include <cstddef>
#include <functional>
#include <iosfwd>
#include <optional>
#include <span>
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
  /// The same in place of a file that was read, unless it is not any more what was read.
  virtual std::optional<std::string> replace(const std::string& path, std::string_view before,
                                             std::string_view bytes) {
    if (!holds(path, before)) return "it has changed since it was read";
    return write(path, bytes);
  }

  /// Makes a folder with these files in it, whole or not at all, where nothing is yet or an empty
  /// folder; it and they are their owner's alone. `bytes_of` is asked for one after the other.
  /// Returns why it could not.
  virtual std::optional<std::string> make_folder(
      const std::string& /*path*/, std::span<const std::string> /*names*/,
      const std::function<std::string(std::size_t)>& /*bytes_of*/) {
    return "no folders can be made here";
  }
  /// Takes from all but its owner what they may do with a file. Returns why it could not.
  virtual std::optional<std::string> make_private(const std::string& /*path*/) {
    return std::nullopt;
  }

 protected:
  bool holds(const std::string& path, std::string_view bytes) const {
    const ReadResult now = read(path, bytes.size() + 1);
    return now.status == ReadResult::Status::read && now.bytes == bytes;
  }
};

/// A key that was pressed, or what came of waiting for one.
struct Key {
  enum class Kind {
    text,  ///< one character, in `text`
    enter,
    erase,      ///< the last character
    erase_all,  ///< what was typed, or its last word
    up,
    down,
    leave,    ///< Ctrl-C
    end,      ///< Ctrl-D, or there will be no more keys
    resumed,  ///< nothing was pressed, but what was drawn may be gone
    other,
  };
  Kind kind = Kind::other;
  std::string text = {};
};

/// Key by key what is typed into a terminal, which shows nothing of it by itself meanwhile.
class Keyboard {
 public:
  Keyboard() = default;
  Keyboard(const Keyboard&) = delete;
  Keyboard& operator=(const Keyboard&) = delete;
  virtual ~Keyboard() = default;

  /// Begins to read keys; false on a terminal where that cannot be, and then lines are read from
  /// `Io::in`.
  virtual bool take() = 0;
  /// Leaves the terminal as it was before.
  virtual void give_back() = 0;
  /// Waits for the next key; between `take` and `give_back`.
  virtual Key next() = 0;
};

/// Where the results go to, as far as their looks depend on it.
struct Terminal {
  bool out = false;       ///< standard output is a terminal
  bool err = false;       ///< standard error is one
  bool no_color = false;  ///< `NO_COLOR` is set
  int width = 80;         ///< columns; 80 when there is no terminal
  bool in = false;        ///< standard input is one: somebody can be asked
  int height = 24;        ///< lines; 24 when there is no terminal
};

struct Io {
  std::ostream& out;
  std::ostream& err;
  std::istream& in;
  FileSystem& files;
  Date today;  ///< in UTC (spec section 1)
  Terminal terminal;
  yaml::Lanes lanes{};           ///< how files may be read, and how they were
  Keyboard* keyboard = nullptr;  ///< where somebody can be asked, unless by lines alone
};

}  // namespace rung
