#include <fmt/format.h>

#include "report/build.h"
#include "report/words.h"

namespace rung {
namespace {

std::string accepted_sources(const ReportInput& input, const Responsibility& asked) {
  std::vector<std::string> sources;
  for (const int source : asked.sources) {
    sources.push_back(id_of(input.framework.sources, source));
  }
  return fmt::format("{} {} accepted here", listed(sources), sources.size() == 1 ? "is" : "are");
}

/// `counts through June 2025 only, as one entry reaches over six months at most`.
std::string capped_words(const ReportInput& input, const Entry& entry) {
  const int most = input.rule().max_entry_months.value_or(1);
  return fmt::format("counts through {} only, as one entry reaches over {} at most",
                     in_words(entry.period->from + (most - 1)), counted(most, "month", "months"));
}

}  // namespace

std::string why_not_counted(const ReportInput& input, const Responsibility& asked,
                            const TracedEntry& traced) {
  const Entry& entry = input.entry(traced.entry);
  switch (*traced.why_not) {
    case NotCounted::draft:
      return "a draft, not yet claimed";
    case NotCounted::after_evaluation:
      return fmt::format("after {}, the last complete month", in_words(input.evaluated_through));
    case NotCounted::source_not_accepted:
      return fmt::format("of source {}; {}", id_of(input.framework.sources, entry.source),
                         accepted_sources(input, asked));
    case NotCounted::unconfirmed:
      return entry.confirmed_by
                 ? fmt::format("not confirmed by {}", input.rule().confirmation.who.text)
                 : std::string("not confirmed");
    case NotCounted::outside_window:
      return fmt::format("outside the window, {} to {}",
                         in_words(input.assessment.rule.window.from),
                         in_words(input.assessment.rule.window.to));
    case NotCounted::capped:
      return capped_words(input, entry);
    case NotCounted::metric_decides:
      return asked.metric ? fmt::format("readings of {} decide about this",
                                        input.metric(asked.metric->metric).id)
                          : std::string("a metric decides about this");
    case NotCounted::skill_level_too_low:
      break;
  }
  return "shows the skill below the level asked";
}

}  // namespace rung
