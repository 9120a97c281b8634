#include "command/parallel.h"

#include <gtest/gtest.h>

#include <atomic>
#include <sstream>
#include <stdexcept>
#include <vector>

#include "command/progress.h"

namespace rung::test {
namespace {

TEST(Parallel, each_number_is_worked_on_once) {
  for (const int count : {0, 1, 2, 8}) {
    std::vector<std::atomic<int>> times(1000);
    for_each_index(times.size(), {count, {}}, [&](std::size_t i) { ++times[i]; });
    for (const auto& one : times) EXPECT_EQ(one.load(), 1);
  }
  for_each_index(0, {4, {}}, [](std::size_t /*i*/) { FAIL(); });
}

TEST(Parallel, one_job_goes_in_order_and_tells_how_far_it_is) {
  std::vector<std::size_t> order;
  std::vector<std::size_t> told;
  const Jobs jobs{1, [&](std::size_t done, std::size_t all) {
                    EXPECT_EQ(all, 3U);
                    told.push_back(done);
                  }};
  for_each_index(3, jobs, [&](std::size_t i) { order.push_back(i); });
  EXPECT_EQ(order, (std::vector<std::size_t>{0, 1, 2}));
  EXPECT_EQ(told, (std::vector<std::size_t>{1, 2, 3}));
}

TEST(Parallel, what_is_thrown_arrives) {
  for (const int count : {1, 4}) {
    EXPECT_THROW(for_each_index(100, {count, {}},
                                [](std::size_t i) {
                                  if (i == 50) throw std::runtime_error("fault");
                                }),
                 std::runtime_error);
  }
}

TEST(Parallel, a_number_of_jobs_is_read) {
  int jobs = 0;
  EXPECT_FALSE(read_jobs("", jobs));
  EXPECT_GE(jobs, 1);
  EXPECT_FALSE(read_jobs("3", jobs));
  EXPECT_EQ(jobs, 3);
  for (const char* word : {"0", "-1", "two", "1025", "99999", "1.5"}) {
    EXPECT_TRUE(read_jobs(word, jobs)) << word;
  }
}

TEST(Progress, is_shown_from_the_first_second_on_and_is_gone_at_the_end) {
  std::chrono::steady_clock::time_point now{};
  std::ostringstream err;
  {
    Progress progress(err, "assessed", [&] { return now; });
    now += std::chrono::milliseconds(999);
    progress.show(10, 1000);
    EXPECT_EQ(err.str(), "");
    now += std::chrono::milliseconds(1);
    progress.show(412, 1000);
    EXPECT_EQ(err.str(), "\r\x1b[K  assessed 412 of 1,000  ━━━━━━━━────────────  41%");
    now += std::chrono::milliseconds(50);
    progress.show(450, 1000);
    EXPECT_EQ(err.str().find("450"), std::string::npos);
  }
  EXPECT_TRUE(err.str().ends_with("\r\x1b[K"));
}

}  // namespace
}  // namespace rung::test
