#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rung/decimal.h"
#include "rung/month.h"

namespace rung {

/// Writes JSON into one buffer as it comes, without a tree of it in between, and lays it out to the
/// byte as the library does that writes all other JSON here.
class JsonWriter {
 public:
  /// `indent` is how many blanks a level is deep; below 0 all is one line.
  explicit JsonWriter(int indent);
  JsonWriter(const JsonWriter&) = delete;
  JsonWriter& operator=(const JsonWriter&) = delete;

  void begin_object() { begin('{'); }
  void end_object() { end('}'); }
  void begin_list() { begin('['); }
  void end_list() { end(']'); }
  /// `name` is one of ours: nothing in it needs to be escaped.
  void key(std::string_view name) {
    constexpr std::size_t around = 4;  // quotes, colon, blank
    char* at = before_value(name.size() + around);
    *at++ = '"';
    at += name.copy(at, name.size());
    *at++ = '"';
    *at++ = ':';
    if (indent_ >= 0) *at++ = ' ';
    at_ = at;
    before_ = Before::nothing;
  }

  void text(std::string_view value);
  /// Null for what is empty.
  void text_or_null(std::string_view value) { value.empty() ? null() : text(value); }
  void number(std::int64_t value);
  /// A percentage, with as many decimals as it has, and at least one.
  void percentage(BasisPoints value);
  void boolean(bool value) { literal(value ? "true" : "false"); }
  void null() { literal("null"); }
  void month(Month value);
  void month(const std::optional<Month>& value) { value ? month(*value) : null(); }
  void texts(const std::vector<std::string>& values);

  void field(std::string_view name, std::string_view value) { key(name), text(value); }
  void field(std::string_view name, std::int64_t value) { key(name), number(value); }
  void field(std::string_view name, std::same_as<bool> auto value) { key(name), boolean(value); }
  void field(std::string_view name, Month value) { key(name), month(value); }
  void field(std::string_view name, const std::vector<std::string>& values) {
    key(name), texts(values);
  }

  /// What was written, and a line break.
  std::string finish() &&;

 private:
  static constexpr std::size_t about_a_report = std::size_t{16} * 1024;  ///< bytes

  /// What stands between the next value and what was written before it.
  enum class Before {
    nothing,  ///< it belongs to a key, or is the outermost
    line,     ///< it is the first within its brackets
    comma,    ///< and a new line as well
  };

  void begin(char bracket);
  void end(char bracket);
  void literal(std::string_view word);
  /// A text that is written as it is, quotes apart.
  void plain(std::string_view value);
  /// Writes what stands before a value of at most so many bytes; where the value is to be written.
  char* before_value(std::size_t bytes) {
    if (indent_ >= 0) return before_value_in_lines(bytes);
    make_room(bytes + 1);
    *at_ = ',';  // lies beyond what is written, unless it is wanted
    at_ += before_ == Before::comma ? 1 : 0;
    before_ = Before::comma;
    return at_;
  }
  char* before_value_in_lines(std::size_t bytes);
  void break_line();
  /// Sees to it that so many bytes can be written.
  void make_room(std::size_t bytes) {
    if (static_cast<std::size_t>(end_ - at_) < bytes) grow(bytes);
  }
  void grow(std::size_t bytes);

  int indent_;
  std::string out_;  ///< written up to `at_`
  char* at_;
  char* end_;
  std::size_t depth_ = 0;
  Before before_ = Before::nothing;
};

}  // namespace rung
