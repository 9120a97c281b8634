#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "rung/lint.h"

namespace rung {

/// A predicate without parts that a gate or a fast track asks for, and which, in words:
/// `` gate `panel` ``, `the fast track`.
struct Demand {
  const Predicate* predicate = nullptr;
  int level = 0;  ///< the promotion is to
  std::string owner;
};

/// What the promotions that are assessed ask of this person, all of them together: what one of them
/// asks for is not lost. Points into the evidence that is checked.
class Asked {
 public:
  explicit Asked(const CheckedEvidence& checked);

  /// Nobody is assessed for anything: at the top of the ladder.
  bool nothing() const { return promotions_.empty(); }
  const std::vector<const Promotion*>& promotions() const { return promotions_; }
  /// The levels one is assessed for, in words: `` `L6` and `M6` ``.
  const std::string& levels() const { return levels_; }
  bool asks_at(int level) const;

  /// Ascending, into the framework.
  const std::vector<int>& responsibilities() const { return responsibilities_; }
  /// Those an item of `shows` counts for (spec section 4).
  std::vector<int> shown_by(const Shown& shown) const;
  /// Those decided by the readings of a metric.
  std::vector<int> decided_by(int metric) const;

  /// What gates and fast tracks look at.
  const std::vector<Demand>& demands() const { return demands_; }
  /// Whether a gate or a fast track reads the metric, looks at the duty, or counts an entry of this
  /// source with these facts.
  bool gates_read(int metric) const { return any_gate(PredicateSubject::metric, metric); }
  bool gates_look_at(int duty) const { return any_gate(PredicateSubject::duty, duty); }
  bool gates_count(const Entry& entry) const;

 private:
  bool any_gate(PredicateSubject subject, int index) const;

  const Framework& framework_;
  std::vector<const Promotion*> promotions_;
  std::vector<Demand> demands_;
  std::vector<int> responsibilities_;
  std::string levels_;
};

/// Whether an item of `shows` counts for a responsibility (spec section 4).
bool counts_for(const Framework& framework, const Shown& shown, int responsibility);

/// An item of `shows` as the file names it: `L5.roadmap`, `threat-modeling@L5`.
std::string name_of(const Shown& shown, const Framework& framework);

/// `` entry `a` is ``, `3 entries are`.
std::string who_is(const std::vector<std::string>& entries);

/// The first and the last month of an entry as written; no last one when it is still going on.
Month first_month_of(const Entry& entry);
std::optional<Month> last_month_of(const Entry& entry);
/// Claimed, and not wholly from before the present level: what checks of claims are about.
bool is_present_claim(const Entry& entry, const Employee& employee);

}  // namespace rung
