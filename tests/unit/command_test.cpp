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
#include "support/memory_files.h"
#include "support/program.h"

namespace rung::test {
namespace {

using nlohmann::json;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

const std::string framework_text = R"(schema: rung/framework/v1
id: small
title: A small framework
version: "1"
sources: {artifact: Artifacts}
levels:
  - {id: L1, title: One, next: [L2]}
  - {id: L2, title: Two}
responsibilities:
  - {id: L2.leads, level: L2, text: Leads something.}
rule: {coverage: 100%, months: 1}
)";

/// Evidence that names a framework and shows what is asked in one month.
std::string evidence(const std::string& framework, const std::string& month) {
  return "schema: rung/evidence/v1\nframework: " + framework +
         "\nemployee: {id: e-1, name: Dana Example, level: L1, level_since: 2024-02}\n"
         "evidence:\n  - {source: artifact, title: It, shows: [L2.leads], month: " +
         month + "}\n";
}

const std::string ready = evidence("small.yaml", "2026-11");
const std::string not_ready = evidence("small.yaml", "2026-09");

class CommandTest : public testing::Test {
 protected:
  CommandTest() { files_.files["small.yaml"] = framework_text; }

  ProgramResult rung(const std::vector<std::string>& arguments, const std::string& input = {}) {
    return run_program(arguments, files_, input);
  }

  MemoryFiles files_;
};

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

TEST_F(CommandTest, one_bad_file_hides_no_other) {
  files_.files["people/a.yaml"] = "schema: rung/evidence/v1\nframework: nowhere.yaml\n";
  files_.files["people/b.yaml"] = evidence("../small.yaml", "2026-11");
  files_.files["people/c.yaml"] = evidence("../small.yaml", "2026-09");
  const auto result = rung({"assess", "people", "--format", "json"});
  EXPECT_EQ(result.status, 2);
  EXPECT_THAT(result.err, HasSubstr("people/a.yaml:2:12: error: "));
  const json document = json::parse(result.out);
  EXPECT_EQ(document.at("schema"), "rung/reports/v1");
  ASSERT_EQ(document.at("reports").size(), 2U);
  EXPECT_EQ(document.at("reports").at(0).at("file"), "people/b.yaml");
  EXPECT_EQ(document.at("reports").at(1).at("ready"), false);
}

TEST_F(CommandTest, a_framework_is_read_once_and_reported_once) {
  files_.files["people/broken.yml"] = "schema: rung/framework/v1\nid: broken\n";
  for (const char* name : {"a", "b", "c"}) {
    files_.files["people/" + std::string(name) + ".yaml"] = evidence("broken.yml", "2026-11");
  }
  const auto result = rung({"assess", "people/a.yaml", "people/b.yaml", "people/c.yaml"});
  EXPECT_EQ(result.status, 2);
  EXPECT_EQ(files_.reads["people/broken.yml"], 1);
  EXPECT_THAT(result.err, StartsWith("people/broken.yml"));
  EXPECT_THAT(result.err, AllOf(HasSubstr("people/a.yaml:2:12: error: "),
                                HasSubstr("people/b.yaml:2:12: error: "),
                                HasSubstr("people/c.yaml:2:12: error: ")));
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

TEST_F(CommandTest, an_unusable_file_leaves_an_older_report_alone) {
  files_.files["dana.yaml"] = "schema: rung/evidence/v1\n";
  files_.files["dana.txt"] = "older";
  EXPECT_EQ(rung({"assess", "dana.yaml", "--output", "dana.txt"}).status, 2);
  EXPECT_EQ(files_.files["dana.txt"], "older");
}

TEST_F(CommandTest, evidence_whose_framework_cannot_be_used_is_named_and_looked_through) {
  files_.files["broken.yaml"] = framework_text + "rul: {}\n";
  files_.files["a.yaml"] = evidence("broken.yaml", "2026-13");
  files_.files["b.yaml"] = evidence("nowhere.yaml", "2026-13");
  files_.files["c.yaml"] = evidence("smal", "2026-13");
  for (const char* command : {"assess", "validate"}) {
    const auto result = rung({command, "a.yaml", "b.yaml", "c.yaml"});
    const std::string told = result.out + result.err;
    EXPECT_THAT(told, AllOf(HasSubstr("a.yaml:2:12: error: framework `broken.yaml` has errors"),
                            HasSubstr("a.yaml:5:61: error: month 13 of"),
                            HasSubstr("b.yaml:2:12: error:"), HasSubstr("b.yaml:5:61: error:"),
                            HasSubstr("c.yaml:2:12: error:"), HasSubstr("c.yaml:5:61: error:")))
        << command;
    EXPECT_THAT(told, Not(HasSubstr("unknown-responsibility"))) << command;
  }
}

TEST_F(CommandTest, beside_a_key_that_repeats_everything_else_is_told_and_nothing_used) {
  files_.files["dana.yaml"] = evidence("small.yaml", "2026-11") + "evidence: []\ntargt: L2\n";
  files_.files["twice.yaml"] = framework_text + "title: Again\nrul: {}\n";
  files_.files["eli.yaml"] = evidence("twice.yaml", "2026-11");
  EXPECT_THAT(rung({"assess", "dana.yaml"}).err,
              AllOf(HasSubstr("6:1: error: `evidence` is given twice"),
                    HasSubstr("7:1: error: `targt` is not a key")));
  EXPECT_EQ(rung({"assess", "dana.yaml"}).out, "");
  const auto eli = rung({"assess", "eli.yaml"});
  EXPECT_EQ(eli.out, "");
  EXPECT_EQ(eli.status, 2);
  EXPECT_THAT(eli.err, AllOf(HasSubstr("twice.yaml:12:1: error:"),
                             HasSubstr("twice.yaml:13:1: error: `rul` is not a key"),
                             HasSubstr("eli.yaml:2:12: error: framework `twice.yaml`")));
}

TEST_F(CommandTest, a_name_that_looks_like_a_file_is_told_how_files_end) {
  files_.files["dana.yaml"] = evidence("small.json", "2026-11");
  EXPECT_THAT(rung({"assess", "dana.yaml"}).err, HasSubstr("ends in `.yaml` or `.yml`"));
}

TEST_F(CommandTest, who_is_nobody_is_quoted_as_it_stands) {
  files_.files["dana.yaml"] = evidence("small.yaml", "2026-11");
  std::string& text = files_.files["dana.yaml"];
  text.replace(text.find("[L2.leads]"), 10, "['@L2']");
  EXPECT_THAT(rung({"assess", "dana.yaml"}).err, HasSubstr("`@L2` is not a skill"));
  std::string& framework = files_.files["small.yaml"];
  framework.replace(framework.find("months: 1"), 9, "months: 1, confirmation: '+'");
  EXPECT_THAT(rung({"validate", "small.yaml"}).out, HasSubstr("`+` is neither a level nor a role"));
}

TEST_F(CommandTest, unreadable_things_are_told_apart) {
  files_.unreadable["locked.yaml"] = "permission denied";
  files_.unreadable["folder/locked"] = "permission denied";
  files_.files["folder/locked/x.yaml"] = ready;
  files_.files["folder/dana.yaml"] = ready;
  files_.special.insert("pipe");
  const auto code = [&](const char* name) { return rung({"assess", name}).err; };
  EXPECT_THAT(code("dnaa.yaml"), HasSubstr("[not-found]"));
  EXPECT_THAT(code("smal.yaml"), HasSubstr("did you mean `small.yaml`?"));
  EXPECT_THAT(code("nowhere/x.yaml"), HasSubstr("there is no folder `nowhere` either"));
  EXPECT_THAT(code("locked.yaml"), HasSubstr("permission denied [cannot-read]"));
  EXPECT_THAT(code("folder"), HasSubstr("`folder/locked` cannot be read: permission denied"));
  EXPECT_THAT(code("pipe"), HasSubstr("[special-file]"));
  EXPECT_THAT(rung({"assess", "folder/dana.yaml", "--framework", "folder"}).err,
              HasSubstr("[is-directory]"));
}

TEST_F(CommandTest, a_file_beyond_the_limit_is_refused_with_a_byte_order_mark_too) {
  const std::string four_mebibytes(4 * 1024 * 1024, '#');
  files_.files["limit.yaml"] = four_mebibytes + "\n";
  files_.files["marked.yaml"] = "\xEF\xBB\xBF" + four_mebibytes + "\n";
  for (const char* name : {"limit.yaml", "marked.yaml"}) {
    EXPECT_THAT(rung({"assess", name}).err, HasSubstr("[file-too-large]")) << name;
    EXPECT_EQ(rung({"validate", name}).status, 2) << name;
  }
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

TEST_F(CommandTest, the_command_line_is_checked_before_anything_is_read) {
  const std::vector<std::vector<std::string>> wrong = {
      {},
      {"asess"},
      {"assess"},
      {"assess", "x.yaml", "--formt", "json"},
      {"assess", "x.yaml", "--format", "jsn"},
      {"assess", "x.yaml", "--format", "json="},
      {"assess", "x.yaml", "--format", "json", "--format", "text"},
      {"assess", "x.yaml", "--format", "json=a", "--format", "text=a"},
      {"assess", "x.yaml", "--as-of", "2026-13"},
      {"assess", "x.yaml", "--as-of"},
      {"assess", "x.yaml", "--color", "sometimes"},
      {"assess", "x.yaml", "--width", "79"},
      {"assess", "x.yaml", "--width", "99999999999999999999"},
      {"assess", "x.yaml", "--width", "8o"},
      {"assess", "x.yaml", "--framework", "a", "--framework", "b"},
      {"assess", "x.yaml", "--framework", ""},
      {"assess", "x.yaml", "--framework="},
      {"assess", "x.yaml", "--as-of", ""},
      {"assess", "x.yaml", "--jobs", ""},
      {"assess", "x.yaml", "--output", ""},
      {"assess", ""},
      {"plan", "x.yaml", "--target", ""},
      {"help"},
      {"explain", "unknown-kee"},
      {"explain", "unknown-key", "more"},
  };
  for (const auto& arguments : wrong) {
    const auto result = rung(arguments);
    EXPECT_EQ(result.status, 2) << testing::PrintToString(arguments);
  }
  EXPECT_TRUE(files_.reads.empty());
}

TEST_F(CommandTest, an_empty_value_is_named_and_not_taken_for_none) {
  files_.files["dana.yaml"] = ready;
  EXPECT_THAT(rung({"assess", "dana.yaml", "--framework", ""}).err,
              HasSubstr("`--framework` needs a value"));
  EXPECT_THAT(rung({"assess", "dana.yaml", ""}).err, HasSubstr("an argument is empty"));
}

TEST_F(CommandTest, behind_two_dashes_everything_is_a_file) {
  files_.files["-dana.yaml"] = ready;
  EXPECT_EQ(rung({"assess", "--as-of", "2026-11", "--", "-dana.yaml"}).status, 0);
  EXPECT_THAT(rung({"assess", "--", "--jobs"}).err, HasSubstr("there is no file `--jobs`"));
}

TEST_F(CommandTest, help_and_version_are_options) {
  EXPECT_THAT(rung({"help"}).err, HasSubstr("write `--help`"));
  EXPECT_THAT(rung({"version"}).err, HasSubstr("write `--version`"));
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
