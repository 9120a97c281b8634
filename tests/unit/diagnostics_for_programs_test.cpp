#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <pugixml.hpp>
#include <set>
#include <string>

#include "support/findings_story.h"

namespace rung::test {
namespace {

using nlohmann::json;

/// An error with help and a second place, a warning of two lines, and a note about the whole file.
FindingsStory three_findings() {
  FindingsStory story;
  story.file("./people//dana.yaml", "a: 1\né: 漢字\nb: [1,\n  2]\n");
  Diagnostic& error = story.report("odd-key", "漢字");
  error.help = "write `even`";
  error.related.push_back({story.span("a: 1"), "the first is here"});
  error.fix = Fix{story.span("漢字"), "even"};
  story.report("odd-period", "[1,\n  2]");
  story.report("odd-link", "nowhere");
  return story;
}

/// Everything that could mean something to a reader of some format, in a path and in a token.
constexpr std::string_view hostile = "x::y%\n\r,]]><&\"'\x1B\u202E\uFFFE\xFF";

FindingsStory hostile_findings() {
  FindingsStory story;
  story.file("p" + std::string(hostile), std::string(hostile) + ": 1\n").report("odd-key", hostile);
  return story;
}

TEST(DiagnosticsForPrograms, QuoteOneWord) {
  FindingsStory story;
  story.file("a.yaml", "k: was ill then\n").report("odd-key", "was ill then").help =
      "write `was: ill then` or `x`";
  for (const char* format : {"json", "github", "sarif", "junit", "gitlab"}) {
    EXPECT_EQ(story.as(format).find("ill"), std::string::npos) << format;
  }
  EXPECT_EQ(json::parse(story.as("gitlab"))[0]["description"],
            "`was…` is an odd key; write `was:…` or `x`");
}

TEST(DiagnosticsGithub, WritesWorkflowCommands) {
  EXPECT_EQ(three_findings().as("github"),
            "::error title=odd-key,file=people/dana.yaml,line=2,endLine=2,col=4,endColumn=6::"
            "`漢字` is an odd key; write `even`%0Apeople/dana.yaml:1:1: the first is here\n"
            "::warning title=odd-period,file=people/dana.yaml,line=3,endLine=4::"
            "`[1,\\n…` is an odd period\n"
            "::notice title=odd-link,file=people/dana.yaml::`nowhere` is an odd link\n");
}

TEST(DiagnosticsGithub, EscapesWhatIsHostile) {
  EXPECT_EQ(hostile_findings().as("github"),
            "::error title=odd-key,file=px%3A%3Ay%25\\n\\r%2C]]><&\"'\\x1B\\u202E\\uFFFE\\xFF,"
            "line=1,endLine=2::`x::y%25\\n\\r,]]><&\"'\\x1B\\u202E\\uFFFE\\xFF` is an odd key\n");
}

TEST(DiagnosticsGitlab, TellsLinesFromOne) {
  const json report = json::parse(three_findings().as("gitlab"));
  ASSERT_EQ(report.size(), 3U);
  EXPECT_EQ(report[0]["description"], "`漢字` is an odd key; write `even`");
  EXPECT_EQ(report[0]["check_name"], "odd-key");
  EXPECT_EQ(report[0]["severity"], "major");
  EXPECT_EQ(report[0]["location"],
            json::parse(R"({"path": "people/dana.yaml", "lines": {"begin": 2}})"));
  EXPECT_EQ(report[1]["severity"], "minor");
  EXPECT_EQ(report[2]["severity"], "info");
  EXPECT_EQ(report[2]["location"]["lines"]["begin"], 1);
  EXPECT_EQ(json::parse(FindingsStory().as("gitlab")), json::array());
}

TEST(DiagnosticsSarif, TellsResultsAndRules) {
  const json log = json::parse(three_findings().as("sarif"));
  EXPECT_EQ(log["version"], "2.1.0");
  const json& run = log["runs"][0];
  EXPECT_EQ(run["columnKind"], "unicodeCodePoints");
  EXPECT_EQ(run["tool"]["driver"]["version"], "1.2.3");
  const json& rules = run["tool"]["driver"]["rules"];
  ASSERT_EQ(rules.size(), 3U);
  EXPECT_EQ(rules[0]["name"], "OddKey");
  EXPECT_EQ(rules[0]["shortDescription"]["text"], "A key is odd.");
  EXPECT_EQ(rules[0]["fullDescription"]["text"], "A key is odd. Write another.");
  EXPECT_EQ(rules[1]["properties"]["problem.severity"], "recommendation");
  for (const json& result : run["results"]) {
    EXPECT_EQ(rules[result["ruleIndex"].get<std::size_t>()]["id"], result["ruleId"]);
  }
  const json& error = run["results"][0];
  EXPECT_EQ(error["level"], "error");
  EXPECT_EQ(error["message"]["text"], "'漢字' is an odd key; write 'even'.");
  EXPECT_EQ(error["locations"], json::parse(R"([{"physicalLocation": {
    "artifactLocation": {"uri": "people/dana.yaml"},
    "region": {"startLine": 2, "startColumn": 4, "endLine": 2, "endColumn": 6}}}])"));
  EXPECT_EQ(error["relatedLocations"][0]["message"]["text"], "the first is here.");
  EXPECT_EQ(error["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"],
            "even");
  EXPECT_EQ(run["results"][2]["locations"][0]["physicalLocation"]["region"]["startLine"], 1);
}

TEST(DiagnosticsSarif, HasResultsEvenWhenThereAreNone) {
  FindingsStory story;
  story.file("good.yaml", "a: 1\n");
  const json log = json::parse(story.as("sarif"));
  EXPECT_EQ(log["runs"][0]["results"], json::array());
}

TEST(DiagnosticsSarif, EncodesPathsAndMessages) {
  const json log = json::parse(hostile_findings().as("sarif"));
  const json& result = log["runs"][0]["results"][0];
  EXPECT_EQ(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"],
            "px%3A%3Ay%25%0A%0D%2C%5D%5D%3E%3C%26%22%27%1B%E2%80%AE%EF%BF%BE%FF");
  EXPECT_EQ(result["message"]["text"],
            "'x::y%\\n\\r,]]><&\"'\\x1B\\u202E\\uFFFE\\xFF' is an odd key.");
  FindingsStory story;
  story.file("/a/b.yaml", "[see](x://y){0}\n").report("odd-key", "[see](x://y){0}");
  const json other = json::parse(story.as("sarif"))["runs"][0]["results"][0];
  EXPECT_EQ(other["message"]["text"], "'\\[see\\](x://y){{0}}' is an odd key.");
  EXPECT_EQ(other["locations"][0]["physicalLocation"]["artifactLocation"]["uri"],
            "file:///a/b.yaml");
}

TEST(DiagnosticsJunit, MakesEachFileATestCase) {
  FindingsStory story = three_findings();
  story.file("good.yaml", "a: 1\n");
  story.file("warned.yaml", "a: 1\n").report("odd-period", "1");
  EXPECT_EQ(story.as("junit"), R"(<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
  <testsuite name="rung validate" tests="3" failures="1" errors="0" skipped="0">
    <testcase classname="rung.validate" name="people/dana.yaml">
      <failure type="validation" message="1 problem">people/dana.yaml:2:4: error: `漢字` is an odd key; write `even` [odd-key]
  people/dana.yaml:1:1: the first is here
</failure>
      <system-out>people/dana.yaml:3:4: warning: `[1,\n…` is an odd period [odd-period]
people/dana.yaml: note: `nowhere` is an odd link [odd-link]
</system-out>
    </testcase>
    <testcase classname="rung.validate" name="good.yaml" />
    <testcase classname="rung.validate" name="warned.yaml">
      <system-out>warned.yaml:1:4: warning: `1` is an odd period [odd-period]
</system-out>
    </testcase>
  </testsuite>
</testsuites>
)");
  FindingsOptions strict;
  strict.strict = true;
  pugi::xml_document document;
  ASSERT_TRUE(document.load_string(story.as("junit", strict).c_str()));
  const pugi::xml_node suite = document.child("testsuites").child("testsuite");
  EXPECT_EQ(suite.attribute("failures").as_int(), 2);
  EXPECT_STREQ(suite.child("testcase").child("failure").attribute("message").value(), "2 problems");
}

TEST(DiagnosticsJunit, HoldsWhatIsHostile) {
  const std::string text = hostile_findings().as("junit");
  pugi::xml_document document;
  ASSERT_TRUE(document.load_string(text.c_str()));
  const pugi::xml_node one = document.child("testsuites").child("testsuite").child("testcase");
  EXPECT_STREQ(one.attribute("name").value(), "px::y%\\n\\r,]]><&\"'\\x1B\\u202E\\uFFFE\\xFF");
}

/// The fingerprints of all findings, in their order.
std::vector<std::string> fingerprints(const FindingsStory& story) {
  std::vector<std::string> all;
  for (const json& one : json::parse(story.as("gitlab"))) all.push_back(one["fingerprint"]);
  return all;
}

FindingsStory odd_keys(const std::string& path, const std::string& text,
                       const std::vector<std::string>& tokens) {
  FindingsStory story;
  story.file(path, text);
  for (const auto& token : tokens) story.report("odd-key", token);
  return story;
}

TEST(Fingerprints, DoNotDependOnLines) {
  const auto before = fingerprints(odd_keys("a.yaml", "x: 1\ny: 2\n", {"x", "y"}));
  const auto after = fingerprints(odd_keys("./a.yaml", "# more\n\ny: 2\n  x: 1\n", {"y", "x"}));
  EXPECT_EQ(before[0], after[1]);
  EXPECT_EQ(before[1], after[0]);
  EXPECT_EQ(before[0].size(), 64U);
}

TEST(Fingerprints, AreUniqueInARun) {
  const auto equals = fingerprints(odd_keys("a.yaml", "x: x\n", {"x", "x", "x"}));
  EXPECT_EQ(std::set<std::string>(equals.begin(), equals.end()).size(), 3U);
  EXPECT_NE(equals[0], fingerprints(odd_keys("b.yaml", "x: 1\n", {"x"}))[0]);
  FindingsStory other;
  other.file("a.yaml", "x: 1\n").report("odd-period", "x");
  EXPECT_NE(equals[0], fingerprints(other)[0]);
}

TEST(Fingerprints, AreTheSameInEveryFormat) {
  const FindingsStory story = three_findings();
  const auto expected = fingerprints(story);
  const json found = json::parse(story.as("json"))["files"][0]["diagnostics"];
  const json results = json::parse(story.as("sarif"))["runs"][0]["results"];
  for (std::size_t i = 0; i < expected.size(); ++i) {
    EXPECT_EQ(found[i]["fingerprint"], expected[i]);
    EXPECT_EQ(results[i]["partialFingerprints"]["rungFinding/v1"], expected[i]);
  }
}

}  // namespace
}  // namespace rung::test
