#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "report/words.h"
#include "view/calibration_parts.h"
#include "view/packet_parts.h"
#include "view/parts.h"

namespace rung {
namespace {

/// The signs of the map in a person's report: what is not held looks as its months do there.
Shape held_shape(const RowResponsibility& one) {
  if (one.status == ResponsibilityStatus::met) return Shape::square;
  if (one.status == ResponsibilityStatus::not_applicable) return Shape::dash;
  switch (one.gap) {
    case GapKind::below:
      return Shape::triangle;
    case GapKind::unconfirmed:
      return Shape::diamond;
    case GapKind::too_few_sources:
      return Shape::circle;
    case GapKind::no_evidence:
      break;
  }
  return Shape::hollow;
}

Matrix::Row matrix_row(const PacketRows& rows, const HeldRow& held) {
  const RowAssessment& one = *held.one;
  Matrix::Row line{{{rows.person(*held.row)}, verdict_cell(one.ready)}, {}, packet_tags(*held.row)};
  for (std::size_t i = 0; i < one.responsibilities.size(); ++i) {
    const RowResponsibility& state = one.responsibilities[i];
    Word word = rows.showing(*held.row, one, one.asked->responsibilities[i].id,
                             std::string(held_word(state)));
    word.tone = held_tone(state);
    line.cells.push_back({held_shape(state), std::move(word)});
  }
  return line;
}

/// Each sign that occurs, in the order in which they do.
std::vector<Matrix::Cell> signs_of(const std::vector<HeldRow>& people) {
  std::vector<Matrix::Cell> legend;
  for (const HeldRow& held : people) {
    for (const RowResponsibility& state : held.one->responsibilities) {
      const Shape shape = held_shape(state);
      if (std::ranges::find(legend, shape, &Matrix::Cell::shape) != legend.end()) continue;
      Word word = plain(std::string(held_word(state)));
      word.tone = held_tone(state);
      legend.push_back({shape, std::move(word)});
    }
  }
  return legend;
}

Matrix matrix_of(const PacketRows& rows, const std::vector<HeldRow>& people) {
  Matrix matrix{
      {{"person", "Person", Align::left, true}, {"verdict", "Verdict"}}, {}, {}, signs_of(people)};
  for (const PromotionAsked::Item& item : people.front().one->asked->responsibilities) {
    matrix.columns.push_back({item.id, item.id});
  }
  for (const HeldRow& held : people) matrix.rows.push_back(matrix_row(rows, held));
  return matrix;
}

/// What the columns of a matrix ask for, folded away.
Section asked_section(const HeldRow& held) {
  Section section{"", "What these ask for", {}, {}, true};
  Facts facts;
  for (const PromotionAsked::Item& item : held.one->asked->responsibilities) {
    if (!item.text.empty()) facts.facts.push_back({item.id, item.id, {plain(item.text)}});
  }
  if (!facts.facts.empty()) section.blocks.push_back({std::move(facts)});
  return section;
}

}  // namespace

Section packet_matrices(const PacketRows& rows) {
  Section section{"matrix", "Who holds what", {}, {}};
  section.blocks.push_back({Paragraph{
      {plain("A table for each promotion and track, as other things are asked there.")}}});
  for (const std::vector<HeldRow>& people : held_groups(rows.all())) {
    const std::string title = title_of_group(people.front());
    Section group{"", title, {}, {}};
    group.blocks.push_back({Figure{title, matrix_of(rows, people), {}}});
    Section asked = asked_section(people.front());
    if (!asked.blocks.empty()) group.blocks.push_back({std::move(asked)});
    section.blocks.push_back({std::move(group)});
  }
  return section;
}

}  // namespace rung
