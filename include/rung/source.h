#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace rung {

/// A place in a file as people count it: 1-based line, 1-based column in characters (code points,
/// not bytes).
struct Position {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  bool operator==(const Position&) const = default;
};

/// A file's name and bytes. Whatever points into it keeps it alive through `std::shared_ptr`.
class SourceFile {
 public:
  /// `path` is shown to people as it is. A leading byte order mark is not part of `text()`.
  SourceFile(std::string path, std::string bytes);
  SourceFile(const SourceFile&) = delete;  // views into its bytes would dangle
  SourceFile& operator=(const SourceFile&) = delete;

  const std::string& path() const { return path_; }
  std::string_view text() const { return text_; }
  /// The bytes as they were read, a byte order mark included.
  std::string_view bytes() const { return bytes_; }
  /// Where a byte offset into `text()` stands; past the end it is the place after the last
  /// character.
  Position position(std::uint32_t offset) const;
  /// The text of a 1-based line without its line break; empty past the end.
  std::string_view line(std::uint32_t number) const;
  std::uint32_t line_count() const {
    return static_cast<std::uint32_t>(places().line_starts.size());
  }

 private:
  /// Where lines begin, and characters.
  struct Places {
    std::vector<std::uint32_t> line_starts;
    /// Where there is a very long line: the characters before each full block of bytes, so that a
    /// place in that line is found as quickly as any other.
    std::vector<std::uint32_t> characters_before;
  };

  /// Found out when a place is first asked for: of most files nobody asks. Safe from any thread.
  const Places& places() const;
  std::uint32_t characters_before(std::uint32_t offset) const;

  std::string path_;
  std::string bytes_;
  std::string_view text_;
  mutable std::once_flag places_known_;
  mutable Places places_;
};

using SourcePtr = std::shared_ptr<const SourceFile>;

/// A stretch of a file: byte offsets into its text, `end` excluded. Text and line numbers are
/// fetched only when something is printed. The file outlives the span: it is held by the model the
/// span belongs to.
struct SourceSpan {
  static constexpr std::uint32_t whole_file = std::numeric_limits<std::uint32_t>::max();

  const SourceFile* file = nullptr;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  /// A span that is about the file as such (missing, empty, too large): printed without line and
  /// column.
  static SourceSpan of_file(const SourceFile& file) { return {&file, whole_file, whole_file}; }
  bool is_whole_file() const { return begin == whole_file; }
  Position start() const { return file->position(begin); }
  Position stop() const { return file->position(end); }
  bool operator==(const SourceSpan&) const = default;
};

/// A value that knows where it came from.
template <typename T>
struct Located {
  T value{};
  SourceSpan at;
};

}  // namespace rung
