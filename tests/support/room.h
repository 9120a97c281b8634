#pragma once

#include "support/memory_files.h"

namespace rung::test {

/// The room of the documentation, and a file among them in which a responsibility is misspelt.
void fill_room(MemoryFiles& files);

}  // namespace rung::test
