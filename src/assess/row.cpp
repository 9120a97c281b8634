#include "assess/row.h"

#include <algorithm>

namespace rung {

Row::Row(const Framework& framework, int responsibility, const CountedMonths& timeline)
    : framework_(&framework),
      asked_(&framework.responsibilities[static_cast<std::size_t>(responsibility)]),
      timeline_(&timeline),
      index_(responsibility) {
  const auto slots = static_cast<std::size_t>(timeline.size());
  slots_.resize(slots);
  if (asked_->min_sources > 1) source_counts_.resize(slots * framework.sources.size());
  if (asked_->metric) {
    sums_ = framework.metrics[static_cast<std::size_t>(asked_->metric->metric)].sums_hours;
  }
}

int& Row::source_count(int slot, int source) {
  return source_counts_[static_cast<std::size_t>(slot) * framework_->sources.size() +
                        static_cast<std::size_t>(source)];
}

void Row::count_slot(int slot, int source, bool confirmed, const Decimal* value, int by) {
  Tally& tally = at(slot).tally;
  const auto add = [&](Decimal& sum) {
    if (value == nullptr) return;
    if (!sums_) {
      sum = *value;  // all readings of one metric in one month agree
    } else {
      sum = by > 0 ? sum + *value : sum - *value;
    }
  };
  tally.all += by;
  add(tally.value);
  if (!confirmed) return;
  tally.confirmed += by;
  add(tally.confirmed_value);
  if (!source_counts_.empty()) source_count(slot, source) += by;
}

void Row::count(const Entry& entry, const Claims& claims, bool confirmed, int by) {
  if (asked_->metric || !entry.period) {
    for (const Reading& reading : entry.readings) {
      const Slots at = timeline_->slots(reading.month, reading.month);
      if (at.count() > 0) {
        count_slot(at.first, entry.source, confirmed, asked_->metric ? &reading.value : nullptr,
                   by);
      }
    }
    return;
  }
  const Slots months = timeline_->slots(entry.period->from, claims.last_month_of(entry));
  for (int slot = months.first; slot <= months.last; ++slot) {
    count_slot(slot, entry.source, confirmed, nullptr, by);
  }
}

Cell Row::own_cell(const Tally& tally) const {
  if (!asked_->metric) {
    if (tally.confirmed > 0) return Cell::performed;
    return tally.all > 0 ? Cell::unconfirmed : Cell::none;
  }
  if (tally.confirmed > 0 && asked_->metric->contains(tally.confirmed_value))
    return Cell::performed;
  if (tally.all > 0 && asked_->metric->contains(tally.value)) return Cell::unconfirmed;
  return tally.all > 0 ? Cell::below : Cell::none;
}

void Row::settle() {
  supposed_ = {};
  for (Slot& slot : slots_) slot.own = own_cell(slot.tally);
  spread();
}

void Row::suppose(Slots slots, bool performed) {
  settle();
  if (performed) supposed_ = slots;
  for (int slot = slots.first; slot <= slots.last; ++slot) {
    at(slot).own = performed ? Cell::performed : Cell::none;
  }
  spread();
}

void Row::spread() {
  int latest = -asked_->lasts;  // the latest slot performed on its own
  for (int slot = 0; slot < timeline_->size(); ++slot) {
    Slot& it = at(slot);
    if (it.own == Cell::performed) latest = slot;
    const bool lasting = slot - latest < asked_->lasts;
    it.cell = it.own != Cell::below && lasting ? Cell::performed : it.own;
  }
}

std::optional<Decimal> Row::reading(int slot) const {
  const Tally& tally = at(slot).tally;
  if (!asked_->metric || tally.all == 0) return std::nullopt;
  return own(slot) == Cell::performed ? tally.confirmed_value : tally.value;
}

bool Row::performed_throughout(Slots window) const {
  for (int slot = window.first; slot <= window.last; ++slot) {
    if (!performed(slot)) return false;
  }
  return true;
}

int Row::distinct_sources(Slots window) const {
  const std::size_t sources = framework_->sources.size();
  std::vector<char> seen(sources, 0);
  for (int slot = std::max(0, window.first - asked_->lasts + 1); slot <= window.last; ++slot) {
    if (own(slot) != Cell::performed) continue;
    for (std::size_t source = 0; source < sources; ++source) {
      const std::size_t at = static_cast<std::size_t>(slot) * sources + source;
      if (source_counts_[at] > 0) seen[source] = 1;
    }
  }
  return static_cast<int>(std::ranges::count(seen, 1));
}

bool Row::has_sources_enough(Slots window) const {
  if (asked_->min_sources <= 1) return true;
  const bool supposed = supposed_.count() > 0 && supposed_.first <= window.last &&
                        supposed_.last >= window.first - asked_->lasts + 1;
  return supposed || distinct_sources(window) >= asked_->min_sources;
}

bool Row::leans_on(const Entry& entry, const Claims& claims) const {
  if (sums_ && asked_->metric) return true;
  const auto alone_in = [&](int slot) {
    const auto i = static_cast<std::size_t>(slot);
    return at(slot).tally.confirmed == 1 ||
           (!source_counts_.empty() && source_counts_[i * framework_->sources.size() +
                                                      static_cast<std::size_t>(entry.source)] == 1);
  };
  if (!entry.period) {
    return std::ranges::any_of(entry.readings, [&](const Reading& reading) {
      const Slots at = timeline_->slots(reading.month, reading.month);
      return at.count() > 0 && alone_in(at.first);
    });
  }
  const Slots months = timeline_->slots(entry.period->from, claims.last_month_of(entry));
  for (int slot = months.first; slot <= months.last; ++slot) {
    if (alone_in(slot)) return true;
  }
  return false;
}

}  // namespace rung
