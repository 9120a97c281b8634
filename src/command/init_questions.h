#pragma once

#include <optional>
#include <string>

#include "command/io.h"
#include "command/person_words.h"
#include "command/usage.h"

namespace rung {

/// Who a new evidence file is for, as the words of a command line or the answers to questions.
struct StartWords {
  std::string framework;
  PersonWords person;
  std::string id;
  std::string name;
  std::string since;   ///< when they came to their level: a month or a day
  std::string output;  ///< the file; empty: standard output
};

/// Asks for what the words leave open, one question at a time. False if whoever was asked left, or
/// if a file they named cannot be used, which has then been told.
bool ask_for_start(StartWords& words, Io& io);

/// What is wrong with an id, a month or a day, and what to write instead.
std::optional<UsageError> check_id(const std::string& word);
std::optional<UsageError> check_month(const std::string& word, Month latest);

}  // namespace rung
