#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "rung/calibration.h"

namespace rung {

/// What became of people since an earlier session.

/// What one person's row says otherwise than before, about one promotion or
/// about the person.
struct SessionMove {
  enum class Kind {
    became_ready,
    no_longer_ready,
    promoted,   ///< at another level now, one that had been assessed
    elsewhere,  ///< at another level or track now, whatever the reason
    arrived,    ///< not there before
    left        ///< not there now
  };
  Kind kind = Kind::became_ready;
  std::string id;                ///< of the person
  std::string from;              ///< the level, and what was or is assessed
  std::string to;                ///< empty where it is about no one promotion
  std::vector<std::string> why;  ///< what is different, in sentences without a full stop
};

struct SinceLastTime {
  AsOf then;                           ///< the latest day of the earlier rows
  std::vector<SessionMove> movements;  ///< kind by kind, people in the order of the rows
  int unmoved = 0;                     ///< promotions judged as before
};

/// Compares by the ids of people, and promotion by promotion where somebody is
/// still at the level and on the track of then. Of two rows with one id the
/// first counts.
SinceLastTime since_last_time(std::span<const CalibrationRow> before,
                              std::span<const CalibrationRow> now);

}  // namespace rung
