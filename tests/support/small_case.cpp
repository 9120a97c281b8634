#include "support/small_case.h"

#include <fmt/format.h>

namespace rung::test {

SmallCase small_case(int responsibilities) {
  SmallCase it;
  Framework& framework = it.framework;
  framework.id.value = "small";
  framework.duties = {{"lead", "Leads", {}, {}}};
  framework.sources = {
      {"dashboard", "Dashboard", {}}, {"artifact", "Artifact", {}}, {"feedback", "Feedback", {}}};
  framework.metrics = {{"apps", "Applications", "", {}, false, {}},
                       {"mentoring_hours", "Hours", "h", {}, true, {}}};
  framework.areas = {{"a", "A", std::nullopt, {}}, {"b", "B", std::nullopt, {}}};
  Level lower;
  lower.id = "L1";
  lower.next = {1};
  Level upper;
  upper.id = "L2";
  upper.rank = 2;
  framework.levels = {lower, upper};
  for (int i = 0; i < responsibilities; ++i) {
    Responsibility responsibility;
    responsibility.id = fmt::format("L2.r{}", i);
    responsibility.levels = {1};
    framework.responsibilities.push_back(responsibility);
  }
  Promotion promotion;
  promotion.to = 1;
  framework.promotions = {promotion};
  it.evidence.employee.level_since = Month(2024, 1);
  it.evidence.targets = {1};
  return it;
}

Entry& add_entry(SmallCase& small_case, std::vector<int> shows, Month from, Month to, int source) {
  Entry entry;
  entry.id = fmt::format("e{}", small_case.evidence.entries.size() + 1);
  entry.source = source;
  for (const int responsibility : shows) entry.shows.push_back({responsibility, -1, -1, {}});
  entry.period = Period{from, to};
  entry.reaches = true;
  small_case.evidence.entries.push_back(entry);
  return small_case.evidence.entries.back();
}

std::string digest(const SmallCase& small_case, const FileAssessment& assessment) {
  std::string text;
  for (const Assessment& it : assessment.assessments) {
    const Month start = assessment.evaluated_through;
    text += fmt::format("ready {} rule {} {}/{} held {} window {}..{} other {} short {}\n",
                        it.ready, it.rule.met, it.rule.coverage.weight, it.rule.coverage.total,
                        it.rule.held_months, it.rule.window.from - start, it.rule.window.to - start,
                        it.rule.other_measure_met, it.rule.short_by);
    for (const ResponsibilityResult& result : it.responsibilities) {
      text += fmt::format("{} {}:", result.responsibility, static_cast<int>(result.status));
      for (const MonthCell& month : result.months()) {
        text += fmt::format(" {}", static_cast<int>(month.cell));
      }
      text += '\n';
    }
    for (const GateResult& gate : it.gates) {
      text += fmt::format("gate {} {}\n", gate.gate, static_cast<int>(gate.status));
    }
    const auto months_ahead = [&](const std::optional<Month>& month) {
      return month ? std::to_string(*month - start) : std::string("never");
    };
    text += fmt::format("plan {} {} start", months_ahead(it.plan.rule_earliest),
                        months_ahead(it.plan.earliest));
    for (const int start_with : it.plan.start) text += fmt::format(" {}", start_with);
    text += " keep";
    for (const int keep : it.plan.keep) text += fmt::format(" {}", keep);
    if (it.plan.document) {
      text += " document";
      for (const ToDocument& item : *it.plan.document) {
        text += fmt::format(" {}x{}", item.responsibility, item.months.size());
      }
    }
    std::vector<std::string> rests_on;
    for (const int entry : it.rests_on) {
      rests_on.push_back(small_case.evidence.entries[static_cast<std::size_t>(entry)].id);
    }
    std::sort(rests_on.begin(), rests_on.end());
    text += " rests on";
    for (const std::string& id : rests_on) text += " " + id;
    text += '\n';
  }
  return text;
}

}  // namespace rung::test
