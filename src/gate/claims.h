#pragma once

#include <optional>
#include <vector>

#include "rung/evidence.h"
#include "rung/framework.h"

namespace rung {

/// The evidence as the rule of one promotion sees it: which entries and duties count, and for which
/// months.
class Claims {
 public:
  /// `confirmed_only` reads `confirmation: none` as `anyone` (spec section 5, item 1).
  Claims(const Framework& framework, const Evidence& evidence, const Rule& rule,
         bool confirmed_only);

  /// Written down and claimed: not a draft, not struck.
  bool claimed(int entry) const { return states_[static_cast<std::size_t>(entry)] != State::out; }
  /// Claimed, and confirmed as the rule asks. Gates count nothing else.
  bool confirmed(int entry) const {
    return states_[static_cast<std::size_t>(entry)] == State::confirmed;
  }
  bool confirmed(const DutyRecord& duty) const { return is_confirmed(duty.confirmed_by); }

  /// The last month of an entry's period, capped by `max_entry_months`; `last_month` when it is
  /// still going on.
  Month last_month_of(const Entry& entry) const;
  /// Whether an entry has a month from `from` to `to`.
  bool has_month(const Entry& entry, Month from, Month to) const;

  /// Takes an entry out, as if the file did not hold it, and puts it back.
  void strike(int entry);
  void restore(int entry);

 private:
  enum class State : char { out, unconfirmed, confirmed };

  bool is_confirmed(const std::optional<Person>& by) const;
  State state_of(const Entry& entry) const;

  const Framework& framework_;
  const Evidence& evidence_;
  Confirmation confirmation_;
  std::optional<int> max_entry_months_;
  std::vector<State> states_;
};

}  // namespace rung
