#pragma once

#include <algorithm>
#include <array>

#include "load/evidence_kinds.h"
#include "load/framework_kinds.h"
#include "load/name_kinds.h"
#include "load/schema_kinds.h"
#include "rung/diagnostic.h"
#include "yaml/reader_kinds.h"

namespace rung {

namespace detail {

template <std::size_t... Sizes>
constexpr auto joined(const std::array<const DiagnosticInfo*, Sizes>&... parts) {
  std::array<const DiagnosticInfo*, (Sizes + ...)> all{};
  auto* end = all.data();
  ((end = std::copy(parts.begin(), parts.end(), end)), ...);
  return all;
}

}  // namespace detail

/// Every kind of diagnostic that reading a tree as a framework or as evidence can report, those of
/// the reader included; help, documentation and the coverage test walk it.
inline constexpr std::array load_kinds =
    detail::joined(schema_kinds, yaml::reader_kinds, name_kinds, framework_kinds, evidence_kinds);

}  // namespace rung
