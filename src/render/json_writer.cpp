#include "render/json_writer.h"

#include <charconv>
#include <nlohmann/json.hpp>
#include <utility>

namespace rung {
namespace {

/// Whether a text is printable ASCII without anything that is to be escaped.
bool is_simple(std::string_view text) {
  unsigned odd = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    odd |= static_cast<unsigned>(byte < 0x20) | static_cast<unsigned>(byte >= 0x80) |
           static_cast<unsigned>(c == '"') | static_cast<unsigned>(c == '\\');
  }
  return odd == 0;
}

}  // namespace

void JsonWriter::break_line() {
  if (indent_ < 0) return;
  out_ += '\n';
  out_.append(depth_ * static_cast<std::size_t>(indent_), ' ');
}

void JsonWriter::before_value() {
  if (std::exchange(after_key_, false) || depth_ == 0) return;
  if (!std::exchange(is_first_, false)) out_ += ',';
  break_line();
}

void JsonWriter::begin(char bracket) {
  before_value();
  out_ += bracket;
  ++depth_;
  is_first_ = true;
}

void JsonWriter::end(char bracket) {
  --depth_;
  if (!std::exchange(is_first_, false)) break_line();
  out_ += bracket;
}

void JsonWriter::key(std::string_view name) {
  before_value();
  out_ += '"';
  out_ += name;
  out_ += indent_ < 0 ? "\":" : "\": ";
  after_key_ = true;
}

void JsonWriter::literal(std::string_view word) {
  before_value();
  out_ += word;
}

void JsonWriter::text(std::string_view value) {
  before_value();
  quoted(value);
}

/// The library knows best what to do with anything out of the ordinary.
void JsonWriter::quoted(std::string_view value) {
  if (!is_simple(value)) {
    out_ += nlohmann::json(value).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    return;
  }
  out_ += '"';
  out_ += value;
  out_ += '"';
}

void JsonWriter::number(std::int64_t value) {
  char digits[24];
  const auto written = std::to_chars(std::begin(digits), std::end(digits), value);
  literal({digits, static_cast<std::size_t>(written.ptr - digits)});
}

void JsonWriter::percentage(BasisPoints value) {
  number(value / 100);
  const auto cents = static_cast<int>(value % 100);
  out_ += '.';
  out_ += static_cast<char>('0' + cents / 10);
  if (cents % 10 != 0) out_ += static_cast<char>('0' + cents % 10);
}

void JsonWriter::texts(const std::vector<std::string>& values) {
  begin_list();
  for (const std::string& value : values) text(value);
  end_list();
}

std::string JsonWriter::finish() && {
  out_ += '\n';
  return std::move(out_);
}

}  // namespace rung
