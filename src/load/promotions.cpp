#include <fmt/format.h>

#include <map>

#include "load/framework_kinds.h"
#include "load/framework_loader.h"
#include "load/name_kinds.h"

namespace rung {

namespace {

constexpr std::string_view promotion_keys[] = {"from", "to", "rule", "gates", "fast_track"};
constexpr std::string_view gate_keys[] = {"id", "text", "requires"};
constexpr std::string_view fast_track_keys[] = {"requires", "waives", "once_every_months"};
constexpr yaml::Bounds pause_bounds{0, yaml::month_count.most};

/// The promotions by their levels, and which of them an entry has been read for.
struct Edges {
  std::map<std::pair<int, int>, std::size_t> positions;
  std::map<std::pair<int, int>, SourceSpan> entries;
};

/// Every edge of the ladder is a promotion; without an entry it has the rule alone.
Edges materialise(FrameworkLoader& in) {
  Edges edges;
  Framework& framework = in.framework;
  for (std::size_t from = 0; from < framework.levels.size(); ++from) {
    const auto& next = framework.levels[from].next;
    for (std::size_t i = 0; i < next.size(); ++i) {
      Promotion promotion;
      promotion.from = static_cast<int>(from);
      promotion.to = next[i];
      promotion.rule = framework.rule;
      promotion.at = in.next_at[from][i];
      edges.positions.emplace(std::pair(promotion.from, promotion.to), framework.promotions.size());
      framework.promotions.push_back(std::move(promotion));
    }
  }
  return edges;
}

void read_gates(FrameworkLoader& in, const yaml::Value& value, Promotion& promotion) {
  const auto items = in.reader.list(value);
  if (!items) return;
  Declarations declarations(in.reader);
  for (const yaml::Value& item : *items) {
    yaml::Fields fields(in.reader, item, {"a gate", gate_keys});
    Gate& gate = promotion.gates.emplace_back();
    gate.id = declarations.declare(fields);
    gate.at = fields.id_at();
    if (gate.id == "rule") {
      in.reader.report(reserved_id, gate.at, gate.id, "a gate").help =
          "in `waives` this word means the rule of the promotion";
    }
    fields.required_text("text", gate.text);
    if (const auto needed = fields.require("requires")) {
      gate.requirement = read_requirement(in, *needed);
    }
  }
}

void read_waives(FrameworkLoader& in, const yaml::Value& value, const Promotion& promotion,
                 FastTrack& fast_track) {
  const auto items = in.reader.filled_list(value, "list `rule` or ids of gates");
  if (!items) return;
  std::vector<std::string_view> known{"rule"};
  std::unordered_map<std::string_view, int> positions{{"rule", 0}};
  for (const Gate& gate : promotion.gates) {
    positions.emplace(gate.id, static_cast<int>(known.size()));
    known.emplace_back(gate.id);
  }
  const bool all_known = !positions.contains({});
  const auto waived = resolve_all(in.reader, *items, [&](const yaml::Value& item) {
    const auto id = in.reader.text(item, "`rule` or the id of a gate");
    const auto found = id ? positions.find(*id) : positions.end();
    if (found != positions.end()) return std::optional(found->second);
    if (id && all_known) {
      in.reader.advise(in.reader.report(unknown_gate, item.at(), yaml::excerpt(*id)), *id, known);
    }
    return std::optional<int>();
  });
  for (const int item : waived) {
    if (item == 0)
      fast_track.waives_rule = true;
    else
      fast_track.waives_gates.push_back(item - 1);
  }
}

void read_fast_track(FrameworkLoader& in, const yaml::Value& value, Promotion& promotion) {
  yaml::Fields fields(in.reader, value, {"a fast track", fast_track_keys});
  FastTrack& fast_track = promotion.fast_track.emplace();
  fast_track.at = value.has_key() ? value.key().at() : value.at();
  if (const auto needed = fields.require("requires")) {
    fast_track.requirement = read_requirement(in, *needed);
  }
  if (const auto waives = fields.require("waives")) {
    read_waives(in, *waives, promotion, fast_track);
  }
  fields.integer("once_every_months", fast_track.once_every_months, pause_bounds);
}

void report_no_edge(FrameworkLoader& in, const yaml::Value& value, int from, int to) {
  const auto& levels = in.framework.levels;
  const Level& level = levels[static_cast<std::size_t>(from)];
  std::vector<std::string_view> next;
  for (const int one : level.next) next.emplace_back(levels[static_cast<std::size_t>(one)].id);
  in.reader.report(no_such_promotion, value.at(), level.id, levels[static_cast<std::size_t>(to)].id)
      .help = next.empty() ? fmt::format("`{}` leads nowhere", level.id)
                           : fmt::format("`{}` leads to {}", level.id, yaml::in_words(next, "and"));
}

/// The promotion an entry is about. Without one the entry is still read, so that all its problems
/// are told.
Promotion* find_edge(FrameworkLoader& in, yaml::Fields& fields, Edges& edges) {
  std::pair edge(-1, -1);
  const auto from = fields.require("from");
  if (from) edge.first = in.references.level(*from).value_or(-1);
  const auto to = fields.require("to");
  if (to) edge.second = in.references.level(*to).value_or(-1);
  if (edge.first < 0 || edge.second < 0) return nullptr;
  const auto position = edges.positions.find(edge);
  if (position == edges.positions.end()) {
    if (!in.next_is_broken[static_cast<std::size_t>(edge.first)]) {
      report_no_edge(in, *to, edge.first, edge.second);
    }
    return nullptr;
  }
  const auto [first, is_new] = edges.entries.emplace(edge, fields.at());
  if (!is_new) {
    in.reader.report(repeated_promotion, fields.at(), from->text(), to->text())
        .related.push_back({first->second, "its first entry"});
    return nullptr;
  }
  Promotion& promotion = in.framework.promotions[position->second];
  promotion.at = to->at();
  return &promotion;
}

}  // namespace

void load_promotions(FrameworkLoader& in, const Section& section) {
  Edges edges = materialise(in);
  const auto items = section ? in.reader.list(*section) : std::nullopt;
  for (const yaml::Value& item : items.value_or(std::vector<yaml::Value>{})) {
    yaml::Fields fields(in.reader, item, {"a promotion", promotion_keys});
    Promotion unplaced;
    Promotion* edge = find_edge(in, fields, edges);
    Promotion& promotion = edge != nullptr ? *edge : unplaced;
    if (const auto rule = fields.find("rule")) read_rule(in, *rule, promotion.rule);
    if (const auto gates = fields.find("gates")) read_gates(in, *gates, promotion);
    if (const auto fast = fields.find("fast_track")) read_fast_track(in, *fast, promotion);
  }
}

}  // namespace rung
