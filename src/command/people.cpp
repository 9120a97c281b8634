#include "command/people.h"

#include <algorithm>
#include <utility>

#include "command/kinds.h"
#include "command/print_diagnostics.h"
#include "load/schema.h"
#include "yaml/reader.h"

namespace rung {
namespace {

bool is_evidence(const ParsedFile& file, Diagnostics& diagnostics) {
  yaml::Reader reader(*file.tree, diagnostics);
  return expect_schema(reader, file.schema, Schema::evidence);
}

}  // namespace

bool People::hold_against(const std::string& framework) {
  if (framework.empty()) return true;
  FileOutcome& outcome = outcomes_.emplace_back(outcome_about(framework));
  given_ = framework_given(*outcome.source, frameworks_, io_.files, outcome.diagnostics);
  return given_ != nullptr;
}

std::optional<LoadedPerson> People::load(const ParsedFile& file, FileOutcome& outcome) {
  Diagnostics& diagnostics = outcome.diagnostics;
  const auto choice = choose_framework(file, given_, frameworks_, io_.files, diagnostics);
  if (choice.loaded == nullptr) return std::nullopt;
  const bool first = !std::exchange(choice.loaded->shown, true);
  if (first) outcome.introduced = choice.loaded;
  if (!choice.loaded->framework) {
    if (!first) diagnostics.report(framework_unusable, choice.at, choice.loaded->name);
    return std::nullopt;
  }
  const Framework& framework = *choice.loaded->framework;
  auto evidence = load_evidence(file, framework, diagnostics);
  if (!evidence) return std::nullopt;
  return LoadedPerson{&framework, std::move(*evidence), choice.note};
}

std::optional<LoadedPerson> People::load(const Input& input) {
  FileOutcome outcome = read_input(input, io_);
  std::optional<LoadedPerson> person;
  const auto file =
      outcome.is_read ? parse_file(outcome.source, outcome.diagnostics, &io_.lanes) : std::nullopt;
  if (file && file->schema == Schema::framework && !input.in_folder.empty()) {
    outcome.is_meant = false;
  } else if (file && is_evidence(*file, outcome.diagnostics)) {
    person = load(*file, outcome);
  }
  outcome.diagnostics.sort();
  outcomes_.push_back(std::move(outcome));
  return person;
}

void People::write(const std::string& path, const std::string& text) {
  write_result(path, text, given_, outcomes_, io_.files);
}

void People::report_empty_folders(const std::vector<std::string>& arguments) {
  rung::report_empty_folders(arguments, "evidence file", outcomes_, io_.files);
}

void People::print_problems(ColorWish color) {
  // What is wrong with the framework given is told even when no file got as far as needing it.
  if (given_ != nullptr && !given_->shown) {
    given_->shown = true;
    outcomes_.front().introduced = given_;
  }
  std::vector<const Diagnostics*> found;
  for (const FileOutcome& outcome : outcomes_) {
    if (outcome.introduced != nullptr) found.push_back(&outcome.introduced->diagnostics);
    found.push_back(&outcome.diagnostics);
  }
  print_diagnostics(found, wants_color(color, io_.terminal.err, io_.terminal), io_);
}

bool People::some_unusable() const {
  return std::ranges::any_of(outcomes_, [](const FileOutcome& outcome) {
    return outcome.diagnostics.error_count() > 0 ||
           (outcome.introduced != nullptr && !outcome.introduced->framework);
  });
}

}  // namespace rung
