// Whatever the plain lane reads, yaml-cpp reads as the same tree, without a word about it. Both
// lanes get the same bytes; a difference ends the run, and libFuzzer keeps the file.

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "support/lane_difference.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const std::string difference = rung::yaml::lane_difference(bytes).difference;
  if (difference.empty()) return 0;
  std::fprintf(stderr, "the lanes differ\n%s\n", difference.c_str());
  std::abort();
}
