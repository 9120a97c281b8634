#pragma once

// Seen by every file that scripts/mutate changes. All mutants are compiled into one program, and
// the environment says which of them is alive: RUNG_MUTANT=17. Without it none is.

#include <cstdlib>

namespace rung_mutation {

inline bool is(int mutant) {
  static const int alive = [] {
    const char* word = std::getenv("RUNG_MUTANT");
    return word == nullptr ? 0 : std::atoi(word);
  }();
  return mutant == alive;
}

#define RUNG_MUTATED(name, honest, mutated)                 \
  template <typename A, typename B>                         \
  constexpr auto name(int mutant, const A& a, const B& b) { \
    return is(mutant) ? (a mutated b) : (a honest b);       \
  }
RUNG_MUTATED(less, <, <=)
RUNG_MUTATED(less_equal, <=, <)
RUNG_MUTATED(greater, >, >=)
RUNG_MUTATED(greater_equal, >=, >)
RUNG_MUTATED(equal, ==, !=)
RUNG_MUTATED(unequal, !=, ==)
#undef RUNG_MUTATED

// What cannot be subtracted, as text, loses what is left of the +.
template <typename A, typename B>
constexpr auto plus(int mutant, const A& a, const B& b) {
  using Sum = decltype(a + b);
  if constexpr (requires { a - b; }) {
    return is(mutant) ? static_cast<Sum>(a - b) : a + b;
  } else {
    return is(mutant) ? Sum(b) : a + b;
  }
}
// What cannot be added, as two months or two places in a row, gets one farther apart.
template <typename A, typename B>
constexpr auto minus(int mutant, const A& a, const B& b) {
  using Difference = decltype(a - b);
  if constexpr (requires { static_cast<Difference>(a + b); }) {
    return is(mutant) ? static_cast<Difference>(a + b) : a - b;
  } else {
    return is(mutant) ? a - b + 1 : a - b;
  }
}

template <typename T>
T min(int mutant, const T& a, const T& b) {
  return is(mutant) == (a < b) ? b : a;
}
template <typename T>
T max(int mutant, const T& a, const T& b) {
  return is(mutant) == (a < b) ? a : b;
}

}  // namespace rung_mutation
