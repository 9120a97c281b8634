#pragma once

#include <span>
#include <string_view>

namespace rung {

/// A framework that travels inside the program: a file of data/frameworks, byte for byte.
struct BuiltinFramework {
  std::string_view id;
  std::string_view text;
};

/// All of them, in the order of their ids. Defined by the build (scripts/embed.cmake).
std::span<const BuiltinFramework> builtin_frameworks();

/// A JSON Schema that travels inside the program: a file of data/schema, byte for byte.
struct BuiltinSchema {
  std::string_view id;  ///< what it describes: `evidence`, `report`
  std::string_view text;
};

/// All of them, in the order of their ids. Defined by the build.
std::span<const BuiltinSchema> builtin_schemas();

/// A file to start from that travels inside the program: a file of data/templates, byte for byte.
struct BuiltinTemplate {
  std::string_view id;  ///< what it is a beginning of: `framework`
  std::string_view text;
};

/// All of them, in the order of their ids. Defined by the build.
std::span<const BuiltinTemplate> builtin_templates();

}  // namespace rung
