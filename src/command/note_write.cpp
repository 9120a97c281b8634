#include "command/note_write.h"

#include <fmt/format.h>

#include <memory>
#include <ostream>
#include <string>
#include <string_view>

#include "command/app.h"
#include "command/as_of.h"
#include "command/kinds.h"
#include "command/outputs.h"
#include "command/print_diagnostics.h"
#include "rung/lint.h"
#include "text/diagnostic_text.h"
#include "text/unified_diff.h"
#include "text/width.h"

namespace rung {
namespace {

bool wants_color_of_problems(const Io& io) {
  return wants_color(ColorWish::automatic, io.terminal.err, io.terminal);
}

/// Where the addition stands in the new text: the last of the edits, without the empty line or the
/// break it may begin with.
SourceSpan place_of(const Added& added) {
  std::size_t begin = 0;
  for (const Edit& edit : added.edits) begin += edit.text.size() - (edit.end - edit.begin);
  const Edit& last = added.edits.back();
  const std::size_t end = last.end + begin;
  begin = end - last.text.size();
  const std::string_view text = added.source->text();
  while (begin < end && (text[begin] == '\n' || text[begin] == '\r')) ++begin;
  return {added.source.get(), static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// The new file under a name that says it is not written, so that nobody looks for its lines.
std::optional<ParsedFile> as_it_would_be(const Added& added, Diagnostics& diagnostics) {
  auto source = std::make_shared<SourceFile>(added.source->path() + " (as it would be)",
                                             std::string(added.source->bytes()));
  return parse_file(std::move(source), diagnostics);
}

/// Tells what keeps the new file from being one; false if nothing does.
bool has_errors(const NoteFile& file, const Added& added, Io& io) {
  Diagnostics problems;
  const auto parsed = as_it_would_be(added, problems);
  if (parsed) load_evidence(*parsed, *file.framework, problems);
  if (problems.error_count() == 0) return false;
  problems.sort();
  for (const Diagnostic& one : problems.all()) io.err << to_text(one, wants_color_of_problems(io));
  io.err << "nothing was written\n";
  return true;
}

/// What checking the new file finds about the addition, as far as that needs no look at other
/// files.
void tell_findings(const NoteFile& file, const Added& added, Io& io) {
  Diagnostics found;
  const auto parsed = parse_file(added.source, found);
  const auto evidence = load_evidence(*parsed, *file.framework, found);
  const AsOf as_of = as_of_for(std::nullopt, *evidence, io.today);
  const FileAssessment assessment = assess(*file.framework, *evidence, {as_of, false});
  check_evidence({*file.framework, *evidence, assessment, [](const std::string&) { return true; }},
                 found);
  const SourceSpan place = place_of(added);
  found.drop([&](const Diagnostic& one) {
    return one.at.is_whole_file() || one.at.end <= place.begin || one.at.begin >= place.end;
  });
  found.sort();
  print_diagnostics({&found}, wants_color_of_problems(io), io);
}

void tell_addition(const Added& added, NoteTelling telling, std::ostream& out) {
  const SourceSpan place = place_of(added);
  const auto first = place.start().line;
  const auto last = place.file->position(place.end > place.begin ? place.end - 1 : place.end).line;
  out << fmt::format("{}:{}: added\n", escape_controls(added.source->path()), first);
  if (telling == NoteTelling::place) return;
  for (auto line = first; line <= last; ++line) {
    out << escape_controls(place.file->line(line)) << '\n';
  }
}

}  // namespace

int write_note(const NoteFile& file, const Added& added, NoteTelling telling, Io& io) {
  const SourceFile& before = *file.parsed.source;
  if (has_errors(file, added, io)) return status_unusable;
  if (telling == NoteTelling::difference) {
    io.out << unified_diff(before.path(), before.text(), added.edits);
    return status_ready;
  }
  if (file.is_standard_input) {
    io.out << added.source->bytes();
    return status_ready;
  }
  const auto reason = io.files.replace(before.path(), before.bytes(), added.source->bytes());
  if (reason) {
    Diagnostics problem;
    problem.report(cannot_write, SourceSpan::of_file(before), before.path(), *reason);
    print_diagnostics({&problem}, wants_color_of_problems(io), io);
    return status_unusable;
  }
  tell_addition(added, telling, io.out);
  io.out << std::flush;
  tell_findings(file, added, io);
  return status_ready;
}

}  // namespace rung
