#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include "command/app.h"
#include "command/descriptor_buffer.h"
#include "command/interruption.h"
#include "command/real_keyboard.h"
#include "command/real_world.h"

namespace {

int fault(const char* what) {
  std::fprintf(stderr, "error: a fault in rung itself: %s\n", what);
  return 3;
}

/// Takes the place of a standard stream that is closed by one on which every use fails: else the
/// next file that is opened would get its number, and be read or written as that stream.
void keep_taken(int descriptor, int mode) {
  if (::fcntl(descriptor, F_GETFD) >= 0) return;
  const int unusable = ::open("/dev/null", mode);
  if (unusable >= 0 && unusable != descriptor) ::close(unusable);
}

int run(const std::vector<std::string>& arguments, std::ostream& out, std::istream& in) {
  try {
    rung::RealFiles files;
    rung::RealKeyboard keyboard;
    rung::Io io{out, std::cerr, in, files, rung::today_in_utc(), rung::real_terminal()};
    io.lanes.reference_only = rung::wants_reference_lane();
    io.keyboard = &keyboard;
    return rung::run(arguments, io);
  } catch (const std::exception& exception) {
    return fault(exception.what());
  } catch (...) {
    return fault("an exception of unknown kind");
  }
}

}  // namespace

int main(int argc, char** argv) {
  // A reader that has gone and a file that grows too large are errors like any other.
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  keep_taken(STDIN_FILENO, O_WRONLY);
  keep_taken(STDOUT_FILENO, O_RDONLY);
  keep_taken(STDERR_FILENO, O_RDONLY);
  rung::end_tidily_when_interrupted();
  rung::DescriptorBuffer in_buffer(STDIN_FILENO);
  rung::DescriptorBuffer out_buffer(STDOUT_FILENO);
  std::istream in(&in_buffer);
  std::ostream out(&out_buffer);
  std::cerr.tie(&out);  // so that a terminal shows both in the order they were written
  const int status = run({argv + (argc > 0 ? 1 : 0), argv + argc}, out, in);
  std::cerr.tie(nullptr);
  return status;
}
