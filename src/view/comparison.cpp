#include "view/comparison.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/words.h"
#include "view/parts.h"
#include "view/verdict_table.h"

namespace rung {
namespace {

Tone tone_of_movement(Movement movement) {
  if (movement == Movement::better) return Tone::good;
  return movement == Movement::worse ? Tone::bad : Tone::plain;
}

/// The months judged, a sign each: `■■■·■■`.
std::string strip_of(const ReportResponsibility* row) {
  std::string strip;
  if (row == nullptr) return strip;
  for (const ReportMonth& month : row->months) strip += symbol_of(month.cell);
  return strip;
}

std::string side_text(const std::string& status, const ReportResponsibility* row) {
  if (row == nullptr) return "not asked";
  return fmt::format("{}\n{}", status, strip_of(row));
}

Table rows_frame(std::string key, std::string title, std::string what, const SideNames& names) {
  return {std::move(key),
          std::move(title),
          {{"id", std::move(what), Align::left, true},
           {"before", names.before},
           {"after", names.after},
           {"why", "What differs"}},
          {}};
}

std::string lines_of(const std::vector<std::string>& causes) {
  return fmt::to_string(fmt::join(causes, "\n"));
}

/// `two better, one worse; the other nine are the same`.
template <typename Rows>
std::string counts_of_movements(const Rows& rows) {
  std::vector<std::string> parts;
  const auto count = [&](Movement movement) {
    return std::ranges::count_if(rows, [&](const auto& row) { return row.movement == movement; });
  };
  const auto add = [&](Movement movement, std::string_view word) {
    const auto number = count(movement);
    if (number > 0) parts.push_back(fmt::format("{} {}", number_word(number), word));
  };
  add(Movement::better, "better");
  add(Movement::worse, "worse");
  add(Movement::other, "different");
  const auto same = count(Movement::none);
  if (parts.empty()) {
    return same == 1 ? "it is the same" : fmt::format("all {} are the same", number_word(same));
  }
  if (same > 0) parts.push_back(fmt::format("{} the same", number_word(same)));
  return listed(parts);
}

void add_responsibility_rows(const ComparedAssessment& compared, const SideNames& names,
                             std::vector<Block>& blocks) {
  if (compared.responsibilities.empty()) return;
  Section section{"responsibilities",
                  "Responsibilities",
                  {plain("· " + counts_of_movements(compared.responsibilities))},
                  {}};
  Table table = rows_frame("responsibilities", "Responsibilities", "Responsibility", names);
  for (const ComparedResponsibility& row : compared.responsibilities) {
    if (!row.changed()) continue;
    table.rows.push_back(
        {id_cell(row.id()),
         text_cell(side_text(row.status_before, row.before)),
         {{plain(side_text(row.status_after, row.after))}, tone_of_movement(row.movement)},
         text_cell(lines_of(row.causes))});
  }
  if (!table.rows.empty()) section.blocks.push_back({std::move(table)});
  blocks.push_back({std::move(section)});
}

void add_gate_rows(const ComparedAssessment& compared, const SideNames& names,
                   std::vector<Block>& blocks) {
  if (compared.gates.empty()) return;
  Section section{"gates", "Gates", {plain("· " + counts_of_movements(compared.gates))}, {}};
  Table table = rows_frame("gates", "Gates", "Gate", names);
  for (const ComparedGate& gate : compared.gates) {
    if (!gate.changed()) continue;
    const auto side = [](const ReportGate* it, const std::string& status) {
      return it == nullptr ? std::string("not asked") : status;
    };
    table.rows.push_back(
        {id_cell(gate.id()),
         text_cell(side(gate.before, gate.status_before)),
         {{plain(side(gate.after, gate.status_after))}, tone_of_movement(gate.movement)},
         text_cell(lines_of(gate.causes))});
  }
  drop_empty_columns(table);
  if (!table.rows.empty()) section.blocks.push_back({std::move(table)});
  blocks.push_back({std::move(section)});
}

Tone tone_of_turn(const ComparedAssessment& compared) {
  if (compared.after == nullptr) return Tone::muted;
  if (compared.after->ready) return Tone::good;
  return compared.before != nullptr && compared.before->ready ? Tone::bad : Tone::caution;
}

/// A sign before the words, so that no colour is needed.
std::string_view sign_of_turn(const ComparedAssessment& compared) {
  if (compared.before == nullptr || compared.after == nullptr) return "•";
  if (compared.before->ready == compared.after->ready) return compared.after->ready ? "✓" : "✗";
  return compared.after->ready ? "▲" : "▼";
}

std::string in_capitals(std::string_view text) {
  std::string capitals(text);
  for (char& c : capitals) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return capitals;
}

Words about_side(const Report& report) {
  return {code(report.file),
          plain(fmt::format(", evidence through {}, {} {}", in_words(report.evaluated_through),
                            report.framework_title, report.framework_version)),
          plain(report.confirmed_only ? ", confirmed evidence only" : "")};
}

void add_sides(const ComparedReports& compared, std::vector<Block>& blocks) {
  Facts facts{{{"before", "Before", about_side(*compared.before)},
               {"after", "After", about_side(*compared.after)}}};
  blocks.push_back({std::move(facts)});
}

void add_notes(const std::string& key, const std::string& title,
               const std::vector<std::string>& notes, std::vector<Block>& blocks) {
  if (notes.empty()) return;
  List list{key, {}};
  for (const std::string& note : notes) {
    list.items.push_back({{plain(as_sentence(capitalised(note)))}, {}, {}});
  }
  blocks.push_back({Section{key, title, {}, {{std::move(list)}}}});
}

std::vector<Block> assessment_blocks(const ComparedAssessment& compared) {
  std::vector<Block> blocks;
  blocks.push_back({turn_callout(compared)});
  std::vector<VerdictColumn> columns;
  if (compared.before != nullptr) columns.push_back({"before", "Before", compared.before});
  if (compared.after != nullptr) columns.push_back({"after", "After", compared.after});
  blocks.push_back({verdict_table(columns)});
  add_differences(compared, {}, blocks);
  return blocks;
}

}  // namespace

std::string person_of(const Report& report) {
  return report.employee_name.empty() ? report.employee_id : report.employee_name;
}

std::string ladder_line(const Report& report) {
  const std::string& track = report.track_title.empty() ? report.track : report.track_title;
  return fmt::format("{}{}{} {}", track, track.empty() ? "" : " · ", report.framework_title,
                     report.framework_version);
}

Callout turn_callout(const ComparedAssessment& compared) {
  std::string why = fmt::to_string(fmt::join(compared.effects, " "));
  if (compared.same) {
    why = "Nothing changed: " + as_sentence(compared.after->reason);
  } else if (why.empty() && compared.before != nullptr && compared.after != nullptr) {
    why = "What differs changes nothing about coverage or gates: " +
          as_sentence(compared.after->reason);
  } else if (why.empty()) {
    why = as_sentence(capitalised(compared.either().reason));
  }
  return {"turn",
          tone_of_turn(compared),
          fmt::format("{} {}", sign_of_turn(compared), in_capitals(turn_in_words(compared))),
          {plain(std::move(why))}};
}

void add_differences(const ComparedAssessment& compared, const SideNames& names,
                     std::vector<Block>& blocks) {
  if (compared.before == nullptr || compared.after == nullptr || compared.same) return;
  add_responsibility_rows(compared, names, blocks);
  add_gate_rows(compared, names, blocks);
}

Document comparison_document(const ComparedReports& compared) {
  const Report& after = *compared.after;
  Document document{"comparison",
                    fmt::format("What changed · {} · {}", person_of(after), after.level.name),
                    {plain(ladder_line(after))},
                    {}};
  add_sides(compared, document.blocks);
  if (compared.assessments.empty()) {
    document.blocks.push_back({Paragraph{{plain(after.nothing_to_assess)}}});
  }
  for (const ComparedAssessment& one : compared.assessments) {
    std::vector<Block> blocks = assessment_blocks(one);
    const ReportAssessment& it = one.either();
    document.blocks.push_back({Section{
        "to-" + it.to.id, fmt::format("{} → {}", it.from.id, it.to.name), {}, std::move(blocks)}});
  }
  add_notes("notes_new", "New notes", compared.notes_new, document.blocks);
  add_notes("notes_gone", "Notes that are gone", compared.notes_gone, document.blocks);
  document.blocks.push_back({Paragraph{{plain(after.disclaimer)}}});
  return document;
}

}  // namespace rung
