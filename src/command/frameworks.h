#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "command/io.h"
#include "command/outputs.h"
#include "rung/assessment.h"
#include "rung/diagnostic.h"
#include "rung/framework.h"
#include "rung/load.h"

namespace rung {

/// The ids of the frameworks that travel inside the program, in order.
std::vector<std::string> builtin_framework_ids();

/// A framework that was read in this run, and what was found wrong with it.
struct LoadedFramework {
  std::string name;  ///< its id when it is built in, else its path
  SourcePtr source;
  Diagnostics diagnostics;
  std::optional<Framework> framework;  ///< nothing when it has errors
  bool shown = false;                  ///< its diagnostics are among those printed
};

/// The frameworks of a run: each is read, checked and reported once, however many files need it,
/// and however many threads read these.
class Frameworks {
 public:
  explicit Frameworks(Io& io) : files_(io.files), lanes_(io.lanes) {}

  /// A framework that travels inside the program; nothing when there is none of that id.
  LoadedFramework* built_in(const std::string& id);
  /// A framework that was given as a file of its own, and what parsing it brought up: whoever names
  /// it by its path gets the same.
  LoadedFramework* parsed(const ParsedFile& file, Diagnostics diagnostics);
  /// A framework in a file; nothing when it cannot be read, which is then reported at `at`.
  LoadedFramework* in_file(const std::string& path, SourceSpan at, Diagnostics& diagnostics);

 private:
  LoadedFramework* load(const std::string& key, std::string name, SourcePtr source);
  static void read(LoadedFramework& loaded, const std::optional<ParsedFile>& file);
  std::string key_of(const std::string& path) const;

  const FileSystem& files_;
  yaml::Lanes& lanes_;
  std::mutex mutex_;  ///< of what was loaded; who has a framework once may go on reading it
  std::map<std::string, std::unique_ptr<LoadedFramework>> loaded_;
};

/// The framework an evidence file is held against.
struct FrameworkChoice {
  LoadedFramework* loaded = nullptr;  ///< nothing when there is none, which has been reported
  SourceSpan at;                      ///< what asked for it
  std::optional<Remark> note;         ///< what the report says about the choice
};

/// A path contains a `/` or ends like a file of ours; anything else names a framework by its id.
bool is_framework_path(std::string_view name);

/// Whether evidence names its framework by a path, and not by the id of a built-in one.
bool names_framework_file(const ParsedFile& file);

/// Chooses by the rules of spec section 4: `given`, the framework of `--framework`, wins, and the
/// file's own id must then be its id; without it the file's `framework:` decides.
FrameworkChoice choose_framework(const ParsedFile& file, LoadedFramework* given,
                                 Frameworks& frameworks, const FileSystem& files,
                                 Diagnostics& diagnostics);

/// The framework `--framework` names: an id of a built-in one, or any path. Reports when there is
/// none, about `named`, which is a file of that name without text.
LoadedFramework* framework_given(const SourceFile& named, Frameworks& frameworks,
                                 const FileSystem& files, Diagnostics& diagnostics);

/// The frameworks of these names, as `--framework` would take them. What is wrong with any of them
/// is printed; nothing is returned unless all can be used.
std::optional<std::vector<const LoadedFramework*>> load_named(const std::vector<std::string>& names,
                                                              Frameworks& frameworks,
                                                              const Looks& looks, Io& io);

}  // namespace rung
