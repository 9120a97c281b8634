#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rung {

/// Up to so many words are listed whole; of more, `words_shown` are.
inline constexpr std::size_t words_worth_listing = 8;
inline constexpr std::size_t words_shown = 3;

/// The known words that `found` was likely meant to be: one, or as many as `words_shown` where they
/// are equally near. None when nothing is near, and none when so much is that nobody can say.
std::vector<std::string_view> meant_by(std::string_view found,
                                       std::span<const std::string_view> known);

/// `` did you mean `a`? ``, `` did you mean `a` or `b`? ``. Empty for nothing.
std::string did_you_mean(std::span<const std::string_view> meant);

/// `` the nearest of 15 are `a`, `b` and `c` ``: the known words most like `found`. Empty for none.
std::string nearest_of_many(std::string_view found, std::span<const std::string_view> known);

/// Help for a word that is none of those known: what was likely meant, else all of them behind
/// `begin`, of many those most like it.
std::string help_for_unknown(std::string_view begin, std::string_view found,
                             std::span<const std::string_view> known);

}  // namespace rung
