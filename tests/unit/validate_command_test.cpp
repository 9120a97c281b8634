#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support/memory_files.h"
#include "support/program.h"
#include "support/room.h"

namespace rung::test {
namespace {

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

}  // namespace
}  // namespace rung::test
