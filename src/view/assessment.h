#pragma once

#include <span>

#include "rung/document.h"
#include "rung/report.h"

namespace rung {

/// The report of one person as a document: the verdict, months, responsibilities, gates, plan and
/// margin, for each target.
Document assessment_document(const Report& report);

/// Several reports as one document: how many are ready, a row for each person, then each report in
/// a section of its own.
Document assessments_document(std::span<const Report> reports);

/// Several reports as one table, a row for each person and promotion: for spreadsheets and scripts.
Document promotions_document(std::span<const Report> reports);

}  // namespace rung
