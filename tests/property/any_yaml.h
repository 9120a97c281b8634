#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace rung::test {

/// Writes files that are almost what the plain lane reads: the structure is drawn first, and then,
/// here and there, written in a way that YAML knows and the plain lane does not, or that is wrong.
class AnyYaml {
 public:
  explicit AnyYaml(std::uint32_t seed) : random_(seed) {}

  std::string file();
  /// The file with one to three changes: a piece cut out, doubled, moved, or a token put in.
  std::string damaged(std::string text);

 private:
  int below(int end) { return static_cast<int>(random_() % static_cast<std::uint32_t>(end)); }
  bool one_in(int count) { return below(count) == 0; }
  std::string_view any(const std::vector<std::string_view>& words) {
    return words[static_cast<std::size_t>(below(static_cast<int>(words.size())))];
  }
  std::string word();
  std::string key();
  std::string text_of_lines(int indent);
  std::string flow(int depth);
  std::string between();
  std::string line_end();
  void block(int indent, int depth, std::string& out);
  void value(int indent, int depth, std::string& out);

  std::mt19937 random_;
  int keys_ = 0;
};

}  // namespace rung::test
