#pragma once

#include <memory>
#include <optional>
#include <string>

#include "command/io.h"
#include "command/people.h"
#include "rung/evidence.h"
#include "rung/load.h"

namespace rung {

/// An evidence file without a mistake, to which something is to be added.
struct NoteFile {
  explicit NoteFile(Io& io) : people(io) {}

  People people;  ///< holds what the file is held against
  bool is_standard_input = false;
  ParsedFile parsed;  ///< as it is
  /// As it was loaded, which `evidence` and all that is told point into.
  std::optional<ParsedFile> loaded{};
  const Framework* framework = nullptr;  ///< that it is held against
  Evidence evidence;
};

/// Reads the file, holds it against its framework or the one named, and prints every problem.
/// Nothing is returned unless it is without errors: what is broken is not built upon. An
/// `evidence:` with nothing behind it passes, as the first entry mends it.
std::unique_ptr<NoteFile> open_note_file(const std::string& path, const std::string& framework,
                                         Io& io);

}  // namespace rung
