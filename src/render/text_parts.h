#pragma once

#include "render/page.h"
#include "rung/report.h"

namespace rung {

/// The sections of a text report, in their order. Every text they are given is safe for a terminal.

/// Who, from where to where, by which framework, and through which month.
void write_head(Page& page, const Report& report);
/// From where to where, above one of several assessments.
void write_edge(Page& page, const ReportAssessment& assessment);
/// The verdict and its reason, then coverage, months and gates drawn.
void write_verdict(Page& page, const ReportAssessment& assessment);
/// A row for each responsibility with its months as a strip. Returns whether there was room for
/// what is missing beside it.
bool write_responsibilities(Page& page, const ReportAssessment& assessment, bool trace);
/// A row for each gate with how far it got; unmet ones of several parts as a small tree.
void write_gates(Page& page, const ReportAssessment& assessment, bool trace);
/// What is missing, and what would close it. Rows the verdict does not wait for are only named, and
/// not at all where the table told what they miss.
void write_gaps(Page& page, const ReportAssessment& assessment, bool told_in_table);
void write_way(Page& page, const ReportAssessment& assessment);
void write_margin(Page& page, const ReportAssessment& assessment);
/// Advisories or notes under a heading; nothing where there are none.
void write_remarks(Page& page, std::string_view heading, const std::vector<ReportRemark>& remarks);
/// The records of a trace, each with its file and line: `+` counted, `-` did not, and why.
void write_records(Page& page, const std::vector<ReportEntry>& records, std::size_t indent);
/// Where in the framework a row of a trace is asked.
void write_asked_in(Page& page, const ReportPlace& place);

/// Area by area, as the table shows them; those without an area last.
std::vector<const ReportResponsibility*> in_table_order(const ReportAssessment& assessment);
/// `dana.yaml:31`.
std::string place_text(const ReportPlace& place);
Piece mark_of(ResponsibilityStatus status);
Piece mark_of(GateStatus status);

}  // namespace rung
