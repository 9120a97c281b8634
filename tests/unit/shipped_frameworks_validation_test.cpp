#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "command/real_world.h"
#include "support/program.h"
#include "support/text_file.h"

namespace rung::test {
namespace {

namespace fs = std::filesystem;

/// Whatever people are given to learn from or to start from: no error, no warning, no note.
std::vector<std::string> models() {
  const fs::path top = source_folder();
  std::vector<std::string> files;
  for (const char* folder : {"data/frameworks", "data/templates"}) {
    for (const auto& entry : fs::directory_iterator(top / folder)) files.push_back(entry.path());
  }
  for (const char* example : {"framework.yaml", "tidewater.yaml", "ines.yaml"}) {
    files.push_back(top / "docs/example" / example);
  }
  for (const auto& folder : folders_below(top / "examples")) {
    if (folder.filename().string().starts_with("five-disciplines-")) {
      files.push_back(folder / "evidence.yaml");
    }
  }
  std::ranges::sort(files);
  return files;
}

TEST(ShippedFrameworks, give_validation_nothing_to_say) {
  const auto files = models();
  ASSERT_GE(files.size(), 10U);
  for (const auto& file : files) {
    RealFiles real;
    const auto result = run_program({"validate", "--strict", file}, real);
    EXPECT_EQ(result.status, 0) << file << '\n' << result.out << result.err;
    EXPECT_EQ((result.out + result.err).find("warning"), std::string::npos) << result.out;
    EXPECT_EQ((result.out + result.err).find("note"), std::string::npos) << result.out;
  }
}

}  // namespace
}  // namespace rung::test
