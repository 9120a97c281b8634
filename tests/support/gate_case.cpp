#include "support/gate_case.h"

#include <utility>

namespace rung::test {

GateCase::GateCase(const Predicate& requirement) {
  Gate gate;
  gate.id = "gate";
  gate.requirement = requirement;
  it.promotion().gates.push_back(std::move(gate));
}

DutyRecord& GateCase::duty(Month from, std::optional<Month> to) {
  DutyRecord& record = evidence().duties.emplace_back();
  record.period = {from, to};
  return record;
}

Vote& GateCase::vote(std::string by, Decision decision, Date date) {
  Vote& vote = evidence().votes.emplace_back();
  vote.level = 1;
  vote.by = std::move(by);
  vote.standing = colleague().standing;
  vote.decision = decision;
  vote.date = date;
  return vote;
}

Entry& GateCase::readings(const std::vector<std::int64_t>& values, Month last, int metric) {
  Entry& entry = evidence().entries.emplace_back();
  entry.id = "read" + std::to_string(evidence().entries.size());
  entry.metric = metric;
  Month month = last - static_cast<int>(values.size());
  for (const std::int64_t value : values) {
    entry.readings.push_back({++month, Decimal::from_integer(value), {}});
  }
  return entry;
}

Finding GateCase::finding() const { return it.assess().assessments.front().gates.front().finding; }

std::string GateCase::told() const {
  const Finding found = finding();
  const char* outcome = found.outcome == Outcome::met          ? "met"
                        : found.outcome == Outcome::not_enough ? "not_enough"
                                                               : "no_evidence";
  return outcome + (": " + found.summary);
}

std::string GateCase::waiting() const {
  const std::optional<Month> month = finding().by_waiting;
  return month ? to_string(*month) : "never";
}

}  // namespace rung::test
