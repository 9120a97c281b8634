#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "command/io.h"
#include "command/usage.h"

namespace rung {

/// Something to choose.
struct Offered {
  std::string id;            ///< the answer, if it is chosen; may be empty
  std::string title;         ///< in a few words
  std::string details = {};  ///< shown while it is looked at, and searched as well
};

/// A question to whoever sits at the terminal.
struct Question {
  std::string asks;                   ///< `Which ladder is it?`
  std::vector<Offered> offered = {};  ///< to choose from; without any it is a text
  std::string usual = {};             ///< the answer that Enter alone gives
  bool may_be_empty = false;          ///< of a text: Enter alone, without `usual`, is an answer
  /// What is wrong with a text, and what to type instead.
  std::function<std::optional<UsageError>(const std::string&)> check = {};
};

/// What is offered and fits the words that were typed: each of them stands in the id, the title or
/// the details. What is named so comes before what only mentions it.
struct Matches {
  std::vector<std::size_t> places;  ///< into what is offered
  std::size_t named = 0;            ///< how many of them are called so, the first ones
  bool only_near = false;           ///< nothing fits: these are the nearest by their ids
};
Matches matches_of(std::string_view typed, std::span<const Offered> offered);

/// Asks one question after the other, on standard error, so that results can be redirected. Key by
/// key, with a list that is searched while typing, or where a terminal cannot do that line by line.
class Dialogue {
 public:
  explicit Dialogue(Io& io) : io_(io) {}

  /// Whether there is somebody to ask.
  static bool is_possible(const Io& io) { return io.terminal.in && io.terminal.err; }

  /// The answer, which is among what is offered or passes the check; nothing if whoever was asked
  /// left (Ctrl-C, Ctrl-D, or there is no more input).
  std::optional<std::string> ask(const Question& question);
  /// Says something in between.
  void say(std::string_view text);

 private:
  Io& io_;
};

/// The two ways of asking, for `Dialogue`.
std::optional<std::string> ask_by_keys(const Question& question, Io& io);
std::optional<std::string> ask_by_lines(const Question& question, Io& io);

/// What is wrong with a text, and what to type instead, in one line.
std::string in_one_line(const UsageError& problem);

}  // namespace rung
