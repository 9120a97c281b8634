#pragma once

#include "property/any_case.h"

namespace rung::test {

/// A random case with gates of all kinds, a fast track, duties, votes and facts.
SmallCase any_gated_case(Random& random);

/// Says one thing of the framework otherwise: any number, choice, list or requirement that a
/// verdict may depend on. Indices keep their meaning, so that evidence fits both.
void change_something(Framework& framework, Random& random);

}  // namespace rung::test
