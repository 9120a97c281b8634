#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "support/memory_files.h"
#include "support/program.h"
#include "text/kinds.h"

namespace rung::test {
namespace {

using testing::HasSubstr;

constexpr DiagnosticKind<int> odd_number{{"odd-number", Severity::error, "An example.", "1", "2"},
                                         "{} is odd"};

/// A file with this many problems.
Diagnostics diagnostics_of(const SourceFile& file, std::size_t problems) {
  Diagnostics diagnostics;
  for (std::size_t i = 0; i < problems; ++i) {
    const auto at = static_cast<std::uint32_t>(i % file.text().size());
    diagnostics.report(odd_number, {&file, at, at + 1}, static_cast<int>(2 * i + 1)).help = "even";
  }
  diagnostics.sort();
  return diagnostics;
}

TEST(Diagnostics, all_problems_of_a_file_are_kept_up_to_thousands) {
  const SourceFile file("file.yaml", "some text");
  const Diagnostics diagnostics = diagnostics_of(file, Diagnostics::most_kept);
  EXPECT_EQ(diagnostics.all().size(), Diagnostics::most_kept);
  EXPECT_EQ(diagnostics.error_count(), Diagnostics::most_kept);
  EXPECT_EQ(diagnostics.all().back().info, &odd_number.info);
}

TEST(Diagnostics, of_more_it_is_said_how_many_there_are) {
  const SourceFile file("file.yaml", "some text");
  Diagnostics diagnostics = diagnostics_of(file, Diagnostics::most_kept + 1234);
  EXPECT_EQ(diagnostics.all().size(), Diagnostics::most_kept + 1);
  EXPECT_EQ(diagnostics.error_count(), Diagnostics::most_kept + 1234);
  const Diagnostic last = diagnostics.all().back();
  EXPECT_EQ(last.info, &untold_problems.info);
  EXPECT_EQ(last.message, "1234 more problems are not told; those told are the first 10000 found");
  EXPECT_TRUE(last.at.is_whole_file());
  diagnostics.sort();
  EXPECT_EQ(diagnostics.all().size(), Diagnostics::most_kept + 1) << "said twice";
}

TEST(Diagnostics, a_file_with_too_many_problems_to_tell_cannot_be_used_all_the_same) {
  MemoryFiles files;
  files.files["many.yaml"] =
      "schema: rung/evidence/v1\nframework: unified-security\n"
      "employee: {id: e-1, level: L2, track: appsec, level_since: 2024-02}\nevidence:\n";
  for (int i = 0; i < 12'000; ++i) files.files["many.yaml"] += "  - 1\n";
  const ProgramResult validated = run_program({"validate", "many.yaml"}, files);
  EXPECT_EQ(validated.status, 1);
  EXPECT_THAT(validated.out, HasSubstr("2000 more problems are not told"));
  const ProgramResult assessed = run_program({"assess", "many.yaml"}, files);
  EXPECT_EQ(assessed.status, 2);
  EXPECT_THAT(assessed.err, HasSubstr("2000 more problems are not told"));
}

}  // namespace
}  // namespace rung::test
