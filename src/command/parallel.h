#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>

#include "command/usage.h"

namespace CLI {
class App;
}

namespace rung {

/// How many files are looked at at once, and who is told how far it got.
struct Jobs {
  int count = 1;
  /// Called now and then by the thread that started it all, with how many are done of how many.
  std::function<void(std::size_t done, std::size_t all)> progress;
};

/// Does the work of each number from 0 to `count` - 1 once, on as many threads as there are jobs:
/// in order with one job, in any order with several. What the work throws is thrown again, once all
/// threads have stopped.
void for_each_index(std::size_t count, const Jobs& jobs,
                    const std::function<void(std::size_t)>& work);

/// Declares `--jobs`.
void declare_jobs(CLI::App& app, std::string& word);
/// What it means, as many as there are cores without it; or why it means nothing.
std::optional<UsageError> read_jobs(const std::string& word, int& jobs);

}  // namespace rung
