#include "rung/redact.h"

#include <gtest/gtest.h>

#include "support/marked_text.h"

namespace rung::test {
namespace {

const std::string framework_text =
    "schema: rung/framework/v1\nid: acme\ntitle: Acme\nversion: 1\n"
    "sources: {artifact: Artifacts}\nfacts: {place: text, size: int, kind: [talk]}\n"
    "duties: {owner: Owns}\napprovals: {panel: Panel}\nroles: {manager: Manager}\n"
    "levels: [{id: L1, next: [L2]}, {id: L2}]\n"
    "responsibilities: [{id: a, level: L2, text: t}]\n"
    "promotions:\n  - from: L1\n    to: L2\n    gates:\n"
    "      - {id: g, text: t, requires: {count: artifact, where: {place: Main Street}}}\n";

const std::string evidence_text =
    "schema: rung/evidence/v1\nframework: acme\n"
    "employee: {id: e-77, name: Sentinel Name, level: L1, level_since: 2024-02}\n"
    "evidence:\n"
    "  - {id: secret-project, source: artifact, title: Sentinel title, link: "
    "'https://s.example/x',\n"
    "     shows: [a], month: 2026-11, facts: {place: Sentinel Street, size: 3, kind: talk},\n"
    "     confirmed_by: {id: m-secret, role: manager}}\n"
    "  - {source: artifact, shows: [a], month: 2026-10, facts: {place: Main Street}}\n"
    "approvals:\n"
    "  - {kind: panel, for: L2, by: m-secret, role: manager, decision: approve, date: 2026-11-01}\n"
    "not_applicable: [{responsibility: a, reason: Sentinel reason, approved_by: {id: m-secret, "
    "role: manager}}]\n"
    "growth_plan: {link: 'https://s.example/plan', since: 2026-01}\n";

TEST(Redact, takes_out_who_somebody_is_and_keeps_what_a_verdict_rests_on) {
  const LoadedText framework = load_framework_text(framework_text);
  ASSERT_TRUE(framework.framework);
  const LoadedText loaded = load_evidence_text(evidence_text, *framework.framework);
  ASSERT_TRUE(loaded.evidence);
  Pseudonyms pseudonyms;
  const Evidence evidence = redacted(*loaded.evidence, *framework.framework, pseudonyms);

  EXPECT_EQ(evidence.employee.id, "person-1");
  EXPECT_EQ(evidence.employee.name, "");
  const Entry& entry = evidence.entries.front();
  EXPECT_EQ(entry.id, "e1");
  EXPECT_EQ(entry.title, "title 1");
  EXPECT_EQ(entry.link, "link 1");
  EXPECT_EQ(std::get<std::string>(entry.facts[0].value), "(redacted)");
  EXPECT_EQ(std::get<Decimal>(entry.facts[1].value), Decimal::from_integer(3));
  EXPECT_EQ(std::get<std::string>(entry.facts[2].value), "talk");
  EXPECT_EQ(std::get<std::string>(evidence.entries[1].facts[0].value), "Main Street");
  EXPECT_EQ(entry.confirmed_by->id, "person-2");
  EXPECT_EQ(evidence.votes.front().by, "person-2");
  EXPECT_EQ(evidence.set_aside.front().reason, "(redacted)");
  EXPECT_EQ(evidence.growth_plan->link, "(redacted)");
}

TEST(Pseudonyms, are_the_same_for_one_person_wherever_they_occur) {
  Pseudonyms pseudonyms;
  EXPECT_EQ(pseudonyms.person("a"), "person-1");
  EXPECT_EQ(pseudonyms.person("b"), "person-2");
  EXPECT_EQ(pseudonyms.person("a"), "person-1");
  EXPECT_EQ(pseudonyms.all().size(), 2U);
}

}  // namespace
}  // namespace rung::test
