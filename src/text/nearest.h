#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace rung {

/// The known name that `found` was likely meant to be, for "did you mean": a few typing slips away
/// (a slip is a character too many, missing, wrong, or swapped with its neighbour), written in
/// another case, or cut short. Nothing when none is near; of equally near ones the first.
std::optional<std::string_view> nearest(std::string_view found,
                                        std::span<const std::string_view> known);

/// The known name that `found` can only be a slip of, so that it may be mended unasked: the only
/// one that is written the same but for the case; else the only one a single slip away, where both
/// have at least four characters and the same digits, which people mean when they write them.
/// Nothing when in doubt.
std::optional<std::string_view> near_certain(std::string_view found,
                                             std::span<const std::string_view> known);

/// All known names that are as near to `found` as the nearest, each once; none when none is near.
std::vector<std::string_view> equally_near(std::string_view found,
                                           std::span<const std::string_view> known);

/// Up to `count` known names, those most like `found` first, whether or not they are near.
std::vector<std::string_view> most_alike(std::string_view found,
                                         std::span<const std::string_view> known,
                                         std::size_t count);

/// Up to `count` known names that `found` may have been meant to be, the nearest first.
std::vector<std::string_view> nearest_few(std::string_view found,
                                          std::span<const std::string_view> known,
                                          std::size_t count);

}  // namespace rung
