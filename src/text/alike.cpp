#include "text/alike.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace rung {
namespace {

/// More words than any sentence has.
constexpr std::size_t most_words = 60;

constexpr std::string_view fillers[] = {"a",    "an",  "and",   "are",  "at",   "by", "for", "has",
                                        "have", "in",  "is",    "it",   "its",  "of", "on",  "or",
                                        "that", "the", "their", "they", "this", "to", "with"};

bool belongs_to_word(utf8proc_int32_t letter) {
  switch (utf8proc_category(letter)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_ND:
      return true;
    default:
      return false;
  }
}

/// `reviews` and `review`, `processes` and `process` are one word.
void drop_ending(std::string& word) {
  if (word.size() > 4 && word.ends_with("sses")) {
    word.resize(word.size() - 2);
  } else if (word.size() > 3 && word.ends_with('s') && !word.ends_with("ss")) {
    word.pop_back();
  }
}

/// FNV-1a: the same number for the same word, everywhere.
std::uint64_t number_of(std::string_view word) {
  std::uint64_t number = 14695981039346656037U;
  for (const char c : word) {
    number = (number ^ static_cast<unsigned char>(c)) * 1099511628211U;
  }
  return number;
}

}  // namespace

Gist::Gist(std::string_view sentence) {
  std::string word;
  const auto finish = [&] {
    if (!word.empty() && std::ranges::find(fillers, word) == std::end(fillers)) {
      drop_ending(word);
      words_.push_back(number_of(word));
    }
    word.clear();
  };
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(sentence.data());
  auto left = static_cast<utf8proc_ssize_t>(sentence.size());
  while (left > 0 && words_.size() < most_words) {
    utf8proc_int32_t letter = 0;
    const auto length = std::max<utf8proc_ssize_t>(1, utf8proc_iterate(bytes, left, &letter));
    if (letter >= 0 && belongs_to_word(letter)) {
      std::array<utf8proc_uint8_t, 4> lower{};
      const auto size = utf8proc_encode_char(utf8proc_tolower(letter), lower.data());
      word.append(reinterpret_cast<const char*>(lower.data()), static_cast<std::size_t>(size));
    } else {
      finish();
    }
    bytes += length;
    left -= length;
  }
  finish();
  std::ranges::sort(words_);
}

bool Gist::is_like(const Gist& other) const {
  if (words_.empty() || other.words_.empty()) return false;
  const std::size_t all = words_.size() + other.words_.size();
  const auto enough = [all](std::size_t shared) { return shared * 20 >= all * 9; };
  if (!enough(std::min(words_.size(), other.words_.size()))) return false;
  std::size_t shared = 0;
  for (auto left = words_.begin(), right = other.words_.begin();
       left != words_.end() && right != other.words_.end();) {
    if (*left == *right) ++shared;
    const bool advance_left = *left <= *right;
    const bool advance_right = *right <= *left;
    left += advance_left ? 1 : 0;
    right += advance_right ? 1 : 0;
  }
  return enough(shared);
}

}  // namespace rung
