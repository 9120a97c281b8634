#include <fmt/format.h>

#include <algorithm>

#include "lint/asked.h"
#include "lint/record_kinds.h"
#include "lint/table.h"
#include "text/element.h"

namespace rung {
namespace {

void check_facts(const DutyRecord& record, const Framework& framework, Diagnostics& diagnostics) {
  const Duty& duty = at(framework.duties, record.duty);
  for (const int expected : duty.facts) {
    if (std::ranges::find(record.facts, expected, &Fact::fact) != record.facts.end()) continue;
    const std::string& fact = id_of(framework.facts, expected);
    diagnostics.report(missing_fact, record.at, duty.id, fact).help =
        fmt::format("add `facts: {{{}: …}}`", fact);
  }
}

void check_duties(const CheckedEvidence& checked, Diagnostics& diagnostics) {
  const Asked asked(checked);
  if (asked.nothing()) return;
  for (const DutyRecord& record : checked.evidence.duties) {
    if (record.period.to.value_or(last_month) < checked.evidence.employee.level_since) continue;
    if (asked.gates_look_at(record.duty)) {
      check_facts(record, checked.framework, diagnostics);
    } else {
      diagnostics.report(duty_not_asked, record.at, id_of(checked.framework.duties, record.duty),
                         asked.levels());
    }
  }
}

}  // namespace

const EvidenceCheck duties_check{"duties", check_duties};

}  // namespace rung
