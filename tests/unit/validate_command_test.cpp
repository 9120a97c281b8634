#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support/memory_files.h"
#include "support/program.h"
#include "support/room.h"

namespace rung::test {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(ValidateCommand, any_number_of_jobs_gives_the_same_bytes) {
  MemoryFiles files;
  fill_room(files);
  files.files["other/erin.yaml"] = files.files["room/bad.yaml"];
  for (const char* format : {"text", "json", "sarif"}) {
    expect_the_same_with_any_jobs(files, {"validate", ".", "--strict", "--format", format}, 200);
  }
}

TEST(ValidateCommand, a_framework_is_told_of_by_one_name_however_evidence_names_it) {
  MemoryFiles files;
  fill_room(files);
  std::string& framework = files.files["framework.yaml"];
  framework.replace(framework.find("next: [E4]"), 10, "next: [E5]");
  int runs = 0;
  for (const std::vector<std::string>& inputs :
       {std::vector<std::string>{"room"}, {"room", "framework.yaml"}, {"framework.yaml", "room"}}) {
    std::vector<std::string> arguments{"validate"};
    arguments.insert(arguments.end(), inputs.begin(), inputs.end());
    const std::string out = '\n' + run_program(arguments, files).out;
    EXPECT_NE(out.find("\nframework.yaml:"), std::string::npos) << out;
    EXPECT_EQ(out.find("\nframework.yaml:"), out.rfind("\nframework.yaml:")) << out;
    EXPECT_EQ(out.find("/framework.yaml:"), std::string::npos) << out;
    EXPECT_EQ(files.reads["framework.yaml"], ++runs) << "read once a run";
  }
}

TEST(ValidateCommand, a_framework_among_the_inputs_is_told_of_once_even_if_it_is_no_yaml) {
  MemoryFiles files;
  fill_room(files);
  files.files["framework.yaml"] += "  - [\n";
  const std::string out = '\n' + run_program({"validate", "room", "framework.yaml"}, files).out;
  EXPECT_NE(out.find("\nframework.yaml:"), std::string::npos) << out;
  EXPECT_EQ(out.find("\nframework.yaml:"), out.rfind("\nframework.yaml:")) << out;
  EXPECT_NE(out.find("framework `framework.yaml` has errors"), std::string::npos) << out;
}

TEST(ValidateCommand, tells_of_a_file_that_is_looked_at_from_a_month_to_come) {
  MemoryFiles files;
  fill_room(files);
  const auto validated = [&](const std::string& as_of, std::vector<std::string> more) {
    files.files["one.yaml"] = files.files["room/ada.yaml"] + "as_of: " + as_of + "\n";
    more.insert(more.begin(), {"validate", "one.yaml", "--framework", "framework.yaml"});
    return run_program(more, files).out;
  };
  EXPECT_THAT(validated("2062-11", {}), HasSubstr("`as_of` is 2062-11, a month to come: today"));
  EXPECT_THAT(validated("2062-11", {"--as-of", "2026-11"}), Not(HasSubstr("a month to come")));
  EXPECT_THAT(validated("2026-11", {}), Not(HasSubstr("a month to come")));
}

}  // namespace
}  // namespace rung::test
