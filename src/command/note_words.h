#pragma once

#include <optional>
#include <string>
#include <vector>

#include "command/usage.h"
#include "note/entry_fields.h"
#include "rung/framework.h"

namespace CLI {
class App;
}

namespace rung {

/// What `rung note` is to write down, as the words of a command line or the answers to questions.
struct NoteWords {
  std::vector<std::string> words;  ///< the file, and readings as `2026-11=31`
  std::string framework;
  std::string id;
  std::string source;
  std::string title;
  std::string link;
  std::vector<std::string> shows;
  std::string from;
  std::string to;
  std::string month;
  std::string date;
  std::string metric;
  std::vector<std::string> hours;  ///< readings of `--hours`
  std::vector<std::string> facts;  ///< `type=talk`
  std::string confirmed_by;        ///< `m-7:manager`
  bool draft = false;
  bool only_show = false;  ///< `--diff`: nothing is written
  bool was_shown = false;  ///< as an entry, before somebody agreed to write it

  std::string file;                                           ///< once `words` are sorted out
  std::vector<std::pair<std::string, std::string>> readings;  ///< likewise: time and value
};

/// Declares all of them.
void declare_note(CLI::App& app, NoteWords& words);

/// Sorts out which words are readings and which is the file, and says what cannot mean anything.
std::optional<UsageError> sort_out(NoteWords& words);

/// Whether they say when it was.
bool says_when(const NoteWords& words);

/// What still has to be said before there is an entry; nothing if it is whole.
std::optional<UsageError> missing_words(const NoteWords& words, const Framework& framework);

/// `values` or `hours` with the readings.
EntryField readings_field(const NoteWords& words, const Framework& framework);

/// The entry that the words describe, whose source may be another than theirs.
EntryFields entry_of(const NoteWords& words, const Framework& framework);

}  // namespace rung
