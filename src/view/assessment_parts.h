#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rung/document.h"
#include "rung/report.h"

namespace rung {

/// Whom a document is about: `Dana Example · L4 Security Engineer → L5 Senior Security Engineer`.
std::string person_title(const Report& report);
/// The track, the framework, the months and the file: the line below it.
Words person_subtitle(const Report& report);

/// `✓ ready`, `✗ not ready`, `nothing to assess`, as a label.
Word verdict_status(std::optional<bool> ready);

/// The parts of an assessment's document, in their order.

/// Verdict and reason, what matters most, how far coverage, months and gates got, and what is
/// missing most: what is to be seen at first sight.
void add_verdict(const ReportAssessment& assessment, const std::string& anchors,
                 std::vector<Block>& blocks);
/// Each responsibility against the last twelve months, the window marked.
void add_months(const ReportAssessment& assessment, const std::string& anchors,
                std::vector<Block>& blocks);
/// What is missing, as a list to tick off.
void add_gaps(const ReportAssessment& assessment, const std::string& anchors,
              std::vector<Block>& blocks);
/// Each responsibility with the framework's words, what counted, and what did not and why.
void add_responsibilities(const ReportAssessment& assessment, const std::string& anchors,
                          std::vector<Block>& blocks);
/// The gates as a checklist, each with how far it got.
void add_gates(const ReportAssessment& assessment, std::vector<Block>& blocks);
/// The shortest way and what falls into which month.
void add_way(const ReportAssessment& assessment, std::vector<Block>& blocks);
/// How firm the verdict is.
void add_margin(const ReportAssessment& assessment, std::vector<Block>& blocks);

/// `Dec 2026`.
std::string short_month(Month month);
/// What a responsibility can be found by: whether it is missing, its area, where its evidence is
/// from.
std::vector<std::string> tags_of(const ReportResponsibility& row);
/// The choices that go with these tags, of all assessments.
std::vector<Filter> filters_of(const std::vector<const ReportAssessment*>& assessments);
/// A record and whether it counted: what it is called, its title, and where that leads to.
Words record_words(const ReportEntry& record);
/// A link to the responsibility further down in the same document.
Word link_to(const ReportResponsibility& row, const std::string& anchors);
Tone tone_of(Cell cell);
Tone tone_of(ResponsibilityStatus status);
std::string_view word_of(ResponsibilityStatus status);
/// The same texts as points of a list.
List list_of(const std::string& key, const std::vector<std::string>& texts);

}  // namespace rung
