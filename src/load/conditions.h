#pragma once

#include <vector>

#include "load/references.h"
#include "rung/framework.h"
#include "yaml/reader.h"

namespace rung {

/// `where` of a requirement: what is asked of each fact (spec section 2.1).
std::vector<FactCondition> read_where(yaml::Reader& reader, References& references,
                                      const Framework& framework, const yaml::Value& value);

/// Reports a lower bound above the upper one.
void check_order(yaml::Reader& reader, const yaml::Fields& fields,
                 const std::optional<Decimal>& at_least, const std::optional<Decimal>& at_most);

}  // namespace rung
