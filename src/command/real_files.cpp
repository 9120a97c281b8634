#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <system_error>

#include "command/interruption.h"
#include "command/real_world.h"
#include "command/system_error.h"

namespace rung {
namespace {

namespace fs = std::filesystem;

/// Why the last call failed.
std::string last_error() { return system_error_text(errno); }

PathKind kind_of_mode(mode_t mode) {
  if (S_ISREG(mode)) return PathKind::file;
  return S_ISDIR(mode) ? PathKind::directory : PathKind::special;
}

PathKind kind_of_path(const char* path) {
  struct stat status {};
  return ::stat(path, &status) == 0 ? kind_of_mode(status.st_mode) : PathKind::missing;
}

/// Closes what it holds.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { close(); }

  int number() const { return number_; }
  bool is_open() const { return number_ >= 0; }
  bool close() {
    const int number = number_;
    number_ = -1;
    return number < 0 || ::close(number) == 0;
  }

 private:
  int number_;
};

/// Most folders say of their entries what these are. A link is what it leads to.
PathKind kind_of_entry(const fs::directory_entry& entry) {
  std::error_code ignored;
  const bool is_link = entry.is_symlink(ignored);
  if (!is_link && entry.is_regular_file(ignored)) return PathKind::file;
  if (!is_link && entry.is_directory(ignored)) return PathKind::directory;
  return kind_of_path(entry.path().c_str());
}

ReadResult failed() { return {ReadResult::Status::failed, {}, last_error()}; }

/// Whether nobody wrote to a file between two looks at it.
bool is_unchanged(const struct stat& before, const struct stat& after) {
  return before.st_size == after.st_size && before.st_mtim.tv_sec == after.st_mtim.tv_sec &&
         before.st_mtim.tv_nsec == after.st_mtim.tv_nsec;
}

/// Reads a file of which `before` is known. One that somebody writes to meanwhile is refused: half
/// of what it was and half of what it becomes is nobody's evidence.
ReadResult read_open_file(int descriptor, const struct stat& before, std::size_t limit) {
  std::string bytes;
  // One more than it has, so that its end is seen without growing.
  bytes.reserve(std::min(limit, static_cast<std::size_t>(before.st_size) + 1));
  while (bytes.size() < limit) {
    const std::size_t had = bytes.size();
    const std::size_t room = bytes.capacity() > had ? bytes.capacity() : had + 65536;
    bytes.resize(std::min(limit, room));
    const ssize_t got = ::read(descriptor, bytes.data() + had, bytes.size() - had);
    if (got < 0 && errno != EINTR) return failed();
    bytes.resize(had + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
    // A file that says how long it is ends there, unless it is changed, which is seen below.
    const bool is_whole =
        !bytes.empty() && bytes.size() == static_cast<std::size_t>(before.st_size);
    if (got == 0 || is_whole) break;
  }
  struct stat after {};
  if (::fstat(descriptor, &after) != 0) return failed();
  if (!is_unchanged(before, after)) {
    return {ReadResult::Status::failed, {}, "it was changed while it was read"};
  }
  return {ReadResult::Status::read, std::move(bytes), {}};
}

/// A new file beside the one to be written, gone again unless it took that one's place: also when
/// the run is interrupted.
class FileBeside {
 public:
  explicit FileBeside(const fs::path& target)
      : path_((target.parent_path() / ".rung-XXXXXX").string()),
        file_(create(path_)),
        left_over_(file_.is_open()) {}
  FileBeside(const FileBeside&) = delete;
  FileBeside& operator=(const FileBeside&) = delete;
  ~FileBeside() {
    const SignalsHeld held;
    if (left_over_) ::unlink(path_.c_str());
    set_unfinished_file(nullptr);
  }

  bool is_open() const { return file_.is_open(); }
  /// mkostemp makes a file readable by its owner alone; one that stood there before gives its mode.
  bool takes_mode_of(const struct stat& before) {
    const bool same = before.st_uid == ::geteuid() && before.st_gid == ::getegid();
    // Only root may give a file away; anyone else who may write it keeps it as their own.
    if (!same && ::fchown(file_.number(), before.st_uid, before.st_gid) != 0) errno = 0;
    return ::fchmod(file_.number(), before.st_mode & 07777) == 0;
  }
  bool fill(std::string_view bytes) {
    while (!bytes.empty()) {
      const ssize_t written = ::write(file_.number(), bytes.data(), bytes.size());
      if (written < 0 && errno != EINTR) return false;
      bytes.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(written, 0)));
    }
    return ::fsync(file_.number()) == 0 && file_.close();
  }
  bool replace(const fs::path& target) {
    const SignalsHeld held;
    left_over_ = ::rename(path_.c_str(), target.c_str()) != 0;
    return !left_over_;
  }

 private:
  static int create(std::string& path) {
    // Named first: whichever thread is interrupted, the file is known before it is there.
    set_unfinished_file(path.c_str());
    return ::mkostemp(path.data(), O_CLOEXEC);
  }

  std::string path_;
  Descriptor file_;
  bool left_over_;
};

}  // namespace

PathKind RealFiles::kind(const std::string& path) const { return kind_of_path(path.c_str()); }

ReadResult RealFiles::read(const std::string& path, std::size_t limit) const {
  // Without O_NONBLOCK, opening a pipe nobody writes to would wait for ever.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
  if (!file.is_open()) {
    if (errno == ENOENT || errno == ENOTDIR) return {};
    if (errno == ENXIO) return {ReadResult::Status::special, {}, {}};  // a socket
    return failed();
  }
  struct stat status {};
  if (::fstat(file.number(), &status) != 0) return failed();
  switch (kind_of_mode(status.st_mode)) {
    case PathKind::directory:
      return {ReadResult::Status::directory, {}, {}};
    case PathKind::file:
      return read_open_file(file.number(), status, limit);
    default:
      return {ReadResult::Status::special, {}, {}};
  }
}

DirectoryListing RealFiles::list(const std::string& directory) const {
  std::error_code error;
  DirectoryListing listing;
  for (fs::directory_iterator it(directory, error), end; !error && it != end; it.increment(error)) {
    std::error_code ignored;
    PathKind what = kind_of_entry(*it);
    // One that vanished since is told as what it was: a folder nobody can look into.
    if (what == PathKind::missing && it->is_directory(ignored)) what = PathKind::directory;
    const bool is_link = it->is_symlink(ignored);
    if (what == PathKind::directory && is_link) continue;
    listing.entries.push_back({it->path().filename().string(), what, is_link});
  }
  if (error) listing.reason = system_error_text(error.value());
  return listing;
}

std::string RealFiles::resolve(const std::string& path) const {
  std::error_code error;
  const fs::path resolved = fs::weakly_canonical(fs::absolute(path, error), error);
  return error ? fs::path(path).lexically_normal().string() : resolved.string();
}

std::optional<std::string> RealFiles::write(const std::string& path, std::string_view bytes) {
  return put(path, nullptr, bytes);
}

std::optional<std::string> RealFiles::replace(const std::string& path, std::string_view before,
                                              std::string_view bytes) {
  return put(path, &before, bytes);
}

std::optional<std::string> RealFiles::make_private(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return last_error();
  const mode_t owner_alone = status.st_mode & 0700;
  if ((status.st_mode & 07777) == owner_alone) return std::nullopt;
  if (::chmod(path.c_str(), owner_alone) != 0) return last_error();
  return std::nullopt;
}

/// With `expected`, only in place of a file that holds that when everything else is done.
std::optional<std::string> RealFiles::put(const std::string& path, const std::string_view* expected,
                                          std::string_view bytes) const {
  const fs::path target = resolve(path);  // so that a link keeps pointing where it points
  struct stat before {};
  const bool exists = ::stat(target.c_str(), &before) == 0;
  if (exists && S_ISDIR(before.st_mode)) return "it is a directory";
  if (exists && !S_ISREG(before.st_mode)) return "it is not a regular file";
  if (exists && ::access(target.c_str(), W_OK) != 0) return last_error();
  FileBeside beside(target);
  if (!beside.is_open() || (exists && !beside.takes_mode_of(before)) || !beside.fill(bytes)) {
    return last_error();
  }
  if (expected != nullptr && !holds(path, *expected)) return "it has changed since it was read";
  if (!beside.replace(target)) return last_error();
  return std::nullopt;
}

}  // namespace rung
