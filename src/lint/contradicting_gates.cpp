#include "lint/framework_kinds.h"
#include "lint/scope.h"
#include "lint/table.h"

namespace rung {
namespace {

/// The metrics that must all be in range, and what has been found of each so far.
class Together {
 public:
  Together(const Framework& framework, Diagnostics& diagnostics)
      : framework_(framework), diagnostics_(diagnostics), strictest_(framework.metrics.size()) {}

  void add(const Predicate& predicate) {
    if (predicate.kind->key == "all") {
      for (const Predicate& part : predicate.parts) add(part);
    } else if (predicate.kind->key == "any") {
      for (const Predicate& part : predicate.parts) Together(framework_, diagnostics_).add(part);
    } else if (predicate.kind->subject == PredicateSubject::metric) {
      add(predicate.range);
    }
  }

 private:
  struct Strictest {
    const MetricRange* at_least = nullptr;
    const MetricRange* at_most = nullptr;
  };

  void add(const MetricRange& range) {
    Strictest& known = strictest_[static_cast<std::size_t>(range.metric)];
    if (range.at_least && known.at_most != nullptr && *range.at_least > *known.at_most->at_most) {
      report(range, range.at_least_at, known.at_most->at_most_at);
    } else if (range.at_most && known.at_least != nullptr &&
               *range.at_most < *known.at_least->at_least) {
      report(range, range.at_most_at, known.at_least->at_least_at);
    }
    const bool is_higher = known.at_least == nullptr ||
                           (range.at_least && *range.at_least > *known.at_least->at_least);
    const bool is_lower =
        known.at_most == nullptr || (range.at_most && *range.at_most < *known.at_most->at_most);
    if (range.at_least && is_higher) known.at_least = &range;
    if (range.at_most && is_lower) known.at_most = &range;
  }

  void report(const MetricRange& range, SourceSpan here, SourceSpan there) {
    diagnostics_.report(contradicting_gates, here, at(framework_.metrics, range.metric).id)
        .related.push_back({there, "what the other asks"});
  }

  const Framework& framework_;
  Diagnostics& diagnostics_;
  std::vector<Strictest> strictest_;
};

void check_contradicting_gates(const Framework& framework, Diagnostics& diagnostics) {
  for (const Promotion& promotion : framework.promotions) {
    Together together(framework, diagnostics);
    for (const Gate& gate : promotion.gates) together.add(gate.requirement);
  }
}

}  // namespace

const FrameworkCheck contradicting_gates_check{"contradicting-gates", check_contradicting_gates};

}  // namespace rung
