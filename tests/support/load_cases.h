#pragma once

#include <string>
#include <vector>

#include "support/marked_text.h"

namespace rung::test {

/// Files with their mistakes marked, each with all that is to be reported about it.
std::vector<LoadCase> framework_cases();
std::vector<LoadCase> evidence_cases();

/// Tops of a small framework, to which cases add what they are about: without levels, the levels,
/// and both.
extern const std::string framework_head;
extern const std::string framework_ladder;
extern const std::string framework_base;
/// That framework with one responsibility of these fields, or one gate that requires this.
std::string with_responsibility(const std::string& fields);
std::string with_gate(const std::string& requirement);

/// The mistakes of a framework's rules and promotions, and what must not be reported twice.
std::vector<LoadCase> framework_rule_cases();

/// The mistakes of an evidence file beside its entries, and what must not be reported twice.
std::vector<LoadCase> evidence_record_cases();

/// The framework that the evidence of the cases is for, and tops of such evidence: without an
/// employee, and with one.
const Framework& framework_of_cases();
extern const std::string evidence_head;
extern const std::string evidence_base;
/// That evidence with one entry of these fields.
std::string with_entry(const std::string& fields);

}  // namespace rung::test
