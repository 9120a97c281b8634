#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rung/diagnostic.h"
#include "rung/document.h"
#include "rung/framework.h"

namespace rung {

/// A kind of thing in a framework that has a name and can be explained: one line in the table.
struct ExplainedKind {
  std::string_view plural;  ///< `levels`
  /// The ids of all of them, in the framework's order.
  std::vector<std::string> (*ids)(const Framework& framework);
  /// What the framework says about those of this id, a section each; empty when there is none.
  std::vector<Section> (*explain)(const Framework& framework, std::string_view id);
};

/// Levels, tracks, areas, responsibilities, skills, cells, gates, sources, metrics, facts, duties,
/// approvals, roles, offers.
std::span<const ExplainedKind> explained_kinds();

/// All that a framework calls by this name.
std::vector<Section> explanations(const Framework& framework, std::string_view id);

/// What a name means in each of these frameworks; those that do not know it are left out. Without
/// blocks where none does.
Document explanation_document(std::string_view id, std::span<const Framework* const> frameworks);
/// What a diagnostic code means, with a wrong and a right example.
Document diagnostic_document(const DiagnosticInfo& info);
/// Every name a framework explains, kind by kind.
Document names_document(const Framework& framework);
/// The diagnostic codes, and where further names come from.
Document codes_document(std::span<const DiagnosticInfo* const> diagnostics);

}  // namespace rung
