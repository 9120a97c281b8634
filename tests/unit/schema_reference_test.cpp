#include <gtest/gtest.h>

#include <cstdlib>
#include <string>

#include "support/memory_files.h"
#include "support/program.h"
#include "support/text_file.h"

namespace rung::test {
namespace {

std::string page_about(const std::string& what) {
  MemoryFiles files;
  return run_program({"schema", what, "--format", "markdown"}, files).out;
}

class ReferencePages : public testing::TestWithParam<std::string> {};

TEST_P(ReferencePages, are_what_the_program_prints) {
  const auto page = source_folder() / "docs" / ("reference-" + GetParam() + ".md");
  const std::string wanted = page_about(GetParam());
  if (std::getenv("RUNG_UPDATE_GOLDEN") != nullptr) write_text(page, wanted);
  EXPECT_EQ(read_text(page), wanted);
}

INSTANTIATE_TEST_SUITE_P(Files, ReferencePages,
                         testing::Values("document", "evidence", "framework", "plan", "report"),
                         [](const auto& one) { return one.param; });

TEST(SchemaReference, tells_what_a_key_holds_and_what_holds_without_it) {
  const std::string page = page_about("framework");
  const auto has = [&](const std::string& line) {
    return page.find("\n" + line + "\n") != std::string::npos;
  };
  EXPECT_TRUE(
      has("| `version` | text | The version of the framework, as its authors count. Every "
          "report shows it. | **required** |"));
  EXPECT_TRUE(
      has("| `weight` | whole number of at least 1 | How much it weighs in the coverage. | "
          "`1` |"));
  EXPECT_TRUE(
      has("| `leave` | `skip` or `count` | Whether months of leave are taken out (`skip`) "
          "or are months like any other (`count`). | `skip` |"));
  EXPECT_TRUE(has("| `duty` | id of a duty | The duty that is asked for. | **required** |"));
}

TEST(SchemaReference, tells_of_each_mapping_once_and_links_to_it) {
  const std::string page = page_about("framework");
  const std::string heading = "\n## <a id=\"level\"></a>Level\n";
  EXPECT_NE(page.find(heading), std::string::npos);
  EXPECT_EQ(page.find(heading), page.rfind(heading));
  EXPECT_NE(page.find("[list of levels](#level)"), std::string::npos);
  EXPECT_NE(page.find("\n## <a id=\"metric_type\"></a>Metric\n"), std::string::npos);
  EXPECT_NE(page.find("\n## Requirement of a duty\n"), std::string::npos);
}

TEST(SchemaReference, is_there_of_a_narrowed_schema_too) {
  MemoryFiles files;
  const auto printed =
      run_program({"schema", "evidence", "--framework", "unified-security", "--level", "L4",
                   "--format", "text", "--format", "json=schema.json"},
                  files);
  EXPECT_EQ(printed.status, 0) << printed.err;
  EXPECT_NE(printed.out.find("company_wide"), std::string::npos);
  EXPECT_TRUE(files.files.at("schema.json").starts_with("{\n"));
}

}  // namespace
}  // namespace rung::test
