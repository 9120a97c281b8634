#include "render/json_writer.h"

#include <charconv>
#include <cstring>
#include <nlohmann/json.hpp>
#include <utility>

#include "text/utf8.h"

namespace rung {
namespace {

/// What stands in a text that cannot be copied as it is.
struct Oddities {
  bool to_escape = false;  ///< a quote, a backslash, a control character
  bool beyond_ascii = false;
};

constexpr std::size_t stride = sizeof(std::uint64_t);
/// The same byte eight times.
constexpr std::uint64_t eight(unsigned char byte) { return 0x0101010101010101U * byte; }

/// Not zero in the high bits if some byte is below `limit`, at most 128.
constexpr std::uint64_t below(std::uint64_t bytes, unsigned char limit) {
  return (bytes - eight(limit)) & ~bytes;
}

/// Looks at eight bytes at a time; the last ones may be looked at twice.
Oddities oddities_of(std::string_view text) {
  std::uint64_t escapes = 0;
  std::uint64_t high = 0;
  const auto look_at = [&](std::uint64_t bytes) {
    escapes |= below(bytes, 0x20) | below(bytes ^ eight('"'), 1) | below(bytes ^ eight('\\'), 1);
    high |= bytes;
  };
  std::uint64_t bytes = eight(' ');
  if (text.size() < stride) {
    text.copy(reinterpret_cast<char*>(&bytes), text.size());
    look_at(bytes);
  } else {
    for (std::size_t at = 0; at + stride <= text.size(); at += stride) {
      std::memcpy(&bytes, text.data() + at, stride);
      look_at(bytes);
    }
    std::memcpy(&bytes, text.data() + text.size() - stride, stride);
    look_at(bytes);
  }
  return {(escapes & eight(0x80)) != 0, (high & eight(0x80)) != 0};
}

}  // namespace

void JsonWriter::break_line() {
  if (indent_ < 0) return;
  put('\n');
  for (std::size_t i = depth_ * static_cast<std::size_t>(indent_); i > 0; --i) put(' ');
}

void JsonWriter::before_value() {
  if (std::exchange(after_key_, false) || depth_ == 0) return;
  if (!std::exchange(is_first_, false)) put(',');
  break_line();
}

void JsonWriter::begin(char bracket) {
  before_value();
  put(bracket);
  ++depth_;
  is_first_ = true;
}

void JsonWriter::end(char bracket) {
  --depth_;
  if (!std::exchange(is_first_, false)) break_line();
  put(bracket);
}

void JsonWriter::key(std::string_view name) {
  before_value();
  const bool blank = indent_ >= 0;
  char* at = room(name.size() + (blank ? 4 : 3));
  *at++ = '"';
  at += name.copy(at, name.size());
  *at++ = '"';
  *at++ = ':';
  if (blank) *at = ' ';
  after_key_ = true;
}

void JsonWriter::literal(std::string_view word) {
  before_value();
  put(word);
}

void JsonWriter::month(Month value) {
  if (value > last_month) return text(to_string(value));
  before_value();
  const auto digits = digits_of(value);
  put('"');
  put({digits.data(), digits.size()});
  put('"');
}

/// The library knows best what to do with anything out of the ordinary.
void JsonWriter::quoted(std::string_view value) {
  const Oddities odd = oddities_of(value);
  if (odd.to_escape || (odd.beyond_ascii && first_bad_byte(value))) {
    put(nlohmann::json(value).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
    return;
  }
  char* at = room(value.size() + 2);
  *at++ = '"';
  at += value.copy(at, value.size());
  *at = '"';
}

void JsonWriter::number(std::int64_t value) {
  char digits[24];
  const auto written = std::to_chars(std::begin(digits), std::end(digits), value);
  literal({digits, static_cast<std::size_t>(written.ptr - digits)});
}

void JsonWriter::percentage(BasisPoints value) {
  number(value / 100);
  const auto cents = static_cast<int>(value % 100);
  put('.');
  put(static_cast<char>('0' + cents / 10));
  if (cents % 10 != 0) put(static_cast<char>('0' + cents % 10));
}

void JsonWriter::texts(const std::vector<std::string>& values) {
  begin_list();
  for (const std::string& value : values) text(value);
  end_list();
}

std::string JsonWriter::finish() && {
  put('\n');
  return fmt::to_string(out_);
}

}  // namespace rung
