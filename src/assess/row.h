#pragma once

#include <optional>
#include <vector>

#include "assess/counted_months.h"
#include "gate/claims.h"
#include "rung/assessment.h"
#include "rung/evidence.h"
#include "rung/framework.h"

namespace rung {

/// One responsibility along the timeline: the cells of spec section 5, item 1. Entries are added
/// and taken away one by one, so that striking one costs no more than its own months.
class Row {
 public:
  Row(const Framework& framework, int responsibility, const CountedMonths& timeline);

  int responsibility() const { return index_; }
  const Responsibility& asked() const { return *asked_; }
  std::int64_t weight() const { return asked_->weight; }

  /// Counts an entry's months in, or (`by` = -1) out again. The entry must bear on the
  /// responsibility.
  void count(const Entry& entry, const Claims& claims, bool confirmed, int by);
  /// Works out the cells from what was counted; call it after the last `count`.
  void settle();
  /// Works out the cells as though these slots were performed on their own, from sources enough, or
  /// as though nothing were known of them. The next `settle` ends it.
  void suppose(Slots slots, bool performed);

  /// What the month says by itself, and with what lasts from before it.
  Cell own(int slot) const { return at(slot).own; }
  Cell cell(int slot) const { return at(slot).cell; }
  /// What a metric read in the month: from confirmed entries where those suffice, else from all.
  std::optional<Decimal> reading(int slot) const;
  bool performed(int slot) const { return cell(slot) == Cell::performed; }
  bool performed_throughout(Slots window) const;
  /// Whether the entries behind the window come from `min_sources` distinct sources (spec section
  /// 5, item 3).
  bool has_sources_enough(Slots window) const;
  int distinct_sources(Slots window) const;
  /// Whether taking this entry away could change any cell or source of the row.
  bool leans_on(const Entry& entry, const Claims& claims) const;

 private:
  /// What was counted in one month: entries, and the value they read.
  struct Tally {
    int confirmed = 0;
    int all = 0;
    Decimal confirmed_value;
    Decimal value;
  };
  struct Slot {
    Tally tally;
    Cell own = Cell::none;
    Cell cell = Cell::none;
  };

  Slot& at(int slot) { return slots_[static_cast<std::size_t>(slot)]; }
  const Slot& at(int slot) const { return slots_[static_cast<std::size_t>(slot)]; }
  Cell own_cell(const Tally& tally) const;
  /// The cells from what each month says on its own.
  void spread();
  void count_slot(int slot, int source, bool confirmed, const Decimal* value, int by);
  int& source_count(int slot, int source);

  const Framework* framework_;
  const Responsibility* asked_;
  const CountedMonths* timeline_;
  int index_;
  bool sums_ = false;  ///< the metric adds hours up
  std::vector<Slot> slots_;
  std::vector<int> source_counts_;  ///< slots × sources; only where several sources are asked for
  Slots supposed_;                  ///< performed, and from sources enough
};

}  // namespace rung
