#include "support/yaml_problems.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>

#include "yaml/kinds.h"

namespace rung::yaml {

std::string problems_of(const std::string& bytes) {
  const auto source = std::make_shared<const SourceFile>("a.yaml", bytes);
  Diagnostics diagnostics;
  const auto tree = parse(source, diagnostics);
  EXPECT_TRUE(fits(tree.get(), diagnostics)) << bytes.substr(0, 200);
  diagnostics.sort();
  std::string problems;
  for (const Diagnostic& diagnostic : diagnostics.all()) {
    if (!problems.empty()) problems += ", ";
    if (!diagnostic.at.is_whole_file()) {
      const Position start = diagnostic.at.start();
      problems += std::to_string(start.line) + ":" + std::to_string(start.column) + " ";
    }
    problems += diagnostic.info->code;
  }
  return problems;
}

bool fits(const Tree* tree, const Diagnostics& found) {
  if (tree == nullptr) return found.error_count() > 0;
  return std::ranges::all_of(found.all(), [](const Diagnostic& one) {
    return one.severity != Severity::error || one.info == &duplicate_key.info;
  });
}

}  // namespace rung::yaml
