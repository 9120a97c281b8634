#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "support/findings_story.h"

namespace rung::test {
namespace {

using nlohmann::json;

TEST(DiagnosticsText, EndsWithACountAndTheNextCommand) {
  FindingsStory story;
  EXPECT_EQ(story.file("a.yaml", "id: x\n").as("text"), "no problems in 1 file\n");
  story.report("odd-link", "x");
  EXPECT_TRUE(
      story.as("text").ends_with("\n1 note in a.yaml\n`rung explain odd-link` tells more\n"));
  story.report("odd-key", "id").help = "write `even`";
  story.report("odd-period", "x");
  EXPECT_TRUE(
      story.as("text").ends_with("    = help: write `even`\n"
                                 "a.yaml:1:5: warning: `x` is an odd period [odd-period]\n"
                                 "   1 | id: x\n"
                                 "     |     ^\n"
                                 "1 error, 1 warning and 1 note in a.yaml\n"
                                 "`rung explain odd-key` tells more\n"));
  story.file("b.yaml", "id: x\n").report("odd-key", "x").fix = Fix{story.span("x"), "y"};
  EXPECT_TRUE(story.as("text").ends_with(
      "\n2 errors, 1 warning and 1 note in 2 files\n"
      "`rung explain odd-key` tells more, and `rung validate --fix` mends 1 of them\n"));
}

TEST(DiagnosticsJson, TellsPlacesInCharacters) {
  FindingsStory story;
  Diagnostic& diagnostic = story.file("a.yaml", "a: 1\né: 漢字\n").report("odd-key", "漢字");
  diagnostic.help = "write `even`";
  diagnostic.related.push_back({story.span("a: 1"), "the first is here"});
  diagnostic.fix = Fix{story.span("漢字"), "even"};
  json document = json::parse(story.as("json"));
  document["files"][0]["diagnostics"][0].erase("fingerprint");
  EXPECT_EQ(document, json::parse(R"({
    "schema": "rung/diagnostics/v1", "errors": 1, "warnings": 0, "notes": 0,
    "files": [{"path": "a.yaml", "diagnostics": [{
      "code": "odd-key", "severity": "error", "message": "`漢字` is an odd key",
      "help": "write `even`", "path": "a.yaml",
      "start": {"line": 2, "column": 4}, "end": {"line": 2, "column": 6},
      "related": [{"message": "the first is here", "path": "a.yaml",
                   "start": {"line": 1, "column": 1}, "end": {"line": 1, "column": 5}}],
      "fix": {"path": "a.yaml", "text": "even",
              "start": {"line": 2, "column": 4}, "end": {"line": 2, "column": 6}}}]}]})"));
}

TEST(DiagnosticsJson, NamesFilesWithoutFindingsAndWholeFiles) {
  FindingsStory story;
  story.file("good.yaml", "a: 1\n").file("bad.yaml", "").report("odd-key", "nowhere");
  const json document = json::parse(story.as("json"));
  EXPECT_EQ(document["files"][0], json::parse(R"({"path": "good.yaml", "diagnostics": []})"));
  const json& whole = document["files"][1]["diagnostics"][0];
  EXPECT_EQ(whole["path"], "bad.yaml");
  EXPECT_TRUE(whole["start"].is_null());
  EXPECT_TRUE(whole["end"].is_null());
  EXPECT_TRUE(whole["help"].is_null());
  EXPECT_TRUE(whole["fix"].is_null());
}

TEST(DiagnosticsJson, MessagesAreSafeAndPathsExact) {
  FindingsStory story;
  const std::string token = "x\x1B[31m\u202E\xFF";
  story.file("a\n\u202E.yaml", "k: " + token + "\n").report("odd-key", token);
  const json document = json::parse(story.as("json"));
  EXPECT_EQ(document["files"][0]["path"], "a\n\u202E.yaml");
  EXPECT_EQ(document["files"][0]["diagnostics"][0]["message"],
            "`x\\x1B[31m\\u202E\\xFF` is an odd key");
}

}  // namespace
}  // namespace rung::test
