#pragma once

#include "rung/diagnostic.h"
#include "rung/evidence.h"

namespace rung {

/// Notes every id that the file names as it was once called, with the new one as a fix.
void note_old_ids(const Evidence& evidence, Diagnostics& diagnostics);

}  // namespace rung
