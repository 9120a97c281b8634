#include <gtest/gtest.h>
#include <sys/resource.h>

#include <chrono>
#include <memory>
#include <string>

#include "support/yaml_problems.h"
#include "yaml/tree.h"

namespace rung::yaml {
namespace {

/// The most memory this process has taken so far, in KiB.
long peak_memory() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

TEST(YamlHostile, HostileFilesCostLittleTime) {
  for (const char* piece : {"[",   "{",    "[a,",   "{a: ", "{\"\":", "\"\" ", "- ", "? ", "!a ",
                            "&a ", "*a ",  "a: ",   "[]",   ",",      ":",     "'",  "\\", "|",
                            "a\n", "a:\n", "- a\n", "{},",  "\"",     "# ",    "\t", "a, "}) {
    for (const char* start : {"", "[", "a: \"", "a: |\n ", "a: "}) {
      std::string text = start;
      while (text.size() < 50'000) text += piece;
      Diagnostics diagnostics;
      const auto source = std::make_shared<const SourceFile>("a.yaml", text);
      const auto begin = std::chrono::steady_clock::now();
      const auto tree = parse(source, diagnostics);
      // Forty attempts of this size take no tenth of it; a quadratic step would take minutes.
      EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(20)) << piece;
      EXPECT_EQ(tree == nullptr, diagnostics.error_count() > 0) << piece;
      EXPECT_LE(diagnostics.all().size(), 202U) << piece;
    }
  }
}

TEST(YamlHostile, HostileFilesCostLittleMemory) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  GTEST_SKIP() << "sanitizers take memory of their own";
#endif
  const long before = peak_memory();
  EXPECT_EQ(problems_of(std::string(max_file_bytes, '[')), "1:65 too-deep");
  EXPECT_EQ(problems_of("a: " + std::string(max_file_bytes - 3, '{')), "1:67 too-deep");
  std::string many = "[";
  while (many.size() < max_file_bytes) many += "a,";
  EXPECT_EQ(problems_of(many.substr(0, max_file_bytes)), "1:1 too-many-nodes");
  EXPECT_LT(peak_memory() - before,
            300 * 1024);  // four megabytes of `[` alone would take a gigabyte
}

}  // namespace
}  // namespace rung::yaml
