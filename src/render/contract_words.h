#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace rung {

/// The words of the JSON contract (spec section 6) for the values of an enumeration, in its order:
/// to write them, and to read them back.

inline constexpr std::array<std::string_view, 4> gap_kind_words{"below", "unconfirmed",
                                                                "no_evidence", "too_few_sources"};
inline constexpr std::array<std::string_view, 3> responsibility_words{"met", "unmet",
                                                                      "not_applicable"};
inline constexpr std::array<std::string_view, 5> cell_words{"none", "performed", "unconfirmed",
                                                            "below", "leave"};
/// Of a gate's predicates.
inline constexpr std::array<std::string_view, 3> outcome_words{"met", "not_enough", "no_evidence"};
/// Of the rule and of gates.
inline constexpr std::array<std::string_view, 3> status_words{"met", "unmet", "waived"};
inline constexpr std::array<std::string_view, 2> measure_words{"sustained", "monthly"};

template <std::size_t N, typename Value>
std::string_view contract_word(const std::array<std::string_view, N>& words, Value value) {
  return words[static_cast<std::size_t>(value)];
}

/// The place of a word among those; nothing when it is none of them.
template <std::size_t N>
std::optional<std::size_t> contract_value(const std::array<std::string_view, N>& words,
                                          std::string_view word) {
  const auto found = std::ranges::find(words, word);
  if (found == words.end()) return std::nullopt;
  return static_cast<std::size_t>(found - words.begin());
}

}  // namespace rung
