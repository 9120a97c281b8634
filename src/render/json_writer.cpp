#include "render/json_writer.h"

#include <algorithm>
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

template <typename Number>
Number loaded(const char* from) {
  Number bytes;
  std::memcpy(&bytes, from, sizeof bytes);
  return bytes;
}

/// The bytes of a text of less than eight, some of them twice, among blanks.
std::uint64_t loaded_short(std::string_view text) {
  const char* const last = text.data() + text.size();
  if (text.size() >= sizeof(std::uint32_t)) {
    const std::uint64_t tail = loaded<std::uint32_t>(last - sizeof(std::uint32_t));
    return loaded<std::uint32_t>(text.data()) | tail << 32U;
  }
  std::uint64_t bytes = eight(' ');
  for (const char c : text) bytes = bytes << 8U | static_cast<unsigned char>(c);
  return bytes;
}

/// Looks at eight bytes at a time; the last ones may be looked at twice.
Oddities oddities_of(std::string_view text) {
  std::uint64_t escapes = 0;
  std::uint64_t high = 0;
  const auto look_at = [&](std::uint64_t bytes) {
    escapes |= below(bytes, 0x20) | below(bytes ^ eight('"'), 1) | below(bytes ^ eight('\\'), 1);
    high |= bytes;
  };
  if (text.size() < stride) {
    look_at(loaded_short(text));
  } else {
    const char* const last = text.data() + text.size() - stride;
    for (const char* at = text.data(); at < last; at += stride) look_at(loaded<std::uint64_t>(at));
    look_at(loaded<std::uint64_t>(last));
  }
  return {(escapes & eight(0x80)) != 0, (high & eight(0x80)) != 0};
}

}  // namespace

JsonWriter::JsonWriter(int indent)
    : indent_(indent), out_(about_a_report, '\0'), at_(out_.data()), end_(at_ + out_.size()) {}

void JsonWriter::grow(std::size_t bytes) {
  const auto written = static_cast<std::size_t>(at_ - out_.data());
  out_.resize(std::max(out_.size() * 2, written + bytes));
  at_ = out_.data() + written;
  end_ = out_.data() + out_.size();
}

void JsonWriter::break_line() {
  const std::size_t blanks = depth_ * static_cast<std::size_t>(indent_);
  make_room(blanks + 1);
  *at_++ = '\n';
  at_ = std::fill_n(at_, blanks, ' ');
}

char* JsonWriter::before_value_in_lines(std::size_t bytes) {
  constexpr std::size_t comma = 1;
  make_room(comma);
  if (before_ == Before::comma) *at_++ = ',';
  if (before_ != Before::nothing) break_line();
  before_ = Before::comma;
  make_room(bytes);
  return at_;
}

void JsonWriter::begin(char bracket) {
  *before_value(1) = bracket;
  ++at_;
  ++depth_;
  before_ = Before::line;
}

void JsonWriter::end(char bracket) {
  --depth_;
  if (before_ == Before::comma && indent_ >= 0) break_line();
  make_room(1);
  *at_++ = bracket;
  before_ = depth_ == 0 ? Before::nothing : Before::comma;
}

void JsonWriter::literal(std::string_view word) {
  at_ = std::ranges::copy(word, before_value(word.size())).out;
}

void JsonWriter::month(Month value) {
  if (value > last_month) return text(to_string(value));
  const auto digits = digits_of(value);
  plain({digits.data(), digits.size()});
}

void JsonWriter::plain(std::string_view value) {
  char* at = before_value(value.size() + 2);
  *at++ = '"';
  at += value.copy(at, value.size());
  *at++ = '"';
  at_ = at;
}

/// The library knows best what to do with anything out of the ordinary.
void JsonWriter::text(std::string_view value) {
  const Oddities odd = oddities_of(value);
  if (odd.to_escape || (odd.beyond_ascii && first_bad_byte(value))) {
    literal(nlohmann::json(value).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
  } else {
    plain(value);
  }
}

void JsonWriter::number(std::int64_t value) {
  constexpr std::size_t longest = 24;
  char* const at = before_value(longest);
  at_ = std::to_chars(at, at + longest, value).ptr;
}

void JsonWriter::percentage(BasisPoints value) {
  constexpr std::size_t decimals = 3;
  number(value / 100);
  make_room(decimals);
  const auto cents = static_cast<int>(value % 100);
  *at_++ = '.';
  *at_++ = static_cast<char>('0' + cents / 10);
  if (cents % 10 != 0) *at_++ = static_cast<char>('0' + cents % 10);
}

void JsonWriter::texts(const std::vector<std::string>& values) {
  begin_list();
  for (const std::string& value : values) text(value);
  end_list();
}

std::string JsonWriter::finish() && {
  make_room(1);
  *at_++ = '\n';
  out_.resize(static_cast<std::size_t>(at_ - out_.data()));
  return std::move(out_);
}

}  // namespace rung
