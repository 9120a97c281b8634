#include "schema/gate_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "report/words.h"
#include "text/element.h"

namespace rung {
namespace {

using Asks = std::function<bool(const Predicate&)>;

/// The single requirements that do, in the order of the file.
void collect(const Predicate& predicate, const Asks& asks, std::vector<const Predicate*>& found) {
  if (predicate.parts.empty() && asks(predicate)) found.push_back(&predicate);
  for (const Predicate& part : predicate.parts) collect(part, asks, found);
}

}  // namespace

std::string gates_asking(const Framework& framework, const SchemaPerson& person, const Asks& asks) {
  std::vector<std::string> lines;
  for (const Promotion& promotion : framework.promotions) {
    const auto& targets = person.targets;
    if (!targets.empty() && std::ranges::find(targets, promotion.to) == targets.end()) continue;
    if (person.level >= 0 && promotion.from != person.level) continue;
    for (const Gate& gate : promotion.gates) {
      std::vector<const Predicate*> found;
      collect(gate.requirement, asks, found);
      for (const Predicate* one : found) {
        lines.push_back(fmt::format("{} {}: {}", id_of(framework.levels, promotion.to), gate.id,
                                    predicate_in_words(framework, *one)));
      }
    }
  }
  return fmt::to_string(fmt::join(lines, "\n"));
}

}  // namespace rung
