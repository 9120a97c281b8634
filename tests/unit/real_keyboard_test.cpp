// Questions in a real terminal: a pseudo terminal with the program at its end.

#include "command/real_keyboard.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>
#include <utmp.h>

#include <csignal>
#include <cstdlib>
#include <iostream>
#include <string>

#include "command/app.h"
#include "command/real_world.h"
#include "support/program.h"
#include "support/text_file.h"

namespace rung::test {
namespace {

using testing::HasSubstr;

/// A terminal in which the program runs, asking who an evidence file is for.
class InATerminal : public testing::Test {
 protected:
  void SetUp() override {
    const winsize size{30, 90, 0, 0};
    ASSERT_EQ(::openpty(&master_, &slave_, nullptr, nullptr, &size), 0);
    ::tcgetattr(slave_, &before_);
  }
  void TearDown() override {
    ::close(master_);
    ::close(slave_);
  }

  void start(const std::vector<std::string>& arguments, const char* terminal = "xterm") {
    child_ = ::fork();
    if (child_ != 0) return;
    ::close(master_);
    ::login_tty(slave_);
    ::setenv("TERM", terminal, 1);  // NOLINT(concurrency-mt-unsafe): the child has one thread
    RealFiles files;
    RealKeyboard keyboard;
    Io io{std::cout, std::cerr, std::cin, files, test_day, real_terminal(), {}, &keyboard};
    const int status = run(arguments, io);
    std::cout.flush();
    ::_exit(status);
  }

  /// Reads what the program shows until this is there; fails the test if it takes too long.
  void wait_for(const std::string& text) {
    while (shown_.find(text, seen_) == std::string::npos) {
      pollfd waiting{master_, POLLIN, 0};
      if (::poll(&waiting, 1, 20000) <= 0) break;
      char bytes[4096];
      const ssize_t got = ::read(master_, bytes, sizeof bytes);
      if (got <= 0) break;
      shown_.append(bytes, static_cast<std::size_t>(got));
    }
    const auto at = shown_.find(text, seen_);
    ASSERT_NE(at, std::string::npos) << "no `" << text << "` in\n" << shown_.substr(seen_);
    seen_ = at + text.size();
  }

  void answer(const std::string& question, const std::string& keys) {
    wait_for(question);
    ASSERT_EQ(::write(master_, keys.data(), keys.size()), static_cast<ssize_t>(keys.size()));
  }

  int wait_for_end() {
    int status = 0;
    ::waitpid(child_, &status, 0);
    return status;
  }

  bool is_as_before() const {
    termios now{};
    ::tcgetattr(slave_, &now);
    return now.c_lflag == before_.c_lflag && now.c_iflag == before_.c_iflag;
  }

  WorkingFolder here_;
  int master_ = -1;
  int slave_ = -1;
  pid_t child_ = -1;
  termios before_{};
  std::string shown_;
  std::size_t seen_ = 0;
};

TEST_F(InATerminal, answers_lead_to_a_file_and_the_terminal_is_as_before) {
  start({"init"});
  answer("Which ladder?", "unif\r");
  answer("At which level are you?", "\x1b[B\x1b[B\x1b[A\r");
  answer("On which track?", "appsec\n");
  answer("What is your id?", "e-7\r");
  answer("What is your name?", "Dana 计\x7f\r");
  answer("Since when", "2025-3\r");
  answer("did you mean `2025-03`?",
         "\x7f"
         "03\r");
  answer("Into which file?", "\r");
  wait_for("is written");
  const int status = wait_for_end();
  ASSERT_TRUE(WIFEXITED(status));
  EXPECT_EQ(WEXITSTATUS(status), 0);
  EXPECT_TRUE(is_as_before());
  EXPECT_THAT(read_text("me.yaml"),
              HasSubstr("employee: {id: e-7, name: Dana, level: L2, track: appsec, "
                        "level_since: 2025-03}"));
}

TEST_F(InATerminal, leaving_writes_nothing) {
  for (const char* keys : {"\x03", "\x04"}) {
    start({"init"});
    answer("Which ladder?", keys);
    wait_for("nothing was written");
    EXPECT_EQ(WEXITSTATUS(wait_for_end()), 2);
    EXPECT_TRUE(is_as_before());
    EXPECT_EQ(read_text("me.yaml"), "");
  }
}

TEST_F(InATerminal, a_signal_leaves_the_terminal_as_it_was) {
  for (const int signal : {SIGTERM, SIGINT, SIGHUP, SIGQUIT}) {
    start({"init"});
    wait_for("Which ladder?");
    EXPECT_FALSE(is_as_before());
    ::kill(child_, signal);
    const int status = wait_for_end();
    ASSERT_TRUE(WIFSIGNALED(status)) << signal;
    EXPECT_EQ(WTERMSIG(status), signal);
    EXPECT_TRUE(is_as_before()) << signal;
  }
}

TEST_F(InATerminal, a_terminal_without_cursor_is_asked_by_lines) {
  start({"init"}, "dumb");
  answer("or a word to search for: ", "engineer-path\n");
  answer("or a word to search for: ", "\x04");
  wait_for("nothing was written");
  EXPECT_EQ(WEXITSTATUS(wait_for_end()), 2);
}

}  // namespace
}  // namespace rung::test
