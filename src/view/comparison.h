#pragma once

#include <string>
#include <vector>

#include "rung/document.h"
#include "scenario/comparison.h"

namespace rung {

/// What changed between two assessments, as a document: the verdict of each target before and
/// after, what moved it, then responsibilities and gates one by one.
Document comparison_document(const ComparedReports& compared);

/// Its parts, for documents that hold several comparisons.

/// What a side is called, here and in the columns of tables.
struct SideNames {
  std::string before = "Before";
  std::string after = "After";
};

/// Responsibilities, gates and notes that differ, each in a section; one sentence where none does.
void add_differences(const ComparedAssessment& compared, const SideNames& names,
                     std::vector<Block>& blocks);
/// One word for what became of the verdict, and the sentences that say why.
Callout turn_callout(const ComparedAssessment& compared);
/// `Dana Example`, or the id of whoever has no name.
std::string person_of(const Report& report);
/// `Application Security · Unified security career framework 2026.1`.
std::string ladder_line(const Report& report);

}  // namespace rung
