#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <vector>

#include "command/interruption.h"
#include "command/real_world.h"
#include "command/system_error.h"

namespace rung {
namespace {

namespace fs = std::filesystem;

std::string why_the_call_failed() { return system_error_text(errno); }

/// A new folder beside the place where it is to be, gone again with its files unless it got there:
/// also when the run is interrupted.
class FolderBeside {
 public:
  FolderBeside(const fs::path& target, std::span<const std::string> names)
      : path_((target.parent_path() / ".rung-XXXXXX").string()) {
    const SignalsHeld held;
    left_over_ = ::mkdtemp(path_.data()) != nullptr;  // its owner's alone
    for (const std::string& name : names) files_.push_back(path_ + '/' + name);
    for (const std::string& file : files_) to_remove_.push_back(file.c_str());
    to_remove_.push_back(path_.c_str());
    to_remove_.push_back(nullptr);
    if (left_over_) set_unfinished_folder(to_remove_.data());
  }
  FolderBeside(const FolderBeside&) = delete;
  FolderBeside& operator=(const FolderBeside&) = delete;
  ~FolderBeside() {
    const SignalsHeld held;
    set_unfinished_folder(nullptr);
    if (!left_over_) return;
    for (const std::string& file : files_) ::unlink(file.c_str());
    ::rmdir(path_.c_str());
  }

  bool is_there() const { return left_over_; }
  bool add(std::size_t file, std::string_view bytes) const {
    const int number =
        ::open(files_[file].c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (number < 0) return false;
    const bool filled = fill(number, bytes);
    const int reason = errno;
    if (::close(number) != 0) return false;
    errno = reason;
    return filled;
  }
  /// Everything is on the disk before the folder is in its place. Something that stands there is
  /// not replaced, unless it is an empty folder.
  bool put_at(const fs::path& target) {
    const int folder = ::open(path_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0) return false;
    const bool stored = ::syncfs(folder) == 0;
    const int reason = errno;
    ::close(folder);
    errno = reason;
    const SignalsHeld held;
    left_over_ = !stored || ::rename(path_.c_str(), target.c_str()) != 0;
    return !left_over_;
  }

 private:
  static bool fill(int number, std::string_view bytes) {
    while (!bytes.empty()) {
      const ssize_t written = ::write(number, bytes.data(), bytes.size());
      if (written < 0 && errno != EINTR) return false;
      bytes.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(written, 0)));
    }
    return true;
  }

  std::string path_;
  std::vector<std::string> files_;
  std::vector<const char*> to_remove_;  ///< into these, as an interruption wants it
  bool left_over_ = false;
};

}  // namespace

std::optional<std::string> RealFiles::make_folder(
    const std::string& path, std::span<const std::string> names,
    const std::function<std::string(std::size_t)>& bytes_of) {
  fs::path target = resolve(path);
  if (!target.has_filename()) target = target.parent_path();  // written with a slash at its end
  FolderBeside beside(target, names);
  if (!beside.is_there()) return why_the_call_failed();
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (!beside.add(i, bytes_of(i))) return why_the_call_failed();
  }
  if (!beside.put_at(target)) return why_the_call_failed();
  return std::nullopt;
}

}  // namespace rung
