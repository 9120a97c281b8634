#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <ostream>
#include <set>
#include <utility>

#include "command/app.h"
#include "command/calibrate_command.h"
#include "command/calibration_formats.h"
#include "command/calibration_kinds.h"
#include "command/in_order.h"
#include "command/kinds.h"
#include "command/merge_rows.h"
#include "command/on_request.h"
#include "command/packet.h"
#include "command/parallel.h"
#include "command/people.h"
#include "command/progress.h"
#include "command/same_person.h"
#include "command/verbose.h"
#include "render/person_key.h"
#include "render/sha256.h"
#include "text/listed.h"

namespace rung {
namespace {

/// Every `count`-th file, so that parts are alike however the files are sorted into folders.
std::vector<Input> inputs_of(const CalibrateRequest& request, Io& io) {
  std::vector<Input> inputs = find_inputs(request.files, io.files);
  if (!request.shard) return inputs;
  std::vector<Input> part;
  for (std::size_t i = request.shard->index - 1; i < inputs.size(); i += request.shard->count) {
    part.push_back(std::move(inputs[i]));
  }
  return part;
}

/// A row of each person that could be assessed. What it is made from is let go at once, but for
/// what the packet keeps.
std::vector<CalibrationRow> assessed_rows(const CalibrateRequest& request, People& people,
                                          Packet& packet, Io& io) {
  const std::vector<Input> inputs = inputs_of(request, io);
  const AsOf as_of = request.as_of.value_or(AsOf{io.today.month, io.today.day});
  std::vector<std::optional<CalibrationRow>> made(inputs.size());
  CalibrationNames names;
  Progress progress(io.err, "assessed");
  Jobs jobs{request.jobs, {}};
  if (io.terminal.err) {
    jobs.progress = [&](std::size_t done, std::size_t all) { progress.show(done, all); };
  }
  packet.expect(inputs.size());
  people.load_each(inputs, jobs, [&](std::size_t input, LoadedPerson person) {
    const FileAssessment assessment =
        assess(*person.framework, person.evidence, {as_of, request.confirmed_only});
    CalibrationRow& row =
        made[input].emplace(calibration_row(*person.framework, person.evidence, assessment, names));
    row.input = input;
    if (packet.is_wanted() && request.filter.admits(row)) packet.keep(input, std::move(person));
  });
  std::vector<CalibrationRow> rows;
  for (std::optional<CalibrationRow>& row : made) {
    if (row) rows.push_back(std::move(*row));
  }
  // A part of a group may have nobody of a folder; the whole of it may not.
  if (!request.shard) people.report_empty_folders(request.files);
  return rows;
}

/// The files that somebody may be missing for; in a blind session only how many there are.
std::vector<UnusableFile> missing_files(const People& people, bool redacted) {
  std::vector<UnusableFile> files = people.unusable();
  if (redacted) files.assign(files.size(), {});
  return files;
}

/// What a word of a filter can be: what some person here has.
struct FilterChoice {
  std::string_view what;
  const std::vector<std::string>& wanted;
  std::set<std::string> there{};
};

/// A word that nobody's row has is a slip: an empty result should not look like a quiet room.
std::optional<UsageError> unknown_in_filter(const CalibrateRequest& request,
                                            const std::vector<CalibrationRow>& rows) {
  FilterChoice choices[] = {{"level", request.filter.levels},
                            {"track", request.filter.tracks},
                            {"manager", request.filter.managers}};
  for (const CalibrationRow& row : rows) {
    choices[0].there.insert(row.place->level);
    if (!row.place->track.empty()) choices[1].there.insert(row.place->track);
    for (const RowConfirmer& one : row.confirmers) {
      if (one.manager) choices[2].there.insert(one.id);
    }
  }
  for (const auto& [what, wanted, there] : choices) {
    for (const std::string& word : wanted) {
      if (there.contains(word)) continue;
      const std::vector<std::string_view> known(there.begin(), there.end());
      UsageError error = unknown_word(what, word, known);
      error.message = fmt::format("nobody here has the {} `{}`", what, word);
      return error;
    }
  }
  return std::nullopt;
}

/// Which people these are; in a blind session without whose they are.
std::string filter_in_words(const CalibrationFilter& filter, bool redacted) {
  std::vector<std::string> parts;
  const auto add = [&](std::string_view what, const std::vector<std::string>& words) {
    if (!words.empty()) parts.push_back(fmt::format("{} {}", what, listed(words, "or")));
  };
  add("level", filter.levels);
  add("track", filter.tracks);
  std::vector<std::string> verdicts = filter.verdicts;
  for (std::string& verdict : verdicts) std::ranges::replace(verdict, '_', ' ');
  add("verdict", verdicts);
  if (!redacted) add("manager", filter.managers);
  return fmt::to_string(fmt::join(parts, ", "));
}

/// Calls everybody by numbers, those of the key where it has them; `further` are people who occur
/// in evidence alone. False when the key cannot be
/// used, which has then been kept to be told.
bool redact(const CalibrateRequest& request, const std::set<std::string>& further,
            std::vector<CalibrationRow>& rows, PersonNames& names, People& people, Io& io) {
  const bool has_key =
      !request.key_file.empty() && io.files.kind(request.key_file) != PathKind::missing;
  if (has_key) {
    FileOutcome outcome = outcome_about(request.key_file);
    const auto at = SourceSpan::of_file(*outcome.source);
    std::string problem;
    if (const auto text = read_whole(request.key_file, io.files, at, outcome.diagnostics)) {
      auto known = read_person_key(*text, problem);
      if (!known) outcome.diagnostics.report(not_a_key, at, problem);
      names = std::move(known).value_or(PersonNames{});
    }
    if (outcome.diagnostics.empty()) {
      const auto reason = io.files.make_private(request.key_file);
      if (reason) outcome.diagnostics.report(cannot_write, at, request.key_file, *reason);
    }
    const bool usable = outcome.diagnostics.empty();
    people.keep(std::move(outcome));
    if (!usable) return false;
  }
  const std::size_t known = names.size();
  redact_rows(rows, names, sha256);
  name_people(further, names, sha256);
  if (!request.key_file.empty() && names.size() > known) {
    people.write(request.key_file, person_key_text(names));
  }
  return true;
}

/// Writes a line for each row. To standard output they go as they are made, so that all of them are
/// never held at once.
void write_lines(const CalibrateRequest& request, const Output& output,
                 const std::vector<CalibrationRow>& rows, People& people, Io& io) {
  const CalibrationFormat& format = *calibration_formats()[output.format];
  std::string text;
  InOrder in_order([&](const std::string& line) {
    if (output.file.empty()) {
      io.out << line;
    } else {
      text += line;
    }
  });
  for_each_index(rows.size(), {request.jobs, {}},
                 [&](std::size_t row) { in_order.come(row, format.line(rows[row])); });
  if (!output.file.empty()) people.write(output.file, text);
}

/// Renders the rows once for each output. False where a format could not be made.
bool write_rows(const CalibrateRequest& request, const std::vector<CalibrationRow>& rows,
                const CalibrationWords& words, Packet& packet, People& people, Io& io) {
  bool written = true;
  packet.write_folder(people);
  for (const Output& output : request.outputs) {
    const CalibrationFormat& format = *calibration_formats()[output.format];
    if (format.line != nullptr) {
      write_lines(request, output, rows, people, io);
      continue;
    }
    const bool whole = format.with_reports && !request.merge;
    const auto rendered =
        whole ? RenderedDocument{packet.page(), {}}
              : format.render(rows, words, render_options(output, request.looks, io.terminal));
    if (!rendered.problem.empty()) {
      io.err << "error: " << rendered.problem << '\n';
      written = false;
    } else if (output.file.empty()) {
      io.out << rendered.bytes;
    } else {
      people.write(output.file, rendered.bytes);
    }
  }
  return written;
}

/// The worst of all (spec section 7). Nothing to assess does not touch it.
int status_of(const std::vector<CalibrationRow>& rows, const People& people) {
  if (people.some_unusable()) return status_unusable;
  const bool all_ready =
      std::ranges::none_of(rows, [](const CalibrationRow& row) { return row.ready == false; });
  return all_ready ? status_ready : status_not_ready;
}

}  // namespace

int calibrate(const CalibrateRequest& request, Io& io) {
  People people(io);
  Packet packet(request, io);
  if (const auto problem = packet.folder_problem()) return refuse(*problem, "rung calibrate", io);
  std::vector<CalibrationRow> rows;
  std::vector<UnusableFile> unusable;
  if (request.merge) {
    rows = merged_rows(request.files, people, io);
  } else if (people.hold_against(request.framework)) {
    rows = assessed_rows(request, people, packet, io);
    unusable = missing_files(people, request.redact);
  }
  warn_of_same_people(rows, people);
  bool usable = true;
  if (!rows.empty() || request.shard) {
    const auto unknown = request.shard ? std::nullopt : unknown_in_filter(request, rows);
    if (unknown) {
      people.print_problems(request.looks.color);
      return refuse(*unknown, "rung calibrate", io);
    }
    OnRequest on_request(request, people, io);
    usable = on_request.read(rows);
    std::erase_if(rows, [&](const CalibrationRow& row) { return !request.filter.admits(row); });
    const std::vector<CalibrationRow> by_id =
        request.groups_file.empty() ? std::vector<CalibrationRow>{} : rows;
    PersonNames names;
    usable =
        (!request.redact || redact(request, packet.people(), rows, names, people, io)) && usable;
    order_rows(rows, *request.order);
    const CalibrationWords words{filter_in_words(request.filter, request.redact),
                                 std::string(request.order->meaning),
                                 on_request.sections(by_id, rows, names), std::move(unusable)};
    packet.show(rows, words, names);
    if (usable) usable = write_rows(request, rows, words, packet, people, io);
  }
  people.print_problems(request.looks.color);
  if (request.verbose) tell_lanes(io);
  return usable ? status_of(rows, people) : status_unusable;
}

}  // namespace rung
