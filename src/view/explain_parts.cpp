#include "view/explain_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "report/words.h"
#include "text/element.h"
#include "view/framework_words.h"
#include "view/parts.h"

namespace rung {
namespace {

bool some_part(const Predicate& predicate, const std::function<bool(const Predicate&)>& holds) {
  return holds(predicate) || std::ranges::any_of(predicate.parts, [&](const Predicate& part) {
           return some_part(part, holds);
         });
}

}  // namespace

Section headed(std::string_view kind, std::string_view id, std::string_view title,
               std::vector<Block> blocks) {
  const bool title_is_id = title.empty() || title == id;
  return {std::string(kind) + '-' + std::string(id),
          title_is_id ? fmt::format("{} {}", capitalised(std::string(kind)), id)
                      : fmt::format("{} {} ({})", capitalised(std::string(kind)), title, id),
          {},
          std::move(blocks)};
}

void add_asked(const Framework& framework, std::string title, const std::vector<int>& asked,
               std::vector<Block>& blocks) {
  if (asked.empty()) return;
  Table table{"asked",
              std::move(title),
              {{"id", "Responsibility", Align::left, true},
               {"levels", "Level"},
               {"tracks", "Track"},
               {"asks", "Asks"}},
              {}};
  for (const int index : asked) {
    const Responsibility& one = at(framework.responsibilities, index);
    table.rows.push_back(
        {id_cell(one.id), text_cell(levels_in_words(framework, one.levels)),
         text_cell(one.tracks.empty() ? std::string() : tracks_in_words(framework, one.tracks)),
         text_cell(one.text)});
  }
  drop_empty_columns(table);
  blocks.push_back({std::move(table)});
}

std::vector<int> asked_where(const Framework& framework,
                             const std::function<bool(const Responsibility&)>& holds) {
  std::vector<int> asked;
  for (std::size_t i = 0; i < framework.responsibilities.size(); ++i) {
    if (holds(framework.responsibilities[i])) asked.push_back(static_cast<int>(i));
  }
  return asked;
}

std::string gates_where(const Framework& framework,
                        const std::function<bool(const Predicate&)>& holds) {
  std::vector<std::string> gates;
  for (const Promotion& promotion : framework.promotions) {
    const std::string edge = edge_in_words(framework, promotion);
    for (const Gate& gate : promotion.gates) {
      if (!some_part(gate.requirement, holds)) continue;
      gates.push_back(fmt::format("{} ({})", gate.id, edge));
    }
    if (promotion.fast_track && some_part(promotion.fast_track->requirement, holds)) {
      gates.push_back(fmt::format("fast track ({})", edge));
    }
  }
  return listed(gates);
}

std::string offers_for(const Framework& framework, const std::vector<std::string>& ids) {
  std::vector<std::string> titles;
  for (const Growth& growth : framework.growth) {
    const bool helps = std::ranges::any_of(growth.helps, [&](const std::string& aim) {
      return std::ranges::find(ids, aim) != ids.end();
    });
    if (!helps) continue;
    titles.push_back(
        growth.levels.empty()
            ? growth.title
            : fmt::format("{} (at {})", growth.title, levels_in_words(framework, growth.levels)));
  }
  return fmt::to_string(fmt::join(titles, "; "));
}

}  // namespace rung
