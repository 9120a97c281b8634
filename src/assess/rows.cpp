#include "assess/rows.h"

namespace rung {

Rows::Rows(const Framework& framework, const Evidence& evidence, const Claims& claims,
           const std::vector<int>& asked, const CountedMonths& timeline)
    : evidence_(evidence),
      claims_(claims),
      entries_(asked.size()),
      rows_of_(evidence.entries.size()) {
  rows_.reserve(asked.size());
  for (const int responsibility : asked) rows_.emplace_back(framework, responsibility, timeline);
  connect(framework);
  for (std::size_t row = 0; row < rows_.size(); ++row) {
    for (const int entry : entries_[row]) {
      rows_[row].count(evidence.entries[static_cast<std::size_t>(entry)], claims,
                       claims.confirmed(entry), 1);
    }
    rows_[row].settle();
  }
}

/// Finds the rows each entry bears on: those it shows, a skill's cell at its level or below among
/// them (spec section 4), or those whose metric it reads.
void Rows::connect(const Framework& framework) {
  std::vector<int> row_of_responsibility(framework.responsibilities.size(), -1);
  std::vector<int> row_of_skill(framework.skills.size(), -1);
  std::vector<std::vector<int>> rows_of_metric(framework.metrics.size());
  for (int row = 0; row < size(); ++row) {
    const Row& it = rows_[static_cast<std::size_t>(row)];
    if (it.asked().metric) {
      rows_of_metric[static_cast<std::size_t>(it.asked().metric->metric)].push_back(row);
      continue;  // a metric decides; what merely shows it does not
    }
    row_of_responsibility[static_cast<std::size_t>(it.responsibility())] = row;
    if (it.asked().skill >= 0) row_of_skill[static_cast<std::size_t>(it.asked().skill)] = row;
  }
  for (std::size_t i = 0; i < evidence_.entries.size(); ++i) {
    const Entry& entry = evidence_.entries[i];
    const int index = static_cast<int>(i);
    if (!claims_.claimed(index)) continue;
    for (const Shown& shown : entry.shows) {
      if (shown.responsibility >= 0) {
        link(row_of_responsibility[static_cast<std::size_t>(shown.responsibility)], index);
        continue;
      }
      const int row = row_of_skill[static_cast<std::size_t>(shown.skill)];
      if (row < 0) continue;
      const int asked_level = rows_[static_cast<std::size_t>(row)].asked().levels.front();
      if (framework.at_or_above(shown.level, asked_level)) link(row, index);
    }
    if (entry.metric < 0) continue;
    for (const int row : rows_of_metric[static_cast<std::size_t>(entry.metric)]) link(row, index);
  }
}

void Rows::link(int row, int entry) {
  if (row < 0) return;
  const auto at = static_cast<std::size_t>(row);
  const int source = evidence_.entries[static_cast<std::size_t>(entry)].source;
  if (!rows_[at].asked().accepts(source)) return;
  if (!entries_[at].empty() && entries_[at].back() == entry) return;  // shown twice by one entry
  entries_[at].push_back(entry);
  rows_of_[static_cast<std::size_t>(entry)].push_back(row);
}

void Rows::recount(int entry, int by) {
  for (const int row : rows_of(entry)) {
    Row& it = rows_[static_cast<std::size_t>(row)];
    it.count(evidence_.entries[static_cast<std::size_t>(entry)], claims_, claims_.confirmed(entry),
             by);
    it.settle();
  }
}

}  // namespace rung
