#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "calibrate/movement.h"
#include "command/calibrate_command.h"
#include "command/people.h"
#include "load/groups.h"
#include "rung/calibration.h"
#include "rung/document.h"

namespace rung {

/// What is told of a group only where that is asked for: how readiness falls on groups of people
/// (`--groups`), and who moved since an earlier session (`--since`). It reads rows that are made,
/// and changes none.
class OnRequest {
 public:
  OnRequest(const CalibrateRequest& request, People& people, Io& io)
      : request_(request), people_(people), io_(io) {}

  /// Reads the files that are asked for. `everybody` are all whose evidence was read. False when
  /// one of the files cannot be used, which has then been kept to be told.
  bool read(const std::vector<CalibrationRow>& everybody);
  /// Sections about those who are shown; `names` are what people are called there, empty: by their
  /// ids. `shown` are their rows before and after they were called so.
  std::vector<Section> sections(const std::vector<CalibrationRow>& shown,
                                const std::vector<CalibrationRow>& as_shown,
                                const PersonNames& names) const;

 private:
  bool read_groups_file(const std::vector<CalibrationRow>& everybody);
  bool read_since_file(const std::vector<CalibrationRow>& everybody);

  const CalibrateRequest& request_;
  People& people_;
  Io& io_;
  std::map<std::string, std::string> group_of_person_;
  std::optional<SinceLastTime> since_;
};

}  // namespace rung
