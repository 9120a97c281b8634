#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "diff/diff.h"
#include "support/field_changes.h"
#include "support/marked_text.h"
#include "support/text_file.h"
#include "support/told_changes.h"
#include "support/whole_framework.h"
#include "yaml/tree.h"

namespace rung::test {
namespace {

LoadedText loaded(const std::string& text) {
  LoadedText result = load_framework_text(text);
  EXPECT_EQ(lines_of(result.diagnostics), std::vector<std::string>{});
  return result;
}

/// The framework with this one thing said otherwise.
std::string changed(const FieldChange& change) {
  std::string text = whole_framework();
  const std::string before = change.before;
  const auto at = text.find(before);
  EXPECT_NE(at, std::string::npos) << before;
  EXPECT_EQ(text.find(before, at + 1), std::string::npos) << before << " stands there twice";
  return at == std::string::npos ? text : text.replace(at, before.size(), change.after);
}

TEST(DiffFields, the_same_framework_has_no_differences) {
  EXPECT_EQ(told_between(whole_framework(), whole_framework()), std::vector<std::string>{});
}

TEST(DiffFields, one_change_is_told_once_and_its_effect_is_known) {
  for (const FieldChange& change : field_changes()) {
    EXPECT_EQ(told_between(whole_framework(), changed(change)),
              std::vector<std::string>{change.told})
        << change.before;
  }
}

TEST(DiffFields, the_other_way_round_the_effect_is_the_opposite) {
  const auto before = loaded(whole_framework());
  for (const FieldChange& change : field_changes()) {
    const auto after = loaded(changed(change));
    const auto there = differences(*before.framework, *after.framework);
    const auto back = differences(*after.framework, *before.framework);
    ASSERT_EQ(back.size(), 1U) << change.before;
    const Effect effect = there.front().effect;
    const Effect opposite = effect == Effect::tightens  ? Effect::loosens
                            : effect == Effect::loosens ? Effect::tightens
                                                        : effect;
    EXPECT_EQ(back.front().effect, opposite) << change.before;
  }
}

/// The keys that stand around a place of the file.
void gather_keys(const yaml::Tree& tree, const yaml::Node& node, std::size_t place,
                 std::set<std::string>& keys) {
  for (std::uint32_t i = node.first; i != yaml::Node::no_node; i = tree.at(i).next) {
    const yaml::Node& inner = tree.at(i);
    const bool keyed = inner.key != yaml::Node::no_node;
    const std::uint32_t begin = keyed ? tree.at(inner.key).begin : inner.begin;
    if (place < begin || place > inner.end) continue;
    if (keyed) keys.emplace(tree.at(inner.key).text);
    gather_keys(tree, inner, place, keys);
  }
}

/// Every `properties` of a schema, however deep.
void gather_properties(const nlohmann::json& schema, std::set<std::string>& keys) {
  for (const auto& [name, inner] : schema.items()) {
    if (name == "properties") {
      for (const auto& property : inner.items()) keys.insert(property.key());
    }
    if (inner.is_structured()) gather_properties(inner, keys);
  }
}

TEST(DiffFields, every_key_of_the_format_is_among_the_changes) {
  const auto before = loaded(whole_framework());
  std::set<std::string> touched;
  for (const FieldChange& change : field_changes()) {
    const std::string after = changed(change);
    const auto place = std::ranges::mismatch(whole_framework(), after).in1;
    gather_keys(*before.file->tree, before.file->tree->root(),
                static_cast<std::size_t>(place - whole_framework().begin()), touched);
  }
  std::set<std::string> keys;
  gather_properties(
      nlohmann::json::parse(read_text(source_folder() / "data/schema/framework.json")), keys);
  ASSERT_GT(keys.size(), 70U);
  // The one names the format, the other is a metric that every framework has.
  for (const char* constant : {"schema", "mentoring_hours"}) keys.erase(constant);
  for (const std::string& key : keys) EXPECT_TRUE(touched.contains(key)) << key;
}

}  // namespace
}  // namespace rung::test
