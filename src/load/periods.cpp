#include "load/evidence_kinds.h"
#include "load/evidence_loader.h"

namespace rung {

namespace {

void report_reversed(EvidenceLoader& in, const yaml::Value& from, const yaml::Value& to) {
  in.reader.report(reversed_period, to.at(), to.text(), from.text())
      .related.push_back({from.at(), "it begins here"});
}

}  // namespace

std::optional<Period> read_period(EvidenceLoader& in, const yaml::Fields& fields) {
  const auto from = fields.find("from");
  const auto to = fields.find("to");
  const yaml::TimeForms forms{.month = true, .date = true};
  const auto first = from ? in.reader.moment(*from, forms) : std::nullopt;
  const auto last = to ? in.reader.moment(*to, forms) : std::nullopt;
  if (!first || (to && !last)) return std::nullopt;
  if (!last) return Period{first->month, std::nullopt};
  const bool reversed = last->month < first->month || (last->month == first->month && last->day &&
                                                       first->day && *last->day < *first->day);
  if (reversed) {
    report_reversed(in, *from, *to);
    return std::nullopt;
  }
  return Period{first->month, last->month};
}

void load_leave(EvidenceLoader& in, const Part& part) {
  constexpr std::string_view keys[] = {"from", "to"};
  const auto items = part ? in.reader.list(*part) : std::nullopt;
  for (const yaml::Value& item : items.value_or(std::vector<yaml::Value>{})) {
    yaml::Fields fields(in.reader, item, {"a leave", keys});
    const auto from = fields.require("from");
    const auto to = fields.require("to");
    LeavePeriod leave;
    leave.at = fields.at();
    const yaml::TimeForms month{.month = true};
    const bool begins = fields.month("from", leave.from, month);
    const bool ends = fields.month("to", leave.to, month);
    if (begins && ends && leave.to < leave.from)
      report_reversed(in, *from, *to);
    else
      in.evidence.leave.push_back(leave);
  }
}

void load_duties(EvidenceLoader& in, const Part& part) {
  constexpr std::string_view keys[] = {"duty", "from", "to", "facts", "confirmed_by"};
  const auto items = part ? in.reader.list(*part) : std::nullopt;
  for (const yaml::Value& item : items.value_or(std::vector<yaml::Value>{})) {
    yaml::Fields fields(in.reader, item, {"a duty", keys});
    DutyRecord record;
    record.at = fields.at();
    if (const auto duty = fields.require("duty")) {
      record.at = duty->at();
      record.duty = in.references.duty(*duty).value_or(0);
    }
    if (const auto from = fields.require("from")) record.from_at = from->at();
    if (const auto period = read_period(in, fields)) record.period = *period;
    if (const auto facts = fields.find("facts")) record.facts = read_facts(in, *facts);
    if (const auto by = fields.find("confirmed_by")) record.confirmed_by = read_person(in, *by);
    in.evidence.duties.push_back(std::move(record));
  }
}

void load_growth_plan(EvidenceLoader& in, const Part& part) {
  constexpr std::string_view keys[] = {"link", "since"};
  if (!part) return;
  yaml::Fields fields(in.reader, *part, {"a growth plan", keys});
  GrowthPlan& plan = in.evidence.growth_plan.emplace();
  fields.text("link", plan.link);
  if (const auto link = fields.find("link")) plan.link_at = link->at();
  fields.month("since", plan.since, {.month = true, .date = true});
}

void load_fast_track(EvidenceLoader& in, const Part& part) {
  constexpr std::string_view keys[] = {"requested_on", "last_granted"};
  if (!part) return;
  yaml::Fields fields(in.reader, *part, {"a fast track", keys});
  FastTrackRequest& request = in.evidence.fast_track.emplace();
  request.at = fields.at();
  if (const auto requested = fields.require("requested_on")) {
    request.at = requested->at();
    const auto moment = in.reader.moment(*requested, {.date = true});
    if (moment) request.requested_on = {moment->month, moment->day.value_or(1)};
  }
  fields.month("last_granted", request.last_granted, {.month = true, .date = true});
}

}  // namespace rung
