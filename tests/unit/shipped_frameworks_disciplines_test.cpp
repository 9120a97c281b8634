#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "support/inventory.h"
#include "support/shipped_frameworks.h"

namespace rung::test {
namespace {

TEST(ShippedContents, the_five_disciplines_are_whole) {
  EXPECT_EQ(inventory_of(shipped_framework("five-disciplines")), R"(levels
  intern rank 1, next junior-analyst
  junior-analyst rank 2, next analyst
  analyst rank 3, next engineer
  engineer rank 4, next senior-engineer
  senior-engineer rank 5, next architect
  architect rank 6, next -
sources: dashboard artifact feedback review mentoring
areas: role 60% team 60% technical 50% execution 50% influence 50% leadership 50%
asked
  intern: 3, appsec 2, cloud 3, soc 2, vuln 3, conmon 2, skills 0; role 3 team 12 technical 0 execution 0 influence 0 leadership 0
  junior-analyst: 24, appsec 11, cloud 9, soc 11, vuln 8, conmon 8, skills 0; role 4 team 15 technical 34 execution 7 influence 9 leadership 2
  analyst: 25, appsec 12, cloud 9, soc 11, vuln 8, conmon 8, skills 0; role 5 team 16 technical 34 execution 7 influence 9 leadership 2
  engineer: 26, appsec 11, cloud 10, soc 11, vuln 8, conmon 8, skills 0; role 6 team 16 technical 34 execution 7 influence 9 leadership 2
  senior-engineer: 26, appsec 11, cloud 11, soc 11, vuln 9, conmon 8, skills 0; role 7 team 18 technical 34 execution 7 influence 8 leadership 2
  architect: 28, appsec 11, cloud 9, soc 11, vuln 8, conmon 8, skills 0; role 8 team 15 technical 34 execution 7 influence 9 leadership 2
skills
examples: 6
figures
rule: 70% for 3 months, sustained, aside 0%
promotions
  intern to junior-analyst
    acting: two consecutive months as acting where acting_as is junior-analyst, reaching up to now
    fast track: one entry of source review where criteria_at_next_level is at least 4 in the last three months; and exception approval by security-lead; and exception approval by hr; waives rule
  junior-analyst to analyst
    acting: two consecutive months as acting where acting_as is analyst, reaching up to now
    fast track: as before
  analyst to engineer
    acting: two consecutive months as acting where acting_as is engineer, reaching up to now
    small-project: one entry of source artifact where led_project is small or multi-team
    fast track: as before
  engineer to senior-engineer
    acting: two consecutive months as acting where acting_as is senior-engineer, reaching up to now
    multi-team-project: one entry of source artifact where led_project is multi-team
    fast track: as before
  senior-engineer to architect
    acting: two consecutive months as acting where acting_as is architect, reaching up to now
    architectural-direction: three consecutive months as architectural-direction, reaching up to now
    fast track: as before
growth
  certification security-plus: intern junior-analyst
  certification cloud-fundamentals: intern junior-analyst
  certification sec275: intern junior-analyst
  certification sec301: intern junior-analyst
  certification splunk-user: intern junior-analyst
  certification application-basics: intern junior-analyst
  certification cloud-basics: intern junior-analyst
  certification aws-security-specialty: analyst engineer
  certification azure-security-engineer: analyst engineer
  certification gcp-security-engineer: analyst engineer
  certification gcld: analyst engineer
  certification gcsa: analyst engineer
  certification terraform-associate: analyst engineer
  certification oscp: analyst engineer appsec
  certification cissp: senior-engineer architect
  certification ccsp: senior-engineer architect
  certification aws-solutions-architect: senior-engineer architect
  certification giac-cloud-architect: senior-engineer architect
  certification togaf: senior-engineer architect
  certification sabsa: senior-engineer architect
  certification offensive-certifications: architect appsec
  certification siem-soar-certifications: senior-engineer architect soc
  session tech-talks:
  session architecture-walkthroughs:
  program appsec-cloud-rotation: appsec cloud
  session soc-conmon-drills: soc conmon
  session remediation-workshops: vuln cloud
  session iac-module-sessions:
  program senior-mentor: intern junior-analyst
  program growth-sessions: (every two weeks)
  assignment learn-by-leading:
  assignment small-meetings: intern junior-analyst
  assignment early-ownership: intern junior-analyst analyst
  assignment presenting-across: engineer
  program performance-review: (quarterly)
  program feedback-cycle:
  program improvement-path:
  path detection-to-architect: soc
  move team-change:
  program advancement-guidance:
)");
}

/// How many tasks the document names in each cell of its tables, role by role and team by team.
TEST(ShippedContents, each_of_the_thirty_cells_is_filled) {
  const std::vector<std::vector<int>> tasks = {
      // appsec, cloud, soc, vuln, conmon
      {2, 3, 2, 3, 2},  // intern
      {3, 3, 3, 3, 3},  // junior analyst
      {4, 3, 3, 3, 3},  // analyst
      {3, 4, 3, 3, 3},  // engineer
      {3, 5, 3, 4, 3},  // senior engineer
      {3, 3, 3, 3, 3},  // architect
  };
  const Framework& framework = shipped_framework("five-disciplines");
  const int team = index_of(framework.areas, "team");
  std::vector<std::vector<int>> found(framework.levels.size(),
                                      std::vector<int>(framework.tracks.size()));
  for (const auto& asked : framework.responsibilities) {
    if (asked.area != team) continue;
    ASSERT_EQ(asked.levels.size(), 1U) << asked.id;
    ASSERT_EQ(asked.tracks.size(), 1U) << asked.id;
    ++found[static_cast<std::size_t>(asked.levels[0])][static_cast<std::size_t>(asked.tracks[0])];
  }
  EXPECT_EQ(found, tasks);
}

/// The skills of each team stand under its name.
TEST(ShippedContents, each_team_has_its_skills) {
  const std::vector<std::pair<std::string, std::vector<std::string>>> skills = {
      {"appsec",
       {"sast", "dast", "sca", "secure-coding", "threat-modeling", "sdlc", "api-security",
        "dependency-security"}},
      {"cloud", {"providers", "iam", "network-architecture", "iac", "kms", "logging"}},
      {"soc",
       {"siem", "soar", "detections", "threat-intel", "incident-response", "log-analysis", "edr",
        "network-security"}},
      {"vuln",
       {"scanners", "exploit-analysis", "asset-management", "risk-scoring", "patch-cycles"}},
      {"conmon",
       {"observability", "baselining", "log-correlation", "cloud-monitors", "anomaly-detection"}},
  };
  const Framework& framework = shipped_framework("five-disciplines");
  for (const auto& [team, names] : skills) {
    const int track = index_of(framework.tracks, team);
    for (const auto& name : names) {
      const int skill = index_of(framework.responsibilities, team + '.' + name);
      ASSERT_GE(skill, 0) << team << '.' << name;
      const auto& asked = framework.responsibilities[static_cast<std::size_t>(skill)];
      EXPECT_EQ(asked.tracks, std::vector<int>{track}) << asked.id;
      EXPECT_EQ(asked.levels.size(), 5U) << asked.id;
    }
  }
}

}  // namespace
}  // namespace rung::test
