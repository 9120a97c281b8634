#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace rung::test {

/// The top of the source tree.
std::filesystem::path source_folder();
/// A file's bytes; empty when it is not there.
std::string read_text(const std::filesystem::path& path);
void write_text(const std::filesystem::path& path, std::string_view text);
/// The lines of a text, without their breaks.
std::vector<std::string> lines_of(const std::string& text);
/// The folders directly below a folder, in order of their names.
std::vector<std::filesystem::path> folders_below(const std::filesystem::path& folder);

/// A new empty folder for one test, gone with it. Makes itself the working directory.
class WorkingFolder {
 public:
  WorkingFolder();
  WorkingFolder(const WorkingFolder&) = delete;
  WorkingFolder& operator=(const WorkingFolder&) = delete;
  ~WorkingFolder();

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
  std::filesystem::path before_;
};

}  // namespace rung::test
