#include <algorithm>
#include <string_view>

#include "lint/framework_kinds.h"
#include "lint/scope.h"
#include "lint/table.h"

namespace rung {
namespace {

/// Which of the things that are declared something asks about. Roles are not among them: evidence
/// names them, in whoever confirmed an entry.
struct Uses {
  explicit Uses(const Framework& framework)
      : sources(framework.sources.size()),
        facts(framework.facts.size()),
        metrics(framework.metrics.size()),
        duties(framework.duties.size()),
        approvals(framework.approvals.size()),
        tracks(framework.tracks.size()),
        areas(framework.areas.size()) {}

  std::vector<bool> sources, facts, metrics, duties, approvals, tracks, areas;
};

void mark(std::vector<bool>& used, int index) {
  if (index >= 0) used[static_cast<std::size_t>(index)] = true;
}

void mark(std::vector<bool>& used, const std::vector<int>& indices) {
  for (const int index : indices) mark(used, index);
}

void mark_responsibilities(const Framework& framework, Uses& uses) {
  for (const Responsibility& one : framework.responsibilities) {
    mark(uses.sources, one.sources);
    if (one.sources.empty()) uses.sources.assign(uses.sources.size(), true);
    if (one.metric) mark(uses.metrics, one.metric->metric);
    mark(uses.tracks, one.tracks);
    mark(uses.areas, one.area);
  }
  for (const Skill& skill : framework.skills) mark(uses.areas, skill.area);
}

void mark_leaf(const Predicate& leaf, Uses& uses) {
  for (const FactCondition& condition : leaf.where) mark(uses.facts, condition.fact);
  switch (leaf.kind->subject) {
    case PredicateSubject::duty:
      mark(uses.duties, leaf.subject);
      break;
    case PredicateSubject::source:
      mark(uses.sources, leaf.subject);
      break;
    case PredicateSubject::metric:
      mark(uses.metrics, leaf.subject);
      break;
    case PredicateSubject::approval:
      mark(uses.approvals, leaf.subject);
      break;
    case PredicateSubject::months:
    case PredicateSubject::parts:
      break;
  }
}

void mark_growth(const Framework& framework, Uses& uses) {
  for (const Growth& growth : framework.growth) {
    mark(uses.tracks, growth.tracks);
    for (const std::string& aim : growth.helps)
      mark(uses.areas, framework.names.areas.find(framework.areas, aim));
  }
}

template <typename T>
void report(const std::vector<T>& things, const std::vector<bool>& used, std::string_view what,
            Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < things.size(); ++i) {
    // `mentoring_hours` is built in, whether the file declares it or not.
    if (!used[i] && !things[i].at.is_whole_file()) {
      diagnostics.report(unused_name, things[i].at, what, things[i].id);
    }
  }
}

void check_unused_names(const Framework& framework, Diagnostics& diagnostics) {
  Uses uses(framework);
  mark_responsibilities(framework, uses);
  for (const Duty& duty : framework.duties) mark(uses.facts, duty.facts);
  for (const Promotion& promotion : framework.promotions) {
    for_each_leaf(promotion, [&](const Predicate& leaf) { mark_leaf(leaf, uses); });
  }
  mark_growth(framework, uses);
  // Where nothing is asked, nothing can be accepted: the levels are told about.
  if (!framework.responsibilities.empty()) {
    report(framework.sources, uses.sources, "source", diagnostics);
  }
  report(framework.facts, uses.facts, "fact", diagnostics);
  report(framework.metrics, uses.metrics, "metric", diagnostics);
  report(framework.duties, uses.duties, "duty", diagnostics);
  report(framework.approvals, uses.approvals, "approval", diagnostics);
  // A track that asks for nothing of its own is one beside others that do.
  if (std::ranges::find(uses.tracks, true) == uses.tracks.end()) {
    report(framework.tracks, uses.tracks, "track", diagnostics);
  }
  report(framework.areas, uses.areas, "area", diagnostics);
}

}  // namespace

const FrameworkCheck unused_names_check{"unused-names", check_unused_names};

}  // namespace rung
