#include <gtest/gtest.h>

#include <string>

#include "support/memory_files.h"
#include "support/program.h"

namespace rung::test {
namespace {

// What `--fix` does to files, and what it leaves as it was when something goes wrong.

const std::string head =
    "schema: rung/evidence/v1\nframework: unified-security\n"
    "employee: {id: e-1, level: L2, track: appsec, level_since: 2026-02}\n";
const std::string wrong =
    head + "evidnce:\n  - {source: artifact, shows: [L3.own-apps], month: 2026-5}\n";

std::vector<std::string> fix(const std::vector<std::string>& files) {
  std::vector<std::string> arguments{"validate", "--fix"};
  arguments.insert(arguments.end(), files.begin(), files.end());
  return arguments;
}

TEST(MendFiles, a_write_that_fails_leaves_the_file_and_says_why) {
  MemoryFiles files;
  files.files["dana.yaml"] = wrong;
  files.write_fails = "no space left on device";
  const auto result = run_program(fix({"dana.yaml"}), files);
  EXPECT_EQ(files.files["dana.yaml"], wrong);
  EXPECT_EQ(result.status, 2);
  EXPECT_NE(result.err.find("dana.yaml: error: `dana.yaml` cannot be written: no space left on "
                            "device [cannot-write]\n"),
            std::string::npos)
      << result.err;
  EXPECT_EQ(result.err.find("mended"), std::string::npos) << "nothing was";
  // What is found is about the file as it still is.
  EXPECT_NE(result.out.find("dana.yaml:4:1: error: `evidnce` is not a key"), std::string::npos)
      << result.out;
}

TEST(MendFiles, a_write_that_fails_does_not_keep_others_from_being_mended) {
  MemoryFiles files;
  files.files["a.yaml"] = wrong;
  files.files["b.yaml"] = wrong;
  files.unwritable["a.yaml"] = "permission denied";
  const auto result = run_program(fix({"a.yaml", "b.yaml"}), files);
  EXPECT_EQ(files.files["a.yaml"], wrong);
  EXPECT_NE(files.files["b.yaml"].find("evidence:\n"), std::string::npos);
  EXPECT_EQ(result.status, 2);
  EXPECT_NE(result.err.find("`a.yaml` cannot be written: permission denied"), std::string::npos);
  EXPECT_NE(result.err.find("2 mistakes mended in b.yaml\n"), std::string::npos) << result.err;
}

/// Found by fuzzing: a space was put behind a colon that has one already, again and again.
TEST(MendFiles, mending_comes_to_an_end_where_a_key_is_an_alias) {
  MemoryFiles files;
  files.files["dana.yaml"] = "    level:tors\n    *name: value\nframework: unified-security\n";
  run_program(fix({"dana.yaml"}), files);
  const std::string once = files.files["dana.yaml"];
  EXPECT_NE(once.find("level: tors\n    *name: value\n"), std::string::npos) << once;
  const auto again = run_program(fix({"dana.yaml"}), files);
  EXPECT_EQ(files.files["dana.yaml"], once);
  EXPECT_EQ(again.status, 1);
  EXPECT_NE(again.out.find("dana.yaml:2:5: error: "), std::string::npos) << again.out;
}

TEST(MendFiles, a_no_break_space_behind_a_colon_becomes_a_plain_one) {
  MemoryFiles files;
  files.files["dana.yaml"] = head + "as_of:\u00A02026-06\n";
  EXPECT_NE(run_program({"validate", "dana.yaml"}, files).out.find("is a no-break space"),
            std::string::npos);
  run_program(fix({"dana.yaml"}), files);
  EXPECT_EQ(files.files["dana.yaml"], head + "as_of: 2026-06\n");
}

TEST(MendFiles, a_wrong_key_is_mended_whatever_becomes_of_the_framework) {
  MemoryFiles files;
  files.files["dana.yaml"] = head + "as_of: 2026-6\n";
  std::string& text = files.files["dana.yaml"];
  const auto framework = text.find("framework: ");
  text.replace(framework, text.find('\n', framework) - framework, "framework: nowhere-to-be-found");
  run_program(fix({"dana.yaml"}), files);
  EXPECT_NE(text.find("as_of: 2026-06\n"), std::string::npos) << text;
}

TEST(MendFiles, what_is_only_shown_is_not_written) {
  MemoryFiles files;
  files.files["dana.yaml"] = wrong;
  files.write_fails = "no space left on device";
  const auto result = run_program({"validate", "--fix", "--diff", "dana.yaml"}, files);
  EXPECT_EQ(files.files["dana.yaml"], wrong);
  EXPECT_EQ(result.err.find("cannot-write"), std::string::npos);
  EXPECT_NE(result.out.find("+evidence:\n"), std::string::npos) << result.out;
}

/// Somebody saves the file while it is checked: once it was read, it is another.
class SavedMeanwhile final : public FileSystem {
 public:
  mutable MemoryFiles under;

  PathKind kind(const std::string& path) const override { return under.kind(path); }
  ReadResult read(const std::string& path, std::size_t limit) const override {
    auto result = under.read(path, limit);
    under.files[path] = head + "# saved meanwhile\n";
    return result;
  }
  DirectoryListing list(const std::string& directory) const override {
    return under.list(directory);
  }
  std::string resolve(const std::string& path) const override { return under.resolve(path); }
  std::optional<std::string> write(const std::string& path, std::string_view bytes) override {
    return under.write(path, bytes);
  }
};

TEST(MendFiles, what_somebody_saved_meanwhile_stays) {
  SavedMeanwhile files;
  files.under.files["dana.yaml"] = wrong;
  const auto result = run_program(fix({"dana.yaml"}), files);
  EXPECT_EQ(files.under.files["dana.yaml"], head + "# saved meanwhile\n");
  EXPECT_EQ(result.status, 2);
  EXPECT_NE(result.err.find("`dana.yaml` cannot be written: it has changed since it was read"),
            std::string::npos)
      << result.err;
}

}  // namespace
}  // namespace rung::test
