#include <fmt/format.h>

#include <optional>
#include <utility>
#include <vector>

#include "command/app.h"
#include "command/assess_command.h"
#include "command/compare_command.h"
#include "command/compare_kinds.h"
#include "command/people.h"
#include "command/print_diagnostics.h"
#include "scenario/comparison.h"
#include "view/comparison.h"

namespace rung {
namespace {

std::optional<LoadedPerson> load_side(const CompareSide& side, People& people) {
  if (!people.hold_against(side.framework)) return std::nullopt;
  return people.load({side.file, {}, {}, false});
}

/// Both sides; a file that serves both is read once, and what is wrong with it told once.
std::vector<LoadedPerson> load_sides(const CompareRequest& request, People& people) {
  std::vector<LoadedPerson> persons;
  for (const CompareSide& side : request.sides) {
    if (!persons.empty() && side == request.sides.front()) {
      persons.push_back(persons.front());
      continue;
    }
    auto person = load_side(side, people);
    const bool same_file = side.file == request.sides.front().file;
    if (person) persons.push_back(std::move(*person));
    if (persons.empty() && same_file && request.sides.front().file == request.sides.back().file) {
      return persons;
    }
  }
  return persons;
}

/// Whether both are about the same person; reports it otherwise.
bool same_person(const std::vector<LoadedPerson>& persons, const CompareRequest& request, Io& io) {
  const Employee& before = persons.front().evidence.employee;
  const Employee& after = persons.back().evidence.employee;
  if (before.id == after.id) return true;
  Diagnostics found;
  Diagnostic& problem = found.report(other_person, after.at, after.id, before.id);
  problem.related.push_back({before.at, "the other file"});
  problem.help = "compare two states of one person's evidence";
  const bool color = wants_color(request.outputs.looks.color, io.terminal.err, io.terminal);
  print_diagnostics({&found}, color, io);
  return false;
}

Report report_on_side(LoadedPerson person, const CompareRequest& request, std::size_t index, Io& io,
                      Pseudonyms& pseudonyms) {
  AssessRequest as_asked;
  as_asked.as_of = request.sides[index].as_of;
  as_asked.confirmed_only = request.confirmed_only;
  as_asked.redact = request.redact;
  Report report = report_on(std::move(person), as_asked, io.today, pseudonyms);
  if (request.redact) redact_paths(report, index == 0 ? "before.yaml" : "after.yaml");
  return report;
}

std::vector<std::string> files_read(const std::vector<LoadedPerson>& persons) {
  std::vector<std::string> files;
  for (const LoadedPerson& person : persons) {
    files.push_back(person.evidence.source->path());
    files.push_back(person.framework->source->path());
  }
  return files;
}

}  // namespace

int compare_files(const CompareRequest& request, Io& io) {
  People people(io);
  const std::vector<LoadedPerson> persons = load_sides(request, people);
  people.print_problems(request.outputs.looks.color);
  if (persons.size() < 2) return status_unusable;
  if (!same_person(persons, request, io)) return status_unusable;
  Pseudonyms pseudonyms;
  const Report before = report_on_side(persons.front(), request, 0, io, pseudonyms);
  const Report after = report_on_side(persons.back(), request, 1, io, pseudonyms);
  return write_document(comparison_document(compare(before, after)), request.outputs,
                        files_read(persons), "rung compare", io);
}

}  // namespace rung
