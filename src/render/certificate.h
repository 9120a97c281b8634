#pragma once

#include <string>

#include "rung/certificate.h"

namespace rung {

/// A certificate as a document of `rung/certificate/v1`, which docs/certificate.md describes. All
/// numbers in it are whole. Its last key, `seal`, is the SHA-256 of everything else, so that a slip
/// of a key is seen; it is no signature.
std::string render_certificate(const Certificate& certificate);

}  // namespace rung
