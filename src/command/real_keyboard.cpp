#include "command/real_keyboard.h"

#include <poll.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <optional>
#include <string_view>

namespace rung {
namespace {

constexpr int keyboard_fd = STDIN_FILENO;
/// The rest of what one key sends comes at once; what comes later is another key.
constexpr int milliseconds_of_one_key = 50;

/// What ends a program, or the look of it.
constexpr std::array ending_signals{SIGINT,  SIGTERM, SIGHUP, SIGQUIT,
                                    SIGABRT, SIGSEGV, SIGBUS, SIGFPE};

/// How the terminal was: what a signal handler may look at must be reachable without an object.
termios terminal_before;
std::array<struct sigaction, ending_signals.size()> actions_before;

/// Only functions that a handler may call (signal-safety(7)).
extern "C" void restore_terminal_and_end(int signal) {
  ::tcsetattr(keyboard_fd, TCSANOW, &terminal_before);
  ::raise(signal);  // its usual action, as the handler stands for one time only
}

void watch_signals() {
  struct sigaction action {};
  action.sa_handler = restore_terminal_and_end;
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  for (std::size_t i = 0; i < ending_signals.size(); ++i) {
    ::sigaction(ending_signals[i], &action, &actions_before[i]);
    // What was to be ignored, as under nohup, still is.
    if (actions_before[i].sa_handler == SIG_IGN) {
      ::sigaction(ending_signals[i], &actions_before[i], nullptr);
    }
  }
}

void leave_signals() {
  for (std::size_t i = 0; i < ending_signals.size(); ++i) {
    ::sigaction(ending_signals[i], &actions_before[i], nullptr);
  }
}

/// The next byte; nothing if there will be none, or none in that time (-1: however long it takes).
std::optional<unsigned char> next_byte(int milliseconds) {
  pollfd waiting{keyboard_fd, POLLIN, 0};
  while (true) {
    const int ready = ::poll(&waiting, 1, milliseconds);
    if (ready < 0 && errno == EINTR) continue;
    if (ready <= 0) return std::nullopt;
    unsigned char byte = 0;
    const ssize_t got = ::read(keyboard_fd, &byte, 1);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return std::nullopt;
    return byte;
  }
}

/// The key whose code begins with an escape: `ESC [ A`, `ESC O A`, `ESC [ 3 ~`. Alone it is the key
/// of that name.
Key after_escape() {
  const auto second = next_byte(milliseconds_of_one_key);
  if (!second) return {Key::Kind::erase_all, {}};
  if (*second != '[' && *second != 'O') return {};
  auto last = next_byte(milliseconds_of_one_key);
  while (last && *last < '@') last = next_byte(milliseconds_of_one_key);
  if (last == 'A') return {Key::Kind::up, {}};
  if (last == 'B') return {Key::Kind::down, {}};
  return {};
}

/// A character of several bytes, by the first of them.
Key character(unsigned char first) {
  std::string text(1, static_cast<char>(first));
  const std::size_t length = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  while (text.size() < length) {
    const auto more = next_byte(milliseconds_of_one_key);
    if (!more) return {};
    text += static_cast<char>(*more);
  }
  return {Key::Kind::text, text};
}

constexpr unsigned char control(char letter) { return static_cast<unsigned char>(letter & 0x1F); }

}  // namespace

bool RealKeyboard::take() {
  const char* kind = std::getenv("TERM");  // NOLINT(concurrency-mt-unsafe): there are no threads
  if (is_taken_ || kind == nullptr || std::string_view(kind) == "dumb") return is_taken_;
  if (::tcgetattr(keyboard_fd, &terminal_before) != 0) return false;
  termios raw = terminal_before;
  raw.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO | ISIG | IEXTEN);
  raw.c_iflag &= ~static_cast<tcflag_t>(IXON);
  raw.c_cc[VMIN] = 1;
  raw.c_cc[VTIME] = 0;
  watch_signals();
  is_taken_ = ::tcsetattr(keyboard_fd, TCSADRAIN, &raw) == 0;
  if (!is_taken_) leave_signals();
  return is_taken_;
}

void RealKeyboard::give_back() {
  if (!is_taken_) return;
  ::tcsetattr(keyboard_fd, TCSADRAIN, &terminal_before);
  leave_signals();
  is_taken_ = false;
}

Key RealKeyboard::next() {
  const auto byte = next_byte(-1);
  if (!byte) return {Key::Kind::end, {}};
  switch (*byte) {
    case '\r':
    case '\n':
      return {Key::Kind::enter, {}};
    case 0x1B:
      return after_escape();
    case 0x7F:
    case control('H'):
      return {Key::Kind::erase, {}};
    case control('U'):
    case control('W'):
      return {Key::Kind::erase_all, {}};
    case control('P'):
      return {Key::Kind::up, {}};
    case control('N'):
      return {Key::Kind::down, {}};
    case control('C'):
    case control('\\'):
      return {Key::Kind::leave, {}};
    case control('D'):
      return {Key::Kind::end, {}};
    case control('Z'):
      give_back();
      ::kill(0, SIGTSTP);
      take();
      return {Key::Kind::resumed, {}};
    default:
      return *byte < 0x20 ? Key{} : character(*byte);
  }
}

}  // namespace rung
