#include <gtest/gtest.h>

#include <string>

#include "command/diagnostic_table.h"
#include "lint/evidence_kinds.h"
#include "lint/framework_kinds.h"
#include "lint/record_kinds.h"
#include "support/text_file.h"
#include "text/diagnostic_text.h"

namespace rung::test {
namespace {

/// The page about checking files lists every check by its code and severity, and no other.
TEST(ValidatePage, lists_every_check_and_no_other) {
  const std::string page = read_text(source_folder() / "docs/validate.md");
  std::size_t listed = 0;
  for (const std::string& line : lines_of(page)) {
    if (!line.starts_with("| `")) continue;
    const std::string code = line.substr(3, line.find('`', 3) - 3);
    const DiagnosticInfo* info = find_diagnostic(code);
    ASSERT_NE(info, nullptr) << code;
    EXPECT_NE(line.find("| " + std::string(severity_name(info->severity)) + " |"),
              std::string::npos)
        << line;
    ++listed;
  }
  EXPECT_EQ(listed,
            framework_check_kinds.size() + evidence_check_kinds.size() + record_check_kinds.size());
}

}  // namespace
}  // namespace rung::test
