#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support/memory_files.h"
#include "support/program.h"

namespace rung::test {

/// A framework of one promotion that asks for one thing, in one month.
extern const std::string framework_text;

/// Evidence that names a framework and shows what is asked in one month.
std::string evidence(const std::string& framework, const std::string& month);

/// Files that are ready for it, and not.
extern const std::string ready;
extern const std::string not_ready;

/// Runs of the program beside `small.yaml`, which is that framework.
class CommandTest : public testing::Test {
 protected:
  CommandTest() { files_.files["small.yaml"] = framework_text; }

  ProgramResult rung(const std::vector<std::string>& arguments, const std::string& input = {}) {
    return run_program(arguments, files_, input);
  }

  MemoryFiles files_;
};

}  // namespace rung::test
