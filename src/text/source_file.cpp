#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>

#include "rung/source.h"

namespace rung {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::size_t block = 1024;

/// Characters are counted by their first bytes; a stray continuation byte adds none.
std::uint32_t characters(std::string_view text) {
  return static_cast<std::uint32_t>(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

}  // namespace

SourceFile::SourceFile(std::string path, std::string bytes)
    : path_(std::move(path)), bytes_(std::move(bytes)), text_(bytes_) {
  if (text_.starts_with(byte_order_mark)) text_.remove_prefix(byte_order_mark.size());
}

const SourceFile::Places& SourceFile::places() const {
  std::call_once(places_known_, [this] {
    // A line ends with LF or CRLF. A CR alone is no line break: editors do not agree on it, and the
    // YAML guard refuses it as a control character.
    std::size_t start = 0;
    std::size_t longest = 0;
    places_.line_starts.push_back(0);
    for (std::size_t at = text_.find('\n'); at != std::string_view::npos;
         at = text_.find('\n', start)) {
      longest = std::max(longest, at - start);
      start = at + 1;
      places_.line_starts.push_back(static_cast<std::uint32_t>(start));
    }
    if (std::max(longest, text_.size() - start) < block) return;
    places_.characters_before.push_back(0);
    for (std::size_t at = 0; at + block <= text_.size(); at += block) {
      places_.characters_before.push_back(places_.characters_before.back() +
                                          characters(text_.substr(at, block)));
    }
  });
  return places_;
}

std::uint32_t SourceFile::characters_before(std::uint32_t offset) const {
  const std::size_t full = offset / block;
  return places().characters_before[full] + characters(text_.substr(full * block, offset % block));
}

Position SourceFile::position(std::uint32_t offset) const {
  offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
  const std::vector<std::uint32_t>& line_starts = places().line_starts;
  const auto next = std::ranges::upper_bound(line_starts, offset);
  const auto line = static_cast<std::uint32_t>(std::distance(line_starts.begin(), next));
  const std::uint32_t start = *std::prev(next);
  // Most lines are short; in a very long one only the rest of a block is counted through.
  const std::uint32_t before = offset - start < block
                                   ? characters(text_.substr(start, offset - start))
                                   : characters_before(offset) - characters_before(start);
  return {line, before + 1};
}

std::string_view SourceFile::line(std::uint32_t number) const {
  if (number == 0 || number > line_count()) return {};
  const std::vector<std::uint32_t>& line_starts = places().line_starts;
  const std::size_t start = line_starts[number - 1];
  const std::size_t end = number < line_count() ? line_starts[number] - 1 : text_.size();
  std::string_view text = text_.substr(start, end - start);
  if (number < line_count() && text.ends_with('\r')) text.remove_suffix(1);
  return text;
}

}  // namespace rung
