#include <algorithm>
#include <utility>

#include "view/assessment_parts.h"

namespace rung {
namespace {

constexpr std::string_view gap_tag = "gap";

std::string area_tag(const ReportResponsibility& row) { return "area-" + row.area; }
std::string source_tag(const ReportEntry& entry) { return "source-" + entry.source; }

/// Each tag once, in the order in which they come.
void add_choice(Filter& filter, std::string tag, const std::string& label) {
  const bool known =
      std::ranges::find(filter.choices, tag, &Filter::Choice::tag) != filter.choices.end();
  if (!known) filter.choices.push_back({std::move(tag), label});
}

}  // namespace

std::vector<std::string> tags_of(const ReportResponsibility& row) {
  std::vector<std::string> tags;
  if (row.gap) tags.emplace_back(gap_tag);
  if (!row.area.empty()) tags.push_back(area_tag(row));
  for (const ReportEntry& entry : row.entries) {
    std::string tag = source_tag(entry);
    if (std::ranges::find(tags, tag) == tags.end()) tags.push_back(std::move(tag));
  }
  if (tags.empty()) tags.emplace_back("other");
  return tags;
}

std::vector<Filter> filters_of(const std::vector<const ReportAssessment*>& assessments) {
  Filter gaps{"Gaps only", {}};
  Filter areas{"Area", {}};
  Filter sources{"Source", {}};
  for (const ReportAssessment* assessment : assessments) {
    for (const ReportResponsibility& row : assessment->responsibilities) {
      if (row.gap) add_choice(gaps, std::string(gap_tag), gaps.label);
      if (!row.area.empty()) add_choice(areas, area_tag(row), row.area_title);
      for (const ReportEntry& entry : row.entries) {
        add_choice(sources, source_tag(entry), entry.source);
      }
    }
  }
  std::vector<Filter> filters;
  if (!gaps.choices.empty()) filters.push_back(std::move(gaps));
  if (areas.choices.size() > 1) filters.push_back(std::move(areas));
  if (sources.choices.size() > 1) filters.push_back(std::move(sources));
  return filters;
}

}  // namespace rung
