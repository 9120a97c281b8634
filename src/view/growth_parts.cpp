#include "view/growth_parts.h"

#include <fmt/format.h>

#include <utility>

#include "report/growth.h"
#include "report/words.h"
#include "text/element.h"
#include "view/framework_words.h"
#include "view/parts.h"

namespace rung {
namespace {

Table growth_table(const Framework& framework, std::string title, int level, int track) {
  Table table;
  table.key = "growth";
  table.title = std::move(title);
  table.columns = {{"title", "Offered", Align::left, true},
                   {"kind", "Kind"},
                   {"levels", "Levels"},
                   {"tracks", "Tracks"},
                   {"cadence", "How often"},
                   {"amount", "Amount"},
                   {"helps", "Helps with"},
                   {"id", "Id"}};
  for (const Growth& growth : framework.growth) {
    if (!offered_at(growth, level) || !offered_on(growth, track)) continue;
    table.rows.push_back(
        {text_cell(growth.title), text_cell(growth.kind),
         text_cell(level < 0 ? levels_in_words(framework, growth.levels) : std::string()),
         text_cell(track < 0 && !growth.tracks.empty() ? tracks_in_words(framework, growth.tracks)
                                                       : std::string()),
         text_cell(growth.cadence), text_cell(amounts_in_words(framework, growth, level)),
         text_cell(fmt::to_string(fmt::join(growth.helps, ", "))), id_cell(growth.id)});
  }
  drop_empty_columns(table);
  return table;
}

}  // namespace

void add_growth(const Framework& framework, std::string title, int level, int track,
                std::vector<Block>& blocks) {
  Table table = growth_table(framework, title, level, track);
  if (table.rows.empty()) return;
  blocks.push_back({Section{"offers", std::move(title), {}, {{std::move(table)}}}});
}

}  // namespace rung
