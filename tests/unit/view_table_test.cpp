#include <gtest/gtest.h>

#include <set>
#include <string>

#include "support/marked_text.h"
#include "view/view.h"

namespace rung::test {
namespace {

TEST(ViewTable, every_view_says_what_it_answers) {
  std::set<std::string_view> names;
  for (const View* view : views()) {
    EXPECT_TRUE(names.insert(view->name).second) << view->name;
    EXPECT_TRUE(view->asks.ends_with('?')) << view->name;
    EXPECT_TRUE(view->about.ends_with('.')) << view->name;
    EXPECT_TRUE(view->examples.ends_with('\n')) << view->name;
    EXPECT_NE(view->build, nullptr) << view->name;
  }
}

}  // namespace
}  // namespace rung::test
