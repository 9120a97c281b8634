#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>

#include "support/memory_files.h"
#include "support/program.h"

namespace rung::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// A file system that remembers what it was asked for.
class WatchedFiles final : public FileSystem {
 public:
  MemoryFiles under;
  mutable std::set<std::string> read_paths;
  mutable std::set<std::string> looked_at;
  std::set<std::string> written;

  PathKind kind(const std::string& path) const override {
    looked_at.insert(under.resolve(path));
    return under.kind(path);
  }
  ReadResult read(const std::string& path, std::size_t limit) const override {
    read_paths.insert(under.resolve(path));
    return under.read(path, limit);
  }
  DirectoryListing list(const std::string& directory) const override {
    return under.list(directory);
  }
  std::string resolve(const std::string& path) const override { return under.resolve(path); }
  std::optional<std::string> write(const std::string& path, std::string_view bytes) override {
    written.insert(under.resolve(path));
    return under.write(path, bytes);
  }
};

/// What somebody may send who wants to know what else there is.
constexpr std::string_view curious =
    "schema: rung/evidence/v1\n"
    "framework: easy.yaml\n"
    "employee: {id: e-1, level: L2, track: appsec, level_since: 2024-02}\n"
    "evidence:\n"
    "  - {source: artifact, link: ../../etc/passwd, shows: [L3.own-apps], month: 2026-05}\n"
    "  - {source: artifact, link: /etc/shadow, shows: [L3.own-apps], month: 2026-05}\n"
    "  - {source: artifact, link: ../../../root/.ssh/id, shows: [L3.own-apps], month: 2026-06}\n"
    "  - {source: artifact, link: notes/a.md, shows: [L3.own-apps], month: 2026-07}\n"
    "growth_plan: {link: ../../home/secret, since: 2026-01}\n";

class Untrusted : public testing::TestWithParam<const char*> {};

TEST_P(Untrusted, WithAFrameworkPinnedNothingElseIsRead) {
  WatchedFiles files;
  files.under.files["people/dana.yaml"] = std::string(curious);
  files.under.files["people/easy.yaml"] = "schema: rung/evidence/v1\n";
  run_program({GetParam(), "people/dana.yaml", "--framework", "unified-security"}, files);
  EXPECT_THAT(files.read_paths, ElementsAre("/desk/people/dana.yaml"));
  EXPECT_THAT(files.written, IsEmpty());
}

TEST_P(Untrusted, WhatLiesOutsideIsNotAskedAbout) {
  WatchedFiles files;
  files.under.files["people/dana.yaml"] = std::string(curious);
  run_program({GetParam(), "people", "--framework", "unified-security"}, files);
  for (const std::string& path : files.looked_at) {
    EXPECT_TRUE(path == "/desk" || path.starts_with("/desk/")) << path;
  }
}

INSTANTIATE_TEST_SUITE_P(Commands, Untrusted, testing::Values("validate", "assess"));

TEST(UntrustedLink, IsLookedForInsideAlone) {
  WatchedFiles files;
  files.under.files["people/dana.yaml"] = std::string(curious);
  run_program({"validate", "people/dana.yaml", "--framework", "unified-security"}, files);
  EXPECT_TRUE(files.looked_at.contains("/desk/people/notes/a.md"));
  EXPECT_FALSE(files.looked_at.contains("/etc/shadow"));
}

TEST(UntrustedFramework, AFrameworkOutsideIsNotRead) {
  WatchedFiles files;
  std::string evidence(curious);
  evidence.replace(evidence.find("easy.yaml"), 9, "../../elsewhere/easy.yaml");
  files.under.files["people/dana.yaml"] = evidence;
  const auto result = run_program({"validate", "people"}, files);
  EXPECT_EQ(result.status, 1);
  EXPECT_THAT(files.read_paths, ElementsAre("/desk/people/dana.yaml"));
}

}  // namespace
}  // namespace rung::test
