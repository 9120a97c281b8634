#include "calibrate/movement.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "text/listed.h"

namespace rung {
namespace {

using Status = ResponsibilityStatus;

template <typename Item>
using ById = std::map<std::string_view, const Item*>;

ById<RowResponsibility> responsibilities_by_id(const RowAssessment& assessment) {
  ById<RowResponsibility> all;
  for (std::size_t i = 0; i < assessment.responsibilities.size(); ++i) {
    all[assessment.asked->responsibilities[i].id] = &assessment.responsibilities[i];
  }
  return all;
}

ById<RowGate> gates_by_id(const RowAssessment& assessment) {
  ById<RowGate> all;
  for (std::size_t i = 0; i < assessment.gates.size(); ++i) {
    all[assessment.asked->gates[i].id] = &assessment.gates[i];
  }
  return all;
}

/// One promotion of one person, then and now.
class WhyMoved {
 public:
  WhyMoved(const RowAssessment& before, const RowAssessment& now) : before_(before), now_(now) {}

  std::vector<std::string> why() {
    tell_responsibilities();
    tell_gates();
    tell_rule();
    return std::move(why_);
  }

 private:
  /// `now held: L5.roadmap and L5.publishes`, of those of whom that can be
  /// said.
  void tell(std::string_view what, const std::vector<std::string>& ids) {
    if (!ids.empty()) why_.push_back(fmt::format("{}: {}", what, listed(ids)));
  }

  void tell_responsibilities() {
    const auto old = responsibilities_by_id(before_);
    const auto now = responsibilities_by_id(now_);
    std::map<std::string_view, std::vector<std::string>> told;
    for (const PromotionAsked::Item& item : now_.asked->responsibilities) {
      const auto then = old.find(item.id);
      const Status is = now.at(item.id)->status;
      if (then == old.end()) {
        told[is == Status::met ? "asked now, and held" : "asked now, and not held"].push_back(
            item.id);
        continue;
      }
      const Status was = then->second->status;
      if (was == is) continue;
      const bool aside = is == Status::not_applicable;
      const bool was_aside = was == Status::not_applicable;
      if (aside) told["set aside now"].push_back(item.id);
      if (was_aside) told["no longer set aside"].push_back(item.id);
      if (!aside && !was_aside) {
        told[is == Status::met ? "now held" : "no longer held"].push_back(item.id);
      }
    }
    for (const PromotionAsked::Item& item : before_.asked->responsibilities) {
      if (!now.contains(item.id)) told["no longer asked"].push_back(item.id);
    }
    for (const std::string_view what :
         {"now held", "no longer held", "set aside now", "no longer set aside",
          "asked now, and held", "asked now, and not held", "no longer asked"}) {
      tell(what, told[what]);
    }
  }

  void tell_gates() {
    const auto old = gates_by_id(before_);
    const auto now = gates_by_id(now_);
    const auto word = [](GateStatus status) {
      if (status == GateStatus::met) return "met";
      return status == GateStatus::waived ? "waived" : "not met";
    };
    for (const PromotionAsked::Item& item : now_.asked->gates) {
      const auto then = old.find(item.id);
      const GateStatus is = now.at(item.id)->status;
      if (then == old.end()) {
        why_.push_back(fmt::format("gate {} is asked now, and {}", item.id, word(is)));
      } else if (then->second->status != is) {
        why_.push_back(
            fmt::format("gate {} was {} and is {}", item.id, word(then->second->status), word(is)));
      }
    }
    for (const PromotionAsked::Item& item : before_.asked->gates) {
      if (!now.contains(item.id))
        why_.push_back(fmt::format("gate {} is no longer asked", item.id));
    }
  }

  void tell_rule() {
    const auto percent = [](BasisPoints value) { return percentage_to_string(value); };
    if (before_.required_coverage != now_.required_coverage) {
      why_.push_back(fmt::format("the rule asked for {} and asks for {}",
                                 percent(before_.required_coverage),
                                 percent(now_.required_coverage)));
    }
    if (before_.required_months != now_.required_months) {
      why_.push_back(fmt::format("the months asked for were {} and are {}", before_.required_months,
                                 now_.required_months));
    }
    if (before_.measure != now_.measure) {
      why_.push_back(now_.measure == Measure::monthly
                         ? "the rule counts month by month now"
                         : "the rule asks for the same throughout now");
    }
    if (before_.coverage != now_.coverage) {
      why_.push_back(fmt::format("coverage was {} and is {}",
                                 percent(before_.coverage.basis_points()),
                                 percent(now_.coverage.basis_points())));
    }
    if (before_.held_months != now_.held_months) {
      why_.push_back(fmt::format("held for {} of {} months, before for {}", now_.held_months,
                                 now_.required_months, before_.held_months));
    }
    if (before_.fast_track != now_.fast_track) {
      why_.push_back(now_.fast_track ? "by fast track now" : "no longer by fast track");
    }
  }

  const RowAssessment& before_;
  const RowAssessment& now_;
  std::vector<std::string> why_;
};

const RowAssessment* assessment_to(const CalibrationRow& row, const std::string& to) {
  const auto found = std::ranges::find_if(
      row.assessments, [&](const RowAssessment& one) { return one.asked->to == to; });
  return found == row.assessments.end() ? nullptr : &*found;
}

std::string place_in_words(const Placement& place) {
  return place.track.empty() ? place.level : fmt::format("{} on {}", place.level, place.track);
}

/// What is different about the person as a whole, and could be behind all the
/// rest.
void add_circumstances(const CalibrationRow& before, const CalibrationRow& now,
                       std::vector<std::string>& why) {
  if (before.place->framework != now.place->framework ||
      before.place->version != now.place->version) {
    why.push_back(fmt::format("the ladder was {} {} and is {} {}", before.place->framework,
                              before.place->version, now.place->framework, now.place->version));
  }
  if (before.confirmed_only != now.confirmed_only) {
    why.emplace_back(now.confirmed_only ? "only confirmed evidence counts now"
                                        : "unconfirmed evidence counts now");
  }
}

/// Somebody who stands elsewhere now than then.
SessionMove placed_otherwise(const CalibrationRow& before, const CalibrationRow& now) {
  const RowAssessment* assessed = assessment_to(before, now.place->level);
  SessionMove moved{
      assessed != nullptr ? SessionMove::Kind::promoted : SessionMove::Kind::elsewhere,
      now.id,
      place_in_words(*before.place),
      place_in_words(*now.place),
      {}};
  if (assessed != nullptr) {
    moved.why.emplace_back(assessed->ready ? "had been ready" : "had not been ready");
  }
  return moved;
}

/// The promotions of somebody who stands where they stood; how many are judged
/// as before.
int compare_promotions_of(const CalibrationRow& before, const CalibrationRow& now,
                          std::vector<SessionMove>& movements) {
  int unmoved = 0;
  for (const RowAssessment& assessment : now.assessments) {
    const RowAssessment* then = assessment_to(before, assessment.asked->to);
    if (then == nullptr) continue;
    if (then->ready == assessment.ready) {
      ++unmoved;
      continue;
    }
    SessionMove moved{
        assessment.ready ? SessionMove::Kind::became_ready : SessionMove::Kind::no_longer_ready,
        now.id, now.place->level, assessment.asked->to, WhyMoved(*then, assessment).why()};
    add_circumstances(before, now, moved.why);
    movements.push_back(std::move(moved));
  }
  return unmoved;
}

bool stands_as_before(const CalibrationRow& before, const CalibrationRow& now) {
  return before.place->level == now.place->level && before.place->track == now.place->track;
}

}  // namespace

SinceLastTime since_last_time(std::span<const CalibrationRow> before,
                              std::span<const CalibrationRow> now) {
  SinceLastTime since;
  std::map<std::string_view, const CalibrationRow*> open;
  for (const CalibrationRow& row : before) {
    open.emplace(row.id, &row);
    const bool is_first = &row == before.data();
    if (is_first || since.then.last_day() < row.as_of.last_day()) since.then = row.as_of;
  }
  std::map<std::string_view, bool> seen;
  for (const CalibrationRow& row : now) {
    if (!seen.emplace(row.id, true).second) continue;
    const auto found = open.find(row.id);
    if (found == open.end()) {
      since.movements.push_back(
          {SessionMove::Kind::arrived, row.id, place_in_words(*row.place), {}, {}});
      continue;
    }
    const CalibrationRow& then = *found->second;
    open.erase(found);
    if (stands_as_before(then, row)) {
      since.unmoved += compare_promotions_of(then, row, since.movements);
    } else {
      since.movements.push_back(placed_otherwise(then, row));
    }
  }
  for (const auto& [id, row] : open) {
    since.movements.push_back(
        {SessionMove::Kind::left, std::string(id), place_in_words(*row->place), {}, {}});
  }
  std::ranges::stable_sort(since.movements, {}, &SessionMove::kind);
  return since;
}

}  // namespace rung
