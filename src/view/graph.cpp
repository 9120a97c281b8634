#include <fmt/format.h>

#include <utility>

#include "report/words.h"
#include "text/element.h"
#include "view/drawing.h"
#include "view/framework_words.h"
#include "view/ladder.h"
#include "view/parts.h"
#include "view/picture.h"
#include "view/table.h"

namespace rung {
namespace {

/// The width that a terminal of 80 columns leaves to a drawing.
constexpr std::size_t width = 76;

/// What a fast track may waive.
std::string waived_by(const Promotion& promotion) {
  if (!promotion.fast_track) return "none";
  std::vector<std::string_view> items;
  if (promotion.fast_track->waives_rule) items.emplace_back("rule");
  for (const int gate : promotion.fast_track->waives_gates) {
    items.emplace_back(id_of(promotion.gates, gate));
  }
  return fmt::format("waives {}", fmt::join(items, ", "));
}

std::string gates_of(const Promotion& promotion) {
  std::vector<std::string_view> ids;
  for (const Gate& gate : promotion.gates) ids.emplace_back(gate.id);
  return ids.empty() ? "none" : fmt::to_string(fmt::join(ids, ", "));
}

/// What the picture has no room for: what each promotion takes.
Table promotions_of(const Framework& framework) {
  Table table{"promotions",
              "Promotions",
              {{"promotion", "Promotion", Align::left, true},
               {"rule", "Rule"},
               {"gates", "Gates"},
               {"fast_track", "Fast track"}},
              {}};
  for (const Promotion& promotion : framework.promotions) {
    const std::string rule = fmt::format("{} for {}", percentage_to_string(promotion.rule.coverage),
                                         counted(promotion.rule.months, "month", "months"));
    table.rows.push_back({text_cell(edge_in_words(framework, promotion)), text_cell(rule),
                          text_cell(gates_of(promotion)), text_cell(waived_by(promotion))});
  }
  return table;
}

Document picture(Document document, std::string_view language, std::string text) {
  document.bare = true;
  document.blocks = {{Preformatted{"ladder", std::string(language), std::move(text)}}};
  return document;
}

ViewResult build_graph(const ViewRequest& request) {
  const Framework& framework = request.framework();
  const Ladder ladder = ladder_of(framework, request.track);
  Document document{"framework-graph", "Ladder", framework_line(framework, request.track), {}};
  switch (request.picture) {
    case ViewRequest::Picture::mermaid:
      return {picture(std::move(document), "mermaid", mermaid_of(ladder)), {}};
    case ViewRequest::Picture::dot:
      return {picture(std::move(document), "dot", dot_of(ladder)), {}};
    case ViewRequest::Picture::text:
      break;
  }
  document.blocks.push_back({Preformatted{"ladder", "text", drawing_of(ladder, width)}});
  if (!framework.promotions.empty()) document.blocks.push_back({promotions_of(framework)});
  return {std::move(document), {}};
}

constexpr std::string_view graph_examples =
    "  rung framework graph unified-security --track appsec\n"
    "  rung framework graph unified-security --as mermaid --format markdown\n"
    "  rung framework graph unified-security --as dot | dot -Tsvg > ladder.svg\n";

constexpr ViewOption graph_options[] = {ViewOption::track, ViewOption::picture};

}  // namespace

const View graph_view{
    "graph",
    "which way does the ladder lead?",
    "Draws the levels, the top first, and the promotions between them: where the ladder forks and "
    "joins, how many gates stand where, and where one can move to another track.",
    graph_examples,
    View::Subjects::one,
    graph_options,
    build_graph};

}  // namespace rung
