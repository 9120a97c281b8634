#include "render/json_writer.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace rung::test {
namespace {

std::string written(std::string_view text) {
  JsonWriter json(-1);
  json.text(text);
  return std::move(json).finish();
}

/// As the library writes it that writes all other JSON.
std::string expected(std::string_view text) {
  return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

TEST(JsonWriter, writes_a_text_as_the_library_does_whatever_stands_where_in_it) {
  for (const std::string_view odd : {"", "\"", "\\", "\n", "\x1f", " ", "~", "\x7f", "é", "→", "𝄞",
                                     "\x80", "\xff", "\xc3", "\xed\xa0\x80", "\xc0\x80"}) {
    for (std::size_t length = 0; length <= 20; ++length) {
      for (std::size_t at = 0; at <= length; ++at) {
        std::string text(length, 'a');
        text.insert(at, odd);
        EXPECT_EQ(written(text), expected(text)) << at << " of " << length;
      }
    }
  }
}

TEST(JsonWriter, writes_months_that_no_file_can_name_as_well) {
  JsonWriter json(-1);
  json.begin_list();
  json.month(Month(2026, 9));
  json.month(last_month);
  json.month(last_month + 1);
  json.end_list();
  EXPECT_EQ(std::move(json).finish(), "[\"2026-09\",\"9999-12\",\"10000-01\"]\n");
}

}  // namespace
}  // namespace rung::test
