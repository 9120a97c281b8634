#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "rung/render.h"
#include "support/report_story.h"
#include "support/text_file.h"

namespace rung::test {
namespace {

using Json = nlohmann::ordered_json;

std::vector<std::string> keys_of(const Json& json) {
  std::vector<std::string> keys;
  for (const auto& item : json.items()) keys.push_back(item.key());
  return keys;
}

using Keys = std::vector<std::string>;

/// Eight of thirteen, one row set aside, a metric below, gates of both statuses.
ReportStory story_of_all() {
  ReportStory story;
  story.framework.areas = {{"delivery", "Execution and delivery", std::nullopt, {}}};
  for (int i = 0; i < 8; ++i) story.row("L5.r" + std::to_string(i), "Does it", "######");
  for (int i = 8; i < 13; ++i) story.row("L5.r" + std::to_string(i), "Does it", "#-.###");
  story.asked(0).area = 0;
  story.asked(8).required = true;
  const int aside = story.row("L5.aside", "Set aside", "......");
  SetAside item;
  item.approved_by = Person{"m-7", {}};
  story.evidence.set_aside = {item};
  story.result(aside).set_aside = 0;
  story.gate("lead", "Leads", predicate_of("duty"), Outcome::met, "1 of 1 month")
      .finding.entries = {0};
  story.gate("panel", "Panel", predicate_of("approval"), Outcome::no_evidence, "no vote");
  story.settle();
  story.assessment().rule.held_months = 4;
  story.assessment().rule.unmet_required = {8};
  story.assessment().rule.unmet_areas = {0};
  Plan& plan = story.assessment().plan;
  plan.rule_earliest = Month(2027, 2);
  plan.start = {8};
  plan.keep = {0, 1};
  plan.actions = {1};
  plan.document = {{8, {Month(2026, 8)}}};
  story.file.advisories = {{"next-calibration", "soon", {}}};
  story.file.notes = {{"draft", "a draft", {}}};
  return story;
}

Json json_of(ReportStory& story, bool trace = false) {
  return Json::parse(render("json", {story.report()}, false, 80, false, trace));
}

TEST(JsonReport, has_the_keys_of_the_contract_in_its_order) {
  ReportStory story = story_of_all();
  const Json report = json_of(story);
  EXPECT_EQ(keys_of(report),
            (Keys{"schema", "framework", "file", "employee", "as_of", "evaluated_through",
                  "confirmed_only", "ready", "assessments", "advisories", "notes"}));
  const Json& assessment = report["assessments"][0];
  EXPECT_EQ(keys_of(assessment), (Keys{"from", "to", "verdict", "reason", "fast_track", "rule",
                                       "responsibilities", "gates", "plan", "rests_on"}));
  EXPECT_EQ(keys_of(assessment["rule"]),
            (Keys{"status", "measure", "required_coverage", "coverage", "required_months",
                  "held_months", "window", "other_measure_met", "short_by", "unmet_required",
                  "unmet_areas", "coverage_of_all"}));
  EXPECT_EQ(keys_of(assessment["responsibilities"][0]),
            (Keys{"id", "text", "area", "weight", "required", "status", "months"}));
  EXPECT_EQ(keys_of(assessment["responsibilities"][8]),
            (Keys{"id", "text", "area", "weight", "required", "status", "months", "gap"}));
  EXPECT_EQ(keys_of(assessment["plan"]),
            (Keys{"rule_earliest", "earliest", "start", "keep", "actions", "document"}));
  EXPECT_EQ(keys_of(assessment["gates"][0]), (Keys{"id", "text", "status", "evidence"}));
  EXPECT_EQ(keys_of(assessment["gates"][1]), (Keys{"id", "text", "status", "gap", "evidence"}));
}

TEST(JsonReport, says_who_and_when) {
  ReportStory story = story_of_all();
  const Json report = json_of(story);
  EXPECT_EQ(report["schema"], "rung/report/v1");
  EXPECT_EQ(report["framework"], (Json{{"id", "unified-security"}, {"version", "2026.1"}}));
  EXPECT_EQ(report["file"], "dana.yaml");
  EXPECT_EQ(
      report["employee"],
      (Json{{"id", "e-1042"}, {"name", "Dana Example"}, {"level", "L4"}, {"track", "appsec"}}));
  EXPECT_EQ(report["as_of"], "2026-11");
  EXPECT_EQ(report["evaluated_through"], "2026-11");
  EXPECT_EQ(report["ready"], false);
  EXPECT_EQ(report["advisories"],
            Json::parse(R"([{"code": "next-calibration", "message": "soon"}])"));
  EXPECT_EQ(report["notes"], Json::parse(R"([{"code": "draft", "message": "a draft"}])"));
  story.file.as_of.day = 30;
  EXPECT_EQ(json_of(story)["as_of"], "2026-11-30");
}

TEST(JsonReport, writes_null_for_what_is_not_there) {
  ReportStory story = story_of_all();
  story.evidence.employee.name.clear();
  story.evidence.employee.track = -1;
  story.assessment().plan.document.reset();
  story.assessment().plan.rule_earliest.reset();
  const Json report = json_of(story);
  EXPECT_TRUE(report["employee"]["name"].is_null());
  EXPECT_TRUE(report["employee"]["track"].is_null());
  EXPECT_TRUE(report["assessments"][0]["plan"]["earliest"].is_null());
  EXPECT_TRUE(report["assessments"][0]["plan"]["rule_earliest"].is_null());
  EXPECT_TRUE(report["assessments"][0]["plan"]["document"].is_null());
  EXPECT_TRUE(report["assessments"][0]["responsibilities"][1]["area"].is_null());
  story.file.assessments.clear();
  const Json empty = json_of(story);
  EXPECT_TRUE(empty["ready"].is_null());
  EXPECT_EQ(empty["assessments"], Json::array());
}

TEST(JsonReport, cuts_percentages_to_two_decimals) {
  ReportStory story = story_of_all();
  const std::string text = render("json", {story.report()}, false);
  EXPECT_NE(text.find("\"required_coverage\": 70.0,"), std::string::npos);
  EXPECT_NE(text.find("\"coverage\": 61.53,"), std::string::npos);
  EXPECT_NE(text.find("\"coverage_of_all\": 57.14\n"), std::string::npos);
}

TEST(JsonReport, gives_the_rule_as_the_engine_found_it) {
  ReportStory story = story_of_all();
  const Json rule = json_of(story)["assessments"][0]["rule"];
  EXPECT_EQ(rule["status"], "unmet");
  EXPECT_EQ(rule["measure"], "sustained");
  EXPECT_EQ(rule["required_months"], 6);
  EXPECT_EQ(rule["held_months"], 4);
  EXPECT_EQ(rule["window"], (Json{{"from", "2026-06"}, {"to", "2026-11"}}));
  EXPECT_EQ(rule["other_measure_met"], false);
  EXPECT_EQ(rule["short_by"], 2);
  EXPECT_EQ(rule["unmet_required"], Json::parse(R"(["L5.r8"])"));
  EXPECT_EQ(rule["unmet_areas"], Json::parse(R"(["delivery"])"));
}

TEST(JsonReport, gives_months_cells_evidence_and_gaps) {
  ReportStory story = story_of_all();
  const Json rows = json_of(story)["assessments"][0]["responsibilities"];
  EXPECT_EQ(rows[0]["area"], "delivery");
  EXPECT_EQ(rows[0]["status"], "met");
  EXPECT_EQ(rows[8]["required"], true);
  EXPECT_EQ(rows[8]["weight"], 1);
  EXPECT_EQ(rows[8]["months"].size(), 6U);
  EXPECT_EQ(rows[8]["months"][0],
            Json::parse(R"({"month": "2026-06", "cell": "performed", "evidence": ["roadmap"]})"));
  EXPECT_EQ(rows[8]["months"][1],
            Json::parse(R"({"month": "2026-07", "cell": "leave", "evidence": []})"));
  EXPECT_EQ(rows[8]["gap"], Json::parse(R"({"kind": "no_evidence",
      "months": [{"month": "2026-08", "kind": "no_evidence"}],
      "message": "No evidence in August 2026. Evidence for this month closes it."})"));
  EXPECT_EQ(rows[13]["status"], "not_applicable");
  EXPECT_EQ(rows[13]["set_aside"], "set aside, not applicable (approved by m-7)");
  EXPECT_FALSE(rows[13].contains("gap"));
}

TEST(JsonReport, names_every_cell_and_kind) {
  ReportStory story;
  story.row("L5.a", "A", "#.v?-#");
  story.settle();
  const Json row = json_of(story)["assessments"][0]["responsibilities"][0];
  std::vector<std::string> cells;
  for (const Json& month : row["months"]) cells.push_back(month["cell"]);
  EXPECT_EQ(cells, (Keys{"performed", "none", "below", "unconfirmed", "leave", "performed"}));
  std::vector<std::string> kinds;
  for (const Json& month : row["gap"]["months"]) kinds.push_back(month["kind"]);
  EXPECT_EQ(kinds, (Keys{"no_evidence", "below", "unconfirmed"}));
  EXPECT_EQ(row["gap"]["kind"], "below");
}

TEST(JsonReport, gives_gates_and_plan) {
  ReportStory story = story_of_all();
  const Json assessment = json_of(story)["assessments"][0];
  EXPECT_EQ(assessment["verdict"], "not_ready");
  EXPECT_EQ(assessment["fast_track"], false);
  EXPECT_EQ(assessment["gates"][0]["evidence"], Json::parse(R"(["roadmap"])"));
  EXPECT_EQ(assessment["gates"][1]["status"], "unmet");
  EXPECT_EQ(assessment["gates"][1]["gap"]["kind"], "no_evidence");
  EXPECT_EQ(assessment["plan"], Json::parse(R"({"rule_earliest": "2027-02", "earliest": null,
      "start": ["L5.r8"], "keep": ["L5.r0", "L5.r1"], "actions": ["panel"],
      "document": [{"id": "L5.r8", "months": ["2026-08"]}]})"));
  EXPECT_EQ(assessment["rests_on"], Json::array());
}

TEST(JsonReport, gives_the_parts_of_a_gate_that_is_not_met) {
  ReportStory story;
  story.row("L5.a", "A", "######");
  Predicate any = predicate_of("any");
  any.parts = {predicate_of("duty", 12), predicate_of("level_months", 1)};
  auto& gate = story.gate("either", "Either", any, Outcome::not_enough, "0 of 2 parts");
  Finding duty;
  duty.outcome = Outcome::not_enough;
  duty.summary = "9 of 12 months";
  Finding level;
  level.summary = "0 of 1 month";
  gate.finding.parts = {duty, level};
  story.settle();
  EXPECT_EQ(json_of(story)["assessments"][0]["gates"][0]["gap"]["parts"], Json::parse(R"([
      {"outcome": "not_enough", "asks": "twelve consecutive months as team-lead",
       "found": "9 of 12 months"},
      {"outcome": "no_evidence", "asks": "one month at the level", "found": "0 of 1 month"}])"));
}

TEST(JsonReport, adds_a_trace_when_asked) {
  ReportStory story = story_of_all();
  story.result(0).trace = {{0, std::nullopt}, {0, NotCounted::draft}};
  const Json assessment = json_of(story, true)["assessments"][0];
  EXPECT_EQ(assessment["responsibilities"][0]["trace"], Json::parse(R"([
      {"entry": "roadmap", "file": "dana.yaml", "line": 2, "counted": true},
      {"entry": "roadmap", "file": "dana.yaml", "line": 2, "counted": false,
       "why_not": "a draft, not yet claimed"}])"));
  EXPECT_EQ(assessment["gates"][1]["trace"], Json::array());
}

TEST(JsonReport, keeps_control_characters_escaped_and_never_fails_on_bytes) {
  ReportStory story = story_of_all();
  story.evidence.employee.name = "a\x1b[31m\u202Eb";
  story.framework.title = "ok";
  const std::string text = render("json", {story.report()}, false);
  EXPECT_EQ(text.find('\x1b'), std::string::npos);
  EXPECT_EQ(Json::parse(text)["employee"]["name"], "a\x1b[31m\u202Eb");
  story.evidence.source = std::make_shared<SourceFile>("bad\xff.yaml", "");
  EXPECT_EQ(json_of(story)["file"], "bad\uFFFD.yaml");
}

TEST(JsonReport, of_several_files_is_one_document_in_their_order) {
  ReportStory story = story_of_all();
  const Report first = story.report();
  story.evidence.employee.id = "e-2";
  const Json document = Json::parse(render("json", {first, story.report()}, true));
  EXPECT_EQ(keys_of(document), (Keys{"schema", "reports"}));
  EXPECT_EQ(document["schema"], "rung/reports/v1");
  ASSERT_EQ(document["reports"].size(), 2U);
  EXPECT_EQ(document["reports"][0]["employee"]["id"], "e-1042");
  EXPECT_EQ(document["reports"][1]["employee"]["id"], "e-2");
  EXPECT_EQ(Json::parse(render("json", {first}, true))["reports"].size(), 1U);
  EXPECT_EQ(Json::parse(render("json", {}, true))["reports"], Json::array());
}

TEST(NdjsonReport, is_one_report_a_line) {
  ReportStory story = story_of_all();
  const std::string text = render("ndjson", {story.report(), story.report()}, true);
  const auto lines = lines_of(text);
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_TRUE(text.ends_with("}\n"));
  EXPECT_EQ(Json::parse(lines[0]), json_of(story));
  EXPECT_EQ(Json::parse(lines[1])["schema"], "rung/report/v1");
  EXPECT_EQ(render("ndjson", {}, true), "");
}

TEST(Formats, are_told_apart_by_name) {
  Keys names;
  for (const Format* format : assessment_formats()) {
    names.emplace_back(format->name);
    EXPECT_FALSE(format->meaning.empty());
  }
  EXPECT_EQ(names, (Keys{"text", "json", "ndjson"}));
}

}  // namespace
}  // namespace rung::test
