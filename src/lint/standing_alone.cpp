#include <algorithm>
#include <map>

#include "lint/asked.h"
#include "lint/evidence_kinds.h"
#include "lint/table.h"
#include "text/element.h"
#include "text/listed.h"

namespace rung {
namespace {

constexpr int year = 12;
/// What is older has been settled or forgotten.
constexpr int horizon = 3 * year;

struct Stretch {
  Month from;
  Month to;
  int months() const { return to - from + 1; }
};

/// The months an entry claims, of those up to E that matter; of readings from the first to the
/// last.
Stretch stretch_of(const Entry& entry, const Asked& asked, Month evaluated) {
  Month last = std::min(last_month_of(entry).value_or(last_month), evaluated);
  std::optional<int> cap = 0;
  for (const Promotion* promotion : asked.promotions()) {
    const auto& own = promotion->rule.max_entry_months;
    cap = cap && own ? std::optional(std::max(*cap, *own)) : std::nullopt;
  }
  if (entry.reaches && cap) last = std::min(last, first_month_of(entry) + (*cap - 1));
  return {std::max(first_month_of(entry), evaluated - (horizon - 1)), last};
}

/// How many entries stand for one responsibility, month by month.
class Crowd {
 public:
  explicit Crowd(Month evaluated) : first_(evaluated - (horizon - 1)), counts_(horizon) {}
  void add(const Stretch& stretch) {
    for (Month month = stretch.from; month <= stretch.to; ++month) ++count(month);
  }
  bool has_one_in_all(const Stretch& stretch) {
    for (Month month = stretch.from; month <= stretch.to; ++month) {
      if (count(month) != 1) return false;
    }
    return true;
  }

 private:
  int& count(Month month) { return counts_[static_cast<std::size_t>(month - first_)]; }

  Month first_;
  std::vector<int> counts_;
};

/// Entries and what they alone stand for.
using Alone = std::map<const Entry*, std::vector<std::string>>;

/// The entries that stand for a responsibility by showing it.
std::vector<const Entry*> entries_for(int responsibility, const CheckedEvidence& checked) {
  std::vector<const Entry*> entries;
  const Responsibility& it = at(checked.framework.responsibilities, responsibility);
  for (const Entry& entry : checked.evidence.entries) {
    if (entry.draft || !it.accepts(entry.source)) continue;
    const bool shows = std::ranges::any_of(entry.shows, [&](const Shown& shown) {
      return counts_for(checked.framework, shown, responsibility);
    });
    if (shows) entries.push_back(&entry);
  }
  return entries;
}

void find_alone(int responsibility, const CheckedEvidence& checked, const Asked& asked,
                Alone& long_ones, Alone& days) {
  const Month evaluated = checked.assessment.evaluated_through;
  const Responsibility& it = at(checked.framework.responsibilities, responsibility);
  const auto entries = entries_for(responsibility, checked);
  Crowd crowd(evaluated);
  for (const Entry* entry : entries) crowd.add(stretch_of(*entry, asked, evaluated));
  for (const Entry* entry : entries) {
    const Stretch stretch = stretch_of(*entry, asked, evaluated);
    if (!entry->period || stretch.to <= evaluated - year || !crowd.has_one_in_all(stretch))
      continue;
    if (stretch.months() >= year) long_ones[entry].push_back(it.id);
    // What is done once in a while is naturally done on a day.
    if (entry->one_day && stretch.months() == 1 && it.lasts == 1) days[entry].push_back(it.id);
  }
}

void check_standing_alone(const CheckedEvidence& checked, Diagnostics& diagnostics) {
  const Asked asked(checked);
  Alone long_ones;
  Alone days;
  for (const int responsibility : asked.responsibilities()) {
    if (at(checked.framework.responsibilities, responsibility).metric) continue;
    find_alone(responsibility, checked, asked, long_ones, days);
  }
  for (const auto& [entry, ids] : long_ones) {
    diagnostics.report(one_entry_alone, entry->when_at, entry->id, listed_ids(ids));
  }
  for (const auto& [entry, ids] : days) {
    diagnostics.report(one_day_alone, entry->when_at, listed_ids(ids),
                       in_words(entry->period->from));
  }
}

}  // namespace

const EvidenceCheck standing_alone_check{"standing-alone", check_standing_alone};

}  // namespace rung
