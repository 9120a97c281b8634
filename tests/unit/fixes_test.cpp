#include <gtest/gtest.h>

#include <filesystem>

#include "support/marked_text.h"
#include "support/text_file.h"
#include "text/edits.h"

namespace rung::test {
namespace {

const std::string framework_head =
    "schema: rung/framework/v1\nid: acme\ntitle: Acme\nversion: 1\n"
    "sources: {dashboard: Dashboards, feedback: Feedback}\n"
    "facts: {kind: [talk, post, \"open source\"], enforced: bool, adopters: int}\n"
    "metrics: {apps_owned: Apps, rating: {scale: [below, meets, exceeds]}}\n"
    "approvals: {panel: Panel}\nroles: {director: {rank: 8}}\n"
    "levels: [{id: L4, next: [L5]}, {id: L5}]\ntracks: [{id: appsec}, {id: cloud}]\n"
    "responsibilities:\n  - {id: L5.roadmap, level: L5, text: Plans}\n"
    "skills: [{id: threat-modeling, levels: {L5: Leads}}]\n";
const std::string evidence_head =
    "schema: rung/evidence/v1\nframework: acme\n"
    "employee: {id: e-1, level: L4, track: appsec, level_since: 2024-02}\n";

/// What the text of an evidence file, or of a framework, becomes when all that is offered is done.
std::string mended(const std::string& text) {
  const LoadedText framework = load_framework_text(framework_head);
  LoadedText loaded = text.starts_with(evidence_head)
                          ? load_evidence_text(text, *framework.framework)
                          : load_framework_text(text);
  loaded.diagnostics.sort();
  return apply_edits(loaded.source->text(), edits_of(loaded.diagnostics.all(), *loaded.source));
}

struct FixCase {
  std::string wrong;
  std::string right;
};

void expect_mended(const std::string& head, const std::vector<FixCase>& cases) {
  for (const auto& [wrong, right] : cases) {
    EXPECT_EQ(mended(head + wrong), head + right) << wrong;
  }
}

void expect_left_alone(const std::string& head, const std::vector<std::string>& cases) {
  for (const auto& text : cases) EXPECT_EQ(mended(head + text), head + text);
}

std::string entry(const std::string& fields) { return "evidence:\n  - {" + fields + "}\n"; }

TEST(Fixes, of_misspelt_keys_and_ids) {
  expect_mended(
      evidence_head,
      {{"evidnce: []\n", "evidence: []\n"},
       {entry("soruce: feedback, month: 2026-05"), entry("source: feedback, month: 2026-05")},
       {entry("source: feedbak, month: 2026-05"), entry("source: feedback, month: 2026-05")},
       {entry("source: \"feedbak\", month: 2026-05"),
        entry("source: \"feedback\", month: 2026-05")},
       {entry("source: feedback, month: 2026-05, shows: [L5.raodmap]"),
        entry("source: feedback, month: 2026-05, shows: [L5.roadmap]")},
       {entry("source: feedback, month: 2026-05, shows: ['thread-modeling@L5']"),
        entry("source: feedback, month: 2026-05, shows: ['threat-modeling@L5']")},
       {entry("source: feedback, month: 2026-05, facts: {enforcd: true}"),
        entry("source: feedback, month: 2026-05, facts: {enforced: true}")},
       {entry("source: feedback, month: 2026-05, facts: {kind: opensource}"),
        entry("source: feedback, month: 2026-05, facts: {kind: open source}")},
       {entry("source: dashboard, metric: rating, values: {2026-05: exceds}"),
        entry("source: dashboard, metric: rating, values: {2026-05: exceeds}")},
       {entry("source: feedback, month: 2026-05, shows: [L5.threat-modeling]"),
        entry("source: feedback, month: 2026-05, shows: [threat-modeling@L5]")},
       {entry("source: feedback, month: 2026-05, shows: ['L5.threat-modeling']"),
        entry("source: feedback, month: 2026-05, shows: ['threat-modeling@L5']")},
       {"target: l5\n", "target: L5\n"}});
  expect_mended(framework_head,
                {{"rule: {confirmation: directr+}\n", "rule: {confirmation: director+}\n"},
                 {"rule: {measure: monthy}\n", "rule: {measure: monthly}\n"}});
}

TEST(Fixes, of_ids_in_one_text) {
  const auto shows = [](const std::string& text) {
    return "evidence:\n  - source: feedback\n    shows: " + text + "\n    month: 2026-05\n";
  };
  const std::string list = shows("[L5.roadmap, threat-modeling@L5]");
  expect_mended(evidence_head, {{shows("L5.roadmap, threat-modeling@L5"), list},
                                {shows("L5.roadmap,threat-modeling@L5 "),
                                 list.substr(0, list.find(']') + 1) + " \n    month: 2026-05\n"},
                                {shows("\"L5.roadmap, threat-modeling@L5\""), list},
                                {shows("L5.roadmap,"), shows("L5.roadmap")},
                                {shows("L5.roadmap,\n      threat-modeling@L5"), list}});
  expect_left_alone(evidence_head, {shows("L5.roadmap, L5.plans")});
}

TEST(Fixes, of_months_dates_and_quarters) {
  const auto month = [](const std::string& text) {
    return entry("source: feedback, month: " + text);
  };
  expect_mended(
      evidence_head,
      {{month("2026-5"), month("2026-05")},
       {month("2026/05"), month("2026-05")},
       {month("5/2026"), month("2026-05")},
       {month("\"2026-5\""), month("\"2026-05\"")},
       {entry("source: feedback, date: 2026-5-3"), entry("source: feedback, date: 2026-05-03")},
       {entry("source: dashboard, metric: apps_owned, values: {2026-q2: 3, 2026-7: 4}"),
        entry("source: dashboard, metric: apps_owned, values: {2026-Q2: 3, 2026-07: 4}")}});
}

TEST(Fixes, of_numbers_and_truth) {
  expect_mended(framework_head, {{"rule: {coverage: 70}\n", "rule: {coverage: 70%}\n"},
                                 {"rule: {months: 6.0}\n", "rule: {months: 6}\n"},
                                 {"rule: {months: +6}\n", "rule: {months: 6}\n"}});
  const auto facts = [](const std::string& text) {
    return entry("source: feedback, month: 2026-05, facts: {" + text + "}");
  };
  expect_mended(evidence_head, {{facts("enforced: yes"), facts("enforced: true")},
                                {facts("enforced: False"), facts("enforced: false")},
                                {facts("adopters: 1_000"), facts("adopters: 1000")}});
}

TEST(Fixes, of_decimal_commas) {
  expect_mended(framework_head, {{"rule: {coverage: '66,67%'}\n", "rule: {coverage: '66.67%'}\n"},
                                 {"rule:\n  months: 6,0\n", "rule:\n  months: 6\n"}});
  const auto values = [](const std::string& text) {
    return entry("source: dashboard, metric: apps_owned, values: " + text);
  };
  const std::string block =
      "evidence:\n  - source: dashboard\n    metric: apps_owned\n    values:\n      2026-05: ";
  expect_mended(evidence_head, {{values("{2026-05: 31,5}"), values("{2026-05: 31.5}")},
                                {values("{2026-05: -2,25, 2026-06: 30, 2026-07: 4,5 }"),
                                 values("{2026-05: -2.25, 2026-06: 30, 2026-07: 4.5 }")},
                                {values("{2026-05: '31,5'}"), values("{2026-05: '31.5'}")},
                                {block + "31,5\n", block + "31.5\n"}});
  expect_left_alone(evidence_head, {values("{2026-05: 1,500}"), values("{2026-05: '1,500'}"),
                                    values("{2026-05: 31, 5}"), block + "1,500\n"});
}

TEST(Fixes, of_blanks_and_marks) {
  expect_mended("", {{evidence_head + "target:L5\n", evidence_head + "target: L5\n"},
                     {evidence_head + "leave: []# none\n", evidence_head + "leave: [] # none\n"},
                     {evidence_head + "leave:\n  - from: 2026-03\n    to: 2026-04\n\t\n",
                      evidence_head + "leave:\n  - from: 2026-03\n    to: 2026-04\n\n"},
                     {evidence_head + "leave: []\xEF\xBB\xBF\n", evidence_head + "leave: []\n"}});
}

TEST(Fixes, of_quotes_of_a_word_processor) {
  const std::string text = "evidence:\n  - source: feedback\n    month: 2026-05\n    title: ";
  expect_mended(
      evidence_head,
      {{text + "“Roadmap: x”\n", text + "\"Roadmap: x\"\n"},
       {text + "„Dana’s roadmap: a: b“\n", text + "\"Dana’s roadmap: a: b\"\n"},
       {entry("source: feedback, month: 2026-05, title: “A, b”, link: https://a.example"),
        entry("source: feedback, month: 2026-05, title: \"A, b\", link: https://a.example")}});
  expect_left_alone(evidence_head,
                    {text + "“A” and B: c\n", text + "“Say \"a\": b”\n", text + "“Roadmap”\n"});
}

TEST(Fixes, of_dashes_and_spaces_that_only_look_like_ones) {
  const std::string month = "    month: 2026-05\n";
  const std::string entry = "  - source: feedback\n" + month;
  const std::string list = "evidence:\n" + entry;
  expect_mended(
      evidence_head,
      {{"evidence:\n  – source: feedback\n" + month, list},
       {"evidence:\n  – {source: feedback, month: 2026-05}\n",
        "evidence:\n  - {source: feedback, month: 2026-05}\n"},
       {list + "  —\u00A0source: feedback\n" + month, list + entry},
       {list + "  – source: feedback\n" + month + "  – source: feedback\n" + month,
        list + entry + entry},
       {"evidence:\n  - source: feedback\n\u00A0\u00A0\u00A0\u00A0month: 2026-05\n", list},
       {list + "    shows:\n      – L5.roadmap\n      – threat-modeling@L5\n",
        list + "    shows:\n      - L5.roadmap\n      - threat-modeling@L5\n"},
       {"growth_plan:\n\u00A0\u00A0link: https://a.example\n",
        "growth_plan:\n  link: https://a.example\n"}});
  expect_left_alone(evidence_head,
                    {list + "    title: – 5 %\n", list + "    shows: – L5.roadmap\n"});
}

TEST(Fixes, of_a_file_indented_by_tabs) {
  expect_mended(evidence_head, {{"evidence:\n\t- source: feedback\n\t  facts:\n\t\t\tkind: talk\n\n"
                                 "\t\t# note\n\t  month: 2026-05\n",
                                 "evidence:\n  - source: feedback\n    facts:\n      kind: talk\n\n"
                                 "    # note\n    month: 2026-05\n"}});
}

TEST(Fixes, are_not_offered_where_more_than_one_thing_can_be_meant) {
  expect_left_alone(
      evidence_head,
      {entry("source: feedback, month: 05/06/2026"), entry("source: feedback, month: 202605"),
       entry("source: feedback, month: May 2026"),
       entry("source: feedback, date: 2026-05-14T10:00"),
       "leave:\n  - {from: 2026-03-01, to: 2026-04}\n",
       entry("source: feedback, month: 2026-05, shows: [L4.roadmap]"),
       entry("source: feedback, month: 2026-05, facts: {enforced: 1}"),
       entry("source: feedback, month: 2026-05, facts: {adopters: '1,000'}"),
       entry("source: feedback, month: 2026-05, facts: {kind: tal}"),
       entry("source: feedback, month: 2026-05, link: a, lnk: b"),
       "leave:\n  - from: 2026-03\n\tto: 2026-04\n", "https://wiki.example\n"});
  expect_left_alone(framework_head, {"rule: {coverage: 0.7}\n", "rule: {coverage: 0}\n",
                                     "rule: {coverage: 170}\n", "rule: {months: 0.0}\n"});
}

TEST(Fixes, are_not_offered_for_what_is_escaped) {
  expect_left_alone(evidence_head, {entry("source: \"feedb\\u0061k\", month: 2026-05")});
}

}  // namespace
}  // namespace rung::test
