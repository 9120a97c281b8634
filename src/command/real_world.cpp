#include "command/real_world.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <string_view>

namespace rung {
namespace {

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): before any thread starts
  return value == nullptr ? std::string_view() : value;
}

int columns_of_terminal() {
  const int wanted = std::atoi(std::string(environment("COLUMNS")).c_str());
  if (wanted > 0) return wanted;
  winsize size{};
  const bool known = ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return known ? size.ws_col : 80;
}

}  // namespace

Date today_in_utc() {
  const auto now = std::chrono::system_clock::now();
  const std::chrono::year_month_day today{std::chrono::floor<std::chrono::days>(now)};
  const Month month(static_cast<int>(today.year()),
                    static_cast<int>(static_cast<unsigned>(today.month())));
  return {month, static_cast<int>(static_cast<unsigned>(today.day()))};
}

bool wants_reference_lane() { return environment("RUNG_YAML") == "reference"; }

Terminal real_terminal() {
  Terminal terminal;
  terminal.out = ::isatty(STDOUT_FILENO) == 1;
  terminal.err = ::isatty(STDERR_FILENO) == 1;
  terminal.no_color = !environment("NO_COLOR").empty() || environment("TERM") == "dumb";
  if (terminal.out) terminal.width = columns_of_terminal();
  return terminal;
}

}  // namespace rung
