#include <fmt/format.h>

#include "report/build.h"
#include "report/words.h"

namespace rung {
namespace {

std::vector<ReportMonth> months_of(const ReportInput& input, const ResponsibilityResult& result,
                                   std::span<const MonthCell> cells) {
  const Responsibility& asked = input.asked(result.responsibility);
  std::vector<ReportMonth> months;
  months.reserve(cells.size());
  for (const MonthCell& cell : cells) {
    ReportMonth& month = months.emplace_back();
    month.month = cell.month;
    month.cell = cell.cell;
    month.evidence.reserve(cell.entry_count);
    for (const int entry : result.entries_of(cell)) month.evidence.push_back(input.entry(entry).id);
    if (input.is_whole() && cell.reading && asked.metric) {
      month.reading = reading_in_words(input.metric(asked.metric->metric), *cell.reading);
    }
  }
  return months;
}

/// `set aside, no opportunity (approved by m-7)`.
std::string set_aside_text(const ReportInput& input, const ResponsibilityResult& result) {
  if (result.set_aside < 0) return "";
  const SetAside& item = input.evidence.set_aside[static_cast<std::size_t>(result.set_aside)];
  std::string text =
      item.no_opportunity ? "set aside, no opportunity" : "set aside, not applicable";
  if (item.approved_by) text += fmt::format(" (approved by {})", item.approved_by->id);
  return text;
}

std::vector<ReportEntry> trace_of(const ReportInput& input, const ResponsibilityResult& result) {
  const Responsibility& asked = input.asked(result.responsibility);
  std::vector<ReportEntry> entries;
  entries.reserve(result.trace.size());
  for (const TracedEntry& traced : result.trace) {
    ReportEntry entry = entry_of(input, traced.entry);
    entry.counted = !traced.why_not;
    if (traced.why_not) entry.why_not = why_not_counted(input, asked, traced);
    entries.push_back(std::move(entry));
  }
  return entries;
}

void fill_row(const ReportInput& input, const ResponsibilityResult& result,
              ReportResponsibility& row) {
  const Responsibility& asked = input.asked(result.responsibility);
  row.id = asked.id;
  row.text = asked.text;
  if (asked.area >= 0) {
    const Area& area = input.framework.areas[static_cast<std::size_t>(asked.area)];
    row.area = area.id;
    if (input.is_whole()) row.area_title = area.title;
  }
  row.weight = asked.weight;
  row.required = asked.required;
  row.status = result.status;
  row.months = months_of(input, result, result.months());
  if (result.gap) row.gap = gap_of(input, result);
  if (result.status == ResponsibilityStatus::not_applicable) {
    row.set_aside = set_aside_text(input, result);
  }
  if (input.is_traced()) row.entries = trace_of(input, result);
  if (!input.is_whole()) return;
  row.history = months_of(input, result, result.history);
  row.guidance = asked.guidance;
  row.place = place_of(asked.at);
}

}  // namespace

ReportEntry entry_of(const ReportInput& input, int index) {
  const Entry& entry = input.entry(index);
  ReportEntry record;
  record.id = entry.id;
  record.source = id_of(input.framework.sources, entry.source);
  record.title = entry.title;
  record.link = entry.link;
  record.place = place_of(entry.at);
  return record;
}

std::vector<ReportResponsibility> responsibilities_of(const ReportInput& input) {
  std::vector<ReportResponsibility> rows;
  rows.reserve(input.assessment.responsibilities.size());
  for (const ResponsibilityResult& result : input.assessment.responsibilities) {
    fill_row(input, result, rows.emplace_back());
  }
  return rows;
}

}  // namespace rung
