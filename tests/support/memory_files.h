#pragma once

#include <map>
#include <mutex>
#include <set>
#include <string>

#include "command/io.h"

namespace rung::test {

/// A file system in memory. Paths are relative to a working directory `/work`; folders are those
/// that some file lies in.
class MemoryFiles final : public FileSystem {
 public:
  std::map<std::string, std::string> files;
  std::map<std::string, std::string> unreadable;  ///< path of a file or folder, and the reason
  std::set<std::string> special;
  std::string write_fails;                        ///< the reason every write fails for
  std::map<std::string, std::string> unwritable;  ///< path of a file, and the reason
  mutable std::map<std::string, int> reads;       ///< how often each file was read
  std::set<std::string> made_private;

  PathKind kind(const std::string& path) const override;
  ReadResult read(const std::string& path, std::size_t limit) const override;
  DirectoryListing list(const std::string& directory) const override;
  std::string resolve(const std::string& path) const override;
  std::optional<std::string> write(const std::string& path, std::string_view bytes) override;
  std::optional<std::string> make_folder(
      const std::string& path, std::span<const std::string> names,
      const std::function<std::string(std::size_t)>& bytes_of) override;
  std::optional<std::string> make_private(const std::string& path) override;

 private:
  mutable std::mutex mutex_;  ///< of `reads`
  bool is_directory(const std::string& path) const;
};

}  // namespace rung::test
