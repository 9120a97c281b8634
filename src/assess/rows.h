#pragma once

#include <vector>

#include "assess/counted_months.h"
#include "assess/row.h"
#include "gate/claims.h"
#include "rung/evidence.h"
#include "rung/framework.h"

namespace rung {

/// All responsibilities of one promotion along one timeline, and which entries bear on each.
class Rows {
 public:
  /// `asked` are indices into the framework, in its order; the timeline must outlive the rows.
  Rows(const Framework& framework, const Evidence& evidence, const Claims& claims,
       const std::vector<int>& asked, const CountedMonths& timeline);

  const std::vector<Row>& all() const { return rows_; }
  int size() const { return static_cast<int>(rows_.size()); }
  /// The claimed entries of an accepted source that show the row's responsibility or read its
  /// metric, in file order.
  const std::vector<int>& entries_of(int row) const {
    return entries_[static_cast<std::size_t>(row)];
  }
  /// The rows an entry bears on.
  const std::vector<int>& rows_of(int entry) const {
    return rows_of_[static_cast<std::size_t>(entry)];
  }

  /// Takes an entry out of the rows it bears on, or puts it back; the claims must know it as it is
  /// while this happens. Unconfirmed entries matter too: hours can keep a month from `below`.
  void strike(int entry) { recount(entry, -1); }
  void restore(int entry) { recount(entry, 1); }

  /// Supposes something of a row, and takes it back.
  void suppose(int row, Slots slots, bool performed) {
    rows_[static_cast<std::size_t>(row)].suppose(slots, performed);
  }
  void settle(int row) { rows_[static_cast<std::size_t>(row)].settle(); }

 private:
  void connect(const Framework& framework);
  void link(int row, int entry);
  void recount(int entry, int by);

  const Evidence& evidence_;
  const Claims& claims_;
  std::vector<Row> rows_;
  std::vector<std::vector<int>> entries_;
  std::vector<std::vector<int>> rows_of_;
};

}  // namespace rung
