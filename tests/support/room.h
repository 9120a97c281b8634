#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "support/memory_files.h"

namespace rung::test {

/// The room of the documentation, and a file among them in which a responsibility is misspelt.
void fill_room(MemoryFiles& files);

/// Expects of a command line that any number of jobs leads to the same bytes and status, and to
/// more than so many of them.
void expect_the_same_with_any_jobs(MemoryFiles& files, std::vector<std::string> arguments,
                                   std::size_t bytes);

}  // namespace rung::test
