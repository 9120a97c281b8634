#include "command/descriptor_buffer.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <istream>
#include <iterator>
#include <ostream>
#include <sstream>
#include <string>

#include "support/text_file.h"

namespace rung::test {
namespace {

TEST(DescriptorBuffer, carries_more_than_it_holds_both_ways) {
  const WorkingFolder folder;
  std::string text;
  for (int i = 0; i < 40'000; ++i) text += std::to_string(i) + '\n';
  const int written = ::open("a.txt", O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  DescriptorBuffer out_buffer(written);
  std::ostream out(&out_buffer);
  out << text << std::flush;
  EXPECT_TRUE(out);
  ::close(written);
  EXPECT_EQ(read_text("a.txt"), text);
  const int opened = ::open("a.txt", O_RDONLY | O_CLOEXEC);
  DescriptorBuffer in_buffer(opened);
  std::istream in(&in_buffer);
  EXPECT_EQ(std::string(std::istreambuf_iterator<char>(in), {}), text);
  EXPECT_EQ(failure_of(in), "");
  ::close(opened);
}

TEST(DescriptorBuffer, says_why_writing_failed) {
  const int full = ::open("/dev/full", O_WRONLY | O_CLOEXEC);
  DescriptorBuffer buffer(full);
  std::ostream out(&buffer);
  out << "text" << std::flush;
  ::close(full);
  EXPECT_FALSE(out);
  EXPECT_EQ(failure_of(out), "no space left on device");
}

TEST(DescriptorBuffer, says_why_reading_failed) {
  const WorkingFolder folder;
  const int opened = ::open(".", O_RDONLY | O_CLOEXEC);
  DescriptorBuffer buffer(opened);
  std::istream in(&buffer);
  std::string line;
  EXPECT_FALSE(std::getline(in, line));
  EXPECT_EQ(failure_of(in), "is a directory");
  ::close(opened);
}

TEST(DescriptorBuffer, other_streams_say_nothing) {
  std::ostringstream out;
  out.setstate(std::ios::badbit);
  EXPECT_EQ(failure_of(out), "");
}

}  // namespace
}  // namespace rung::test
