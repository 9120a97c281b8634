#include "command/sources.h"

#include <algorithm>
#include <filesystem>
#include <istream>
#include <set>
#include <utility>

#include "command/descriptor_buffer.h"
#include "command/kinds.h"
#include "text/nearest.h"
#include "yaml/tree.h"

namespace rung {
namespace {

// A file beyond the limit is refused after the byte order mark is off, so its three bytes come on
// top.
constexpr std::size_t read_limit = yaml::max_file_bytes + 4;

std::string joined(const std::string& folder, const std::string& name) {
  return folder.ends_with('/') ? folder + name : folder + '/' + name;
}

/// Whether a link met below a folder leads to what would not have been met there: whoever may add a
/// file to a folder must not choose what else is read.
bool leads_out(const std::string& link, const std::string& given, const FileSystem& files) {
  const std::string target = files.resolve(link);
  const std::string folder = files.resolve(given);
  return !is_below(target, folder) || target.find("/.", folder.size()) != std::string::npos;
}

void walk(const std::string& folder, const std::string& given, const FileSystem& files,
          std::vector<Input>& inputs) {
  const DirectoryListing listing = files.list(folder);
  if (!listing.reason.empty()) inputs.push_back({folder, given, listing.reason, false});
  for (const auto& [name, kind, is_link] : listing.entries) {
    if (name.starts_with('.')) continue;
    const std::string path = joined(folder, name);
    if (kind == PathKind::directory) {
      walk(path, given, files, inputs);
    } else if (is_yaml_name(name)) {
      inputs.push_back({path, given, {}, is_link && leads_out(path, given, files)});
    }
  }
}

std::string help_for_missing(const std::string& path, const FileSystem& files) {
  const std::string folder = folder_of(path);
  const DirectoryListing listing = files.list(folder);
  if (!listing.reason.empty()) return "there is no folder `" + folder + "` either";
  std::vector<std::string_view> names;
  for (const auto& entry : listing.entries) names.emplace_back(entry.name);
  std::ranges::sort(names);
  const auto slash = path.rfind('/');
  const auto name_at = slash == std::string::npos ? 0 : slash + 1;
  const std::string_view name = std::string_view(path).substr(name_at);
  if (std::ranges::binary_search(names, name)) return "it is a link that leads nowhere";
  const auto near = nearest(name, names);
  return near ? "did you mean `" + path.substr(0, name_at) + std::string(*near) + "`?" : "";
}

}  // namespace

std::string folder_of(const std::string& path) {
  const auto slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

bool is_below(std::string_view path, std::string folder) {
  if (!folder.ends_with('/')) folder += '/';
  return path.starts_with(folder);
}

bool is_folder(const std::string& argument, const FileSystem& files) {
  return argument != standard_input && files.kind(argument) == PathKind::directory;
}

bool is_yaml_name(std::string_view name) {
  return name.ends_with(".yaml") || name.ends_with(".yml");
}

std::vector<Input> find_inputs(const std::vector<std::string>& arguments, const FileSystem& files) {
  std::vector<Input> inputs;
  std::set<std::filesystem::path> met;  // however it is written
  for (const auto& argument : arguments) {
    if (!met.insert(std::filesystem::path(argument + '/').lexically_normal()).second) continue;
    if (is_folder(argument, files)) {
      walk(argument, argument, files, inputs);
    } else {
      inputs.push_back({argument, {}, {}, false});
    }
  }
  // Of one path named and met in a directory, the named one comes first and stays.
  std::ranges::sort(inputs, {}, [](const Input& input) {
    return std::pair<std::string_view, std::string_view>(input.path, input.in_folder);
  });
  const auto same_path = [](const Input& a, const Input& b) { return a.path == b.path; };
  inputs.erase(std::unique(inputs.begin(), inputs.end(), same_path), inputs.end());
  return inputs;
}

OpenedSource open_source(const Input& input, Io& io, Diagnostics& diagnostics) {
  const bool from_stdin = input.path == standard_input && input.in_folder.empty();
  const std::string shown(from_stdin ? standard_input_name : input.path);
  auto unread = std::make_shared<SourceFile>(shown, std::string());
  const auto at = SourceSpan::of_file(*unread);
  if (!input.unlisted.empty()) {
    diagnostics.report(cannot_read, at, shown, input.unlisted);
    return {std::move(unread), false};
  }
  if (input.leads_out) {
    diagnostics.report(link_leads_out, at, shown, input.in_folder);
    return {std::move(unread), false};
  }
  if (from_stdin) {
    std::string bytes(read_limit, '\0');
    io.in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(io.in.gcount()));
    if (const std::string reason = failure_of(io.in); !reason.empty()) {
      diagnostics.report(cannot_read, at, shown, reason);
      return {std::move(unread), false};
    }
    return {std::make_shared<SourceFile>(shown, std::move(bytes)), true};
  }
  auto bytes = read_whole(input.path, io.files, at, diagnostics);
  if (!bytes) return {std::move(unread), false};
  return {std::make_shared<SourceFile>(shown, std::move(*bytes)), true};
}

std::optional<std::string> read_whole(const std::string& path, const FileSystem& files,
                                      SourceSpan at, Diagnostics& diagnostics) {
  return read_whole(path, files, at, diagnostics, read_limit);
}

std::optional<std::string> read_whole(const std::string& path, const FileSystem& files,
                                      SourceSpan at, Diagnostics& diagnostics, std::size_t limit) {
  ReadResult result = files.read(path, limit);
  switch (result.status) {
    case ReadResult::Status::read:
      return std::move(result.bytes);
    case ReadResult::Status::missing:
      diagnostics.report(not_found, at, path).help = help_for_missing(path, files);
      break;
    case ReadResult::Status::directory:
      diagnostics.report(is_directory, at, path);
      break;
    case ReadResult::Status::special:
      diagnostics.report(special_file, at, path).help =
          "what another program prints is read from standard input, written `-`";
      break;
    case ReadResult::Status::failed:
      diagnostics.report(cannot_read, at, path, result.reason);
      break;
  }
  return std::nullopt;
}

}  // namespace rung
