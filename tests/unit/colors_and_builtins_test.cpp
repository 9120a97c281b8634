#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "command/builtin.h"
#include "command/outputs.h"
#include "rung/load.h"

namespace rung::test {
namespace {

TEST(Colors, are_for_terminals_and_never_against_the_wish) {
  Terminal terminal;
  EXPECT_FALSE(wants_color(ColorWish::automatic, false, terminal));
  EXPECT_TRUE(wants_color(ColorWish::automatic, true, terminal));
  EXPECT_TRUE(wants_color(ColorWish::always, false, terminal));
  EXPECT_FALSE(wants_color(ColorWish::never, true, terminal));
  terminal.no_color = true;
  EXPECT_FALSE(wants_color(ColorWish::always, true, terminal));
}

TEST(BuiltinFrameworks, load_without_a_word_and_carry_the_id_they_are_found_by) {
  ASSERT_FALSE(builtin_frameworks().empty());
  for (const auto& builtin : builtin_frameworks()) {
    Diagnostics diagnostics;
    const auto source =
        std::make_shared<SourceFile>(std::string(builtin.id), std::string(builtin.text));
    const auto file = parse_file(source, diagnostics);
    ASSERT_TRUE(file) << builtin.id;
    const auto framework = load_framework(*file, diagnostics);
    ASSERT_TRUE(framework) << builtin.id;
    EXPECT_EQ(framework->id.value, builtin.id);
    EXPECT_TRUE(diagnostics.empty()) << builtin.id;
  }
}

}  // namespace
}  // namespace rung::test
