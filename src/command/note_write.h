#pragma once

#include "command/io.h"
#include "command/note_file.h"
#include "note/adding.h"

namespace rung {

/// Writes the file with what was added to it, or with `only_show` shows the difference. The new
/// file is held against the framework first: with an error in it nothing is written, and it is
/// told. Nor is anything written if the file is not any more what was read. Says what was added and
/// what checking finds about it. Returns the exit status.
int write_note(const NoteFile& file, const Added& added, bool only_show, Io& io);

}  // namespace rung
