#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>

namespace rung {

/// `  assessed 41,234 of 100,000  ━━━━━━━━────────────  41%`; `what` is the first word.
std::string progress_line(std::string_view what, std::size_t done, std::size_t all);

/// A bar on standard error for whoever waits: from the first second on, a few times a second, and
/// gone at the end.
class Progress {
 public:
  using Clock = std::function<std::chrono::steady_clock::time_point()>;

  /// `what` is done: `assessed`.
  Progress(std::ostream& err, std::string_view what, Clock clock = std::chrono::steady_clock::now);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress();

  void show(std::size_t done, std::size_t all);

 private:
  std::ostream& err_;
  std::string_view what_;
  Clock clock_;
  std::chrono::steady_clock::time_point next_;  ///< not shown again before
  bool shown_ = false;
};

}  // namespace rung
