#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "report/growth.h"
#include "report/words.h"
#include "text/element.h"
#include "view/framework_words.h"
#include "view/parts.h"
#include "view/promotion_parts.h"
#include "view/table.h"

namespace rung {
namespace {

/// One step of the ladder on one track (-1: any), and what is asked before and after it.
struct Step {
  const Framework& framework;
  const Promotion& promotion;
  int track;
  std::vector<int> before;
  std::vector<int> after;

  const Responsibility& one(int index) const { return at(framework.responsibilities, index); }
  const std::string& from() const { return id_of(framework.levels, promotion.from); }
  const std::string& to() const { return id_of(framework.levels, promotion.to); }
  bool asked_before(int index) const { return std::ranges::find(before, index) != before.end(); }
  /// The cell of a skill among these; nothing where it has none.
  const Responsibility* cell_of(int skill, const std::vector<int>& asked) const {
    const auto found =
        std::ranges::find_if(asked, [&](int index) { return one(index).skill == skill; });
    return found == asked.end() ? nullptr : &one(*found);
  }
};

void add_table(std::vector<Block>& blocks, Table table) {
  if (!table.rows.empty()) blocks.push_back({std::move(table)});
}

void add_list(std::vector<Block>& blocks, std::string key, std::string title,
              std::vector<ListItem> items) {
  if (items.empty()) return;
  List list{key, std::move(items)};
  blocks.push_back({Section{std::move(key), std::move(title), {}, {{std::move(list)}}}});
}

std::vector<ListItem> new_responsibilities(const Step& step) {
  std::vector<ListItem> items;
  for (const int index : step.after) {
    if (step.one(index).skill >= 0 || step.asked_before(index)) continue;
    items.push_back(asked_item(step.framework, step.one(index), step.track >= 0));
  }
  return items;
}

std::vector<ListItem> new_skills(const Step& step) {
  std::vector<ListItem> items;
  for (const int index : step.after) {
    const Responsibility& cell = step.one(index);
    if (cell.skill < 0 || step.cell_of(cell.skill, step.before) != nullptr) continue;
    items.push_back(asked_item(step.framework, cell, true));
  }
  return items;
}

Table raised_skills(const Step& step) {
  Table table{"raised_skills",
              "Skills asked for more",
              {{"skill", "Skill", Align::left, true},
               {"before", "At " + step.from()},
               {"after", "At " + step.to()}},
              {}};
  for (const int index : step.after) {
    const Responsibility& cell = step.one(index);
    if (cell.skill < 0) continue;
    const Responsibility* before = step.cell_of(cell.skill, step.before);
    if (before == nullptr || before == &cell) continue;
    table.rows.push_back({text_cell(at(step.framework.skills, cell.skill).title),
                          text_cell(before->text), text_cell(cell.text)});
  }
  return table;
}

/// Readings asked for at both levels, with other bounds.
Table other_thresholds(const Step& step) {
  Table table{"thresholds",
              "Other thresholds",
              {{"metric", "Metric", Align::left, true},
               {"before", "At " + step.from()},
               {"after", "At " + step.to()}},
              {}};
  for (const int index : step.after) {
    const auto& range = step.one(index).metric;
    if (!range) continue;
    const auto before = std::ranges::find_if(step.before, [&](int other) {
      const auto& its_range = step.one(other).metric;
      return its_range && its_range->metric == range->metric;
    });
    const Metric& metric = at(step.framework.metrics, range->metric);
    if (before == step.before.end()) continue;
    const std::string was = range_in_words(metric, *step.one(*before).metric);
    const std::string is = range_in_words(metric, *range);
    if (was != is) {
      table.rows.push_back({text_cell(metric.title), text_cell(was), text_cell(is)});
    }
  }
  return table;
}

/// Responsibilities that stay, and skills that fall away.
Facts what_stays(const Step& step) {
  std::vector<std::string> again;
  for (const int index : step.after) {
    if (step.asked_before(index)) again.push_back(step.one(index).id);
  }
  std::vector<std::string> no_longer;
  for (const int index : step.before) {
    const int skill = step.one(index).skill;
    if (skill < 0 || step.cell_of(skill, step.after) != nullptr) continue;
    no_longer.push_back(at(step.framework.skills, skill).title);
  }
  Facts facts;
  add_fact(facts, "asked_again", "Asked again", listed(again));
  add_fact(facts, "no_longer", "Skills no longer asked", listed(no_longer));
  return facts;
}

Table other_offers(const Step& step) {
  Table table{"offers",
              "Offered otherwise",
              {{"title", "Offered", Align::left, true},
               {"before", "At " + step.from()},
               {"after", "At " + step.to()}},
              {}};
  const auto offer = [&](const Growth& growth, int level) -> std::string {
    if (!offered_at(growth, level)) return "no";
    const std::string amount = amounts_in_words(step.framework, growth, level);
    return amount.empty() ? "yes" : amount;
  };
  for (const Growth& growth : step.framework.growth) {
    if (!offered_on(growth, step.track)) continue;
    const std::string before = offer(growth, step.promotion.from);
    const std::string after = offer(growth, step.promotion.to);
    if (before == after) continue;
    table.rows.push_back({text_cell(growth.title), text_cell(before), text_cell(after)});
  }
  return table;
}

Facts level_facts(const Framework& framework, int index) {
  const Level& level = at(framework.levels, index);
  Facts facts;
  add_fact(facts, "scope", "Scope", level.scope);
  add_fact(facts, "impact", "Impact", level.impact);
  add_fact(facts, "years", "Years", years_in_words(level));
  return facts;
}

void add_facts(std::vector<Block>& blocks, Facts facts) {
  if (!facts.facts.empty()) blocks.push_back({std::move(facts)});
}

Section step_section(const Step& step) {
  Section section{fmt::format("{}-{}", step.from(), step.to()),
                  promotion_title(step.framework, step.promotion),
                  {},
                  {}};
  std::vector<Block>& blocks = section.blocks;
  add_facts(blocks, level_facts(step.framework, step.promotion.to));
  add_list(blocks, "new_responsibilities", "New responsibilities", new_responsibilities(step));
  add_list(blocks, "new_skills", "New skills", new_skills(step));
  add_table(blocks, raised_skills(step));
  add_table(blocks, other_thresholds(step));
  add_facts(blocks, what_stays(step));
  add_table(blocks, gates_table(step.framework, step.promotion, false));
  add_facts(blocks, facts_of(rule_differences(step.framework.rule, step.promotion.rule)));
  add_facts(blocks, fast_track_facts(step.framework, step.promotion));
  add_table(blocks, other_offers(step));
  return section;
}

/// A level that no promotion leads to: the ladder begins here.
Section first_section(const Framework& framework, int level, int track) {
  Section section{
      id_of(framework.levels, level), level_in_words(at(framework.levels, level)), {}, {}};
  add_facts(section.blocks, level_facts(framework, level));
  std::vector<ListItem> items;
  for (const int index : asked_of(framework, level, track)) {
    items.push_back(asked_item(framework, at(framework.responsibilities, index), track >= 0));
  }
  add_list(section.blocks, "responsibilities", "Where the ladder begins", std::move(items));
  return section;
}

ViewResult build_roadmap(const ViewRequest& request) {
  const Framework& framework = request.framework();
  const int track = request.track;
  Document document{"framework-roadmap", "Roadmap", framework_line(framework, track), {}};
  for (std::size_t i = 0; i < framework.levels.size(); ++i) {
    const int level = static_cast<int>(i);
    bool is_first = true;
    for (const Promotion& promotion : framework.promotions) {
      if (promotion.to != level) continue;
      is_first = false;
      document.blocks.push_back(
          {step_section({framework, promotion, track, asked_of(framework, promotion.from, track),
                         asked_of(framework, level, track)})});
    }
    if (is_first) document.blocks.push_back({first_section(framework, level, track)});
  }
  return {std::move(document), {}};
}

constexpr ViewOption roadmap_options[] = {ViewOption::track};

constexpr std::string_view roadmap_examples =
    "  rung framework roadmap unified-security --track appsec\n"
    "  rung framework roadmap engineer-path --format markdown=roadmap.md\n";

}  // namespace

const View roadmap_view{
    "roadmap",
    "what does each level add to the one before?",
    "Goes up the ladder level by level: new responsibilities and skills, skills "
    "asked for more, other thresholds, gates, and what is offered otherwise.",
    roadmap_examples,
    View::Subjects::one,
    roadmap_options,
    build_roadmap};

}  // namespace rung
