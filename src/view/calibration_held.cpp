#include <fmt/format.h>

#include <map>
#include <tuple>
#include <utility>

#include "view/calibration_parts.h"
#include "view/parts.h"

namespace rung {
namespace {

/// People who are asked the same, in the order of the ladder.
using HeldKey = std::tuple<std::string_view, std::string_view, int, std::string_view,
                           std::string_view, std::string_view>;

Table held_table(const std::vector<HeldRow>& people) {
  const auto& [first, asked] = people.front();
  const Placement& place = *first->place;
  Table table{fmt::format("{}-{}{}{}", place.level, asked->asked->to,
                          place.track.empty() ? "" : "-", place.track),
              title_of_group(people.front()),
              {{"id", "Person", Align::left, true}, {"verdict", "Verdict"}},
              {}};
  for (const PromotionAsked::Item& item : asked->asked->responsibilities) {
    table.columns.push_back({item.id, item.id});
  }
  for (const auto& [row, one] : people) {
    std::vector<TableCell> cells{id_cell(row->id), verdict_cell(one->ready)};
    for (const RowResponsibility& responsibility : one->responsibilities) {
      cells.push_back({{plain(std::string(held_word(responsibility)))}, held_tone(responsibility)});
    }
    table.rows.push_back(std::move(cells));
  }
  return table;
}

}  // namespace

std::string_view held_word(const RowResponsibility& one) {
  if (one.status == ResponsibilityStatus::met) return "held";
  if (one.status == ResponsibilityStatus::not_applicable) return "set aside";
  return gap_in_brief(one.gap);
}

Tone held_tone(const RowResponsibility& one) {
  if (one.status == ResponsibilityStatus::met) return Tone::good;
  if (one.status == ResponsibilityStatus::not_applicable) return Tone::muted;
  return one.gap == GapKind::no_evidence || one.gap == GapKind::below ? Tone::bad : Tone::caution;
}

std::string_view gap_in_brief(GapKind kind) {
  switch (kind) {
    case GapKind::below:
      return "out of range";
    case GapKind::unconfirmed:
      return "unconfirmed";
    case GapKind::no_evidence:
      return "no evidence";
    case GapKind::too_few_sources:
      break;
  }
  return "too few sources";
}

std::string title_of_group(const HeldRow& one) {
  const std::string promotion = promotion_of(*one.row, one.one);
  return one.row->place->track.empty() ? promotion
                                       : fmt::format("{} {}", promotion, one.row->place->track);
}

std::vector<std::vector<HeldRow>> held_groups(std::span<const CalibrationRow> rows) {
  std::map<HeldKey, std::vector<HeldRow>> groups;
  for_each_assessment(rows, [&](const CalibrationRow& row, const RowAssessment* one) {
    if (one == nullptr) return;
    const Placement& place = *row.place;
    groups[{place.framework, place.version, place.rank, place.level, one->asked->to, place.track}]
        .push_back({&row, one});
  });
  std::vector<std::vector<HeldRow>> all;
  for (auto& [key, people] : groups) all.push_back(std::move(people));
  return all;
}

std::vector<Table> held_tables(std::span<const CalibrationRow> rows) {
  std::vector<Table> tables;
  for (const std::vector<HeldRow>& people : held_groups(rows)) tables.push_back(held_table(people));
  return tables;
}

}  // namespace rung
