#pragma once

#include <fmt/format.h>

#include <concepts>
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
  explicit JsonWriter(int indent) : indent_(indent) { out_.reserve(about_a_report); }

  void begin_object() { begin('{'); }
  void end_object() { end('}'); }
  void begin_list() { begin('['); }
  void end_list() { end(']'); }
  /// `name` is one of ours: nothing in it needs to be escaped.
  void key(std::string_view name);

  void text(std::string_view value) { before_value(), quoted(value); }
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

  void begin(char bracket);
  void end(char bracket);
  void literal(std::string_view word);
  void quoted(std::string_view value);
  void before_value();
  void break_line();
  /// Where the next so many bytes are to be written.
  char* room(std::size_t bytes) {
    const std::size_t at = out_.size();
    out_.resize(at + bytes);
    return out_.data() + at;
  }
  void put(char c) { *room(1) = c; }
  void put(std::string_view text) { text.copy(room(text.size()), text.size()); }

  int indent_;
  fmt::memory_buffer out_;
  std::size_t depth_ = 0;
  bool is_first_ = true;    ///< nothing stands in the innermost brackets yet
  bool after_key_ = false;  ///< the value belongs to the key before it
};

}  // namespace rung
