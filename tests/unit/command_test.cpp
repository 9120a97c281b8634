#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "command/app.h"
#include "command/assess_command.h"
#include "command/sources.h"
#include "rung/load.h"
#include "support/command_case.h"

namespace rung::test {
namespace {

using nlohmann::json;
using testing::HasSubstr;

TEST_F(CommandTest, the_status_is_the_verdict) {
  files_.files["ready.yaml"] = ready;
  files_.files["not.yaml"] = not_ready;
  const auto first = rung({"assess", "ready.yaml"});
  EXPECT_EQ(first.status, 0) << first.err;
  EXPECT_EQ(first.err, "");
  const auto second = rung({"assess", "not.yaml"});
  EXPECT_EQ(second.status, 1) << second.err;
  EXPECT_THAT(second.out, HasSubstr("NOT READY"));
}

TEST_F(CommandTest, the_top_of_the_ladder_does_not_touch_the_status) {
  const auto top = rung({"assess", "-"},
                        "schema: rung/evidence/v1\nframework: small.yaml\n"
                        "employee: {id: e-1, level: L2, level_since: 2024-02}\n");
  EXPECT_EQ(top.status, 0) << top.err;
}

TEST_F(CommandTest, frameworks_in_a_folder_are_passed_over_and_hidden_files_not_seen) {
  files_.files["people/rules.yaml"] = framework_text;
  files_.files["people/.hidden/x.yaml"] = "nonsense";
  files_.files["people/.x.yaml"] = "nonsense";
  files_.files["people/notes.txt"] = "nonsense";
  files_.files["people/deep/dana.yml"] = evidence("../rules.yaml", "2026-11");
  const auto result = rung({"assess", "people", "--format", "ndjson"});
  EXPECT_EQ(result.status, 0);
  EXPECT_EQ(result.err, "");
  EXPECT_EQ(json::parse(result.out).at("file"), "people/deep/dana.yml");
}

TEST_F(CommandTest, reports_come_in_the_order_of_their_paths) {
  files_.files["b/z.yaml"] = ready;
  files_.files["a.yaml"] = ready;
  files_.files["b/A.yaml"] = ready;
  const auto result =
      rung({"assess", "b", "a.yaml", "b/z.yaml", "--format", "json", "--framework", "small.yaml"});
  const json document = json::parse(result.out);
  std::vector<std::string> paths;
  for (const auto& report : document.at("reports")) paths.push_back(report.at("file"));
  EXPECT_EQ(paths, (std::vector<std::string>{"a.yaml", "b/A.yaml", "b/z.yaml"}));
}

TEST_F(CommandTest, the_moment_is_the_options_then_the_files_then_today) {
  files_.files["today.yaml"] = ready;
  files_.files["own.yaml"] = ready + "as_of: 2026-10\n";
  const auto as_of = [&](std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), {"--format", "json"});
    return json::parse(rung(arguments).out).at("as_of").get<std::string>();
  };
  EXPECT_EQ(as_of({"assess", "today.yaml"}), "2026-11-30");
  EXPECT_EQ(as_of({"assess", "own.yaml"}), "2026-10");
  EXPECT_EQ(as_of({"assess", "own.yaml", "--as-of", "2026-12-01"}), "2026-12-01");
}

TEST_F(CommandTest, an_output_is_written_and_standard_output_left_alone) {
  files_.files["dana.yaml"] = ready;
  const auto result =
      rung({"assess", "dana.yaml", "--format", "json=dana.json", "--output", "dana.txt"});
  EXPECT_EQ(result.status, 2) << "nothing is left for --output";
  const auto both = rung({"assess", "dana.yaml", "--format", "json=dana.json", "--format", "text",
                          "--output", "dana.txt"});
  EXPECT_EQ(both.status, 0) << both.err;
  EXPECT_EQ(both.out, "");
  EXPECT_EQ(json::parse(files_.files["dana.json"]).at("ready"), true);
  EXPECT_THAT(files_.files["dana.txt"], HasSubstr("READY"));
}

TEST_F(CommandTest, what_cannot_be_written_is_an_error) {
  files_.files["dana.yaml"] = ready;
  files_.write_fails = "no space left on device";
  const auto result = rung({"assess", "dana.yaml", "--output", "dana.txt"});
  EXPECT_EQ(result.status, 2);
  EXPECT_THAT(result.err, HasSubstr("no space left on device"));
}

TEST_F(CommandTest, nothing_that_was_read_is_overwritten) {
  files_.files["dana.yaml"] = ready;
  for (const char* name : {"dana.yaml", "./small.yaml"}) {
    const auto result = rung({"assess", "dana.yaml", "--output", name});
    EXPECT_EQ(result.status, 2);
    EXPECT_THAT(result.err, HasSubstr("[output-is-input]"));
  }
  EXPECT_EQ(files_.files["dana.yaml"], ready);
  EXPECT_EQ(files_.files["small.yaml"], framework_text);
}

TEST_F(CommandTest, a_framework_by_path_stays_near) {
  files_.files["people/dana.yaml"] = evidence("../small.yaml", "2026-11");
  EXPECT_EQ(rung({"assess", "people/dana.yaml"}).status, 0) << "below the working directory";
  for (const char* path : {"../../small.yaml", "/elsewhere/small.yaml", "../../work-2/a.yaml"}) {
    files_.files["people/dana.yaml"] = evidence(path, "2026-11");
    EXPECT_THAT(rung({"assess", "people/dana.yaml"}).err, HasSubstr("[framework-path-outside]"));
  }
  files_.files["people/dana.yaml"] = evidence("rules/small.txt", "2026-11");
  EXPECT_THAT(rung({"assess", "people/dana.yaml"}).err, HasSubstr("[framework-path-ending]"));
}

TEST_F(CommandTest, the_framework_given_wins) {
  files_.files["path.yaml"] = evidence("other/rules.yaml", "2026-11");
  files_.files["id.yaml"] = evidence("small", "2026-11");
  files_.files["wrong.yaml"] = evidence("large", "2026-11");
  const std::vector<std::string> given = {"--framework", "small.yaml", "--format", "json"};
  const auto with = [&](const char* name) {
    std::vector<std::string> arguments = {"assess", name};
    arguments.insert(arguments.end(), given.begin(), given.end());
    return rung(arguments);
  };
  const json notes = json::parse(with("path.yaml").out).at("notes");
  ASSERT_EQ(notes.size(), 1U);
  EXPECT_EQ(notes.at(0).at("code"), "framework-ignored");
  EXPECT_EQ(json::parse(with("id.yaml").out).at("notes"), json::array());
  EXPECT_THAT(with("wrong.yaml").err, HasSubstr("wrong.yaml:2:12: error: "));
  EXPECT_EQ(rung({"assess", "id.yaml", "--framework", "smal"}).status, 2);
}

TEST_F(CommandTest, a_full_disk_behind_standard_output_is_told) {
  std::ostream full(nullptr);
  std::ostringstream err;
  std::istringstream in;
  Io io{full, err, in, files_, test_day, {}};
  EXPECT_EQ(run({"--version"}, io), 2);
  EXPECT_THAT(err.str(), HasSubstr("standard output"));
}

TEST(ReportOn, is_a_pure_function_of_its_arguments) {
  Diagnostics diagnostics;
  const auto parsed = [&](const char* name, const std::string& text) {
    return parse_file(std::make_shared<SourceFile>(name, text), diagnostics);
  };
  const auto framework_file = parsed("small.yaml", framework_text);
  const auto evidence_file = parsed("dana.yaml", ready);
  ASSERT_TRUE(framework_file && evidence_file);
  const auto framework = load_framework(*framework_file, diagnostics);
  ASSERT_TRUE(framework);
  const auto evidence = load_evidence(*evidence_file, *framework, diagnostics);
  ASSERT_TRUE(evidence);
  Pseudonyms pseudonyms;
  const Report report = report_on({&*framework, *evidence}, {}, test_day, pseudonyms);
  EXPECT_EQ(report.ready, true);
  EXPECT_TRUE(diagnostics.empty());
}

}  // namespace
}  // namespace rung::test
