#pragma once

#include <string>

#include "support/marked_text.h"

namespace rung::test {

/// A framework without anything to remark on: three levels, two sources, something asked at each.
/// Sections are added to it.
inline const std::string lint_head =
    "schema: rung/framework/v1\nid: acme\ntitle: Acme\nversion: 1\n"
    "sources: {dashboard: Dashboards, feedback: Feedback}\n";
inline const std::string lint_ladder =
    "levels: [{id: L1, next: [L2]}, {id: L2, next: [L3]}, {id: L3}]\n";
inline const std::string lint_asked =
    "responsibilities:\n  - {id: usual, levels: all, text: Does the usual work}\n";
inline const std::string lint_base = lint_head + lint_ladder + lint_asked;

/// A framework with these gates on the way from L1 to L2.
std::string with_gates(const std::string& gates, const std::string& names);
/// A framework with one gate, which requires this.
std::string with_gate(const std::string& requirement, const std::string& names);

/// Loads the framework, which must have no error, runs every check, and expects what is marked and
/// nothing else.
void expect_findings(const LoadCase& one);

}  // namespace rung::test
