#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "render/json_writer.h"
#include "rung/render.h"

namespace rung {

/// Writes a report as the contract of spec section 6 lays it out, keys in its order.
void write_json(JsonWriter& json, const Report& report, const RenderOptions& options);

/// The text of a document; bytes that are not UTF-8, as a path may hold, become U+FFFD. With a
/// negative `indent` it is one line.
std::string dumped(const nlohmann::ordered_json& document, int indent);

}  // namespace rung
