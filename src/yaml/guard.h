#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "rung/source.h"
#include "yaml/findings.h"

namespace rung::yaml {

/// What is done to a copy of the text so that parsing can go on behind a problem, and further ones
/// are found in the same run: some bytes become another. Offsets stay what they are.
struct Repair {
  std::size_t begin = 0;
  std::size_t length = 0;
  char fill = 'x';
  std::size_t settled = 0;  ///< problems found before this would be consequences of the mending
};

/// Looks at the bytes before yaml-cpp sees them: it reads invalid UTF-8, control characters and
/// directives without a word. Reports what is wrong, and mends it in `text`, a copy of the file's
/// text that is made when needed. False if the file is not worth parsing.
bool check_bytes(Findings& findings, std::optional<std::string>& text);

}  // namespace rung::yaml
