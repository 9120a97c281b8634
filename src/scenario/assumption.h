#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "rung/month.h"

namespace rung {

/// Something a scenario supposes that the evidence does not say.
struct Assumption {
  enum class Kind : std::uint8_t {
    performed,  ///< a responsibility, in some months
    gate_met,   ///< a gate
    struck      ///< an entry of the file, as if it were not there
  };
  Kind kind = Kind::performed;
  std::string id;             ///< of the responsibility, the gate or the entry
  std::vector<Month> months;  ///< of `performed`, ascending, each once
  std::string written;        ///< as on a command line: `--assume L5.roadmap=2026-12..2027-05`
};

/// Why something that was supposed means nothing: for people, with the nearest right thing.
struct Mistake {
  std::string message;
  std::string help;  ///< may be empty
};

/// More months than these are a slip of the pen.
inline constexpr int assumed_months_at_most = 120;

/// Reads the value of `--assume`: `RESPONSIBILITY=MONTHS`, where the months are single ones and
/// ranges `2026-12..2027-05` with commas between, or `gate:GATE`. Reports why it cannot.
std::optional<Assumption> read_assumption(const std::string& word, std::vector<Mistake>& mistakes);
/// The value of `--strike`: the id of an entry.
Assumption read_strike(const std::string& word);

}  // namespace rung
