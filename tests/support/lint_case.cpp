#include "support/lint_case.h"

#include <gtest/gtest.h>

#include "rung/lint.h"

namespace rung::test {

std::string with_gates(const std::string& gates, const std::string& names) {
  return lint_base + names + "promotions:\n  - from: L1\n    to: L2\n    gates:\n" + gates;
}

std::string with_gate(const std::string& requirement, const std::string& names) {
  return with_gates("      - {id: g, text: t, requires: " + requirement + "}\n", names);
}

void expect_findings(const LoadCase& one) {
  SCOPED_TRACE(one.name);
  const MarkedText marked = unmark(one.marked);
  LoadedText loaded = load_framework_text(marked.text);
  ASSERT_TRUE(loaded.framework) << testing::PrintToString(lines_of(loaded.diagnostics));
  check_framework(*loaded.framework, loaded.diagnostics);
  EXPECT_EQ(lines_of(loaded.diagnostics), expected_lines(one, marked));
  for (const Diagnostic& found : loaded.diagnostics.all()) {
    EXPECT_NE(found.severity, Severity::error) << found.message;
  }
}

}  // namespace rung::test
