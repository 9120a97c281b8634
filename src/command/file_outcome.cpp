#include "command/file_outcome.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <set>

#include "command/kinds.h"

namespace rung {
namespace {

bool was_read(const std::string& path, const LoadedFramework* given,
              const std::vector<FileOutcome>& outcomes, const FileSystem& files) {
  const std::string resolved = files.resolve(path);
  const auto is_it = [&](const SourceFile& source) {
    return files.resolve(source.path()) == resolved;
  };
  const auto is_its = [&](const LoadedFramework* framework) {
    return framework != nullptr && is_it(*framework->source);
  };
  return is_its(given) || std::ranges::any_of(outcomes, [&](const FileOutcome& outcome) {
           return is_its(outcome.introduced) || (outcome.is_read && is_it(*outcome.source));
         });
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
                          std::vector<FileOutcome>& outcomes, const FileSystem& files) {
  const std::set<std::string> given(arguments.begin(), arguments.end());
  for (const auto& folder : given) {
    if (!is_folder(folder, files)) continue;
    const bool some = std::ranges::any_of(outcomes, [&](const FileOutcome& outcome) {
      return outcome.is_meant && is_below(outcome.source->path(), folder);
    });
    if (some) continue;
    FileOutcome& outcome = outcomes.emplace_back(outcome_about(folder));
    outcome.diagnostics.report(no_evidence_files, SourceSpan::of_file(*outcome.source), kind,
                               folder);
  }
}

void write_result(const std::string& path, const std::string& text, const LoadedFramework* given,
                  std::vector<FileOutcome>& outcomes, FileSystem& files) {
  FileOutcome outcome = outcome_about(path);
  const auto at = SourceSpan::of_file(*outcome.source);
  if (was_read(path, given, outcomes, files)) {
    outcome.diagnostics.report(output_is_input, at, path);
  } else if (const auto reason = files.write(path, text)) {
    outcome.diagnostics.report(cannot_write, at, path, *reason);
  }
  outcomes.push_back(std::move(outcome));
}

}  // namespace rung
