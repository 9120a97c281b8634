// However a file is made long, checking it takes no more than a second of processor time and 64
// times its size of memory for each MiB. The first three bytes choose where in the rest a piece
// begins and ends; the file is that rest with the piece repeated until it has a quarter of a MiB.

#include <malloc.h>

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <new>
#include <string>

#include "fuzz/must.h"
#include "support/memory_files.h"
#include "support/program.h"

namespace {

std::atomic<std::size_t> in_use = 0;
std::atomic<std::size_t> peak = 0;

}  // namespace

void* operator new(std::size_t bytes) {
  void* const memory = std::malloc(bytes);
  if (memory == nullptr) std::abort();
  const std::size_t now = in_use += malloc_usable_size(memory);
  if (now > peak) peak = now;
  return memory;
}
void* operator new(std::size_t bytes, const std::nothrow_t& /*kind*/) noexcept {
  return operator new(bytes);
}
void operator delete(void* memory) noexcept {
  if (memory != nullptr) in_use -= malloc_usable_size(memory);
  std::free(memory);
}
void operator delete(void* memory, std::size_t /*bytes*/) noexcept { operator delete(memory); }

namespace rung::test {
namespace {

constexpr std::size_t mebibyte = std::size_t{1024} * 1024;
constexpr std::size_t grown_to = mebibyte / 4;
constexpr std::size_t memory_allowed = 64 * grown_to;
/// For what is not the file: the framework, and the problems that are kept of any file.
constexpr std::size_t memory_besides = 24 * mebibyte;
/// Builds that look for mistakes are many times slower than one that is installed.
constexpr double seconds_allowed = 0.25 * 12;

double processor_seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

std::string grown(const std::string& text, std::size_t one, std::size_t other) {
  const auto [begin, end] = std::minmax({one % (text.size() + 1), other % (text.size() + 1)});
  const std::string piece = text.substr(begin, end - begin);
  std::string file = text.substr(0, begin);
  while (!piece.empty() && file.size() < grown_to) file += piece;
  return file + text.substr(end);
}

void check(const std::string& command, const std::string& bytes) {
  MemoryFiles files;
  files.files["file.yaml"] = bytes;
  const std::size_t before = in_use;
  peak = before;
  const double begin = processor_seconds();
  const ProgramResult result = run_program({command, "file.yaml"}, files);
  const double seconds = processor_seconds() - begin;
  must(result.status >= 0 && result.status <= 2, "the status is 0, 1 or 2");
  must(seconds < seconds_allowed, "it took " + std::to_string(seconds) + " s");
  const std::size_t most = peak - before;
  must(most < memory_allowed + memory_besides, "it took " + std::to_string(most) + " bytes");
}

}  // namespace
}  // namespace rung::test

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 4) return 0;
  const std::string text{reinterpret_cast<const char*>(data) + 3, size - 3};
  const std::size_t units = text.size() / 256 + 1;  // so that a byte reaches every place
  // The first byte has a say in the piece too: files that are not made for this begin alike.
  const std::uint8_t begin = static_cast<std::uint8_t>(data[1] + data[0] * 41);
  const std::uint8_t end = static_cast<std::uint8_t>(data[2] + data[0] * 89);
  rung::test::check(data[0] % 2 == 0 ? "validate" : "assess",
                    rung::test::grown(text, begin * units, end * units));
  return 0;
}
