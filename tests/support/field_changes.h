#pragma once

#include <span>

namespace rung::test {

/// One thing said otherwise in `whole_framework()`, and how the difference is told:
/// `tightens changed responsibility|L2.owns|weight: 2 -> 3`.
struct FieldChange {
  const char* before;  ///< stands there once
  const char* after;
  const char* told;
};

std::span<const FieldChange> field_changes();

}  // namespace rung::test
