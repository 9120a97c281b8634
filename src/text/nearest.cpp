#include "text/nearest.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <limits>
#include <string>
#include <tuple>
#include <utility>

namespace rung {
namespace {

/// Longer texts are no misspelt names, and comparing them would cost too much.
constexpr std::size_t longest_name = 80;
constexpr int far = std::numeric_limits<int>::max();

/// A name made comparable: lower case, code points, and which characters occur.
struct Name {
  std::u32string letters;
  std::uint64_t occurring = 0;
};

/// Fills `name` anew: it is used over and over, so that a long list costs no allocations.
void make_comparable(std::string_view text, Name& name) {
  name.letters.clear();
  name.occurring = 0;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  auto left = static_cast<utf8proc_ssize_t>(text.size());
  while (left > 0) {
    utf8proc_int32_t letter = 0;
    utf8proc_ssize_t length = utf8proc_iterate(bytes, left, &letter);
    if (length < 1) {  // an invalid byte stands for itself
      letter = *bytes;
      length = 1;
    }
    const auto lower = static_cast<char32_t>(utf8proc_tolower(letter));
    name.letters.push_back(lower);
    name.occurring |= std::uint64_t{1} << (lower % 64);
    bytes += length;
    left -= length;
  }
}

/// The slips between two names, swaps of neighbours included; `far` when more than `limit`.
int slips(const std::u32string& left, const std::u32string& right, int limit) {
  using Row = std::array<int, longest_name + 1>;
  Row before_last{};
  Row last{};
  Row row{};
  for (std::size_t j = 0; j <= right.size(); ++j) last.at(j) = static_cast<int>(j);
  for (std::size_t i = 1; i <= left.size(); ++i) {
    row[0] = static_cast<int>(i);
    int least = row[0];
    for (std::size_t j = 1; j <= right.size(); ++j) {
      int cost = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
      cost = std::min({cost, last[j] + 1, row[j - 1] + 1});
      if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1]) {
        cost = std::min(cost, before_last[j - 2] + 1);
      }
      row[j] = cost;
      least = std::min(least, cost);
    }
    if (least > limit) return far;
    before_last = std::exchange(last, row);
  }
  return last.at(right.size()) > limit ? far : last.at(right.size());
}

/// How many slips are believed between names of these many characters. A single character is no
/// slip of another one.
int believable_slips(std::size_t shorter, std::size_t longer) {
  if (longer < 2) return 0;
  if (shorter < 6) return 1;
  return shorter < 12 ? 2 : 3;
}

bool is_digit_letter(char32_t letter) { return letter >= U'0' && letter <= U'9'; }

/// Whether two short names differ in one digit, such as `L5` and `L6`: in a name of two or three
/// characters that is most of what it says, so it was hardly a slip.
bool differ_in_a_digit(const std::u32string& left, const std::u32string& right) {
  constexpr std::size_t short_name = 3;
  if (left.size() != right.size() || left.size() > short_name) return false;
  const auto [one, other] = std::ranges::mismatch(left, right);
  return one != left.end() && is_digit_letter(*one) && is_digit_letter(*other);
}

bool is_cut_short(const std::u32string& part, const std::u32string& whole) {
  return part.size() >= 3 && part.size() * 2 >= whole.size() &&
         (whole.starts_with(part) || whole.ends_with(part));
}

/// How unlike two names are: 0 for the same up to case, 2 for each slip, and less than that when
/// one is merely cut short; `far` when unrelated.
int distance(const Name& found, const Name& known) {
  if (found.letters == known.letters) return 0;
  const int longer =
      static_cast<int>(found.letters.size()) - static_cast<int>(known.letters.size());
  if (is_cut_short(found.letters, known.letters) || is_cut_short(known.letters, found.letters)) {
    return 1 + std::abs(longer) / 4;
  }
  const auto [shorter, longest] = std::minmax({found.letters.size(), known.letters.size()});
  const int limit = believable_slips(shorter, longest);
  // A slip adds or takes at most one character, so most names are ruled out without a comparison.
  if (std::abs(longer) > limit || std::popcount(found.occurring & ~known.occurring) > limit ||
      std::popcount(known.occurring & ~found.occurring) > limit ||
      differ_in_a_digit(found.letters, known.letters)) {
    return far;
  }
  const int count = slips(found.letters, known.letters, limit);
  return count == far ? far : count * 2;
}

/// Shorter names are one slip away from too many others.
constexpr std::size_t shortest_certain = 4;

bool differs_by_one_slip(const Name& left, const Name& right) {
  const auto longer = std::max(left.letters.size(), right.letters.size());
  const auto shorter = std::min(left.letters.size(), right.letters.size());
  return longer - shorter <= 1 && std::popcount(left.occurring & ~right.occurring) <= 1 &&
         std::popcount(right.occurring & ~left.occurring) <= 1 &&
         slips(left.letters, right.letters, 1) == 1;
}

/// A skill and an area may have the same id.
void add_new(std::vector<std::string_view>& names, std::string_view name) {
  if (std::ranges::find(names, name) == names.end()) names.push_back(name);
}

std::u32string digits_of(const Name& name) {
  std::u32string digits;
  std::ranges::copy_if(name.letters, std::back_inserter(digits), is_digit_letter);
  return digits;
}

/// How unlike names are that need not be near, in the order of what weighs more: slips where they
/// are near; characters that only one of them has, against those they begin with alike; how far
/// apart the first two are that differ.
using Unlikeness = std::tuple<int, int, std::uint32_t>;

Unlikeness unlikeness(const Name& found, const Name& known) {
  const auto [here, there] = std::ranges::mismatch(found.letters, known.letters);
  const int alike = static_cast<int>(here - found.letters.begin());
  const bool both = here != found.letters.end() && there != known.letters.end();
  const std::uint32_t apart = !both ? 0 : *here < *there ? *there - *here : *here - *there;
  return {distance(found, known), std::popcount(found.occurring ^ known.occurring) - 3 * alike,
          apart};
}

/// Calls `use` with each known name that is short enough to be compared, made comparable.
template <typename Use>
void for_each_comparable(std::span<const std::string_view> known, Use use) {
  Name other;
  for (const std::string_view candidate : known) {
    if (candidate.empty() || candidate.size() > longest_name) continue;
    make_comparable(candidate, other);
    use(candidate, other);
  }
}

/// The names of the first `count` of the pairs, those with the least key first.
template <typename Key>
std::vector<std::string_view> first_of(std::vector<std::pair<Key, std::string_view>> candidates,
                                       std::size_t count) {
  std::ranges::stable_sort(candidates, {}, &std::pair<Key, std::string_view>::first);
  if (candidates.size() > count) candidates.resize(count);
  std::vector<std::string_view> names;
  names.reserve(candidates.size());
  for (const auto& candidate : candidates) names.push_back(candidate.second);
  return names;
}

}  // namespace

std::vector<std::string_view> nearest_few(std::string_view found,
                                          std::span<const std::string_view> known,
                                          std::size_t count) {
  if (found.empty() || found.size() > longest_name) return {};
  Name name;
  make_comparable(found, name);
  std::vector<std::pair<int, std::string_view>> candidates;
  for_each_comparable(known, [&](std::string_view candidate, const Name& other) {
    const int unlike = distance(name, other);
    if (unlike != far) candidates.emplace_back(unlike, candidate);
  });
  return first_of(std::move(candidates), count);
}

std::vector<std::string_view> equally_near(std::string_view found,
                                           std::span<const std::string_view> known) {
  if (found.empty() || found.size() > longest_name) return {};
  Name name;
  make_comparable(found, name);
  int nearest_yet = far;
  std::vector<std::string_view> names;
  for_each_comparable(known, [&](std::string_view candidate, const Name& other) {
    const int unlike = distance(name, other);
    if (unlike == far || unlike > nearest_yet) return;
    if (unlike < nearest_yet) names.clear();
    nearest_yet = unlike;
    add_new(names, candidate);
  });
  return names;
}

std::vector<std::string_view> most_alike(std::string_view found,
                                         std::span<const std::string_view> known,
                                         std::size_t count) {
  Name name;
  make_comparable(found.substr(0, longest_name), name);
  std::vector<std::pair<Unlikeness, std::string_view>> candidates;
  for_each_comparable(known, [&](std::string_view candidate, const Name& other) {
    candidates.emplace_back(unlikeness(name, other), candidate);
  });
  return first_of(std::move(candidates), count);
}

std::optional<std::string_view> near_certain(std::string_view found,
                                             std::span<const std::string_view> known) {
  if (found.empty() || found.size() > longest_name) return std::nullopt;
  Name name;
  Name other;
  make_comparable(found, name);
  std::vector<std::string_view> same;
  std::vector<std::string_view> close;
  for_each_comparable(known, [&](std::string_view candidate, const Name& comparable) {
    if (name.letters == comparable.letters) add_new(same, candidate);
    if (differs_by_one_slip(name, comparable)) add_new(close, candidate);
  });
  if (!same.empty()) return same.size() == 1 ? std::optional(same.front()) : std::nullopt;
  if (close.size() != 1) return std::nullopt;
  make_comparable(close.front(), other);
  const bool is_long = std::min(name.letters.size(), other.letters.size()) >= shortest_certain;
  if (!is_long || digits_of(name) != digits_of(other)) return std::nullopt;
  return close.front();
}

std::optional<std::string_view> nearest(std::string_view found,
                                        std::span<const std::string_view> known) {
  const std::vector<std::string_view> names = nearest_few(found, known, 1);
  if (names.empty()) return std::nullopt;
  return names.front();
}

}  // namespace rung
