#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "view/packet.h"

namespace rung {

/// The rows of a packet, and where each leads to.
class PacketRows {
 public:
  PacketRows(std::span<const CalibrationRow> rows, const PacketParts& parts)
      : rows_(rows), parts_(parts) {}

  std::span<const CalibrationRow> all() const { return rows_; }
  /// Who it is, leading to the report, and the id beside a name.
  Words person(const CalibrationRow& row) const;
  /// A word that leads to what a person has shown of a responsibility for one of their promotions.
  Word showing(const CalibrationRow& row, const RowAssessment& one, const std::string& id,
               std::string text) const;

 private:
  Word leading_to(const CalibrationRow& row, const std::string& anchor, std::string text) const;

  std::span<const CalibrationRow> rows_;
  const PacketParts& parts_;
};

/// What people of a packet can be found by, and the choices that go with that.
std::vector<std::string> packet_tags(const CalibrationRow& row);
std::vector<Filter> packet_filters(std::span<const CalibrationRow> rows);

/// Who comes up and why: those of whom most comes up first, all but the first few folded away.
Section packet_agenda(const PacketRows& rows);
/// How many people each topic is about, and what it means.
Facts packet_topics(std::span<const CalibrationRow> rows);
/// People against what is asked of them: a matrix for each promotion and track.
Section packet_matrices(const PacketRows& rows);

}  // namespace rung
