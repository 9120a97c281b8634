#pragma once

#include <optional>

#include "command/note_file.h"
#include "command/note_words.h"
#include "command/usage.h"
#include "rung/diagnostic.h"

namespace rung {

/// Where readings are to be written.
struct ReadingsPlace {
  int entry = -1;      ///< one that is there, by its place among all; -1: a new one
  SourceSpan at = {};  ///< of that entry
};

/// Finds the place for the readings of the words (docs/evidence-file.md, "Writing something down"):
/// the last entry of that metric that nobody confirmed and that is no draft, unless the words say
/// more than source and id, which makes a new entry. Readings that stand in the file already are
/// taken out of the words; of a quarter its other months stay. The rest is put in the order of
/// time. One that the file contradicts is reported at its line. The source of a new entry is that
/// of the last one of the metric, else the only one that can count; without either the words stay
/// without.
ReadingsPlace place_readings(NoteWords& words, const NoteFile& file, Diagnostics& diagnostics);

}  // namespace rung
