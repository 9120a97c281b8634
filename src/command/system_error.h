#pragma once

#include <string>

namespace rung {

/// Why a call failed, in the words of the operating system and the style of our messages:
/// `permission denied`, not `Permission denied`. `number` is an `errno`.
std::string system_error_text(int number);

}  // namespace rung
