#pragma once

#include <nlohmann/json_fwd.hpp>

#include "rung/render.h"

namespace rung {

/// A report as the contract of spec section 6 lays it out, keys in its order.
nlohmann::ordered_json json_of(const Report& report, const RenderOptions& options);

/// The text of a document; bytes that are not UTF-8, as a path may hold, become U+FFFD. With a
/// negative `indent` it is one line.
std::string dumped(const nlohmann::ordered_json& document, int indent);

}  // namespace rung
