#include "command/interruption.h"

#include <unistd.h>

#include <array>
#include <atomic>
#include <string_view>

namespace rung {
namespace {

constexpr std::array interruptions{SIGINT, SIGTERM, SIGHUP};
constexpr std::string_view interrupted =
    "error: interrupted; every file is written whole or as it was before\n";

std::atomic<const char*> unfinished_file{nullptr};
std::atomic<const char* const*> unfinished_folder{nullptr};
static_assert(std::atomic<const char*>::is_always_lock_free, "a signal handler reads it");

}  // namespace

extern "C" {
/// Calls only what a signal handler may call.
static void end_tidily(int signal) {
  if (const char* path = unfinished_file.load()) ::unlink(path);
  if (const char* const* path = unfinished_folder.load()) {
    for (; *path != nullptr; ++path) {
      if (::unlink(*path) != 0) ::rmdir(*path);
    }
  }
  const ssize_t told = ::write(STDERR_FILENO, interrupted.data(), interrupted.size());
  static_cast<void>(told);
  ::raise(signal);  // the handler is in place for one signal, so this one ends the program
}
}

void end_tidily_when_interrupted() {
  for (const int signal : interruptions) {
    struct sigaction action {};
    if (::sigaction(signal, nullptr, &action) != 0 || action.sa_handler == SIG_IGN) continue;
    action = {};
    action.sa_handler = end_tidily;
    action.sa_flags = static_cast<int>(SA_RESETHAND) | SA_NODEFER;
    ::sigaction(signal, &action, nullptr);
  }
}

void set_unfinished_file(const char* path) { unfinished_file.store(path); }

void set_unfinished_folder(const char* const* paths) { unfinished_folder.store(paths); }

SignalsHeld::SignalsHeld() {
  sigset_t held;
  ::sigemptyset(&held);
  for (const int signal : interruptions) ::sigaddset(&held, signal);
  ::pthread_sigmask(SIG_BLOCK, &held, &before_);
}

SignalsHeld::~SignalsHeld() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

}  // namespace rung
