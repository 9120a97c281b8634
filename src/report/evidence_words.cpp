#include "report/evidence_words.h"

#include <fmt/format.h>

#include <vector>

#include "report/words.h"
#include "text/element.h"

namespace rung {

std::string evidence_in_words(const Framework& framework, const Responsibility& asked) {
  std::vector<std::string> parts;
  const std::string sources = asked.sources.empty()
                                  ? std::string("any source")
                                  : listed(accepted_sources(framework, asked), "or");
  if (asked.metric) {
    const Metric& metric = at(framework.metrics, asked.metric->metric);
    parts.push_back(fmt::format("{}: {}", metric.title.empty() ? metric.id : metric.title,
                                range_in_words(metric, *asked.metric)));
    parts.push_back("from " + sources);
  } else {
    parts.push_back(sources);
  }
  if (asked.min_sources > 1) {
    parts.push_back(number_word(asked.min_sources) + " sources at least");
  }
  if (asked.lasts > 1) {
    parts.push_back("one showing counts for " + counted(asked.lasts, "month", "months"));
  }
  return fmt::to_string(fmt::join(parts, "; "));
}

}  // namespace rung
