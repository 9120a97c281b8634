#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>

#include "command/app.h"
#include "command/command.h"
#include "command/dialogue.h"
#include "command/next_steps.h"
#include "command/note_file.h"
#include "command/note_kinds.h"
#include "command/note_questions.h"
#include "command/note_readings.h"
#include "command/note_words.h"
#include "command/note_write.h"
#include "command/outputs.h"
#include "command/print_diagnostics.h"
#include "text/width.h"

namespace rung {
namespace note_options {

constexpr std::string_view command_name = "rung note";

constexpr std::string_view footer =
    "examples\n"
    "  rung note me.yaml                        # on a terminal: asks\n"
    "  rung note me.yaml --shows L5.roadmap --source artifact --from 2026-09 \\\n"
    "    --title 'AppSec roadmap 2026' --link https://wiki.example/roadmap\n"
    "  rung note me.yaml --source artifact --date 2026-09-28 --facts type=talk\n"
    "  rung note me.yaml --metric apps_owned 2026-11=31 2026-12=33\n"
    "  rung note me.yaml --hours 2026-11=4 --source mentoring\n"
    "  rung note me.yaml --metric apps_owned 2026-Q4=31 --diff\n"
    "\n"
    "exit status: 0 it was written, 2 it could not be or the command line is wrong,\n"
    "3 a fault in rung itself\n";

void print_problems(const Diagnostics& problems, Io& io) {
  print_diagnostics({&problems}, wants_color(ColorWish::automatic, io.terminal.err, io.terminal),
                    io);
}

/// Says that it is left to people to paste it, and what.
int leave_to_paste(const NoteFile& file, const EntryFields& entry, Io& io) {
  Diagnostics problems;
  problems.report(no_place, SourceSpan::of_file(*file.parsed.source)).help =
      "paste what is printed below, under `evidence:`";
  print_problems(problems, io);
  for (const std::string& line : as_block(entry, 2, 2)) io.out << escape_controls(line) << '\n';
  return status_unusable;
}

/// Whoever was asked has seen the entry before it was written.
NoteTelling telling_of(const NoteWords& words) {
  if (words.only_show) return NoteTelling::difference;
  return words.was_shown ? NoteTelling::place : NoteTelling::addition;
}

int note_entry(const NoteWords& words, const NoteFile& file, Io& io) {
  if (const auto problem = missing_words(words, *file.framework)) {
    return refuse(*problem, command_name, io);
  }
  const EntryFields entry = entry_of(words, *file.framework);
  const auto added = add_entry(*file.parsed.tree, entry);
  if (!added) return leave_to_paste(file, entry, io);
  return write_note(file, *added, telling_of(words), io);
}

int note_readings(NoteWords& words, const NoteFile& file, Io& io) {
  Diagnostics problems;
  const ReadingsPlace place = place_readings(words, file, problems);
  if (problems.error_count() > 0) {
    print_problems(problems, io);
    return status_unusable;
  }
  if (words.readings.empty()) {
    io.out << fmt::format("{}: that stands there already\n",
                          escape_controls(file.parsed.source->path()));
    return status_ready;
  }
  if (place.entry < 0) return note_entry(words, file, io);
  const EntryField readings = readings_field(words, *file.framework);
  const auto added = add_readings(*file.parsed.tree, place.entry, readings);
  if (!added) return leave_to_paste(file, {readings}, io);
  return write_note(file, *added, telling_of(words), io);
}

int note_down(NoteWords& words, const NoteFile& file, Io& io) {
  return words.readings.empty() ? note_entry(words, file, io) : note_readings(words, file, io);
}

/// Whether somebody can be asked for what is missing: readings find their source by themselves.
bool is_to_be_asked(const NoteWords& words, const NoteFile& file, const Io& io) {
  return Dialogue::is_possible(io) && !file.is_standard_input && words.readings.empty() &&
         missing_words(words, *file.framework).has_value();
}

/// Asks for one entry after the other. The status is that of the last that was to be written.
int note_by_questions(const NoteWords& given, Io& io) {
  int status = status_unusable;
  NoteWords words = given;
  do {
    const auto file = open_note_file(words.file, words.framework, io);
    if (!file) return status_unusable;
    if (ask_for_entry(words, *file, io) == Asked::left) {
      io.err << "nothing was written\n";
      return status;
    }
    words.was_shown = true;
    status = note_down(words, *file, io);
    if (status != status_ready) return status;
    io.out << std::flush;
    words = {};
    words.file = given.file;
    words.framework = given.framework;
  } while (!given.only_show && ask_for_another(io));
  if (!given.only_show) {
    io.err << "\nWhat comes next:\n" << next_steps(given.file, false) << std::flush;
  }
  return status;
}

int note(NoteWords words, Io& io) {
  if (const auto problem = sort_out(words)) return refuse(*problem, command_name, io);
  const bool asks = words.file.empty() && Dialogue::is_possible(io);
  if (asks && !ask_for_note_file(words, io)) return status_unusable;
  if (words.file.empty()) {
    return refuse({"the evidence file is missing",
                   "name it, as in `rung note me.yaml`; `rung init evidence` begins one"},
                  command_name, io);
  }
  const auto file = open_note_file(words.file, words.framework, io);
  if (!file) return status_unusable;
  if (is_to_be_asked(words, *file, io)) return note_by_questions(words, io);
  return note_down(words, *file, io);
}

std::function<int(Io&)> declare(CLI::App& app) {
  const auto words = std::make_shared<NoteWords>();
  declare_note(app, *words);
  app.footer(std::string(footer));
  return [words](Io& io) { return note(*words, io); };
}

}  // namespace note_options

const Command note_command{
    "note", "how do I write something down?",
    "Adds one entry to an evidence file, or readings to an entry, without an editor. Everything "
    "else in the file stays byte for byte: comments, order and layout. The file is checked before "
    "and after, and written whole or not at all. On a terminal, what is left "
    "out is asked for.",
    note_options::declare};

}  // namespace rung
