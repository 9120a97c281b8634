#include "support/load_cases.h"

namespace rung::test {
namespace {

std::vector<LoadCase> record_cases() {
  return {
      {"duties",
       evidence_base +
           "duties:\n  - {duty: «ower», from: 2026-05}\n  - {«duty»: owner, to: 2026-05}\n"
           "  - {duty: owner, from: 2026-05, to: «2026-04», «link»: x}\n",
       {"unknown-duty: `ower` is not a duty of the framework [did you mean `owner`?]",
        "missing-key: a duty needs `from`", "reversed-period: `2026-04` is before `2026-05`",
        "unknown-key: `link` is not a key of a duty [a duty has `duty`, `from`, `to`, `facts` and "
        "`confirmed_by`]"}},
      {"votes",
       evidence_base +
           "approvals:\n  - {kind: «panl», for: «L8», by: «p 1», role: «vpp», decision: "
           "«aprove», date: «2026-11»}\n",
       {"unknown-approval: `panl` is not an approval of the framework [did you mean `panel`?]",
        "unknown-level: `L8` is not a level of the framework [write `L1`, `L2`, `M2` or `L3`]",
        "bad-id: `p 1` is not an id [did you mean `p-1`?]",
        "unknown-standing: `vpp` is neither a level nor a role of the framework [did you mean "
        "`vp`?]",
        "bad-choice: `aprove` is not a decision [did you mean `approve`?]",
        "bad-time: expected a date, found `2026-11` [write the day too, such as `2026-11-01`]"}},
      {"a vote's keys",
       evidence_base + "approvals: [{««««kind»»»»: panel, for: L2}]\n",
       {"missing-key: an approval needs `by`", "missing-key: an approval needs `role`",
        "missing-key: an approval needs `decision`", "missing-key: an approval needs `date`"}},
      {"conflicting votes",
       evidence_base +
           "approvals:\n"
           "  - {kind: panel, for: L2, by: p, role: L3, decision: approve, date: 2026-11-03}\n"
           "  - {kind: panel, for: L2, by: p, role: L3, decision: approve, date: 2026-11-03}\n"
           "  - {«kind»: panel, for: L2, by: p, role: L3, decision: reject, date: 2026-11-03}\n"
           "  - {«kind»: panel, for: L2, by: p, role: vp, decision: approve, date: 2026-11-03}\n"
           "  - {kind: panel, for: L2, by: p, role: L3, decision: reject, date: 2026-11-04}\n"
           "  - {kind: sponsor, for: L2, by: p, role: L3, decision: reject, date: 2026-11-03}\n"
           "  - {kind: panel, for: L2, by: «e-1», role: L3, decision: approve, date: 2026-11-03}\n",
       {"conflicting-votes: `p` votes differently on the same day",
        "conflicting-votes: `p` votes differently on the same day",
        "own-judge: `e-1` is the employee [nobody votes on their own promotion]"}},
      {"set aside",
       evidence_base +
           "not_applicable:\n  - {responsibility: own-apps, why: «no_chance»}\n  - "
           "{responsibility: «own-apps», reason: x, approved_by: {id: «e-1», role: vp}}\n  - "
           "{responsibility: «modeling@M2»}\n  - {«why»: not_applicable}\n",
       {"bad-choice: `no_chance` is not a reason of this list [write `not_applicable` or "
        "`no_opportunity`]",
        "repeated-set-aside: `own-apps` is set aside already",
        "own-judge: `e-1` is the employee [someone else has to confirm it]",
        "unknown-responsibility: `modeling@M2` is not a responsibility of the framework [did you "
        "mean `modeling@L2`?]",
        "missing-key: an item that is not applicable needs `responsibility`"}},
  };
}

/// One mistake, one problem: what follows from it is not told again.
std::vector<LoadCase> cascade_cases() {
  return {
      {"a level that is not there",
       evidence_head + "employee: {id: e, level: «L8», level_since: 2024-02}\ntarget: L2\n",
       {"unknown-level: `L8` is not a level of the framework [write `L1`, `L2`, `M2` or `L3`]"}},
      {"a misspelt key",
       with_entry("«valeus»: {2026-05: 3}, metric: apps"),
       {"unknown-key: `valeus` is not a key of an entry [did you mean `values`?]"}},
      {"a misspelt list of entries",
       evidence_base + "«evidense»: [{source: dashboard, month: 2026-05}]\n",
       {"unknown-key: `evidense` is not a key of an evidence file [did you mean `evidence`?]"}},
      {"a month that is not there",
       with_entry("from: «2026-13», to: 2026-05"),
       {"no-such-month: month 13 of `2026-13` does not exist [the months of a year are 01 to "
        "12]"}},
      {"a misspelt track",
       evidence_head + "employee: {id: e, level: L1, level_since: 2024-02, «trak»: cloud}\n",
       {"unknown-key: `trak` is not a key of an employee [did you mean `track`?]"}},
  };
}

}  // namespace

std::vector<LoadCase> evidence_record_cases() {
  std::vector<LoadCase> all = record_cases();
  const std::vector<LoadCase> cascades = cascade_cases();
  all.insert(all.end(), cascades.begin(), cascades.end());
  return all;
}

}  // namespace rung::test
