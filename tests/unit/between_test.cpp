// What lies between two versions of a framework: any of its changes made, the others not.

#include "impact/between.h"

#include <gtest/gtest.h>

#include "rung/assessment.h"
#include "support/field_changes.h"
#include "support/marked_text.h"
#include "support/told_changes.h"
#include "support/whole_framework.h"

namespace rung::test {
namespace {

/// The text with this thing said otherwise; empty where it does not stand there once.
std::string changed(std::string text, const FieldChange& change) {
  const std::string before = change.before;
  const auto place = text.find(before);
  if (place == std::string::npos || text.find(before, place + 1) != std::string::npos) return {};
  return text.replace(place, before.size(), change.after);
}

/// Differences that could turn a verdict, in one line each.
std::vector<std::string> serious(const Framework& one, const Framework& other) {
  std::vector<Change> left;
  for (Change& change : differences(one, other)) {
    if (change.effect != Effect::none) left.push_back(std::move(change));
  }
  return told(left);
}

/// Of the changes between two versions those that a third one has, too.
Made made_in(const Between& between, const std::vector<Change>& some) {
  const std::vector<std::string> wanted = told(some);
  const std::vector<std::string> all = told(between.changes());
  Made made = between.none();
  for (std::size_t i = 0; i < all.size(); ++i) {
    made[i] = std::ranges::find(wanted, all[i]) != wanted.end();
  }
  return made;
}

TEST(Between, with_all_changes_or_none_it_is_one_of_the_versions) {
  const LoadedText before = load_framework_text(whole_framework());
  for (const FieldChange& change : field_changes()) {
    const LoadedText after = load_framework_text(changed(whole_framework(), change));
    ASSERT_TRUE(after.framework) << change.before;
    const Between between(*before.framework, *after.framework);
    if (!between.fixed().empty()) continue;
    EXPECT_EQ(serious(between.with(between.none()), *before.framework), told({})) << change.before;
    EXPECT_EQ(serious(between.with(between.all()), *after.framework), told({})) << change.before;
    const Between back(*after.framework, *before.framework);
    EXPECT_EQ(serious(back.with(back.none()), *after.framework), told({})) << change.before;
    EXPECT_EQ(serious(back.with(back.all()), *before.framework), told({})) << change.before;
  }
}

/// Every change together with one from elsewhere in the file: making the one alone is the same as
/// writing it alone.
TEST(Between, one_change_of_two_is_what_a_file_with_that_change_says) {
  const LoadedText before = load_framework_text(whole_framework());
  const auto changes = field_changes();
  std::size_t pairs = 0;
  for (std::size_t i = 0; i < changes.size(); ++i) {
    const FieldChange& change = changes[i];
    const FieldChange& further = changes[(i + 37) % changes.size()];
    const LoadedText one = load_framework_text(changed(whole_framework(), change));
    const LoadedText other = load_framework_text(changed(whole_framework(), further));
    const std::string text = changed(changed(whole_framework(), change), further);
    const LoadedText both = load_framework_text(text);
    if (!one.framework || !other.framework || !both.framework) continue;
    const auto only_one = differences(*before.framework, *one.framework);
    const auto only_other = differences(*before.framework, *other.framework);
    const Between between(*before.framework, *both.framework);
    // What two changes say together need not be what each says.
    if (between.changes().size() != only_one.size() + only_other.size()) continue;
    const Made made = made_in(between, only_one);
    const auto count = std::ranges::count(made, true);
    if (!between.fixed().empty() || static_cast<std::size_t>(count) != only_one.size()) continue;
    ++pairs;
    EXPECT_EQ(serious(between.with(made), *one.framework), told({}))
        << change.before << "\nand " << further.before;
    Made rest = made;
    rest.flip();
    EXPECT_EQ(serious(between.with(rest), *other.framework), told({}))
        << further.before << "\nand " << change.before;
  }
  EXPECT_GT(pairs, changes.size() * 3 / 4);
}

const std::string head =
    "schema: rung/framework/v1\nid: acme\ntitle: Acme\nversion: 1\nsources: {note: Notes}\n"
    "levels: [{id: L1, next: L2}, {id: L2}]\nrule: {months: 1, coverage: 100%}\n";
const std::string who =
    "schema: rung/evidence/v1\nframework: acme\n"
    "employee: {id: e-1, level: L1, level_since: 2024-02}\nas_of: 2026-06-30\nevidence:\n"
    "  - {source: note, month: 2026-06, shows: [";

bool ready(const Between& between, const Made& made, const std::string& shows) {
  LoadedText file = load_evidence_text(who + shows + "]}\n", between.versions().names);
  EXPECT_EQ(lines_of(file.diagnostics), std::vector<std::string>{});
  const Evidence evidence = between.read_with(made, *file.evidence);
  return assess(between.with(made), evidence, {*evidence.as_of, false}).assessments.front().ready;
}

TEST(Between, evidence_may_name_what_either_version_knows) {
  const LoadedText before = load_framework_text(
      head + "responsibilities: [{id: a, level: L2, text: A}, {id: gone, level: L2, text: G}]\n");
  const LoadedText after = load_framework_text(
      head +
      "responsibilities: [{id: z, level: L2, text: Z}, {id: new, level: L2, text: N}]\n"
      "renamed: {a: z}\n");
  const Between between(*before.framework, *after.framework);
  EXPECT_TRUE(ready(between, between.none(), "a, gone"));
  EXPECT_FALSE(ready(between, between.all(), "a, gone"));
  EXPECT_TRUE(ready(between, between.all(), "a, new"));
  EXPECT_TRUE(ready(between, between.all(), "z, new"));
  EXPECT_TRUE(ready(between, between.none(), "z, gone"));
}

TEST(Between, what_became_one_with_another_counts_for_it_once_it_is_gone) {
  const LoadedText before = load_framework_text(
      head + "responsibilities: [{id: a, level: L2, text: A}, {id: b, level: L2, text: B}]\n");
  const LoadedText after = load_framework_text(
      head + "responsibilities: [{id: b, level: L2, text: B}]\nrenamed: {a: b}\n");
  const Between between(*before.framework, *after.framework);
  EXPECT_TRUE(between.joins_names());
  EXPECT_FALSE(ready(between, between.none(), "a"));
  EXPECT_TRUE(ready(between, between.none(), "a, b"));
  EXPECT_TRUE(ready(between, between.all(), "a"));
}

}  // namespace
}  // namespace rung::test
