#pragma once

#include <span>
#include <string>
#include <string_view>

namespace rung {

/// A library that went into the program, with the version it was built with.
struct BuiltWith {
  std::string_view library;
  std::string_view version;
};

/// What the build knows about itself. Written by scripts/build_facts.cmake, as one small file, so
/// that another commit compiles nothing else again.
struct BuildFacts {
  std::string_view version;  ///< that of the project, in CMakeLists.txt
  std::string_view commit;   ///< in full; `unknown` where it was built outside of a repository
  bool changed = false;      ///< files of that commit had been changed
  std::span<const BuiltWith> libraries;
};

extern const BuildFacts build_facts;

std::string_view program_version();

/// What `--version` prints: the version in the first line, for scripts, and what it was built from
/// below.
std::string version_text(const BuildFacts& facts);

}  // namespace rung
