#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "support/command_case.h"

namespace rung::test {
namespace {

using nlohmann::json;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

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

}  // namespace
}  // namespace rung::test
