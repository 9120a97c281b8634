// Fills a folder with files for fuzzing to begin with: fuzz_seeds FOLDER whole|pieces FILE...
// copies the files, as a whole behind a byte that chooses what is done with them, or in pieces,
// each with damage done to it several times over; to pieces it adds some that are drawn from a
// grammar.

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "property/any_yaml.h"

namespace fs = std::filesystem;

namespace {

constexpr std::size_t longest_seed = 1000;  // short files are tried more often
constexpr int damages = 3;
constexpr int drawn_files = 500;

/// Writes files by number.
class Folder {
 public:
  explicit Folder(fs::path path) : path_(std::move(path)) { fs::create_directories(path_); }

  void add(const std::string& text) {
    std::ofstream(path_ / ("seed-" + std::to_string(++count_)), std::ios::binary) << text;
  }
  int count() const { return count_; }

 private:
  fs::path path_;
  int count_ = 0;
};

/// Whole lines, as many as are not longer than a seed in all.
std::vector<std::string> pieces_of(const std::string& text) {
  std::vector<std::string> pieces(1);
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size() - 1) + 1;
    if (pieces.back().size() + end - begin > longest_seed) pieces.emplace_back();
    if (end - begin <= longest_seed) pieces.back() += text.substr(begin, end - begin);
    begin = end;
  }
  return pieces;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) {
    std::fputs("usage: fuzz_seeds FOLDER whole|pieces FILE...\n", stderr);
    return 2;
  }
  Folder folder(argv[1]);
  rung::test::AnyYaml any(2026);
  const bool whole = std::string(argv[2]) == "whole";
  for (const std::string path : std::vector<const char*>(argv + 3, argv + argc)) {
    std::ifstream file(path, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    const char choice = static_cast<char>(folder.count() % 256);
    if (whole) {
      folder.add(choice + text);
      folder.add(choice + any.damaged(text));
      continue;
    }
    for (const std::string& piece : pieces_of(text)) {
      folder.add(piece);
      for (int i = 0; i < damages; ++i) folder.add(any.damaged(piece));
    }
  }
  for (int i = 0; !whole && i < drawn_files; ++i) folder.add(any.file());
  std::printf("%d files to begin with\n", folder.count());
  return 0;
}
