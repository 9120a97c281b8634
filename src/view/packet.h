#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "rung/calibration.h"
#include "rung/document.h"
#include "rung/report.h"
#include "view/calibration.h"

namespace rung {

/// A packet for the room: an overview of a group, and the report about each person, which the
/// overview leads to. The reports stand in the same page below it, or each is a page of its own.

/// What a packet holds beside the rows.
struct PacketParts {
  CalibrationWords words;
  /// What the report about each person is called, in step with the rows: an anchor, and the name of
  /// a page. Empty where there are no reports, because other runs assessed these people.
  std::vector<std::string> names;
  bool in_pages = false;  ///< each report is a page of its own: `NAME.html`
};

/// The page that a packet in pages begins with.
inline constexpr std::string_view packet_index = "index.html";

/// What the reports are called: the ids of people as far as files may be called so, each another,
/// also where case makes no difference.
std::vector<std::string> packet_names(std::span<const CalibrationRow> rows);

/// The overview: what to talk about, the files that could not be used, how many came out how, who
/// holds what, what most lack, everybody.
Document packet_overview(std::span<const CalibrationRow> rows, const PacketParts& parts);
/// What the last page ends with.
Paragraph packet_closing();

/// The report about a person as a part of the page of the overview.
Section packet_section(const CalibrationRow& row, const Report& report, const std::string& name);
/// The same as a page of its own, with the way back.
Document packet_page(const CalibrationRow& row, const Report& report);

}  // namespace rung
