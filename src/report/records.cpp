#include <fmt/format.h>

#include <algorithm>

#include "report/build.h"
#include "report/record_words.h"
#include "report/words.h"

namespace rung {
namespace {

/// A leaf of a gate, and what was found for it.
struct Leaf {
  const ReportInput& input;
  const Predicate& predicate;
  const Finding& finding;

  bool counted(const SourceSpan& at) const {
    return std::ranges::find(finding.places, at) != finding.places.end();
  }
  bool confirmation_asked() const {
    return input.confirmed_only || input.rule().confirmation.need != Confirmation::Need::none;
  }
};

bool holds(const FactCondition& condition, const FactValue& value) {
  if (!condition.one_of.empty() &&
      std::ranges::find(condition.one_of, value) == condition.one_of.end()) {
    return false;
  }
  const Decimal* number = std::get_if<Decimal>(&value);
  const bool bounded = condition.at_least || condition.at_most;
  return !bounded ||
         (number != nullptr && (!condition.at_least || *number >= *condition.at_least) &&
          (!condition.at_most || *number <= *condition.at_most));
}

/// The first fact that is not as asked: `type is blog`, `adopters is not stated`.
std::string wrong_fact(const Leaf& leaf, const std::vector<Fact>& facts) {
  for (const FactCondition& condition : leaf.predicate.where) {
    const std::string& id = id_of(leaf.input.framework.facts, condition.fact);
    const auto fact = std::ranges::find(facts, condition.fact, &Fact::fact);
    if (fact == facts.end()) return id + " is not stated";
    if (!holds(condition, fact->value)) {
      return fmt::format("{} is {}", id, fact_in_words(fact->value));
    }
  }
  return "";
}

std::string not_confirmed(const Leaf& leaf) {
  const Confirmation& confirmation = leaf.input.rule().confirmation;
  return confirmation.need == Confirmation::Need::who
             ? fmt::format("not confirmed by {}", confirmation.who.text)
             : std::string("not confirmed");
}

bool lacks_confirmation(const Leaf& leaf, const std::optional<Person>& by) {
  const Confirmation& confirmation = leaf.input.rule().confirmation;
  if (!by) return true;
  return confirmation.need == Confirmation::Need::who &&
         !leaf.input.framework.matches(confirmation.who, by->standing);
}

Month first_month_of(const Entry& entry) {
  if (entry.period) return entry.period->from;
  return entry.readings.empty()
             ? first_month
             : std::ranges::min_element(entry.readings, {}, &Reading::month)->month;
}

std::string too_late(const Leaf& leaf) {
  return fmt::format("after {}, the last complete month", in_words(leaf.input.evaluated_through));
}

std::string why_entry_does_not_count(const Leaf& leaf, const Entry& entry) {
  if (entry.draft) return "a draft, not yet claimed";
  if (first_month_of(entry) > leaf.input.evaluated_through) return too_late(leaf);
  const std::string fact = wrong_fact(leaf, entry.facts);
  if (!fact.empty()) return fact;
  if (leaf.confirmation_asked() && lacks_confirmation(leaf, entry.confirmed_by)) {
    return not_confirmed(leaf);
  }
  const bool metric = leaf.predicate.kind->subject == PredicateSubject::metric;
  const std::optional<int> months = metric ? leaf.predicate.months : leaf.predicate.within_months;
  if (!months) return "not the latest reading";
  return fmt::format("not in the last {}", counted(*months, "month", "months"));
}

std::vector<ReportEntry> entries_looked_at(const Leaf& leaf) {
  const bool metric = leaf.predicate.kind->subject == PredicateSubject::metric;
  std::vector<ReportEntry> records;
  for (std::size_t i = 0; i < leaf.input.evidence.entries.size(); ++i) {
    const Entry& entry = leaf.input.evidence.entries[i];
    const bool concerns = metric ? entry.metric == leaf.predicate.range.metric
                                 : entry.source == leaf.predicate.subject;
    if (!concerns) continue;
    ReportEntry record = entry_of(leaf.input, static_cast<int>(i));
    record.counted = leaf.counted(entry.at);
    if (!record.counted) record.why_not = why_entry_does_not_count(leaf, entry);
    records.push_back(std::move(record));
  }
  return records;
}

std::vector<ReportEntry> duties_looked_at(const Leaf& leaf) {
  std::vector<ReportEntry> records;
  for (const DutyRecord& duty : leaf.input.evidence.duties) {
    if (duty.duty != leaf.predicate.subject) continue;
    ReportEntry record;
    record.id = id_of(leaf.input.framework.duties, duty.duty);
    record.source = "duty";
    record.title = duty_title(duty);
    record.place = place_of(duty.at);
    record.counted = leaf.counted(duty.at) && duty.period.from <= leaf.input.evaluated_through;
    if (!record.counted) {
      const std::string fact = wrong_fact(leaf, duty.facts);
      const bool late = duty.period.from > leaf.input.evaluated_through;
      record.why_not = late ? too_late(leaf) : fact.empty() ? not_confirmed(leaf) : fact;
    }
    records.push_back(std::move(record));
  }
  return records;
}

std::string why_vote_does_not_count(const Leaf& leaf, const Vote& vote) {
  const ReportInput& input = leaf.input;
  if (vote.level != input.assessment.to) {
    return "for " + id_of(input.framework.levels, vote.level);
  }
  if (vote.date > input.as_of.last_day()) {
    return fmt::format("after {}", to_string(input.as_of.last_day()));
  }
  if (leaf.predicate.within_months &&
      vote.date.month < input.as_of.month - (*leaf.predicate.within_months - 1)) {
    return fmt::format("not in the last {}",
                       counted(*leaf.predicate.within_months, "month", "months"));
  }
  if (!input.framework.matches(leaf.predicate.by, vote.standing)) {
    return fmt::format("{} is not {}", input.framework.id_of(vote.standing),
                       leaf.predicate.by.text);
  }
  return fmt::format("a later vote of {} stands", vote.by);
}

std::vector<ReportEntry> votes_looked_at(const Leaf& leaf) {
  std::vector<ReportEntry> records;
  for (const Vote& vote : leaf.input.evidence.votes) {
    if (vote.approval != leaf.predicate.subject) continue;
    ReportEntry record;
    record.id = vote.by;
    record.source = "vote";
    record.title = fmt::format("{}, {} on {}", leaf.input.framework.id_of(vote.standing),
                               decision_word(vote.decision), to_string(vote.date));
    record.place = place_of(vote.at);
    record.counted = leaf.counted(vote.at);
    if (!record.counted) record.why_not = why_vote_does_not_count(leaf, vote);
    records.push_back(std::move(record));
  }
  return records;
}

std::vector<ReportEntry> time_at_level(const Leaf& leaf) {
  const Employee& employee = leaf.input.evidence.employee;
  ReportEntry record;
  record.id = id_of(leaf.input.framework.levels, employee.level);
  record.source = "level";
  record.title = "since " + in_words(employee.level_since);
  record.place = place_of(employee.at);
  record.counted = true;
  return {record};
}

}  // namespace

std::string duty_title(const DutyRecord& duty) {
  if (!duty.period.to) return fmt::format("from {} on", in_words(duty.period.from));
  return duty.period.from == *duty.period.to
             ? in_words(duty.period.from)
             : fmt::format("{} to {}", in_words(duty.period.from), in_words(*duty.period.to));
}

std::string_view decision_word(Decision decision) {
  switch (decision) {
    case Decision::approve:
      return "approve";
    case Decision::reject:
      return "reject";
    case Decision::abstain:
      break;
  }
  return "abstain";
}

std::vector<ReportEntry> records_of(const ReportInput& input, const Predicate& predicate,
                                    const Finding& finding) {
  if (predicate.kind == nullptr) return {};
  const Leaf leaf{input, predicate, finding};
  switch (predicate.kind->subject) {
    case PredicateSubject::duty:
      return duties_looked_at(leaf);
    case PredicateSubject::source:
    case PredicateSubject::metric:
      return entries_looked_at(leaf);
    case PredicateSubject::approval:
      return votes_looked_at(leaf);
    case PredicateSubject::months:
      return time_at_level(leaf);
    case PredicateSubject::parts:
      break;
  }
  return {};
}

}  // namespace rung
