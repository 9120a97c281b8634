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

winsize size_of_terminal(int stream) {
  winsize size{};
  if (::ioctl(stream, TIOCGWINSZ, &size) != 0) size = {};
  return size;
}

int columns_of_terminal() {
  const int wanted = std::atoi(std::string(environment("COLUMNS")).c_str());
  if (wanted > 0) return wanted;
  const winsize size = size_of_terminal(STDOUT_FILENO);
  return size.ws_col > 0 ? size.ws_col : 80;
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
  terminal.in = ::isatty(STDIN_FILENO) == 1;
  if (const winsize size = size_of_terminal(STDERR_FILENO); size.ws_row > 0) {
    terminal.height = size.ws_row;
  }
  return terminal;
}

}  // namespace rung
