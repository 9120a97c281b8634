#include "view/movement.h"

#include <fmt/format.h>

#include <array>
#include <string_view>
#include <utility>

#include "report/words.h"
#include "view/parts.h"

namespace rung {
namespace {

/// A kind of movement, as a table of its own.
struct MoveKind {
  SessionMove::Kind kind;
  std::string_view key;
  std::string_view title;
};

constexpr std::array<MoveKind, 6> movement_kinds{
    {{SessionMove::Kind::became_ready, "became_ready", "Became ready"},
     {SessionMove::Kind::no_longer_ready, "no_longer_ready", "No longer ready"},
     {SessionMove::Kind::promoted, "promoted", "Promoted"},
     {SessionMove::Kind::elsewhere, "elsewhere", "At another level or track"},
     {SessionMove::Kind::arrived, "arrived", "New here"},
     {SessionMove::Kind::left, "left", "No longer here"}}};

std::string sentences(const std::vector<std::string>& why) {
  std::string text;
  for (const std::string& one : why) {
    text += (text.empty() ? "" : "\n") + as_sentence(capitalised(one));
  }
  return text;
}

Table movements_table(const SinceLastTime& since, const MoveKind& kind) {
  Table table{
      std::string(kind.key),
      std::string(kind.title),
      {{"person", "Person", Align::left, true}, {"from", "From"}, {"to", "To"}, {"why", "Why"}},
      {}};
  for (const SessionMove& one : since.movements) {
    if (one.kind != kind.kind) continue;
    table.rows.push_back(
        {id_cell(one.id), text_cell(one.from), text_cell(one.to), text_cell(sentences(one.why))});
  }
  drop_empty_columns(table);
  return table;
}

std::string moved_in_words(const SinceLastTime& since) {
  const auto moved = static_cast<std::int64_t>(since.movements.size());
  return fmt::format(
      "Since {}: {} moved, {} judged as before.", to_string(since.then),
      moved == 0 ? "nobody" : number_word(moved),
      since.unmoved == 1 ? "one promotion is" : number_word(since.unmoved) + " promotions are");
}

}  // namespace

Section since_section(const SinceLastTime& since) {
  Section section{"since", "Since the last session", {}, {}};
  section.blocks.push_back({Paragraph{{plain(moved_in_words(since))}}});
  for (const MoveKind& kind : movement_kinds) {
    Table table = movements_table(since, kind);
    if (!table.rows.empty()) section.blocks.push_back({std::move(table)});
  }
  return section;
}

}  // namespace rung
