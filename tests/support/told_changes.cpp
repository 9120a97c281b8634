#include "support/told_changes.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "support/marked_text.h"

namespace rung::test {

std::vector<std::string> told(const std::vector<Change>& changes) {
  static constexpr const char* effects[] = {"none", "tightens", "loosens", "either"};
  static constexpr const char* kinds[] = {"added", "removed",  "renamed",
                                          "moved", "reworded", "changed"};
  std::vector<std::string> lines;
  for (const Change& change : changes) {
    lines.push_back(fmt::format("{} {} {}|{}|{}: {} -> {}",
                                effects[static_cast<int>(change.effect)],
                                kinds[static_cast<int>(change.kind)], change.thing, change.id,
                                change.field, change.before, change.after));
  }
  return lines;
}

std::vector<std::string> told_between(const std::string& before, const std::string& after) {
  LoadedText one = load_framework_text(before);
  LoadedText other = load_framework_text(after);
  EXPECT_EQ(lines_of(one.diagnostics), std::vector<std::string>{});
  EXPECT_EQ(lines_of(other.diagnostics), std::vector<std::string>{});
  if (!one.framework || !other.framework) return {"one of them does not load"};
  return told(differences(*one.framework, *other.framework));
}

}  // namespace rung::test
