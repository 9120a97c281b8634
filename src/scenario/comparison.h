#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rung/report.h"

namespace rung {

/// What differs between two assessments of one person: two states of the evidence, two dates, two
/// versions of the framework, or what is there and what is supposed. Things are the same where
/// their ids are; lines of files, and the ids of entries behind equal cells, do not matter. Pure.

/// Where a thing moved, as seen from the verdict.
enum class Movement : std::uint8_t { none, better, worse, other };

/// What became of a responsibility. One of the two is null where it was not asked.
struct ComparedResponsibility {
  const ReportResponsibility* before = nullptr;
  const ReportResponsibility* after = nullptr;
  Movement movement = Movement::none;
  std::string status_before;  ///< `not held: no evidence in August`, `held`; empty: not asked
  std::string status_after;
  std::vector<std::string> causes;  ///< what is different behind it, in words; empty: nothing

  const std::string& id() const { return (after != nullptr ? after : before)->id; }
  bool changed() const { return movement != Movement::none; }
};

/// What became of a gate. One of the two is null where there was none of this id.
struct ComparedGate {
  const ReportGate* before = nullptr;
  const ReportGate* after = nullptr;
  Movement movement = Movement::none;
  std::string status_before;  ///< `unmet: no vote`; empty: not asked
  std::string status_after;
  std::vector<std::string> causes;

  const std::string& id() const { return (after != nullptr ? after : before)->id; }
  bool changed() const { return movement != Movement::none; }
};

/// One thing that a verdict says: `coverage` is `66.66% of 70%`.
struct VerdictTerm {
  std::string_view key;
  std::string_view label;
  std::string text;  ///< empty where there is nothing to say
};

/// Everything a verdict says beside its rows, in a fixed order, whatever it says: the verdict,
/// coverage, months held, gates, window, earliest month, what the plan asks for, what the margin
/// is.
std::vector<VerdictTerm> verdict_terms(const ReportAssessment& assessment);

/// What became of one target. One of the two is null where it was not assessed.
struct ComparedAssessment {
  const ReportAssessment* before = nullptr;
  const ReportAssessment* after = nullptr;
  std::vector<ComparedResponsibility> responsibilities;  ///< those asked after, then the others
  std::vector<ComparedGate> gates;
  std::vector<std::string> effects;  ///< what it did to the verdict, in sentences
  bool same = false;                 ///< neither a row, nor a gate, nor a term differs

  const ReportAssessment& either() const { return after != nullptr ? *after : *before; }
};

/// Two reports held against each other, which must outlive this.
struct ComparedReports {
  const Report* before = nullptr;
  const Report* after = nullptr;
  std::vector<ComparedAssessment> assessments;  ///< by target: those of after, then the others
  std::vector<std::string> notes_gone;          ///< notes of the first alone
  std::vector<std::string> notes_new;           ///< and of the second

  bool same() const;
};

ComparedReports compare(const Report& before, const Report& after);

/// `became ready`, `still not ready`: what a verdict came to.
std::string_view turn_in_words(const ComparedAssessment& compared);

}  // namespace rung
