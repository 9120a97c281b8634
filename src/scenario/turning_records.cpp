#include "scenario/turning_records.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "report/build.h"
#include "report/record_words.h"
#include "text/element.h"

namespace rung {
namespace {

bool ready_for_target(const Framework& framework, const Evidence& evidence,
                      const AssessOptions& options) {
  return assess(framework, evidence, options).assessments.front().ready;
}

bool begins_in(const Entry& entry, Month month) {
  if (entry.period) return entry.period->from == month;
  return std::ranges::find(entry.readings, month, &Reading::month) != entry.readings.end();
}

/// Takes each thing of a list out once; `record` tells of those without which the verdict is the
/// other one.
template <typename Thing, typename Record>
void find_turning(const Framework& framework, Evidence& evidence,
                  std::vector<Thing> Evidence::*list, const AssessOptions& options, Record record,
                  std::vector<TurningRecord>& turning) {
  const bool ready = ready_for_target(framework, evidence, options);
  std::vector<Thing>& things = evidence.*list;
  for (std::size_t i = 0; i < things.size(); ++i) {
    const auto place = things.begin() + static_cast<std::ptrdiff_t>(i);
    const Thing thing = std::move(*place);
    things.erase(place);
    if (ready_for_target(framework, evidence, options) != ready) turning.push_back(record(thing));
    things.insert(things.begin() + static_cast<std::ptrdiff_t>(i), thing);
  }
}

}  // namespace

std::vector<TurningRecord> turning_records(const Framework& framework, const Evidence& evidence,
                                           int target, const AssessOptions& options) {
  Evidence scratch = evidence;
  scratch.targets = {target};
  const Month month = options.as_of.evaluation_month();
  const Date end_of_month_before = AsOf{month - 1, std::nullopt}.last_day();
  std::vector<TurningRecord> turning;
  find_turning(
      framework, scratch, &Evidence::entries, options,
      [&](const Entry& entry) {
        return TurningRecord{"entry", entry.id, entry.title, place_of(entry.at),
                             begins_in(entry, month)};
      },
      turning);
  find_turning(
      framework, scratch, &Evidence::votes, options,
      [&](const Vote& vote) {
        return TurningRecord{
            "vote", vote.by,
            fmt::format("{} on {}, {}", decision_word(vote.decision), to_string(vote.date),
                        id_of(framework.approvals, vote.approval)),
            place_of(vote.at), vote.date > end_of_month_before};
      },
      turning);
  find_turning(
      framework, scratch, &Evidence::duties, options,
      [&](const DutyRecord& duty) {
        return TurningRecord{"duty", id_of(framework.duties, duty.duty), duty_title(duty),
                             place_of(duty.at), duty.period.from == month};
      },
      turning);
  return turning;
}

}  // namespace rung
