#include <csignal>
#include <cstdio>
#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include "command/app.h"
#include "command/real_world.h"

namespace {

int fault(const char* what) {
  std::fprintf(stderr, "error: a fault in rung itself: %s\n", what);
  return 3;
}

}  // namespace

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);  // a reader that has gone is an error like any other
  try {
    const std::vector<std::string> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
    rung::RealFiles files;
    rung::Io io{std::cout, std::cerr, std::cin, files, rung::today_in_utc(), rung::real_terminal()};
    io.lanes.reference_only = rung::wants_reference_lane();
    return rung::run(arguments, io);
  } catch (const std::exception& exception) {
    return fault(exception.what());
  } catch (...) {
    return fault("an exception of unknown kind");
  }
}
