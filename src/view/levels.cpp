#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "text/element.h"
#include "view/chart.h"
#include "view/framework_words.h"
#include "view/table.h"

namespace rung {
namespace {

/// The frameworks of the chart, and what they are called beside each other.
struct Ladders {
  std::vector<const Framework*> frameworks;
  std::vector<std::string> names;

  explicit Ladders(const ViewRequest& request) {
    for (const ViewRequest::Subject& subject : request.subjects) {
      const std::string& id = subject.framework->id.value;
      const auto same = std::ranges::count_if(
          request.subjects, [&](const auto& other) { return other.framework->id.value == id; });
      frameworks.push_back(subject.framework);
      names.push_back(same > 1 ? fmt::format("{} {}", id, subject.framework->version) : id);
    }
  }
  const Level& level(const ChartLevel& it) const {
    return at(at(frameworks, it.framework)->levels, it.level);
  }
};

bool is_marked(const Chart& chart, const ChartLevel& level) {
  return std::ranges::any_of(chart.claims, [&](const ChartClaim& claim) {
    return claim.by == level && claim.standing == ChartClaim::Standing::one_sided;
  });
}

TableCell cell_of(const Ladders& ladders, const Chart& chart, int framework,
                  const std::vector<int>& levels) {
  TableCell cell;
  for (const int index : levels) {
    const ChartLevel place{framework, index};
    const Level& level = ladders.level(place);
    if (!cell.words.empty()) cell.words.push_back(plain("\n"));
    cell.words.push_back(code(level.id));
    if (is_marked(chart, place)) cell.words.push_back(plain("*"));
    if (level.title != level.id) cell.words.push_back(plain(' ' + level.title));
    const std::string years = years_in_words(level);
    if (!years.empty()) cell.words.push_back(plain(", " + years));
  }
  return cell;
}

Table table_of(const Ladders& ladders, const Chart& chart) {
  Table table{"levels", "Levels", {{"row", "Row", Align::right, true}}, {}};
  for (const std::string& name : ladders.names) table.columns.push_back({name, name});
  for (const ChartRow& row : chart.rows) {
    auto& cells = table.rows.emplace_back();
    cells.push_back({{plain(std::to_string(table.rows.size()))}});
    for (std::size_t framework = 0; framework < row.size(); ++framework) {
      cells.push_back(cell_of(ladders, chart, static_cast<int>(framework), row[framework]));
    }
  }
  return table;
}

/// What keeps a claim from being as good as any other; empty for one that is.
std::string fault_of(const Ladders& ladders, const ChartClaim& claim) {
  const std::string& other = ladders.names[static_cast<std::size_t>(claim.framework)];
  switch (claim.standing) {
    case ChartClaim::Standing::one_sided:
      return fmt::format("{} does not say so", other);
    case ChartClaim::Standing::contradictory:
      return "left out: one of the ladders would have to run downwards";
    case ChartClaim::Standing::unknown:
      return fmt::format("{} has no such level", other);
    case ChartClaim::Standing::mutual:
      break;
  }
  const std::string& version = at(ladders.frameworks, claim.framework)->version;
  if (claim.release.empty() || claim.release == version) return {};
  return fmt::format("written for release {}, this is {}", claim.release, version);
}

std::string_view word_of(ChartClaim::Standing standing) {
  switch (standing) {
    case ChartClaim::Standing::one_sided:
      return "one side only";
    case ChartClaim::Standing::contradictory:
      return "contradiction";
    case ChartClaim::Standing::unknown:
      return "unknown level";
    case ChartClaim::Standing::mutual:
      break;
  }
  return "another release";
}

Table faults_of(const Ladders& ladders, const Chart& chart) {
  Table table{"alignments",
              "Alignments to look at",
              {{"framework", "Framework", Align::left, true},
               {"level", "Level", Align::left, true},
               {"aligns_with", "Aligns with"},
               {"problem", "Problem"},
               {"why", "Why"}},
              {}};
  for (const ChartClaim& claim : chart.claims) {
    const std::string fault = fault_of(ladders, claim);
    if (fault.empty()) continue;
    const std::string& other = ladders.names[static_cast<std::size_t>(claim.framework)];
    table.rows.push_back({{{plain(ladders.names[static_cast<std::size_t>(claim.by.framework)])}},
                          {{code(ladders.level(claim.by).id)}},
                          {{code(claim.id), plain(" of " + other)}},
                          {{status(std::string(word_of(claim.standing)), Tone::caution)}},
                          {{plain(fault)}}});
  }
  return table;
}

ViewResult build_levels(const ViewRequest& request) {
  const Ladders ladders(request);
  const Chart chart = chart_of(ladders.frameworks);
  Document document{"framework-levels", "Levels side by side", {}, {}};
  document.subtitle = {plain("by what the frameworks say of each other, the lowest first")};
  document.blocks.push_back({table_of(ladders, chart)});
  Table faults = faults_of(ladders, chart);
  if (faults.rows.empty()) return {std::move(document), {}};
  if (std::ranges::any_of(chart.claims, [](const ChartClaim& claim) {
        return claim.standing == ChartClaim::Standing::one_sided;
      })) {
    document.blocks.push_back({Paragraph{{plain("* names a counterpart that does not name it.")}}});
  }
  document.blocks.push_back({std::move(faults)});
  return {std::move(document), {}};
}

constexpr std::string_view levels_examples =
    "  rung framework levels\n"
    "  rung framework levels unified-security five-disciplines\n"
    "  rung framework levels unified-security ours.yaml --format markdown\n";

}  // namespace

const View levels_view{
    "levels",
    "which level here is which level there?",
    "Puts several ladders side by side, row by row from the bottom up, as the frameworks match "
    "their levels by `aligns`. Without names it takes every built-in framework.",
    levels_examples,
    View::Subjects::several,
    {},
    build_levels};

}  // namespace rung
