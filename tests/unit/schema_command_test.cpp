#include <gtest/gtest.h>

#include <string>

#include "support/memory_files.h"
#include "support/program.h"
#include "support/text_file.h"

namespace rung::test {
namespace {

TEST(SchemaCommand, prints_a_schema_as_it_is) {
  for (const std::string what : {"document", "evidence", "framework", "plan", "report"}) {
    MemoryFiles files;
    const std::string schema = read_text(source_folder() / "data/schema" / (what + ".json"));
    const auto printed = run_program({"schema", what}, files);
    EXPECT_EQ(printed.status, 0);
    EXPECT_EQ(printed.out, schema);
    const auto written = run_program({"schema", what, "--output", "a.json"}, files);
    EXPECT_EQ(written.status, 0);
    EXPECT_EQ(written.out, "");
    EXPECT_EQ(files.files.at("a.json"), schema);
  }
}

}  // namespace
}  // namespace rung::test
