#pragma once

#include "command/io.h"
#include "command/note_file.h"
#include "note/adding.h"

namespace rung {

/// What is told of an addition: where it stands and what it is, the place alone, or how the file
/// would differ, which is then not written.
enum class NoteTelling { addition, place, difference };

/// Writes the file with what was added to it, or shows the difference. The new file is held against
/// the framework first: with an error in it nothing is written, and it is told. Nor is anything
/// written if the file is not any more what was read. Says what was added and what checking finds
/// about it. Returns the exit status.
int write_note(const NoteFile& file, const Added& added, NoteTelling telling, Io& io);

}  // namespace rung
