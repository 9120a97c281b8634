#include "property/naive_rule.h"

#include <algorithm>

namespace rung::test {
namespace {

constexpr int months_looked_at = 40;

const Rule& rule_of(const SmallCase& it) { return it.framework.promotions.front().rule; }

bool in_leave(const SmallCase& it, Month month) {
  return !rule_of(it).leave_counts &&
         std::ranges::any_of(it.evidence.leave, [&](const LeavePeriod& leave) {
           return leave.from <= month && month <= leave.to;
         });
}

bool is_confirmed(const SmallCase& it, const Entry& entry) {
  switch (rule_of(it).confirmation.need) {
    case Confirmation::Need::none:
      return true;
    case Confirmation::Need::anyone:
      return entry.confirmed_by.has_value();
    case Confirmation::Need::who:
      break;
  }
  return entry.confirmed_by &&
         it.framework.matches(rule_of(it).confirmation.who, entry.confirmed_by->standing);
}

bool has_month(const SmallCase& it, const Entry& entry, Month month) {
  if (!entry.period) {
    return std::ranges::find(entry.readings, month, &Reading::month) != entry.readings.end();
  }
  Month last = entry.period->to.value_or(last_month);
  const auto& most = rule_of(it).max_entry_months;
  if (entry.reaches && most) last = std::min(last, entry.period->from + (*most - 1));
  return entry.period->from <= month && month <= last;
}

bool bears_on(const Entry& entry, const Responsibility& asked, int index) {
  if (entry.draft || !asked.accepts(entry.source)) return false;
  if (asked.metric) return entry.metric == asked.metric->metric;
  return std::ranges::find(entry.shows, index, &Shown::responsibility) != entry.shows.end();
}

/// What some entries read in a month: the sum of hours, else the one value they agree on.
struct NaiveReading {
  bool there = false;
  Decimal value;

  void add(const Decimal& reading, bool sums) {
    value = sums && there ? value + reading : reading;
    there = true;
  }
};

NaiveMonth naive_month(const SmallCase& it, int index, Month month) {
  const Responsibility& asked = it.framework.responsibilities[static_cast<std::size_t>(index)];
  const bool sums = asked.metric && asked.metric->metric == 1;
  NaiveMonth result;
  NaiveReading confirmed;
  NaiveReading all;
  for (const Entry& entry : it.evidence.entries) {
    if (!bears_on(entry, asked, index) || !has_month(it, entry, month)) continue;
    Decimal value;
    for (const Reading& reading : entry.readings) {
      if (reading.month == month) value = reading.value;
    }
    all.add(value, sums);
    if (!is_confirmed(it, entry)) continue;
    confirmed.add(value, sums);
    result.sources.insert(entry.source);
  }
  const auto in_range = [&](const NaiveReading& reading) {
    return reading.there && (!asked.metric || asked.metric->contains(reading.value));
  };
  result.own = in_range(confirmed) ? Cell::performed
               : in_range(all)     ? Cell::unconfirmed
               : all.there         ? Cell::below
                                   : Cell::none;
  return result;
}

/// A window: the first and the last of the months, by their places.
struct NaiveWindow {
  int first = 0;
  int last = 0;
};

class Judge {
 public:
  Judge(const SmallCase& it, const NaiveCells& cells) : it_(it), cells_(cells) {
    std::int64_t approved = 0;
    std::int64_t total = 0;
    std::set<int> aside;
    for (const SetAside& item : it.evidence.set_aside) {
      if (item.approved_by && aside.insert(item.responsibility).second) {
        approved += weight(item.responsibility);
      }
    }
    for (int r = 0; r < count(); ++r) total += weight(r);
    if (approved * 10000 <= rule_of(it).max_not_applicable * total) aside_ = aside;
  }

  bool meets(NaiveWindow window) const {
    std::int64_t held = 0;
    std::int64_t applicable = 0;
    for (int r = 0; r < count(); ++r) {
      if (aside_.contains(r)) continue;
      applicable += weight(r);
      held += in_set(r, window) ? weight(r) : 0;
      if (asked(r).required && !in_set(r, window)) return false;
    }
    if (rule_of(it_).measure == Measure::monthly) held = least_in_a_month(window);
    return held * 10000 >= rule_of(it_).coverage * applicable && areas_reach(window);
  }

 private:
  int count() const { return static_cast<int>(it_.framework.responsibilities.size()); }
  const Responsibility& asked(int r) const {
    return it_.framework.responsibilities[static_cast<std::size_t>(r)];
  }
  std::int64_t weight(int r) const { return asked(r).weight; }
  const NaiveMonth& month(int r, int i) const {
    return cells_.rows[static_cast<std::size_t>(r)][static_cast<std::size_t>(i)];
  }

  bool performed(int r, int i) const {
    if (month(r, i).own == Cell::below) return false;
    for (int back = 0; back < asked(r).lasts && back <= i; ++back) {
      if (month(r, i - back).own == Cell::performed) return true;
    }
    return false;
  }

  bool in_set(int r, NaiveWindow window) const {
    std::set<int> sources;
    bool enough = false;
    for (int i = std::max(0, window.first - asked(r).lasts + 1); i <= window.last; ++i) {
      if (i >= window.first && !performed(r, i)) return false;
      if (month(r, i).own != Cell::performed) continue;
      sources.insert(month(r, i).sources.begin(), month(r, i).sources.end());
      enough = enough || month(r, i).sources_enough;
    }
    return enough || static_cast<int>(sources.size()) >= asked(r).min_sources;
  }

  std::int64_t least_in_a_month(NaiveWindow window) const {
    std::int64_t least = -1;
    for (int i = window.first; i <= window.last; ++i) {
      std::int64_t in_month = 0;
      for (int r = 0; r < count(); ++r) {
        if (!aside_.contains(r) && performed(r, i)) in_month += weight(r);
      }
      least = least < 0 ? in_month : std::min(least, in_month);
    }
    return least;
  }

  bool areas_reach(NaiveWindow window) const {
    for (std::size_t area = 0; area < it_.framework.areas.size(); ++area) {
      const auto& floor = it_.framework.areas[area].min_coverage;
      std::int64_t held = 0;
      std::int64_t total = 0;
      for (int r = 0; r < count(); ++r) {
        if (aside_.contains(r) || asked(r).area != static_cast<int>(area)) continue;
        total += weight(r);
        held += in_set(r, window) ? weight(r) : 0;
      }
      if (floor && held * 10000 < *floor * total) return false;
    }
    return true;
  }

  const SmallCase& it_;
  const NaiveCells& cells_;
  std::set<int> aside_;
};

}  // namespace

NaiveCells naive_cells(const SmallCase& it) {
  NaiveCells cells;
  for (Month month = it.as_of.evaluation_month(); std::ssize(cells.months) < months_looked_at;
       month = month - 1) {
    if (!in_leave(it, month)) cells.months.insert(cells.months.begin(), month);
  }
  for (int r = 0; r < static_cast<int>(it.framework.responsibilities.size()); ++r) {
    auto& row = cells.rows.emplace_back();
    for (const Month month : cells.months) row.push_back(naive_month(it, r, month));
  }
  return cells;
}

bool naive_rule_met(const SmallCase& it, const NaiveCells& cells) {
  const Judge judge(it, cells);
  for (int back = 0; back <= rule_of(it).window_within; ++back) {
    const int last = static_cast<int>(cells.months.size()) - 1 - back;
    if (judge.meets({last - rule_of(it).months + 1, last})) return true;
  }
  return false;
}

}  // namespace rung::test
