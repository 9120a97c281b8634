#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "report/words.h"
#include "view/assessment_parts.h"
#include "view/parts.h"
#include "view/plan_parts.h"

namespace rung {
namespace {

Tone tone_of(PlanMilestone::Kind kind) {
  switch (kind) {
    case PlanMilestone::Kind::ready:
      return Tone::good;
    case PlanMilestone::Kind::session:
      return Tone::caution;
    case PlanMilestone::Kind::evaluated:
      return Tone::muted;
    case PlanMilestone::Kind::begin:
    case PlanMilestone::Kind::gate:
    case PlanMilestone::Kind::rule:
      break;
  }
  return Tone::plain;
}

Table sessions_table(const PlanTarget& target) {
  Table table{"sessions",
              "Calibration sessions",
              {{"session", "Session", Align::left, true},
               {"through", "Judges through"},
               {"verdict", "Verdict"},
               {"takes", "What it takes"}},
              {}};
  for (const PlanSession& session : target.sessions) {
    const Tone tone = session.in_reach ? Tone::good : Tone::muted;
    table.rows.push_back({text_cell(in_words(session.session)),
                          text_cell(in_words(session.through)),
                          {{status(session.verdict, tone)}},
                          text_cell(session.takes)});
  }
  return table;
}

/// `Learning budget (budget, yearly, 5,000)`.
std::string offer_in_words(const PlanOffer& offer) {
  std::vector<std::string> parts;
  for (const std::string& part : {offer.kind, offer.cadence, offer.amount}) {
    if (!part.empty()) parts.push_back(part);
  }
  return fmt::format("{} ({})", offer.title, fmt::join(parts, ", "));
}

Words offers_of_gap(const PlanHelp& help, const PlanReport& plan) {
  std::vector<std::string> texts;
  for (const PlanOffer& offer : plan.offers) {
    if (std::ranges::count(help.offers, offer.id) > 0) texts.push_back(offer_in_words(offer));
  }
  return {plain(fmt::to_string(fmt::join(texts, "\n")))};
}

}  // namespace

void add_sessions(const PlanTarget& target, std::vector<Block>& blocks) {
  if (target.sessions.empty()) return;
  blocks.push_back({Section{"sessions", "Calibration sessions", {}, {{sessions_table(target)}}}});
}

void add_help(const PlanTarget& target, const PlanReport& plan, std::vector<Block>& blocks) {
  if (target.help.empty()) return;
  Table table{"help",
              "Help on offer",
              {{"responsibility", "Gap", Align::left, true},
               {"missing", "Missing"},
               {"offers", "What helps"}},
              {}};
  for (const PlanHelp& help : target.help) {
    table.rows.push_back({id_cell(help.id), text_cell(help.missing), {offers_of_gap(help, plan)}});
  }
  blocks.push_back({Section{"help", "Help on offer", {}, {{std::move(table)}}}});
}

void add_other_offers(const PlanReport& plan, std::vector<Block>& blocks) {
  if (plan.other_offers.empty()) return;
  List list{"other_offers", {}};
  for (const PlanOffer& offer : plan.other_offers) {
    list.items.push_back({{plain(offer_in_words(offer))}, {}, {}});
  }
  blocks.push_back({Section{
      "other-offers", "Also on offer, for no gap in particular", {}, {{std::move(list)}}}});
}

void add_timeline(const PlanTarget& target, std::vector<Block>& blocks) {
  if (target.milestones.size() < 2) return;
  Timeline timeline;
  Table table{
      "timeline", "By month", {{"month", "Month", Align::left, true}, {"what", "What"}}, {}};
  Month last;
  for (const PlanMilestone& milestone : target.milestones) {
    if (timeline.stops.empty() || milestone.month != last) {
      timeline.stops.push_back(
          {short_month(milestone.month), {}, milestone.month - target.milestones.front().month});
    }
    last = milestone.month;
    timeline.stops.back().events.push_back({milestone.text, tone_of(milestone.kind)});
    table.rows.push_back(
        {text_cell(in_words(milestone.month)), {{plain(milestone.text)}, tone_of(milestone.kind)}});
  }
  blocks.push_back({Section{
      "by-month", "By month", {}, {{Figure{"By month", std::move(timeline), std::move(table)}}}}});
}

}  // namespace rung
