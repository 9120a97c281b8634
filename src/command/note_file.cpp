#include "command/note_file.h"

#include <utility>

#include "command/file_outcome.h"
#include "command/outputs.h"
#include "command/print_diagnostics.h"
#include "command/sources.h"
#include "note/adding.h"
#include "yaml/value.h"

namespace rung {
namespace {

/// The file with `[]` behind an `evidence:` that has nothing behind it; the file itself otherwise.
std::optional<ParsedFile> with_a_list(const ParsedFile& file, Diagnostics& diagnostics) {
  if (!file.is_sound) return file;
  const yaml::Value root(*file.tree, file.tree->root());
  for (const yaml::Value part : root) {
    if (part.name() != "evidence" || part.kind() != yaml::NodeKind::empty) continue;
    const std::size_t colon = file.source->text().find(':', part.key().at().end);
    return parse_file(with_edits(*file.source, {{colon + 1, colon + 1, " []"}}), diagnostics);
  }
  return file;
}

/// Loads what was read into `file`; false if that reported an error.
bool load_into(NoteFile& file, FileOutcome& outcome) {
  if (file.parsed.schema != Schema::evidence) {
    load_evidence(file.parsed, Framework{}, outcome.diagnostics);  // says what it is
    return false;
  }
  file.loaded = with_a_list(file.parsed, outcome.diagnostics);
  auto person = file.loaded ? file.people.load(*file.loaded, outcome) : std::nullopt;
  if (!person) return false;
  file.framework = person->framework;
  file.evidence = std::move(person->evidence);
  return true;
}

}  // namespace

std::unique_ptr<NoteFile> open_note_file(const std::string& path, const std::string& framework,
                                         Io& io) {
  auto file = std::make_unique<NoteFile>(io);
  file->is_standard_input = path == standard_input;
  FileOutcome outcome = outcome_about(path);
  bool usable = false;
  if (file->people.hold_against(framework)) {
    outcome = read_input({path, {}, {}, false}, io);
    auto parsed =
        outcome.is_read ? parse_file(outcome.source, outcome.diagnostics, &io.lanes) : std::nullopt;
    if (parsed) {
      file->parsed = std::move(*parsed);
      usable = load_into(*file, outcome);
    }
  }
  file->people.print_problems(ColorWish::automatic);
  outcome.diagnostics.sort();
  std::vector<const Diagnostics*> found{&outcome.diagnostics};
  if (outcome.introduced != nullptr) found.insert(found.begin(), &outcome.introduced->diagnostics);
  print_diagnostics(found, wants_color(ColorWish::automatic, io.terminal.err, io.terminal), io);
  return usable ? std::move(file) : nullptr;
}

}  // namespace rung
