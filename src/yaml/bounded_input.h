#pragma once

#include <array>
#include <cstddef>
#include <streambuf>
#include <string_view>

namespace rung::yaml {

/// What yaml-cpp has read since it last told of anything. It holds back a bracket that might be a
/// key until it is closed, and costs a hundred bytes of memory or more for each token held back.
struct Backlog {
  static constexpr std::size_t most_separators = 500'000;
  static constexpr std::size_t most_quotes = 1'000'000;
  static constexpr std::ptrdiff_t most_unclosed = 10'000;

  std::size_t separators = 0;
  std::size_t quotes = 0;
  std::ptrdiff_t unclosed = 0;
};

/// Thrown out of yaml-cpp when its backlog would cost too much memory.
struct TooMuchBacklog {
  bool deep = false;  ///< brackets in brackets, rather than many items
};

/// Feeds a text to yaml-cpp and counts what could become tokens, so that the memory hostile input
/// costs stays bounded: four megabytes of `[` would take a gigabyte.
class BoundedInput : public std::streambuf {
 public:
  BoundedInput(std::string_view text, Backlog& backlog) : backlog_(&backlog) {
    auto* begin = const_cast<char*>(text.data());  // only ever read
    setg(begin, begin, begin + text.size());
  }

 protected:
  std::streamsize xsgetn(char* to, std::streamsize count) override;

 private:
  Backlog* backlog_;
};

}  // namespace rung::yaml
