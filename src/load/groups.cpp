#include "load/groups.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_set>
#include <vector>

#include "load/csv.h"
#include "load/csv_kinds.h"
#include "text/nearest.h"

namespace rung {
namespace {

constexpr std::array<std::string_view, 2> group_columns = {"person", "group"};
/// In a table with a great many strangers the later ones get no suggestion.
constexpr std::size_t most_suggestions = 100;

/// Which field of a line is the person, and which the group.
struct GroupColumns {
  std::size_t person = 0;
  std::size_t group = 0;
};

std::string_view trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

std::optional<GroupColumns> read_columns(const CsvLine& line, Diagnostics& diagnostics) {
  std::array<std::optional<std::size_t>, 2> found;
  bool good = true;
  for (std::size_t i = 0; i < line.fields.size(); ++i) {
    const auto name = trimmed(line.fields[i].text);
    const auto* column = std::ranges::find(group_columns, name);
    const auto place = static_cast<std::size_t>(column - group_columns.begin());
    if (column != group_columns.end() && !found[place]) {
      found[place] = i;
    } else if (line.fields.size() > 1) {
      good = false;
      Diagnostic& problem = diagnostics.report(unknown_column, line.fields[i].at, name);
      const auto near = nearest(name, group_columns);
      problem.help = near ? fmt::format("did you mean `{}`?", *near)
                          : std::string("the columns are `person` and `group`");
      if (near) found[*near == "person" ? 0 : 1] = i;
    }
  }
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (found[i] || !good) continue;
    good = false;
    diagnostics.report(missing_column, line.at, group_columns[i]).help =
        line.at.file->text().substr(line.at.begin, line.at.end - line.at.begin).find(';') ==
                std::string_view::npos
            ? "begin with the line `person,group`"
            : "write commas between the fields, not semicolons";
  }
  if (!good) return std::nullopt;
  return GroupColumns{*found[0], *found[1]};
}

void read_member(const CsvLine& line, const GroupColumns& columns, Groups& groups,
                 Diagnostics& diagnostics) {
  const CsvField& person = line.fields[columns.person];
  const CsvField& group = line.fields[columns.group];
  const std::string id(trimmed(person.text));
  const std::string name(trimmed(group.text));
  if (id.empty()) diagnostics.report(empty_field, line.at, "person");
  if (name.empty()) diagnostics.report(empty_field, line.at, "group");
  if (id.empty() || name.empty()) return;
  const auto [first, is_new] = groups.of_person.emplace(id, Groups::Member{name, person.at});
  if (is_new) return;
  diagnostics.report(repeated_person, person.at, id)
      .related.push_back({first->second.at, "first named here"});
}

}  // namespace

Groups read_groups(const SourceFile& file, Diagnostics& diagnostics) {
  Groups groups;
  const std::vector<CsvLine> lines = read_csv(file, diagnostics);
  if (diagnostics.error_count() > 0) return groups;
  if (lines.empty()) {
    diagnostics.report(missing_column, SourceSpan::of_file(file), group_columns[0]).help =
        "begin with the line `person,group`";
    return groups;
  }
  const auto columns = read_columns(lines.front(), diagnostics);
  if (!columns) return groups;
  const std::size_t count = lines.front().fields.size();
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (lines[i].fields.size() == count) {
      read_member(lines[i], *columns, groups, diagnostics);
    } else {
      diagnostics.report(csv_fields, lines[i].at, lines[i].fields.size(), count);
    }
  }
  return groups;
}

void check_people(const Groups& groups, std::span<const std::string_view> people,
                  Diagnostics& diagnostics) {
  const std::unordered_set<std::string_view> known(people.begin(), people.end());
  std::size_t strangers = 0;
  for (const auto& [person, member] : groups.of_person) {
    if (known.contains(person)) continue;
    Diagnostic& problem = diagnostics.report(unknown_person, member.at, person);
    if (++strangers > most_suggestions) continue;
    if (const auto near = nearest(person, people)) {
      problem.help = fmt::format("did you mean `{}`?", *near);
    }
  }
}

}  // namespace rung
