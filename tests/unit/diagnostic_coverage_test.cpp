#include <gtest/gtest.h>

#include <filesystem>
#include <set>
#include <string>

#include "command/diagnostic_table.h"
#include "support/text_file.h"
#include "text/kinds.h"

namespace rung::test {
namespace {

namespace fs = std::filesystem;

/// Everything that golden runs print: problems go to standard error, but are the result of
/// `validate`.
std::string all_golden_prints() {
  std::string all;
  for (const char* top : {"tests/golden", "examples"}) {
    for (const auto& folder : folders_below(source_folder() / top)) {
      all += read_text(folder / "output") + read_text(folder / "err");
    }
  }
  return all;
}

TEST(DiagnosticTable, every_kind_is_printed_by_a_golden_run) {
  const std::string printed = all_golden_prints();
  for (const DiagnosticInfo* info : all_diagnostics()) {
    // That needs ten thousand others to be printed: diagnostics_test.cpp sees to it.
    if (info == &untold_problems.info) continue;
    const std::string code = '[' + std::string(info->code) + ']';
    EXPECT_NE(printed.find(code), std::string::npos) << "no golden run prints " << code;
  }
}

TEST(DiagnosticTable, codes_are_unique_slugs) {
  std::set<std::string_view> seen;
  for (const DiagnosticInfo* info : all_diagnostics()) {
    EXPECT_TRUE(seen.insert(info->code).second) << info->code;
    EXPECT_EQ(info->code.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-"),
              std::string_view::npos)
        << info->code;
    EXPECT_EQ(find_diagnostic(info->code), info);
  }
}

TEST(DiagnosticTable, every_kind_is_explained) {
  for (const DiagnosticInfo* info : all_diagnostics()) {
    EXPECT_GT(info->explanation.size(), 20U) << info->code;
    EXPECT_FALSE(info->wrong.empty()) << info->code;
    EXPECT_FALSE(info->right.empty()) << info->code;
    EXPECT_NE(info->wrong, info->right) << info->code;
  }
}

/// What GitHub shows of a rule ends after so many characters, and a fence would end an example.
TEST(DiagnosticTable, every_kind_fits_into_a_rule_of_sarif) {
  for (const DiagnosticInfo* info : all_diagnostics()) {
    EXPECT_LE(info->explanation.size(), 1024U) << info->code;
    for (const std::string_view text : {info->explanation, info->wrong, info->right}) {
      EXPECT_EQ(text.find("```"), std::string_view::npos) << info->code;
    }
  }
}

}  // namespace
}  // namespace rung::test
