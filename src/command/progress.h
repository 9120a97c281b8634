#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <iosfwd>
#include <string>

namespace rung {

/// `  assessed 41,234 of 100,000  ━━━━━━━━────────────  41%`.
std::string progress_line(std::size_t done, std::size_t all);

/// A bar on standard error for whoever waits: from the first second on, a few times a second, and
/// gone at the end.
class Progress {
 public:
  using Clock = std::function<std::chrono::steady_clock::time_point()>;

  explicit Progress(std::ostream& err, Clock clock = std::chrono::steady_clock::now);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress();

  void show(std::size_t done, std::size_t all);

 private:
  std::ostream& err_;
  Clock clock_;
  std::chrono::steady_clock::time_point next_;  ///< not shown again before
  bool shown_ = false;
};

}  // namespace rung
