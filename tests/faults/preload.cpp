// Loaded before the C library, makes one of its calls fail, wait or bring something about, so that
// what a machine does once in a year can be tested. RUNG_FAULT says which: CALL:WHAT, such as
// `write:ENOSPC`.
//   write:ENOSPC, fsync:EIO, rename:EACCES   the call fails so
//   write:wait                               half of the bytes are written, then nothing happens
//   for long read:change                              the file RUNG_FAULT_PATH grows while it is
//   read readdir:vanish                           the file or folder RUNG_FAULT_PATH is renamed
//   away
// Standard streams are left alone.
#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

bool wants(std::string_view fault) {
  const char* wanted = std::getenv("RUNG_FAULT");
  return wanted != nullptr && fault == wanted;
}

const char* path() { return std::getenv("RUNG_FAULT_PATH"); }

template <typename Call>
Call* next(const char* name) {
  return reinterpret_cast<Call*>(::dlsym(RTLD_NEXT, name));
}

/// Renames RUNG_FAULT_PATH away once its name has been read from its folder.
template <typename Entry>
Entry* without(Entry* entry) {
  if (entry == nullptr || !wants("readdir:vanish")) return entry;
  const int before = errno;
  const std::string it = path();
  if (it.ends_with(std::string("/") + entry->d_name)) {
    next<int(const char*, const char*)>("rename")(it.c_str(), (it + ".gone").c_str());
  }
  errno = before;
  return entry;
}

}  // namespace

extern "C" {

ssize_t write(int descriptor, const void* bytes, size_t count) {
  const auto real = next<ssize_t(int, const void*, size_t)>("write");
  if (descriptor <= 2) return real(descriptor, bytes, count);
  if (wants("write:ENOSPC")) {
    errno = ENOSPC;
    return -1;
  }
  if (!wants("write:wait")) return real(descriptor, bytes, count);
  real(descriptor, bytes, count / 2);
  for (;;) ::sleep(60);
}

int fsync(int descriptor) {
  if (!wants("fsync:EIO")) return next<int(int)>("fsync")(descriptor);
  errno = EIO;
  return -1;
}

int rename(const char* from, const char* to) {
  if (!wants("rename:EACCES")) return next<int(const char*, const char*)>("rename")(from, to);
  errno = EACCES;
  return -1;
}

ssize_t read(int descriptor, void* bytes, size_t count) {
  const ssize_t got = next<ssize_t(int, void*, size_t)>("read")(descriptor, bytes, count);
  static bool changed = false;
  if (descriptor <= 2 || got <= 0 || !wants("read:change") || changed) return got;
  // Only that file itself: others are read beside it, or before.
  struct stat this_one {};
  struct stat that_one {};
  if (::fstat(descriptor, &this_one) != 0 || ::stat(path(), &that_one) != 0 ||
      this_one.st_ino != that_one.st_ino) {
    return got;
  }
  changed = true;
  const int file = ::open(path(), O_WRONLY | O_APPEND);
  next<ssize_t(int, const void*, size_t)>("write")(file, "# more\n", 7);
  ::close(file);
  return got;
}

dirent* readdir(DIR* folder) { return without(next<dirent*(DIR*)>("readdir")(folder)); }

dirent64* readdir64(DIR* folder) { return without(next<dirent64*(DIR*)>("readdir64")(folder)); }
}
