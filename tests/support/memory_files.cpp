#include "support/memory_files.h"

#include <algorithm>
#include <filesystem>

namespace rung::test {
namespace {

/// As the files are keyed: without `./` and a trailing `/`; the working directory is the empty
/// name.
std::string plain(const std::string& path) {
  std::string text = std::filesystem::path(path).lexically_normal().string();
  while (text.ends_with('/')) text.pop_back();
  return text == "." ? "" : text;
}

}  // namespace

bool MemoryFiles::is_directory(const std::string& path) const {
  const std::string folder = plain(path);
  if (folder.empty() || unreadable.contains(folder)) return !files.contains(folder);
  return std::ranges::any_of(
      files, [&](const auto& file) { return file.first.starts_with(folder + '/'); });
}

PathKind MemoryFiles::kind(const std::string& path) const {
  if (special.contains(plain(path))) return PathKind::special;
  if (files.contains(plain(path))) return PathKind::file;
  return is_directory(path) ? PathKind::directory : PathKind::missing;
}

ReadResult MemoryFiles::read(const std::string& path, std::size_t limit) const {
  {
    const std::lock_guard lock(mutex_);
    ++reads[plain(path)];
  }
  using Status = ReadResult::Status;
  const auto barred = unreadable.find(plain(path));
  if (barred != unreadable.end()) return {Status::failed, {}, barred->second};
  switch (kind(path)) {
    case PathKind::file:
      return {Status::read, files.at(plain(path)).substr(0, limit), {}};
    case PathKind::directory:
      return {Status::directory, {}, {}};
    case PathKind::special:
      return {Status::special, {}, {}};
    case PathKind::missing:
      break;
  }
  return {};
}

DirectoryListing MemoryFiles::list(const std::string& directory) const {
  DirectoryListing listing;
  const std::string folder = plain(directory);
  const auto barred = unreadable.find(folder);
  if (barred != unreadable.end()) return {{}, barred->second};
  if (!is_directory(directory)) return {{}, "no such file or directory"};
  std::set<std::string> names;
  const std::string above = folder.empty() ? "" : folder + '/';
  for (const auto& [path, bytes] : files) {
    if (!path.starts_with(above)) continue;
    const std::string below = path.substr(above.size());
    names.insert(below.substr(0, below.find('/')));
  }
  for (const auto& name : names) listing.entries.push_back({name, kind(above + name)});
  std::ranges::reverse(listing.entries);  // a caller must not rely on an order
  return listing;
}

std::string MemoryFiles::resolve(const std::string& path) const {
  return (std::filesystem::path("/desk") / path).lexically_normal().string();
}

std::optional<std::string> MemoryFiles::write(const std::string& path, std::string_view bytes) {
  if (!write_fails.empty()) return write_fails;
  const auto barred = unwritable.find(plain(path));
  if (barred != unwritable.end()) return barred->second;
  files[plain(path)] = bytes;
  return std::nullopt;
}

std::optional<std::string> MemoryFiles::make_folder(
    const std::string& path, std::span<const std::string> names,
    const std::function<std::string(std::size_t)>& bytes_of) {
  if (!write_fails.empty()) return write_fails;
  if (kind(path) != PathKind::missing) return "there is something already";
  for (std::size_t i = 0; i < names.size(); ++i) {
    files[plain(path + '/' + names[i])] = bytes_of(i);
  }
  return std::nullopt;
}

std::optional<std::string> MemoryFiles::make_private(const std::string& path) {
  made_private.insert(plain(path));
  return std::nullopt;
}

}  // namespace rung::test
