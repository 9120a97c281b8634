#pragma once

#include <optional>
#include <vector>

#include "load/references.h"
#include "rung/framework.h"
#include "yaml/reader.h"

namespace rung {

/// A fact's value, read by the fact's type: a bool is `true` or `false`, an int has no point, a
/// number no exponent, a choice is one of its options (spec section 2.1).
std::optional<FactValue> read_fact_value(yaml::Reader& reader, const yaml::Value& value,
                                         const FactType& fact);

/// A metric's reading or threshold: a number, or a name on its scale, which stands for its place.
std::optional<Decimal> read_reading(yaml::Reader& reader, const yaml::Value& value,
                                    const Metric& metric);

}  // namespace rung
