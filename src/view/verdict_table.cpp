#include "view/verdict_table.h"

#include <algorithm>
#include <array>

#include "scenario/comparison.h"
#include "view/parts.h"

namespace rung {
namespace {

constexpr std::string_view none_text = "–";

/// What a reader looks for first: told whether it differs or not.
constexpr std::array<std::string_view, 6> always_told = {"verdict", "coverage", "held",
                                                         "gates",   "window",   "earliest"};

TableCell ready_cell(bool ready) {
  return {{ready ? status("ready", Tone::good) : status("not ready", Tone::bad)},
          ready ? Tone::good : Tone::bad};
}

TableCell term_cell(const std::string& text, const std::string& first, bool is_first) {
  const std::string shown = text.empty() ? std::string(none_text) : text;
  if (is_first) return text_cell(shown);
  return text == first ? TableCell{{plain(shown)}, Tone::muted} : TableCell{{strong(shown)}};
}

}  // namespace

Table verdict_table(const std::vector<VerdictColumn>& columns) {
  Table table{"verdict", "The verdict", {{"what", "What", Align::left, true}}, {}};
  std::vector<std::vector<VerdictTerm>> terms;
  for (const VerdictColumn& column : columns) {
    table.columns.push_back({column.key, column.title});
    terms.push_back(verdict_terms(*column.assessment));
  }
  for (std::size_t row = 0; !terms.empty() && row < terms.front().size(); ++row) {
    const VerdictTerm& first = terms.front()[row];
    const bool differs = std::ranges::any_of(
        terms, [&](const auto& column) { return column[row].text != first.text; });
    if (!differs && std::ranges::find(always_told, first.key) == always_told.end()) continue;
    std::vector<TableCell> cells{text_cell(std::string(first.label))};
    for (std::size_t i = 0; i < columns.size(); ++i) {
      cells.push_back(first.key == "verdict" ? ready_cell(columns[i].assessment->ready)
                                             : term_cell(terms[i][row].text, first.text, i == 0));
    }
    table.rows.push_back(std::move(cells));
  }
  return table;
}

}  // namespace rung
