#pragma once

#include <span>
#include <string_view>

#include "rung/diagnostic.h"

namespace rung {

/// Offers to write `text` in place of `found`, with which the place of the problem begins, in
/// quotes or without. Offers nothing where `found` does not stand there byte for byte, as of a text
/// that is escaped or goes over several lines, nor where `text` could be read as anything but a
/// plain word.
void offer_fix(Diagnostic& problem, std::string_view found, std::string_view text);

/// The same for the known word that `found` can only be a slip of, if there is one. Only where it
/// is also `suggested`: help and fix never differ.
void offer_near_certain(Diagnostic& problem, std::string_view found,
                        std::span<const std::string_view> known, std::string_view suggested);

}  // namespace rung
