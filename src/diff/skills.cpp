#include "diff/asked.h"
#include "diff/comparison.h"
#include "diff/value_words.h"

namespace rung {

/// The skills themselves, then what they ask, cell by cell.
void compare_skills(Comparison& comparison) {
  compare_lists(
      comparison, comparison.pairings.skills, comparison.before.skills, comparison.after.skills,
      "skill", [](const Skill& skill) { return skill.title; },
      [&](Subject& subject, const Skill& old, const Skill& now) {
        compare_titles(subject, old, now);
        if (comparison.pairings.areas(old.area) == now.area) return;
        subject.changed("area", area_in_words(comparison.before, old.area),
                        area_in_words(comparison.after, now.area),
                        effect_of_area(comparison, old.area, now.area));
      });
  compare_all_asked(comparison, true, "skill cell");
}

}  // namespace rung
