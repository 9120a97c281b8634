#include "command/progress.h"

#include <fmt/format.h>

#include <ostream>
#include <utility>

#include "report/words.h"

namespace rung {
namespace {

using std::chrono_literals::operator""s;

constexpr std::size_t bar_length = 20;

std::string with_thousands(std::size_t number) {
  return amount_in_words(Decimal::from_integer(static_cast<std::int64_t>(number)));
}

}  // namespace

std::string progress_line(std::string_view what, std::size_t done, std::size_t all) {
  const std::size_t filled = all == 0 ? bar_length : done * bar_length / all;
  std::string bar;
  for (std::size_t i = 0; i < bar_length; ++i) bar += i < filled ? "━" : "─";
  return fmt::format("  {} {} of {}  {}  {}%", what, with_thousands(done), with_thousands(all), bar,
                     all == 0 ? 100 : done * 100 / all);
}

Progress::Progress(std::ostream& err, std::string_view what, Clock clock)
    : err_(err), what_(what), clock_(std::move(clock)), next_(clock_() + 1s) {}

Progress::~Progress() {
  if (shown_) err_ << "\r\x1b[K" << std::flush;
}

void Progress::show(std::size_t done, std::size_t all) {
  const auto now = clock_();
  if (now < next_) return;
  next_ = now + std::chrono::milliseconds(100);
  shown_ = true;
  err_ << "\r\x1b[K" << progress_line(what_, done, all) << std::flush;
}

}  // namespace rung
