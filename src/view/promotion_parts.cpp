#include "view/promotion_parts.h"

#include <fmt/format.h>

#include <utility>

#include "report/words.h"
#include "text/element.h"
#include "view/framework_words.h"
#include "view/parts.h"

namespace rung {
namespace {

std::string fast_track_in_words(const Framework& framework, const Promotion& promotion) {
  if (!promotion.fast_track) return "";
  const FastTrack& track = *promotion.fast_track;
  std::vector<std::string> waived;
  if (track.waives_rule) waived.emplace_back("the rule");
  for (const int gate : track.waives_gates) waived.push_back(id_of(promotion.gates, gate));
  std::string text = fmt::format("{} waives {}", predicate_in_words(framework, track.requirement),
                                 waived.empty() ? "nothing" : listed(waived));
  if (track.once_every_months > 0) {
    text += fmt::format("; granted once in {} at most",
                        counted(track.once_every_months, "month", "months"));
  }
  return text;
}

}  // namespace

std::string promotion_title(const Framework& framework, const Promotion& promotion) {
  return fmt::format("{} → {}", level_in_words(at(framework.levels, promotion.from)),
                     level_in_words(at(framework.levels, promotion.to)));
}

Table gates_table(const Framework& framework, const Promotion& promotion, bool to_tick) {
  Table table;
  table.key = "gates";
  table.title = "Gates";
  table.columns = {{"id", "Gate", Align::left, true}, {"text", "Says"}, {"asks", "Asks for"}};
  if (to_tick) table.columns.push_back({"met", "Met", Align::center});
  for (const Gate& gate : promotion.gates) {
    table.rows.push_back({id_cell(gate.id), text_cell(gate.text),
                          text_cell(predicate_in_words(framework, gate.requirement))});
    if (to_tick) table.rows.back().push_back(text_cell("☐"));
  }
  return table;
}

Facts fast_track_facts(const Framework& framework, const Promotion& promotion) {
  Facts facts;
  add_fact(facts, "fast_track", "Fast track", fast_track_in_words(framework, promotion));
  return facts;
}

}  // namespace rung
