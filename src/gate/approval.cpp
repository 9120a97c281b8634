#include <fmt/format.h>

#include <array>
#include <map>

#include "gate/context.h"
#include "gate/table.h"

namespace rung {
namespace {

/// Each approver's latest vote of this kind for the target level, in time and in the order of the
/// file.
std::vector<const Vote*> standing_votes(const Predicate& predicate, const GateContext& context) {
  const Date latest = context.as_of.last_day();
  const Month earliest =
      predicate.within_months ? context.as_of.month - (*predicate.within_months - 1) : Month{};
  std::map<std::string_view, const Vote*> by_approver;
  for (const Vote& vote : context.evidence.votes) {
    if (vote.approval != predicate.subject || vote.level != context.level || vote.date > latest ||
        vote.date.month < earliest) {
      continue;
    }
    const Vote*& standing = by_approver[vote.by];
    if (standing == nullptr || standing->date < vote.date) standing = &vote;
  }
  std::vector<const Vote*> votes;
  for (const Vote& vote : context.evidence.votes) {
    const auto found = by_approver.find(vote.by);
    if (found != by_approver.end() && found->second == &vote) votes.push_back(&vote);
  }
  return votes;
}

std::string tally_in_words(int approve, int reject, int abstain) {
  std::string text = fmt::format("{} approve", approve);
  if (reject > 0) text += fmt::format(", {} reject", reject);
  if (abstain > 0) text += fmt::format(", {} abstain", abstain);
  return text;
}

Finding evaluate_approval(const Predicate& predicate, const GateContext& context) {
  const std::vector<const Vote*> votes = standing_votes(predicate, context);
  Finding finding;
  if (votes.empty()) {
    finding.summary = "no vote";
    return finding;
  }
  std::array<int, 3> tally{};
  int others = 0;
  for (const Vote* vote : votes) {
    if (!context.framework.matches(predicate.by, vote->standing)) {
      ++others;
      continue;
    }
    ++tally[static_cast<std::size_t>(vote->decision)];
    finding.places.push_back(vote->at);
  }
  const auto [approve, reject, abstain] = tally;
  const bool carried = predicate.unanimous ? reject == 0 && abstain == 0 : approve > reject;
  finding.outcome = approve >= predicate.at_least && carried ? Outcome::met : Outcome::not_enough;
  finding.summary = tally_in_words(approve, reject, abstain);
  if (predicate.at_least > 1) {
    finding.summary += fmt::format(" ({} needed)", predicate.at_least);
    // Where somebody is against it, more votes are not what is missing.
    if (carried) finding.progress = {approve, predicate.at_least};
  }
  if (others > 0) {
    finding.summary += fmt::format(", {} not of {}", others, predicate.by.text);
  }
  return finding;
}

constexpr std::array<std::string_view, 4> approval_options{"by", "votes", "unanimous",
                                                           "within_months"};

}  // namespace

const PredicateKind approval_predicate{
    "approval", PredicateSubject::approval, approval_options,
    "enough approvers of the standing asked for say approve, by majority or all of them",
    evaluate_approval};

}  // namespace rung
