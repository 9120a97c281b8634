#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace rung {

/// What a sentence is about: its words in lower case, without fillers and endings, in no order. Of
/// a text that is no sentence any more, the beginning.
class Gist {
 public:
  explicit Gist(std::string_view sentence);
  /// Whether the two sentences say the same but for about one word in ten. Sentences without words
  /// are like none.
  bool is_like(const Gist& other) const;

 private:
  std::vector<std::uint64_t> words_;  ///< a number for each, sorted: compared over and over
};

}  // namespace rung
