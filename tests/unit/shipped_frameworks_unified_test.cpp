#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "support/inventory.h"
#include "support/shipped_frameworks.h"

namespace rung::test {
namespace {

TEST(ShippedContents, the_unified_framework_is_whole) {
  EXPECT_EQ(inventory_of(shipped_framework("unified-security")), R"(levels
  L1 rank 1, years 0-1, to L3, L4, L5, L6 or M6, next L2
  L2 rank 2, years 1-3, to L3 or L4, next L3
  L3 rank 3, years 3-6, to L4 or L5, next L4
  L4 rank 4, years 5-9, to L5 or L6, next L5
  L5 rank 5, years 8-12, to L6, next L6 M6
  L6 rank 6, years 12+, to vp or ciso, next -
  M6 rank 6, years 8+, to vp, next -
sources: dashboard feedback artifact mentoring
areas: ownership technical impact people governance
asked
  L1: 3, appsec 0, cloud 0, vuln 0, soc 0, skills 0; ownership 2 technical 1 impact 0 people 0 governance 0
  L2: 4, appsec 0, cloud 0, vuln 0, soc 0, skills 4; ownership 3 technical 4 impact 0 people 0 governance 1
  L3: 3, appsec 3, cloud 3, vuln 4, soc 3, skills 6; ownership 8 technical 9 impact 0 people 3 governance 2
  L4: 5, appsec 2, cloud 2, vuln 2, soc 2, skills 7; ownership 4 technical 7 impact 1 people 3 governance 5
  L5: 5, appsec 2, cloud 2, vuln 2, soc 2, skills 7; ownership 2 technical 4 impact 7 people 3 governance 4
  L6: 12, appsec 2, cloud 2, vuln 2, soc 2, skills 7; ownership 3 technical 9 impact 8 people 2 governance 5
  M6: 15, appsec 0, cloud 0, vuln 0, soc 0, skills 7; ownership 4 technical 3 impact 0 people 10 governance 5
skills
  threat-modeling: L2 L3 L4 L5 L6 M6
  automation: L2 L3 L4 L5 L6 M6
  cloud: L2 L3 L4 L5 L6 M6
  standards: L2 L3 L4 L5 L6 M6
  mentoring: L3 L4 L5 L6 M6
  budget: L4 L5 L6 M6
  hiring: L3 L4 L5 L6 M6
examples: 18
figures
  L3.own-apps: at least 30 apps
  L3.own-accounts: at least 200 accounts
  L3.own-assets: at least 5,000 assets
  L3.own-rules: at least 15 rules
  M6.span: from 8 to 15 people
  budget@L6: at least 3,000,000 USD
  budget@M6: at least 1,000,000 USD
rule: 70% for 6 months, sustained, aside 10%
promotions
  L1 to L2
  L2 to L3
  L3 to L4
  L4 to L5
  L5 to L6
    technical-owner: twelve consecutive months as enterprise-technical-owner
    standard: one entry of source artifact where type is standard, company_wide is true and enforced is true
    external-proof: one entry of source artifact where type is talk, blog or open-source; or one entry of source artifact where type is internal-tool and adopters is at least 3
    panel: panel approval by L6+, unanimous
    sponsor: sponsor approval by L6+
    fast track: fast-track approval by vp+, unanimous; waives rule technical-owner; once in 12 months
  L5 to M6
    people-managed: twelve consecutive months as people-manager where people is at least 6
    engagement: engagement of at least 90 percentile
    major-program: one entry of source artifact where type is program, on_time is true and under_budget is true
    succession: one entry of source artifact where type is succession and reports_promoted is at least 1
    panel: panel approval by L6+
    sponsor: sponsor approval by L6+
    vp-approval: vp-approval by vp
    hrbp-approval: hrbp-approval by hrbp
    fast track: fast-track approval by vp+, unanimous; waives rule people-managed; once in 12 months
growth
  program discipline-buddy: L1 L2 L3 (first 90 days)
  program cross-track-shadowing: (once a year)
  program brown-bag: (monthly)
  budget learning-budget: L3=3500 L4=5000 L5=7500 L6=7500 M6=7500 (yearly)
  program speaking-slot: L5 L6 M6 (once a year)
  program skip-level: (quarterly)
)");
}

/// Figures that describe a usual size and are not asked for stand where a reader meets them.
TEST(ShippedContents, the_unified_framework_tells_the_figures_that_it_does_not_ask_for) {
  const Framework& framework = shipped_framework("unified-security");
  const auto guidance = [&](const char* id) {
    const int index = index_of(framework.responsibilities, id);
    return index < 0 ? "" : framework.responsibilities[static_cast<std::size_t>(index)].guidance;
  };
  const auto impact = [&](const char* id) {
    return framework.levels[static_cast<std::size_t>(index_of(framework.levels, id))].impact;
  };
  EXPECT_THAT(guidance("L3.own-apps"), testing::HasSubstr("25 to 40"));
  EXPECT_THAT(guidance("L3.own-rules"), testing::HasSubstr("10 to 15"));
  EXPECT_THAT(impact("L3"),
              testing::HasSubstr("30 or more applications, 200 accounts or 15 rules"));
  EXPECT_THAT(impact("M6"), testing::HasSubstr("1 to 4 million dollars"));
}

}  // namespace
}  // namespace rung::test
