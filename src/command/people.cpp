#include "command/people.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
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

void People::introduce(const FrameworkChoice& choice, FileOutcome& outcome) {
  const bool first = !std::exchange(choice.loaded->shown, true);
  if (first) outcome.introduced = choice.loaded;
  // Of a framework that the command line names, its own errors say enough.
  if (!choice.loaded->framework && !(first && choice.at.is_whole_file())) {
    outcome.diagnostics.report(framework_unusable, choice.at, choice.loaded->name);
  }
}

std::optional<LoadedPerson> People::held_against_choice(const ParsedFile& file,
                                                        Loading& loading) const {
  const LoadedFramework* loaded = loading.choice.loaded;
  if (loaded == nullptr || !loaded->framework) {
    check_form(file, loading.outcome.diagnostics);
    return std::nullopt;
  }
  auto evidence = load_evidence(file, *loaded->framework, loading.outcome.diagnostics);
  if (!evidence) return std::nullopt;
  return LoadedPerson{&*loaded->framework, std::move(*evidence), loading.choice.note};
}

std::optional<LoadedPerson> People::load(const ParsedFile& file, FileOutcome& outcome) {
  Loading loading{std::move(outcome)};
  loading.choice =
      choose_framework(file, given_, frameworks_, io_.files, loading.outcome.diagnostics);
  if (loading.choice.loaded != nullptr) introduce(loading.choice, loading.outcome);
  auto person = held_against_choice(file, loading);
  outcome = std::move(loading.outcome);
  return person;
}

People::Loading People::begin(const Input& input) {
  Loading loading{read_input(input, io_)};
  FileOutcome& outcome = loading.outcome;
  const auto file =
      outcome.is_read ? parse_file(outcome.source, outcome.diagnostics, &io_.lanes) : std::nullopt;
  if (file && file->schema == Schema::framework && !input.in_folder.empty()) {
    outcome.is_meant = false;
  } else if (file && is_evidence(*file, outcome.diagnostics)) {
    loading.choice = choose_framework(*file, given_, frameworks_, io_.files, outcome.diagnostics);
    loading.person = held_against_choice(*file, loading);
  }
  return loading;
}

void People::settle(Loading loading) {
  FileOutcome& outcome = loading.outcome;
  if (loading.choice.loaded != nullptr) introduce(loading.choice, outcome);
  if (outcome.diagnostics.empty() && outcome.introduced == nullptr) return;
  outcome.diagnostics.sort();
  outcomes_.push_back(std::move(outcome));
}

std::optional<LoadedPerson> People::load(const Input& input) {
  std::optional<LoadedPerson> person;
  load_each({input}, {}, [&](std::size_t /*input*/, LoadedPerson one) { person = std::move(one); });
  return person;
}

void People::load_each(const std::vector<Input>& inputs, const Jobs& jobs, const Use& use,
                       const Passed& passed) {
  const std::size_t before = seen_.size();
  seen_.resize(before + inputs.size());
  std::vector<std::unique_ptr<Loading>> to_settle(inputs.size());
  std::vector<LoadedFramework*> needed(inputs.size());
  for_each_index(inputs.size(), jobs, [&](std::size_t i) {
    Loading loading = begin(inputs[i]);
    const FileOutcome& outcome = loading.outcome;
    seen_[before + i] = {outcome.source->path(), outcome.is_read, outcome.is_meant};
    if (loading.person) use(i, std::move(*loading.person));
    loading.person.reset();
    passed(i);
    needed[i] = loading.choice.loaded;
    const bool usable = needed[i] == nullptr || needed[i]->framework;
    if (outcome.diagnostics.empty() && usable) return;
    to_settle[i] = std::make_unique<Loading>(std::move(loading));
  });
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    if (to_settle[i]) {
      settle(std::move(*to_settle[i]));
    } else if (needed[i] != nullptr && !needed[i]->shown) {
      settle({outcome_about(seen_[before + i].path), {needed[i], {}, {}}});
    }
  }
}

std::vector<UnusableFile> People::unusable() const {
  std::vector<UnusableFile> files;
  for (const FileOutcome& outcome : outcomes_) {
    const auto& all = outcome.diagnostics.all();
    const auto error = std::ranges::find(all, Severity::error, &Diagnostic::severity);
    if (error != all.end()) {
      const auto line = error->at.is_whole_file() ? 0 : error->at.start().line;
      files.push_back(
          {outcome.source->path(),
           line == 0 ? error->message : fmt::format("line {}: {}", line, error->message)});
    } else if (outcome.introduced != nullptr && !outcome.introduced->framework) {
      files.push_back({outcome.source->path(),
                       fmt::format("its framework `{}` cannot be used", outcome.introduced->name)});
    }
  }
  return files;
}

void People::write(const std::string& path, const std::string& text) {
  write_result(path, text, seen_, given_, outcomes_, io_.files);
}

void People::report_empty_folders(const std::vector<std::string>& arguments) {
  rung::report_empty_folders(arguments, "evidence file", seen_, outcomes_, io_.files);
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
