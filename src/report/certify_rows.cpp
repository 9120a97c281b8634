#include <algorithm>
#include <set>

#include "report/certify.h"

namespace rung {
namespace {

/// A value of a metric as a file writes it: a name of its scale, or a number.
std::string certified_value(const Metric& metric, const Decimal& value) {
  for (std::size_t i = 0; i < metric.scale.size(); ++i) {
    if (value == Decimal::from_integer(static_cast<std::int64_t>(i))) return metric.scale[i];
  }
  return value.to_string();
}

/// The distinct sources behind the performed months, in the framework's order.
std::vector<std::string> certified_sources(const ReportInput& input,
                                           const ResponsibilityResult& row) {
  std::set<int> found;
  for (const MonthCell& month : row.months()) {
    if (month.cell != Cell::performed) continue;
    for (const int entry : row.entries_of(month)) found.insert(input.entry(entry).source);
  }
  std::vector<std::string> ids;
  for (const int source : found) ids.push_back(id_of(input.framework.sources, source));
  return ids;
}

std::vector<CertifiedCell> certified_cells(const ReportInput& input,
                                           const ResponsibilityResult& row) {
  const std::optional<MetricRange>& range = input.asked(row.responsibility).metric;
  std::vector<CertifiedCell> cells;
  for (const MonthCell& month : row.months()) {
    CertifiedCell cell{month.month, month.cell, {}, std::nullopt};
    for (const int entry : row.entries_of(month)) cell.rests_on.push_back(input.entry(entry).id);
    if (range && month.reading) {
      cell.reading = certified_value(input.metric(range->metric), *month.reading);
    }
    cells.push_back(std::move(cell));
  }
  return cells;
}

}  // namespace

std::vector<CertifiedResponsibility> certified_responsibilities(const ReportInput& input) {
  std::vector<CertifiedResponsibility> rows;
  for (const ResponsibilityResult& result : input.assessment.responsibilities) {
    const Responsibility& asked = input.asked(result.responsibility);
    CertifiedResponsibility row;
    row.id = asked.id;
    if (asked.area >= 0) row.area = id_of(input.framework.areas, asked.area);
    row.weight = asked.weight;
    row.required = asked.required;
    row.lasts = asked.lasts;
    row.status = result.status;
    row.min_sources = asked.min_sources;
    row.sources = certified_sources(input, result);
    row.cells = certified_cells(input, result);
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace rung
