#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include "lint/asked.h"
#include "lint/record_kinds.h"
#include "lint/table.h"

namespace rung {
namespace {

/// What records of one kind say, each as a text that is the same for the same.
class Sayings {
 public:
  Sayings(std::string_view kind, Diagnostics& diagnostics)
      : kind_(kind), diagnostics_(diagnostics) {}

  void add(std::string text, SourceSpan place) {
    const auto [first, is_new] = places_.emplace(std::move(text), place);
    if (is_new) return;
    diagnostics_.report(said_twice, place, kind_)
        .related.push_back({first->second, "the other one"});
  }

 private:
  std::string_view kind_;
  Diagnostics& diagnostics_;
  std::map<std::string, SourceSpan> places_;
};

std::string said(const FactValue& value) {
  if (const auto* number = std::get_if<Decimal>(&value)) return number->to_string();
  if (const auto* text = std::get_if<std::string>(&value)) return fmt::format("\"{}\"", *text);
  return std::get<bool>(value) ? "true" : "false";
}

/// In any order.
std::string said(const std::vector<Fact>& facts) {
  std::map<int, std::string> all;
  for (const Fact& fact : facts) all[fact.fact] = said(fact.value);
  std::string text;
  for (const auto& [fact, value] : all) text += fmt::format("{}={} ", fact, value);
  return text;
}

std::string said(const Period& period) {
  return fmt::format("{}..{}", to_string(period.from), period.to ? to_string(*period.to) : "");
}

std::string said(const Entry& entry) {
  std::vector<std::string> shows;
  for (const Shown& shown : entry.shows) {
    shows.push_back(fmt::format("{}/{}/{}", shown.responsibility, shown.skill, shown.level));
  }
  std::ranges::sort(shows);
  std::map<Month, std::string> readings;
  for (const Reading& reading : entry.readings) readings[reading.month] = reading.value.to_string();
  std::string text = fmt::format("{} {} {} {}|", entry.source, entry.metric,
                                 entry.period ? said(*entry.period) : "", said(entry.facts));
  for (const std::string& shown : shows) text += shown + ' ';
  for (const auto& [month, value] : readings) text += to_string(month) + '=' + value + ' ';
  // Without a link, the title is all that can tell two pieces of work apart.
  return text + '|' + (entry.link.empty() ? entry.title : entry.link);
}

void check_said_twice(const CheckedEvidence& checked, Diagnostics& diagnostics) {
  Sayings entries("entry", diagnostics);
  for (const Entry& entry : checked.evidence.entries) {
    if (!entry.draft) entries.add(said(entry), entry.at);
  }
  Sayings duties("duty", diagnostics);
  for (const DutyRecord& duty : checked.evidence.duties) {
    duties.add(fmt::format("{} {} {}", duty.duty, said(duty.period), said(duty.facts)), duty.at);
  }
  Sayings votes("approval", diagnostics);
  for (const Vote& vote : checked.evidence.votes) {
    votes.add(fmt::format("{} {} {} {} {} {}", vote.approval, vote.level, to_string(vote.date),
                          static_cast<int>(vote.decision), vote.standing.index, vote.by),
              vote.at);
  }
}

}  // namespace

const EvidenceCheck said_twice_check{"said-twice", check_said_twice};

}  // namespace rung
