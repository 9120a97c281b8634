#include "schema/responsibility_words.h"

#include <fmt/format.h>

#include <vector>

#include "report/words.h"
#include "text/element.h"

namespace rung {
namespace {

template <typename T>
std::vector<std::string> ids_of(const std::vector<T>& things, const std::vector<int>& positions) {
  std::vector<std::string> ids;
  for (const int position : positions) ids.push_back(at(things, position).id);
  return ids;
}

/// `Delivery · required · weight 2`.
std::string standing_of(const Framework& framework, const Responsibility& responsibility) {
  std::vector<std::string> parts;
  if (responsibility.area >= 0) parts.push_back(at(framework.areas, responsibility.area).title);
  if (responsibility.required) parts.emplace_back("required");
  if (responsibility.weight != 1) parts.push_back(fmt::format("weight {}", responsibility.weight));
  return fmt::to_string(fmt::join(parts, " · "));
}

/// How it is shown: by readings or by entries, of which sources, and how long one lasts.
std::string shown_by(const Framework& framework, const Responsibility& responsibility) {
  std::string text;
  if (responsibility.metric) {
    const Metric& metric = at(framework.metrics, responsibility.metric->metric);
    text = fmt::format("Readings of {} decide: {}.", metric.id,
                       range_in_words(metric, *responsibility.metric));
  }
  if (!responsibility.sources.empty()) {
    text += fmt::format("{}Accepted from {}.", text.empty() ? "" : " ",
                        listed(ids_of(framework.sources, responsibility.sources), "or"));
  }
  if (responsibility.min_sources > 1) {
    text += fmt::format("{}Needs {} different sources.", text.empty() ? "" : " ",
                        number_word(responsibility.min_sources));
  }
  if (responsibility.lasts > 1) {
    text += fmt::format("{}One showing counts for {}.", text.empty() ? "" : " ",
                        counted(responsibility.lasts, "month", "months"));
  }
  return text;
}

}  // namespace

std::string asked_for(const Framework& framework, const Responsibility& responsibility) {
  if (responsibility.levels.empty()) return "asked for nowhere";
  std::string text = "asked for " + listed(ids_of(framework.levels, responsibility.levels));
  if (!responsibility.tracks.empty()) {
    text += " on " + listed(ids_of(framework.tracks, responsibility.tracks));
  }
  return text;
}

std::string told(const Framework& framework, const Responsibility& responsibility) {
  std::vector<std::string> lines{as_sentence(responsibility.text)};
  for (std::string line : {standing_of(framework, responsibility),
                           shown_by(framework, responsibility), responsibility.guidance}) {
    if (!line.empty()) lines.push_back(std::move(line));
  }
  for (const std::string& example : responsibility.examples) {
    lines.push_back(fmt::format("Example: {}", example));
  }
  return fmt::to_string(fmt::join(lines, "\n"));
}

}  // namespace rung
