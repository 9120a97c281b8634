#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rung/evidence.h"
#include "rung/framework.h"
#include "scenario/assumption.h"

namespace rung {

/// What a scenario is about: what it supposes, and which promotion it looks at.
struct Supposition {
  std::vector<Assumption> assumptions;
  std::string target;           ///< a level; empty: the targets of the evidence
  std::string track;            ///< empty: the track of the evidence
  bool confirmed_only = false;  ///< as it will be assessed
};

/// The world of a scenario: copies, changed as it supposes, for the same `assess` as ever.
struct Supposed {
  Framework framework;  ///< a lateral move adds its promotion, and lets gates be met
  Evidence evidence;
  bool lateral = false;            ///< the target is the employee's level, on another track
  std::vector<std::string> notes;  ///< what is supposed in vain, and why
};

/// Applies a supposition to evidence that was loaded against this framework. Reports every mistake,
/// and then returns nothing. Pure; nothing of the arguments is changed.
///
/// * An entry that is struck is taken out, as if the file did not hold it.
/// * A gate that is supposed counts as met, whatever it requires.
/// * A responsibility that is supposed gets an entry for each run of its months, from as many
///   accepted sources as it needs, confirmed as the rule asks. Sources that a gate merely counts
///   are taken last, so that no gate is met by the way. With a metric the reading stays what it was
///   last, or becomes the nearest that is in range; what was measured out of range stands, and
///   supposing otherwise is a mistake.
/// * A target that is the level of the employee is a lateral move, where the track is another one.
std::optional<Supposed> suppose(const Framework& framework, const Evidence& evidence,
                                const Supposition& supposition, std::vector<Mistake>& mistakes);

}  // namespace rung
