#include "support/yaml_problems.h"

#include <gtest/gtest.h>

#include <memory>

#include "yaml/tree.h"

namespace rung::yaml {

std::string problems_of(const std::string& bytes) {
  const auto source = std::make_shared<const SourceFile>("a.yaml", bytes);
  Diagnostics diagnostics;
  const auto tree = parse(source, diagnostics);
  EXPECT_EQ(tree == nullptr, diagnostics.error_count() > 0) << bytes.substr(0, 200);
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

}  // namespace rung::yaml
