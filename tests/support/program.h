#pragma once

#include <string>
#include <vector>

#include "command/io.h"

namespace rung::test {

/// What a run of the program left behind.
struct ProgramResult {
  int status = 0;
  std::string out;
  std::string err;
};

/// The day every test runs on.
inline constexpr Date test_day{Month(2026, 11), 30};

/// Runs the whole program in process: its arguments, its world, and what it reads from standard
/// input.
ProgramResult run_program(const std::vector<std::string>& arguments, FileSystem& files,
                          const std::string& input = {}, const Terminal& terminal = {},
                          Keyboard* keyboard = nullptr);

}  // namespace rung::test
