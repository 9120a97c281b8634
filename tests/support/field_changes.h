#pragma once

#include <span>
#include <string>

namespace rung::test {

/// A framework in which every key of the format stands somewhere.
const std::string& whole_framework();

/// One thing said otherwise in that framework, and how the difference is told:
/// `tightens changed responsibility|L2.owns|weight: 2 -> 3`.
struct FieldChange {
  const char* before;  ///< stands there once
  const char* after;
  const char* told;
};

std::span<const FieldChange> field_changes();

}  // namespace rung::test
