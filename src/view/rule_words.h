#pragma once

#include <string>
#include <vector>

#include "rung/framework.h"

namespace rung {

/// One key of a progression rule (spec section 2), in words.
struct RuleTerm {
  std::string key;    ///< as in the file: `coverage`
  std::string label;  ///< for people: `Coverage`
  std::string text;
};

/// Every key of the rule, in the order of the specification.
std::vector<RuleTerm> rule_in_words(const Rule& rule);
/// Those that are not as usual, with what is.
std::vector<RuleTerm> rule_differences(const Rule& usual, const Rule& rule);
/// The rule in one sentence: `At least 70% of what is asked, held for six consecutive months: the
/// same responsibilities throughout.`
std::string rule_sentence(const Rule& rule);

}  // namespace rung
