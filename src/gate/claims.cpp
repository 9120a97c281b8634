#include "gate/claims.h"

#include <algorithm>

namespace rung {

Claims::Claims(const Framework& framework, const Evidence& evidence, const Rule& rule,
               bool confirmed_only)
    : framework_(framework),
      evidence_(evidence),
      confirmation_(rule.confirmation),
      max_entry_months_(rule.max_entry_months) {
  if (confirmed_only && confirmation_.need == Confirmation::Need::none) {
    confirmation_.need = Confirmation::Need::anyone;
  }
  states_.reserve(evidence.entries.size());
  for (const Entry& entry : evidence.entries) states_.push_back(state_of(entry));
}

bool Claims::is_confirmed(const std::optional<Person>& by) const {
  switch (confirmation_.need) {
    case Confirmation::Need::none:
      return true;
    case Confirmation::Need::anyone:
      return by.has_value();
    case Confirmation::Need::who:
      break;
  }
  return by && framework_.matches(confirmation_.who, by->standing);
}

Claims::State Claims::state_of(const Entry& entry) const {
  if (entry.draft) return State::out;
  return is_confirmed(entry.confirmed_by) ? State::confirmed : State::unconfirmed;
}

Month Claims::last_month_of(const Entry& entry) const {
  const Month last = entry.period->to.value_or(last_month);
  if (!entry.reaches || !max_entry_months_) return last;
  return std::min(last, entry.period->from + (*max_entry_months_ - 1));
}

bool Claims::has_month(const Entry& entry, Month from, Month to) const {
  if (entry.period) return entry.period->from <= to && last_month_of(entry) >= from;
  return std::ranges::any_of(entry.readings, [&](const Reading& reading) {
    return from <= reading.month && reading.month <= to;
  });
}

void Claims::strike(int entry) { states_[static_cast<std::size_t>(entry)] = State::out; }

void Claims::restore(int entry) {
  const auto index = static_cast<std::size_t>(entry);
  states_[index] = state_of(evidence_.entries[index]);
}

}  // namespace rung
