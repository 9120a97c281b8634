// Ids of earlier versions, carried into the new one by `renamed`.

#include <gtest/gtest.h>

#include "support/document_texts.h"
#include "support/load_cases.h"
#include "support/told_changes.h"
#include "view/explain.h"

namespace rung::test {
namespace {

const std::string head =
    "schema: rung/framework/v1\nid: acme\ntitle: Acme\nversion: 2\n"
    "sources: {dashboard: Dashboards}\nfacts: {adopters: int}\nmetrics: {apps: Apps}\n"
    "duties: {owner: Owns}\napprovals: {panel: Panel}\nroles: {vp: {rank: 8}}\n"
    "tracks: [{id: cloud}]\n"
    "levels: [{id: L1, next: L2}, {id: L2}]\n"
    "responsibilities: [{id: own-apps, level: L2, text: Owns applications}]\n"
    "skills: [{id: modeling, title: Modeling, levels: {L1: t1, L2: t2}}]\n";
const std::string renamed =
    "renamed: {apps-owned: own-apps, threats: modeling, S1: L1, S2: L2, board: dashboard,\n"
    "  users: adopters, app-count: apps, chief: owner, jury: panel, boss: vp, sky: cloud,\n"
    "  design@L2: own-apps, plan: modeling@L2}\n";

const std::string evidence =
    "schema: rung/evidence/v1\nframework: acme\n"
    "employee: {id: e-1, level: S1, track: sky, level_since: 2024-02}\ntarget: S2\n"
    "evidence:\n"
    "  - {source: board, month: 2026-05, facts: {users: 3}, confirmed_by: {id: m, role: boss},\n"
    "     shows: [apps-owned, threats@L2, threats@S1, modeling@S2, design@L2, plan, own-apps]}\n"
    "  - {source: dashboard, metric: app-count, values: {2026-05: 3}}\n"
    "duties: [{duty: chief, from: 2026-01}]\n"
    "approvals: [{kind: jury, for: S2, by: x, role: S2, decision: approve, date: 2026-05-01}]\n"
    "not_applicable: [{responsibility: threats@S2}]\n";

struct Carried {
  LoadedText framework = load_framework_text(head + renamed);
  LoadedText file = load_evidence_text(evidence, framework.framework.value());
};

TEST(Renamed, evidence_that_names_old_ids_is_read_as_the_new_ones) {
  Carried carried;
  ASSERT_EQ(lines_of(carried.file.diagnostics), std::vector<std::string>{});
  const Evidence& read = carried.file.evidence.value();
  EXPECT_EQ(read.employee.level, 0);
  EXPECT_EQ(read.employee.track, 0);
  EXPECT_EQ(read.targets, std::vector<int>{1});
  const Entry& entry = read.entries[0];
  EXPECT_EQ(entry.facts.size(), 1U);
  EXPECT_EQ(entry.confirmed_by->standing.kind, Standing::Kind::role);
  std::vector<std::string> shown;
  for (const Shown& one : entry.shows) {
    shown.push_back(std::to_string(one.responsibility) + ' ' + std::to_string(one.skill) + ' ' +
                    std::to_string(one.level));
  }
  EXPECT_EQ(shown, (std::vector<std::string>{"0 -1 -1", "-1 0 1", "-1 0 0"}));
  EXPECT_EQ(read.entries[1].readings.size(), 1U);
  EXPECT_EQ(read.duties.size(), 1U);
  EXPECT_EQ(read.votes.size(), 1U);
  EXPECT_EQ(read.set_aside[0].responsibility, 2);
}

TEST(Renamed, each_place_is_known_with_what_was_written_there) {
  const Carried carried;
  std::vector<std::string> told;
  for (const ReadAs& one : carried.file.evidence.value().read_as) {
    const auto& text = carried.file.source->text();
    EXPECT_EQ(text.substr(one.at.begin, one.at.end - one.at.begin), one.old_id);
    told.push_back(one.old_id + '>' + one.new_id);
  }
  EXPECT_EQ(told, (std::vector<std::string>{
                      "S1>L1", "sky>cloud", "S2>L2", "board>dashboard", "apps-owned>own-apps",
                      "threats@L2>modeling@L2", "threats@S1>modeling@L1", "modeling@S2>modeling@L2",
                      "design@L2>own-apps", "plan>modeling@L2", "users>adopters", "boss>vp",
                      "app-count>apps", "chief>owner", "jury>panel", "S2>L2", "S2>L2",
                      "threats@S2>modeling@L2"}));
}

TEST(Renamed, an_id_that_is_unknown_stays_so) {
  const LoadedText framework = load_framework_text(head + renamed);
  LoadedText file = load_evidence_text(
      "schema: rung/evidence/v1\nframework: acme\n"
      "employee: {id: e-1, level: L1, level_since: 2024-02}\n"
      "evidence: [{source: dashboard, month: 2026-05, shows: [threats@L9, apps-owed]}]\n",
      *framework.framework);
  EXPECT_EQ(lines_of(file.diagnostics),
            (std::vector<std::string>{
                "4:56-4:66 unknown-level: `L9` is not a level of the framework [write `L1` or "
                "`L2`]",
                "4:68-4:77 unknown-responsibility: `apps-owed` is not a responsibility of the "
                "framework [write `own-apps`, `modeling@L1` or `modeling@L2`]"}));
}

TEST(Renamed, a_fact_by_both_of_its_ids_is_given_twice) {
  const LoadedText framework = load_framework_text(head + renamed);
  for (const char* facts : {"users: 3, adopters: 4", "adopters: 4, users: 3"}) {
    LoadedText file =
        load_evidence_text(std::string("schema: rung/evidence/v1\nframework: acme\n"
                                       "employee: {id: e-1, level: L1, level_since: 2024-02}\n"
                                       "evidence: [{source: dashboard, month: 2026-05, facts: {") +
                               facts + "}}]\n",
                           *framework.framework);
    ASSERT_EQ(file.diagnostics.all().size(), 1U) << facts;
    EXPECT_EQ(file.diagnostics.all()[0].info->code, "repeated-item");
    EXPECT_EQ(file.diagnostics.all()[0].related.size(), 1U);
    EXPECT_FALSE(file.evidence);
  }
}

/// The framework before the renaming.
std::string as_it_was() {
  std::string text = head;
  const auto put = [&](const std::string& now, const std::string& old) {
    for (auto at = text.find(now); at != std::string::npos; at = text.find(now, at + old.size())) {
      text.replace(at, now.size(), old);
    }
  };
  put("own-apps", "apps-owned");
  put("Owns applications", "Has applications");
  put("id: modeling, title: Modeling", "id: threats, title: Threats");
  put("L2", "S2");
  return text;
}

TEST(Renamed, what_was_renamed_is_told_so_and_not_as_gone_and_new) {
  EXPECT_EQ(told_between(as_it_was(),
                         head + "renamed: {apps-owned: own-apps, threats: modeling, S2: L2}\n"),
            (std::vector<std::string>{
                "none renamed level|L2|: S2 -> L2",
                "none renamed responsibility|own-apps|: apps-owned -> own-apps",
                "none reworded responsibility|own-apps|text: Has applications -> Owns applications",
                "none renamed skill|modeling|: threats -> modeling",
                "none reworded skill|modeling|title: Threats -> Modeling"}));
}

TEST(Renamed, an_old_id_is_explained_with_the_new_one) {
  const LoadedText framework = load_framework_text(head + renamed);
  const Framework* one = &framework.framework.value();
  const std::string told = texts_of(explanation_document("apps-owned", std::span(&one, 1)));
  EXPECT_NE(told.find("apps-owned is an old id"), std::string::npos) << told;
  EXPECT_NE(told.find("Owns applications"), std::string::npos) << told;
}

}  // namespace
}  // namespace rung::test
