#include "command/in_order.h"

#include <gtest/gtest.h>

#include <string>
#include <thread>
#include <vector>

namespace rung {
namespace {

TEST(InOrder, PutsEachTextAsSoonAsAllBeforeItHaveCome) {
  std::vector<std::string> put;
  InOrder in_order([&](const std::string& text) { put.push_back(text); });
  in_order.come(2, "c");
  in_order.come(1, "b");
  EXPECT_EQ(put, std::vector<std::string>());
  in_order.come(0, "a");
  EXPECT_EQ(put, (std::vector<std::string>{"a", "b", "c"}));
  in_order.come(3, "d");
  EXPECT_EQ(put.back(), "d");
}

TEST(InOrder, ANumberWithoutATextHoldsNothingUp) {
  std::vector<std::string> put;
  InOrder in_order([&](const std::string& text) { put.push_back(text); });
  in_order.come(0, "");
  in_order.come(1, "b");
  EXPECT_EQ(put, std::vector<std::string>{"b"});
}

TEST(InOrder, KeepsTheOrderWhicheverThreadComesFirst) {
  constexpr std::size_t count = 2000;
  std::string put;
  std::string expected;
  InOrder in_order([&](const std::string& text) { put += text; });
  {
    std::vector<std::jthread> threads;
    for (std::size_t thread = 0; thread < 4; ++thread) {
      threads.emplace_back([&in_order, thread] {
        for (std::size_t i = thread; i < count; i += 4) in_order.come(i, std::to_string(i) + '\n');
      });
    }
  }
  for (std::size_t i = 0; i < count; ++i) expected += std::to_string(i) + '\n';
  EXPECT_EQ(put, expected);
}

}  // namespace
}  // namespace rung
