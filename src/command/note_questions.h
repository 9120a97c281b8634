#pragma once

#include "command/io.h"
#include "command/note_file.h"
#include "command/note_words.h"

namespace rung {

/// Asks for the file, where the words name none. False if whoever was asked left.
bool ask_for_note_file(NoteWords& words, Io& io);

/// What became of asking for an entry.
enum class Asked { write, left };

/// Asks for what the words leave open of an entry, one question at a time: what it shows, of the
/// responsibilities that the file's targets ask for; a reading, where a metric decides; the source,
/// title, link, when it was, and what a gate asks about. Shows the entry, and asks whether to write
/// it.
Asked ask_for_entry(NoteWords& words, const NoteFile& file, Io& io);

/// Whether another entry is to follow.
bool ask_for_another(Io& io);

}  // namespace rung
