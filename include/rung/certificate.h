#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rung/assessment.h"

namespace rung {

/// A proof of a verdict: everything that it follows from, stated so that somebody who does not
/// trust this program can work it out again from the two files (`scripts/verify_certificate.py`
/// does) and compare. It holds statements and numbers, no sentences. docs/certificate.md tells what
/// each means.

/// What a certificate rests on beside the assessment; the caller has the bytes. It does not say
/// what the files are called: who has them knows them by their digests, wherever they lie.
struct CertifiedInputs {
  std::string rung;                    ///< the version of the program
  std::string evidence;                ///< SHA-256 of the bytes
  std::vector<std::string> framework;  ///< the same of each file it is made of
};

/// One month of one responsibility (spec section 5, item 1).
struct CertifiedCell {
  Month month;
  Cell cell = Cell::none;
  std::vector<std::string> rests_on;   ///< entry ids, in file order
  std::optional<std::string> reading;  ///< of a metric; a name where it has a scale
};

/// A responsibility that is asked, and what is known of it in each month of the window.
struct CertifiedResponsibility {
  std::string id;
  std::string area;  ///< id; empty without one
  std::int64_t weight = 1;
  bool required = false;
  int lasts = 1;
  ResponsibilityStatus status = ResponsibilityStatus::unmet;
  int min_sources = 1;
  std::vector<std::string> sources;  ///< behind the window's performed months (section 5, item 3)
  std::vector<CertifiedCell> cells;
};

/// A weight out of a whole, and the least that would do.
struct CertifiedShare {
  Coverage coverage;
  std::int64_t needed = 0;
};

/// An area that has a share of its own to reach (spec section 5, item 5).
struct CertifiedArea {
  std::string id;
  CertifiedShare share;
  bool met = false;
};

/// How the rule came out (spec section 5, items 2 to 7).
struct CertifiedRule {
  Measure measure = Measure::sustained;
  RuleStatus status = RuleStatus::unmet;
  bool met = false;  ///< whatever is waived
  Window window;
  std::vector<std::string> set;  ///< S(W) of the window: ids
  std::int64_t set_weight = 0;
  CertifiedShare coverage;  ///< by the measure in force
  Coverage coverage_of_all;
  int held_months = 0;
  bool other_measure_met = false;
  std::int64_t short_by = 0;
  std::vector<std::string> unmet_required;
  std::vector<CertifiedArea> areas;
};

/// A record that a predicate rests on, as fields of a word each; no value is null in JSON.
using CertifiedWitness = std::vector<std::pair<std::string_view, std::optional<std::string>>>;

/// How a predicate came out, and the records that counted: a tree in its shape (section 2.1).
struct CertifiedFinding {
  std::string_view predicate;  ///< `duty`, `count`, …
  Outcome outcome = Outcome::no_evidence;
  std::vector<CertifiedWitness> witnesses;
  std::vector<CertifiedFinding> parts;
};

struct CertifiedGate {
  std::string id;
  GateStatus status = GateStatus::unmet;
  CertifiedFinding finding;
};

/// A fast track that was offered, and asked for in time (spec section 5, item 9).
struct CertifiedFastTrack {
  Date requested_on;
  std::optional<Month> last_granted;
  bool long_enough_ago = false;
  CertifiedFinding requirement;
  bool granted = false;
  std::vector<std::string> waived;  ///< gates, and `rule`: what was unmet
};

/// What was to be set aside as not applicable (spec section 4): ids, in the evidence file's order.
struct CertifiedSetAside {
  std::vector<std::string> approved;
  std::vector<std::string> unapproved;
  bool beyond_limit = false;  ///< then none of them takes effect
};

struct CertifiedAssessment {
  std::string from;
  std::string to;
  bool ready = false;
  CertifiedRule rule;
  CertifiedSetAside set_aside;
  std::vector<CertifiedResponsibility> responsibilities;
  std::vector<CertifiedGate> gates;
  std::optional<CertifiedFastTrack> fast_track;
};

struct Certificate {
  CertifiedInputs inputs;
  std::string framework_id;
  std::string framework_version;
  std::string employee;
  std::string level;
  std::string track;  ///< empty without one
  Month level_since;
  AsOf as_of;
  bool confirmed_only = false;
  Month evaluated_through;
  std::vector<std::string> targets;
  std::optional<bool> ready;
  std::vector<CertifiedAssessment> assessments;
};

/// States what an assessment found, and what it rests on. Pure.
Certificate make_certificate(const Framework& framework, const Evidence& evidence,
                             const FileAssessment& assessment, CertifiedInputs inputs);

}  // namespace rung
