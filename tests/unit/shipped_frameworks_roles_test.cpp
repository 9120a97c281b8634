#include <gtest/gtest.h>

#include "support/inventory.h"
#include "support/shipped_frameworks.h"

namespace rung::test {
namespace {

TEST(ShippedContents, the_security_roles_are_whole) {
  EXPECT_EQ(inventory_of(shipped_framework("security-roles")), R"(levels
  intern rank 1, next junior-analyst
  junior-analyst rank 2, next analyst
  analyst rank 3, next engineer
  engineer rank 4, next senior-engineer
  senior-engineer rank 5, next architect
  architect rank 6, next -
sources: dashboard artifact feedback mentoring checkin
areas: role 70% technical 60% execution 60% communication 60% leadership 60% culture 60%
asked
  intern: 7, skills 1; role 5 technical 1 execution 1 communication 0 leadership 0 culture 1
  junior-analyst: 32, skills 6; role 5 technical 9 execution 7 communication 6 leadership 6 culture 5
  analyst: 35, skills 8; role 7 technical 13 execution 8 communication 4 leadership 6 culture 5
  engineer: 36, skills 7; role 8 technical 12 execution 7 communication 4 leadership 7 culture 5
  senior-engineer: 35, skills 3; role 5 technical 7 execution 8 communication 5 leadership 8 culture 5
  architect: 38, skills 5; role 8 technical 9 execution 8 communication 5 leadership 8 culture 5
skills
  fundamentals: intern
  detection: junior-analyst analyst engineer
  vulnerability-scanning: junior-analyst
  identity: junior-analyst analyst
  endpoint: junior-analyst analyst
  network: junior-analyst analyst
  ticket-quality: junior-analyst
  cloud: analyst engineer
  devsecops: analyst engineer
  workflow-ownership: analyst
  automation: analyst engineer
  scripting: engineer
  apis: engineer
  terraform: engineer
  domain-expertise: senior-engineer
  architecture: senior-engineer architect
  cross-team-leadership: senior-engineer architect
  multi-cloud: architect
  governance: architect
  threat-modeling: architect
examples: 15
figures
rule: 70% for 6 months, sustained, aside 0%
promotions
  intern to junior-analyst
    fast track: one entry of source checkin where areas_at_next_level is at least 5 in the last three months; and exception approval by security-lead; and exception approval by hr; waives rule
  junior-analyst to analyst
    fast track: as before
  analyst to engineer
    fast track: as before
  engineer to senior-engineer
    fast track: as before
  senior-engineer to architect
    fast track: as before
growth
  certification security-plus: intern junior-analyst analyst
  certification google-cybersecurity: intern junior-analyst analyst
  certification splunk-core-user: intern junior-analyst analyst
  certification cloud-fundamentals: intern junior-analyst analyst
  certification aws-security-specialty: engineer senior-engineer
  certification azure-security-engineer: engineer senior-engineer
  certification gcp-cloud-security-engineer: engineer senior-engineer
  certification oscp: engineer senior-engineer
  certification gcld: engineer senior-engineer
  certification gcsa: engineer senior-engineer
  certification gmob: engineer senior-engineer
  certification terraform-associate: engineer senior-engineer
  certification splunk-power-user: engineer senior-engineer
  certification splunk-es-analyst: engineer senior-engineer
  certification giac-cloud-architect: senior-engineer architect
  certification aws-solutions-architect: senior-engineer architect
  certification azure-architect: senior-engineer architect
  certification cissp: senior-engineer architect
  certification ccsp: senior-engineer architect
  certification sabsa: senior-engineer architect
  certification togaf: senior-engineer architect
  session deep-dives: (monthly)
  program pairing-on-code:
  program incident-shadowing: intern junior-analyst analyst engineer
  program team-rotations:
  session tech-share:
  session architecture-walkthroughs:
  program domain-rotation:
  program senior-mentor: intern junior-analyst
  program coaching-sessions: (every two weeks)
  program career-goals: (every 6 months)
  assignment presenting-findings: intern junior-analyst
  assignment lead-low-risk-project: intern junior-analyst analyst
  program feedback-loop: (continuous)
  program performance-checkin: (quarterly)
  program improvement-plan: (when expectations are not met)
  program framework-feedback:
)");
}

}  // namespace
}  // namespace rung::test
