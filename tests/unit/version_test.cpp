#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "command/real_world.h"
#include "command/version.h"
#include "support/program.h"
#include "support/text_file.h"

namespace rung::test {
namespace {

using testing::HasSubstr;
using testing::MatchesRegex;
using testing::StartsWith;

constexpr BuiltWith libraries[] = {{"fmt", "9.1.0"}, {"yaml-cpp", "0.7.0"}};

TEST(Version, comes_first_and_then_what_it_was_built_from) {
  EXPECT_EQ(version_text({"1.2.3", "5f55bae", false, libraries}),
            "rung 1.2.3\n"
            "  commit    5f55bae\n"
            "  fmt       9.1.0\n"
            "  yaml-cpp  0.7.0\n");
}

TEST(Version, does_not_pass_for_a_commit_that_was_changed) {
  EXPECT_THAT(version_text({"1.2.3", "5f55bae", true, libraries}),
              HasSubstr("  commit    5f55bae, with changes\n"));
}

TEST(Version, is_that_of_the_project) {
  RealFiles files;
  const auto lines = lines_of(run_program({"--version"}, files).out);
  ASSERT_GT(lines.size(), 2U);
  EXPECT_EQ(lines[0], "rung " + std::string(program_version()));
  EXPECT_THAT(read_text(source_folder() / "CMakeLists.txt"),
              HasSubstr("project(rung VERSION " + std::string(program_version()) + " "));
  EXPECT_THAT(lines[1], MatchesRegex("  commit +([0-9a-f]+(, with changes)?|unknown)"));
}

TEST(Version, knows_that_of_every_library) {
  std::string all;
  for (const auto& [library, version] : build_facts.libraries) {
    EXPECT_THAT(std::string(version), MatchesRegex("[0-9]+([.][0-9]+)+")) << library;
    all += std::string(library) + ' ';
  }
  for (const char* name : {"CLI11", "fmt", "libmd", "libutf8proc", "libxlsxwriter", "nlohmann-json",
                           "pugixml", "yaml-cpp"}) {
    EXPECT_THAT(all, HasSubstr(name));
  }
}

}  // namespace
}  // namespace rung::test
