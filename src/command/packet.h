#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "command/assess_command.h"
#include "command/calibrate_command.h"
#include "command/people.h"
#include "rung/calibration.h"
#include "rung/redact.h"
#include "view/packet.h"

namespace rung {

/// The evidence behind the rows of a room, kept until the rows are in their order and everybody has
/// the name they go by; then the reports are made of it, one after the other.
class Packet {
 public:
  Packet(const CalibrateRequest& request, Io& io);

  /// Whether a page is asked for that shows evidence.
  bool is_wanted() const { return is_wanted_; }
  /// Why the folder cannot be made where it is asked for; nothing when it can, or none is.
  std::optional<UsageError> folder_problem() const;

  /// Makes room for so many files; then `keep` is called from any thread.
  void expect(std::size_t inputs);
  void keep(std::size_t input, LoadedPerson person) { kept_[input] = std::move(person); }
  /// Everybody who occurs in what was kept.
  std::set<std::string> people() const;

  /// The rows as they are shown, and what people are called where they are redacted.
  void show(std::span<const CalibrationRow> rows, CalibrationWords words, const PersonNames& names);
  /// All in one page.
  std::string page();
  /// A folder with a page for each person, where one is asked for; keeps why it could not be made.
  void write_folder(People& people);

 private:
  Report report_on_row(const CalibrationRow& row);

  const CalibrateRequest& request_;
  Io& io_;
  bool is_wanted_;
  std::vector<std::optional<LoadedPerson>> kept_;
  std::span<const CalibrationRow> rows_;
  PacketParts parts_;
  Pseudonyms pseudonyms_;
  AssessRequest asked_;
};

}  // namespace rung
