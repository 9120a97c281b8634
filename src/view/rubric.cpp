#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "report/evidence_words.h"
#include "report/words.h"
#include "rung/assessment.h"
#include "text/element.h"
#include "view/framework_words.h"
#include "view/parts.h"
#include "view/promotion_parts.h"
#include "view/table.h"

namespace rung {
namespace {

constexpr const char* box = "☐";

/// One promotion, and what it asks of whom the scorecard is for.
struct Scorecard {
  const Framework& framework;
  const Promotion& promotion;
  int track;
  std::vector<int> asked;

  const Responsibility& one(int index) const { return at(framework.responsibilities, index); }
  /// `L4 to L5`: also the name of a sheet, which knows no arrow.
  std::string name() const {
    return fmt::format("{} to {}", id_of(framework.levels, promotion.from),
                       id_of(framework.levels, promotion.to));
  }
};

/// The columns before and after those of the months.
Table empty_table(const Scorecard& card) {
  Table table{"responsibilities",
              card.name(),
              {{"id", "Responsibility", Align::left, true},
               {"asks", "Asks"},
               {"evidence", "Evidence that counts"},
               {"track", "Track"},
               {"area", "Area"},
               {"weight", "Weight", Align::right},
               {"required", "Required"}},
              {}};
  return table;
}

Table responsibilities_table(const Scorecard& card) {
  const Framework& framework = card.framework;
  Table table = empty_table(card);
  const bool floors = std::ranges::any_of(
      framework.areas, [](const Area& area) { return area.min_coverage.has_value(); });
  for (const int index : card.asked) {
    const Responsibility& asked = card.one(index);
    const bool of_a_track = card.track < 0 && !asked.tracks.empty();
    table.rows.push_back(
        {id_cell(asked.id), text_cell(asked.text), text_cell(evidence_in_words(framework, asked)),
         text_cell(of_a_track ? tracks_in_words(framework, asked.tracks) : std::string()),
         text_cell(asked.area < 0 || !floors ? std::string()
                                             : at(framework.areas, asked.area).title),
         text_cell(fmt::to_string(asked.weight)),
         text_cell(asked.required ? "required" : std::string())});
  }
  drop_empty_columns(table);
  for (int month = 1; month <= card.promotion.rule.months; ++month) {
    table.columns.push_back({fmt::format("month_{}", month), fmt::to_string(month), Align::center});
    for (auto& row : table.rows) row.push_back(text_cell(box));
  }
  table.columns.push_back({"verdict", "Verdict"});
  for (auto& row : table.rows) row.emplace_back();
  return table;
}

std::int64_t weight_of(const Scorecard& card, int area) {
  std::int64_t weight = 0;
  for (const int index : card.asked) {
    if (area < 0 || card.one(index).area == area) weight += card.one(index).weight;
  }
  return weight;
}

/// The weight to reach of what is asked, where that is the same for everyone the card is for.
std::string needed_in_words(const Scorecard& card, BasisPoints share, int area) {
  const std::int64_t weight = weight_of(card, area);
  return fmt::format("{} of {}", Coverage{0, weight}.weight_needed(share), weight);
}

bool is_for_one_track(const Scorecard& card) {
  return card.track >= 0 ||
         std::ranges::all_of(card.asked, [&](int index) { return card.one(index).tracks.empty(); });
}

Facts rule_facts(const Scorecard& card) {
  Facts facts;
  if (is_for_one_track(card)) {
    add_fact(facts, "needed", "Weight needed",
             needed_in_words(card, card.promotion.rule.coverage, -1));
  }
  Facts rule = facts_of(rule_in_words(card.promotion.rule));
  facts.facts.insert(facts.facts.end(), rule.facts.begin(), rule.facts.end());
  const Facts fast_track = fast_track_facts(card.framework, card.promotion);
  facts.facts.insert(facts.facts.end(), fast_track.facts.begin(), fast_track.facts.end());
  return facts;
}

Table floors_table(const Scorecard& card) {
  Table table{"floors",
              "Floors " + card.name(),
              {{"area", "Area", Align::left, true},
               {"floor", "Floor"},
               {"needed", "Weight needed"},
               {"met", "Met", Align::center}},
              {}};
  for (std::size_t i = 0; i < card.framework.areas.size(); ++i) {
    const Area& area = card.framework.areas[i];
    const int index = static_cast<int>(i);
    if (!area.min_coverage || weight_of(card, index) == 0) continue;
    table.rows.push_back(
        {text_cell(area.title), text_cell(floor_in_words(area)),
         text_cell(is_for_one_track(card) ? needed_in_words(card, *area.min_coverage, index)
                                          : std::string()),
         text_cell(box)});
  }
  drop_empty_columns(table);
  return table;
}

Section promotion_section(const Scorecard& card) {
  Section section{fmt::format("{}-{}", id_of(card.framework.levels, card.promotion.from),
                              id_of(card.framework.levels, card.promotion.to)),
                  promotion_title(card.framework, card.promotion),
                  {},
                  {}};
  std::string rule = rule_sentence(card.promotion.rule);
  if (is_for_one_track(card)) {
    rule += fmt::format(" That is a weight of {}.",
                        needed_in_words(card, card.promotion.rule.coverage, -1));
  }
  section.blocks.push_back({Paragraph{{plain(std::move(rule))}}});
  section.blocks.push_back({responsibilities_table(card)});
  Table floors = floors_table(card);
  if (!floors.rows.empty()) section.blocks.push_back({std::move(floors)});
  if (!card.promotion.gates.empty()) {
    Table gates = gates_table(card.framework, card.promotion, true);
    gates.title = "Gates " + card.name();
    section.blocks.push_back({std::move(gates)});
  }
  section.blocks.push_back({rule_facts(card)});
  return section;
}

ViewProblem no_such_promotion(const Framework& framework, int from, int to) {
  const auto id = [&](int level) { return id_of(framework.levels, level); };
  const auto listed_ids = [&](auto own, auto other, int level) {
    std::vector<std::string> ids;
    for (const Promotion& promotion : framework.promotions) {
      if (promotion.*own == level) ids.push_back(id(promotion.*other));
    }
    return listed(ids, "or");
  };
  if (from < 0) return {fmt::format("no promotion leads to `{}`", id(to)), {}};
  const std::string next = listed_ids(&Promotion::from, &Promotion::to, from);
  if (next.empty()) return {fmt::format("`{}` leads to no further level", id(from)), {}};
  return {fmt::format("no promotion leads from `{}` to `{}`", id(from), id(to)),
          fmt::format("from {} to {}", id(from), next)};
}

ViewResult build_rubric(const ViewRequest& request) {
  const Framework& framework = request.framework();
  Document document{"framework-rubric", "Scorecard", framework_line(framework, request.track), {}};
  for (const Promotion& promotion : framework.promotions) {
    if (request.from >= 0 && promotion.from != request.from) continue;
    if (request.to >= 0 && promotion.to != request.to) continue;
    document.blocks.push_back({promotion_section(
        {framework, promotion, request.track, asked_of(framework, promotion.to, request.track)})});
  }
  if (document.blocks.empty() && (request.from >= 0 || request.to >= 0)) {
    return {{}, no_such_promotion(framework, request.from, request.to)};
  }
  return {std::move(document), {}};
}

constexpr ViewOption rubric_options[] = {ViewOption::from, ViewOption::to, ViewOption::track};

constexpr std::string_view rubric_examples =
    "  rung framework rubric unified-security --from L4 --to L5 --track appsec\n"
    "  rung framework rubric unified-security --format xlsx=scorecards.xlsx\n";

}  // namespace

const View rubric_view{"rubric",
                       "what does a promotion take, as a scorecard to fill in?",
                       "Prints a scorecard a promotion: each responsibility with the evidence that "
                       "counts, a box for each month of the rule and room for a verdict, then the "
                       "floors, the gates and the rule.",
                       rubric_examples,
                       View::Subjects::one,
                       rubric_options,
                       build_rubric};

}  // namespace rung
