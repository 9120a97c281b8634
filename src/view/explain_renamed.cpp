#include <fmt/format.h>

#include <iterator>
#include <utility>

#include "text/element.h"
#include "view/explain.h"
#include "view/explain_parts.h"

namespace rung {

std::vector<Section> explain_renamed(const Framework& framework, std::string_view id) {
  const int index = index_of(framework.renamed, id);
  if (index < 0) return {};
  const std::string& now = at(framework.renamed, index).to;
  std::vector<Section> sections;
  sections.push_back(
      {fmt::format("renamed-{}", id),
       fmt::format("{} is an old id", id),
       {},
       {{Paragraph{{plain("It is called "), code(now),
                    plain(" now. Evidence that names the old id is read as if the new one stood "
                          "there, and the report says so.")}}}}});
  std::vector<Section> further = explanations(framework, now);
  std::move(further.begin(), further.end(), std::back_inserter(sections));
  return sections;
}

}  // namespace rung
