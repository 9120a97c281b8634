#include "command/file_outcome.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <set>

#include "command/kinds.h"
#include "command/outputs.h"

namespace rung {
namespace {

bool was_read(const std::string& path, const std::vector<SeenFile>& seen,
              const LoadedFramework* given, const std::vector<FileOutcome>& outcomes,
              const FileSystem& files) {
  if (files.kind(path) == PathKind::missing) return false;
  std::vector<std::string> read;
  for (const SeenFile& file : seen) {
    if (file.is_read) read.push_back(file.path);
  }
  if (given != nullptr) read.push_back(given->source->path());
  for (const FileOutcome& outcome : outcomes) {
    if (outcome.introduced != nullptr) read.push_back(outcome.introduced->source->path());
    if (outcome.is_read) read.push_back(outcome.source->path());
  }
  return is_one_of(path, read, files);
}

}  // namespace

FileOutcome outcome_about(const std::string& path) {
  FileOutcome outcome;
  outcome.source = std::make_shared<SourceFile>(path, std::string());
  return outcome;
}

FileOutcome read_input(const Input& input, Io& io) {
  FileOutcome outcome;
  auto [source, readable] = open_source(input, io, outcome.diagnostics);
  outcome.source = std::move(source);
  outcome.is_read = readable;
  outcome.is_meant = true;
  return outcome;
}

void report_empty_folders(const std::vector<std::string>& arguments, std::string_view kind,
                          const std::vector<SeenFile>& seen, std::vector<FileOutcome>& outcomes,
                          const FileSystem& files) {
  const std::set<std::string> given(arguments.begin(), arguments.end());
  for (const auto& folder : given) {
    if (!is_folder(folder, files)) continue;
    const bool some = std::ranges::any_of(
        seen, [&](const SeenFile& file) { return file.is_meant && is_below(file.path, folder); });
    if (some) continue;
    FileOutcome& outcome = outcomes.emplace_back(outcome_about(folder));
    outcome.diagnostics.report(no_evidence_files, SourceSpan::of_file(*outcome.source), kind,
                               folder);
  }
}

void report_empty_folders(const std::vector<std::string>& arguments, std::string_view kind,
                          std::vector<FileOutcome>& outcomes, const FileSystem& files) {
  std::vector<SeenFile> seen;
  for (const FileOutcome& outcome : outcomes) {
    seen.push_back({outcome.source->path(), outcome.is_read, outcome.is_meant});
  }
  report_empty_folders(arguments, kind, seen, outcomes, files);
}

void write_result(const std::string& path, const std::string& text,
                  const std::vector<SeenFile>& seen, const LoadedFramework* given,
                  std::vector<FileOutcome>& outcomes, FileSystem& files) {
  FileOutcome outcome = outcome_about(path);
  write_result(*outcome.source, text, was_read(path, seen, given, outcomes, files), files,
               outcome.diagnostics);
  outcomes.push_back(std::move(outcome));
}

void write_result(const std::string& path, const std::string& text, const LoadedFramework* given,
                  std::vector<FileOutcome>& outcomes, FileSystem& files) {
  write_result(path, text, {}, given, outcomes, files);
}

}  // namespace rung
