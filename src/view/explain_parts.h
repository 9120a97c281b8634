#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "rung/document.h"
#include "rung/framework.h"

namespace rung {

/// The explanations of one kind of thing each; see `ExplainedKind`.
std::vector<Section> explain_level(const Framework& framework, std::string_view id);
std::vector<Section> explain_track(const Framework& framework, std::string_view id);
std::vector<Section> explain_area(const Framework& framework, std::string_view id);
std::vector<Section> explain_responsibility(const Framework& framework, std::string_view id);
std::vector<Section> explain_skill(const Framework& framework, std::string_view id);
std::vector<Section> explain_gate(const Framework& framework, std::string_view id);
std::vector<Section> explain_source(const Framework& framework, std::string_view id);
std::vector<Section> explain_metric(const Framework& framework, std::string_view id);
std::vector<Section> explain_fact(const Framework& framework, std::string_view id);
std::vector<Section> explain_duty(const Framework& framework, std::string_view id);
std::vector<Section> explain_approval(const Framework& framework, std::string_view id);
std::vector<Section> explain_role(const Framework& framework, std::string_view id);
std::vector<Section> explain_offer(const Framework& framework, std::string_view id);
/// An old id, and then what it is called now.
std::vector<Section> explain_renamed(const Framework& framework, std::string_view id);

/// A section whose heading says what kind of thing it is about: `Track Cloud Security (cloud)`.
Section headed(std::string_view kind, std::string_view id, std::string_view title,
               std::vector<Block> blocks);
/// A table of responsibilities: level, id, what it asks; nothing where there are none.
void add_asked(const Framework& framework, std::string title, const std::vector<int>& asked,
               std::vector<Block>& blocks);
/// The responsibilities for which this holds, in the framework's order.
std::vector<int> asked_where(const Framework& framework,
                             const std::function<bool(const Responsibility&)>& holds);
/// The gates and fast tracks in which some predicate is such: `panel (L5 → L6)`, `fast track (L5 →
/// L6)`.
std::string gates_where(const Framework& framework,
                        const std::function<bool(const Predicate&)>& holds);
/// What is offered for any of these ids, and at which levels.
std::string offers_for(const Framework& framework, const std::vector<std::string>& ids);

}  // namespace rung
