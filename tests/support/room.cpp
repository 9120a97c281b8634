#include "support/room.h"

#include <gtest/gtest.h>

#include "support/program.h"
#include "support/text_file.h"

namespace rung::test {

void fill_room(MemoryFiles& files) {
  const std::vector<std::string> people = {"ada", "ben", "caro", "dev", "eli",
                                           "fay", "gus", "hana", "ida"};
  const auto example = source_folder() / "docs/example";
  files.files["framework.yaml"] = read_text(example / "framework.yaml");
  for (const std::string& person : people) {
    files.files["room/" + person + ".yaml"] = read_text(example / "room" / (person + ".yaml"));
  }
  std::string bad = files.files["room/caro.yaml"];
  bad.replace(bad.find("E4.feedback"), 11, "E4.feedbakc");
  files.files["room/bad.yaml"] = bad;
}

void expect_the_same_with_any_jobs(MemoryFiles& files, std::vector<std::string> arguments,
                                   std::size_t bytes) {
  const std::string told = testing::PrintToString(arguments);
  arguments.insert(arguments.end(), {"--jobs", "1"});
  const ProgramResult one = run_program(arguments, files);
  EXPECT_GT(one.out.size(), bytes) << told;
  for (const char* jobs : {"2", "7", "64"}) {
    arguments.back() = jobs;
    const ProgramResult more = run_program(arguments, files);
    EXPECT_EQ(one.out, more.out) << told << jobs;
    EXPECT_EQ(one.err, more.err) << told << jobs;
    EXPECT_EQ(one.status, more.status) << told << jobs;
  }
}

}  // namespace rung::test
