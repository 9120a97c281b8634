#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "command/file_outcome.h"
#include "command/frameworks.h"
#include "command/io.h"
#include "command/outputs.h"
#include "command/parallel.h"
#include "command/sources.h"
#include "rung/assessment.h"
#include "rung/evidence.h"
#include "rung/framework.h"
#include "rung/load.h"
#include "view/calibration.h"

namespace rung {

/// Somebody whose evidence could be used, and the framework it is held against.
struct LoadedPerson {
  const Framework* framework = nullptr;
  Evidence evidence;
  std::optional<Remark> note = std::nullopt;  ///< what a report says about the choice of framework
};

/// The people of a run: each file is read and loaded against its framework, and everything found
/// wrong with either is kept to be told at the end (spec section 7: one bad file never hides the
/// others). Shared by all commands that look at people.
class People {
 public:
  explicit People(Io& io) : io_(io), frameworks_(io) {}

  /// Holds everybody against the framework that `--framework` names; nothing happens when that is
  /// empty. False when there is none of that name, which has then been reported: nobody can be
  /// loaded.
  bool hold_against(const std::string& framework);

  /// Reads one file. Nothing when it cannot be used, which has been reported, or when it is a
  /// framework met in a folder.
  std::optional<LoadedPerson> load(const Input& input);
  /// What is done with somebody, who is let go afterwards, and which of the inputs it was.
  using Use = std::function<void(std::size_t input, LoadedPerson person)>;
  /// What is done once nothing more comes of an input, whether it was somebody or not.
  using Passed = std::function<void(std::size_t input)>;
  /// Reads all files, with several jobs on as many threads: `use` and `passed` are then called from
  /// them, in any order. What is found wrong is kept in the order of the inputs, and of files in
  /// which nothing was, only their names.
  void load_each(
      const std::vector<Input>& inputs, const Jobs& jobs, const Use& use,
      const Passed& passed = [](std::size_t) {});
  /// As the first, of a file already parsed.
  std::optional<LoadedPerson> load(const ParsedFile& file, FileOutcome& outcome);

  /// Keeps what was found in a file that is no evidence, to be told with the rest.
  void keep(FileOutcome outcome) { outcomes_.push_back(std::move(outcome)); }
  /// Keeps what others found in files that are no evidence.
  void keep(People&& others) { std::ranges::move(others.outcomes_, std::back_inserter(outcomes_)); }
  /// Writes a result, unless to a file that was read, and keeps why it could not.
  void write(const std::string& path, const std::string& text);
  /// Keeps a report of each folder among the arguments that holds no evidence file.
  void report_empty_folders(const std::vector<std::string>& arguments);
  /// Prints all that was found, file by file.
  void print_problems(ColorWish color);
  /// Whether some file could not be used, or a result not written (status 2).
  bool some_unusable() const;
  /// Each file that could not be used, with the first thing that is wrong with it.
  std::vector<UnusableFile> unusable() const;

 private:
  /// A file on its way: read and held against its framework, but not yet in its place among the
  /// others, which decides where what is wrong with the framework is told.
  struct Loading {
    FileOutcome outcome;
    FrameworkChoice choice{};
    std::optional<LoadedPerson> person{};
  };
  Loading begin(const Input& input);
  std::optional<LoadedPerson> held_against_choice(const ParsedFile& file, Loading& loading) const;
  void introduce(const FrameworkChoice& choice, FileOutcome& outcome);
  void settle(Loading loading);

  Io& io_;
  Frameworks frameworks_;
  LoadedFramework* given_ = nullptr;   ///< by `--framework`
  std::vector<FileOutcome> outcomes_;  ///< of which there is something to tell
  std::vector<SeenFile> seen_;         ///< all inputs
};

}  // namespace rung
