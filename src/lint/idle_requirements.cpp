#include <algorithm>
#include <functional>

#include "lint/framework_kinds.h"
#include "lint/implies.h"
#include "lint/scope.h"
#include "lint/table.h"

namespace rung {
namespace {

/// More parts than anyone writes, of one gate and of its gates.
constexpr std::size_t most_parts = 40;

using Pairs = std::function<void(std::size_t idle, std::size_t other)>;

/// Finds the parts that another makes idle: of two that mean the same the later one. `makes_idle`
/// tells whether the first does so to the second.
void find_idle(std::size_t count, const std::function<bool(std::size_t, std::size_t)>& makes_idle,
               const Pairs& report) {
  std::vector<bool> idle(count);
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t j = 0; j < count && !idle[i]; ++j) {
      if (i == j || idle[j] || !makes_idle(j, i) || (i < j && makes_idle(i, j))) continue;
      idle[i] = true;
      report(i, j);
    }
  }
}

void check_parts(const Predicate& predicate, Diagnostics& diagnostics) {
  const auto& parts = predicate.parts;
  if (parts.size() > most_parts) return;
  const bool is_any = predicate.kind->key == "any";
  find_idle(
      parts.size(),
      [&](std::size_t other, std::size_t idle) {
        return is_any ? implies(parts[idle], parts[other]) : implies(parts[other], parts[idle]);
      },
      [&](std::size_t idle, std::size_t other) {
        diagnostics.report(is_any ? idle_alternative : idle_requirement, parts[idle].at)
            .related.push_back({parts[other].at, is_any ? "it asks less" : "it asks more"});
      });
  for (const Predicate& part : parts) check_parts(part, diagnostics);
}

/// A gate that a fast track may waive leaves the others to ask what it asked.
void check_gates(const Promotion& promotion, Diagnostics& diagnostics) {
  const auto& gates = promotion.gates;
  const auto can_be_waived = [&](std::size_t gate) {
    return promotion.fast_track && promotion.fast_track->waives(static_cast<int>(gate));
  };
  if (gates.size() > most_parts) return;
  find_idle(
      gates.size(),
      [&](std::size_t other, std::size_t idle) {
        return (!can_be_waived(other) || can_be_waived(idle)) &&
               implies(gates[other].requirement, gates[idle].requirement);
      },
      [&](std::size_t idle, std::size_t other) {
        diagnostics.report(idle_requirement, gates[idle].requirement.at)
            .related.push_back({gates[other].requirement.at, "it asks more"});
      });
}

void check_idle_requirements(const Framework& framework, Diagnostics& diagnostics) {
  for (const Promotion& promotion : framework.promotions) {
    for (const Gate& gate : promotion.gates) check_parts(gate.requirement, diagnostics);
    if (promotion.fast_track) check_parts(promotion.fast_track->requirement, diagnostics);
    check_gates(promotion, diagnostics);
  }
}

}  // namespace

const FrameworkCheck idle_requirements_check{"idle-requirements", check_idle_requirements};

}  // namespace rung
