#include "command/parallel.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace rung {
namespace {

constexpr int most_jobs = 1024;

/// What all threads of a run share.
struct SharedRun {
  std::size_t count = 0;
  const std::function<void(std::size_t)>& work;
  std::atomic<std::size_t> next{0};
  std::atomic<std::size_t> done{0};
  std::mutex mutex{};
  std::exception_ptr thrown{};
};

/// Takes one number after the other until none is left. `progress` is there for one thread only.
void take_turns(SharedRun& run, const Jobs* progress) {
  try {
    for (std::size_t i = run.next++; i < run.count; i = run.next++) {
      run.work(i);
      const std::size_t done = ++run.done;
      if (progress != nullptr && progress->progress) progress->progress(done, run.count);
    }
  } catch (...) {
    run.next = run.count;  // nobody begins anything else
    const std::lock_guard lock(run.mutex);
    if (!run.thrown) run.thrown = std::current_exception();
  }
}

}  // namespace

void for_each_index(std::size_t count, const Jobs& jobs,
                    const std::function<void(std::size_t)>& work) {
  SharedRun run{count, work};
  {
    const auto helpers = std::min(static_cast<std::size_t>(std::max(jobs.count, 1)), count);
    std::vector<std::jthread> threads;
    for (std::size_t i = 1; i < helpers; ++i) {
      threads.emplace_back([&run] { take_turns(run, nullptr); });
    }
    take_turns(run, &jobs);
  }
  if (run.thrown) std::rethrow_exception(run.thrown);
}

void declare_jobs(CLI::App& app, std::string& word) {
  app.add_option("--jobs", word,
                 "how many files to look at at once; without it as many as there are cores")
      ->type_name("N");
}

std::optional<UsageError> read_jobs(const std::string& word, int& jobs) {
  if (word.empty()) {
    jobs = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    return std::nullopt;
  }
  const bool digits =
      word.size() <= 4 && std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
  jobs = digits ? std::stoi(word) : 0;
  if (jobs >= 1 && jobs <= most_jobs) return std::nullopt;
  return UsageError{fmt::format("`--jobs` is a number from 1 to {}, not `{}`", most_jobs, word),
                    {}};
}

}  // namespace rung
