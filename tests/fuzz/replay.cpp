// Runs a fuzz target without a fuzzer: replay_NAME SECONDS KEPT FILE... tries each file as it is,
// with every first byte that may choose something, and then with damage done to one after the other
// until the time is over. The file KEPT holds what was tried last, when that broke something.

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "property/any_yaml.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

constexpr int choices = 32;

std::string bytes_of(const char* path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void try_out(const std::string& bytes, const char* kept) {
  std::ofstream(kept, std::ios::binary | std::ios::trunc) << bytes;
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) {
    std::fputs("usage: replay_NAME SECONDS KEPT FILE...\n", stderr);
    return 2;
  }
  using Clock = std::chrono::steady_clock;
  const auto end = Clock::now() + std::chrono::seconds(std::atoi(argv[1]));
  const char* kept = argv[2];
  std::vector<std::string> files;
  for (const char* path : std::vector<const char*>(argv + 3, argv + argc)) {
    files.push_back(bytes_of(path));
  }
  rung::test::AnyYaml any(2026);
  long tried = 0;
  for (std::size_t round = 0; Clock::now() < end; ++round) {
    for (std::size_t i = 0; i < files.size() && Clock::now() < end; ++i, ++tried) {
      const char choice = static_cast<char>((round + i) % choices);
      try_out(choice + (round == 0 ? files[i] : any.damaged(files[i])), kept);
    }
  }
  std::filesystem::remove(kept);
  std::printf("%ld files, and nothing found\n", tried);
  return 0;
}
