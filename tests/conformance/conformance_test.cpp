#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "command/real_world.h"
#include "support/program.h"
#include "support/text_file.h"

namespace rung::test {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

std::vector<fs::path> cases() { return folders_below(source_folder() / "tests/conformance"); }

json sorted(json list) {
  std::sort(list.begin(), list.end());
  return list;
}

/// The keys of an object that the expected one has.
json only(const json& object, const json& expected) {
  json kept = json::object();
  for (const auto& [key, value] : expected.items()) kept[key] = object.at(key);
  return kept;
}

json rule_of(const json& rule, const json& expected, bool ready) {
  json kept = only(rule, expected);
  for (const char* list : {"unmet_required", "unmet_areas"}) kept[list] = sorted(rule.at(list));
  if (ready) kept.erase("short_by");
  return kept;
}

json statuses(const json& items) {
  json found = json::object();
  for (const auto& item : items) found[item.at("id").get<std::string>()] = item.at("status");
  return found;
}

json cells(const json& responsibilities) {
  json found = json::object();
  for (const auto& one : responsibilities) {
    if (one.at("status") == "not_applicable") continue;
    json row = json::array();
    for (const auto& month : one.at("months")) row.push_back(month.at("cell"));
    found[one.at("id").get<std::string>()] = row;
  }
  return found;
}

json document_months(const json& document) {
  if (document.is_null()) return nullptr;
  std::size_t months = 0;
  for (const auto& one : document) months += one.at("months").size();
  return months;
}

/// The part of an assessment that the specification fixes, in the shape of expected.json.
json assessment(const json& report, const json& expected) {
  const json& plan = report.at("plan");
  json kept = only(report, {{"from", 0}, {"to", 0}, {"verdict", 0}});
  kept["rule"] = rule_of(report.at("rule"), expected.at("rule"), report.at("verdict") == "ready");
  kept["responsibilities"] = statuses(report.at("responsibilities"));
  kept["cells"] = cells(report.at("responsibilities"));
  kept["gates"] = statuses(report.at("gates"));
  kept["plan"] = only(plan, {{"rule_earliest", 0}, {"earliest", 0}});
  if (expected.at("plan").contains("document_months")) {
    kept["plan"]["document_months"] = document_months(plan.at("document"));
  }
  kept["rests_on"] = sorted(report.at("rests_on"));
  return kept;
}

json projected(const json& report, const json& expected) {
  json kept = only(report, {{"evaluated_through", 0}, {"ready", 0}});
  kept["assessments"] = json::array();
  for (std::size_t i = 0; i < report.at("assessments").size(); ++i) {
    const json& wanted = expected.at("assessments").at(i);
    kept["assessments"].push_back(assessment(report.at("assessments").at(i), wanted));
  }
  return kept;
}

class Conformance : public testing::TestWithParam<fs::path> {};

TEST_P(Conformance, agrees) {
  const fs::path folder = GetParam();
  RealFiles files;
  const auto result = run_program({"assess", folder / "evidence.yaml", "--framework",
                                   folder / "framework.yaml", "--format", "json"},
                                  files);
  ASSERT_LE(result.status, 1) << result.err;
  const json expected = json::parse(read_text(folder / "expected.json"));
  const json report = json::parse(result.out);
  EXPECT_EQ(projected(report, expected).dump(1), expected.dump(1));
  EXPECT_EQ(result.status, expected.at("ready") == false ? 1 : 0);
}

TEST(ConformanceFolders, are_all_here) { EXPECT_GE(cases().size(), 88U); }

std::string name_of(const testing::TestParamInfo<fs::path>& info) {
  std::string name = info.param.filename().string();
  std::ranges::replace(name, '-', '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Folders, Conformance, testing::ValuesIn(cases()), name_of);

}  // namespace
}  // namespace rung::test
