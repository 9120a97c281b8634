#include "command/merge_rows.h"

#include <istream>
#include <iterator>
#include <memory>
#include <set>
#include <utility>

#include "command/calibration_kinds.h"
#include "command/kinds.h"
#include "render/calibration_lines.h"

namespace rung {
namespace {

/// The lines of several files on their way to rows.
class Merge {
 public:
  explicit Merge(std::vector<CalibrationRow>& rows) : rows_(rows) {}

  void take(const SourceFile& file, Diagnostics& diagnostics) {
    for (std::uint32_t number = 1; number <= file.line_count(); ++number) {
      const std::string_view line = file.line(number);
      if (line.empty()) continue;
      const auto begin = static_cast<std::uint32_t>(line.data() - file.text().data());
      take_line(line, {&file, begin, begin + 1}, diagnostics);
    }
  }

 private:
  void take_line(std::string_view line, SourceSpan at, Diagnostics& diagnostics) {
    std::string problem;
    auto row = lines_.read(line, problem);
    if (!row) {
      diagnostics.report(not_a_calibration_line, at, problem);
      return;
    }
    const std::string as_of = to_string(row->as_of);
    if (!rows_.empty() && as_of != to_string(rows_.front().as_of)) {
      diagnostics.report(another_as_of, at, as_of, to_string(rows_.front().as_of));
    } else if (!seen_.emplace(row->id, row->file).second) {
      diagnostics.report(person_twice, at, row->id, row->file);
    } else {
      rows_.push_back(std::move(*row));
    }
  }

  std::vector<CalibrationRow>& rows_;
  CalibrationLines lines_;
  std::set<std::pair<std::string, std::string>> seen_;
};

/// Such files grow with the number of people, and are written by this program: no limit but that of
/// places in a file.
std::string all_of(const std::string& path, SourceSpan at, Io& io, Diagnostics& diagnostics) {
  if (path == standard_input) {
    return {std::istreambuf_iterator<char>(io.in), std::istreambuf_iterator<char>()};
  }
  return read_whole(path, io.files, at, diagnostics, SourceSpan::whole_file - 1).value_or("");
}

}  // namespace

std::vector<CalibrationRow> merged_rows(const std::vector<std::string>& arguments, People& people,
                                        Io& io) {
  std::vector<CalibrationRow> rows;
  Merge merge(rows);
  for (const std::string& path : arguments) {
    const std::string shown(path == standard_input ? standard_input_name : path);
    FileOutcome outcome = outcome_about(shown);
    std::string bytes = all_of(path, SourceSpan::of_file(*outcome.source), io, outcome.diagnostics);
    if (outcome.diagnostics.empty()) {
      outcome.source = std::make_shared<SourceFile>(shown, std::move(bytes));
      outcome.is_read = true;
      merge.take(*outcome.source, outcome.diagnostics);
      if (outcome.diagnostics.empty()) outcome.source = outcome_about(shown).source;
    }
    people.keep(std::move(outcome));
  }
  return rows;
}

}  // namespace rung
