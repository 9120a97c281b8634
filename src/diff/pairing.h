#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "rung/framework.h"

namespace rung {

/// Which things of a list are which of the other version's list: indices, -1 for none.
struct Pairing {
  std::vector<int> after_of;   ///< by the index before
  std::vector<int> before_of;  ///< by the index after

  Pairing() = default;
  Pairing(std::size_t before, std::size_t after) : after_of(before, -1), before_of(after, -1) {}

  void join(int before, int after) {
    after_of[static_cast<std::size_t>(before)] = after;
    before_of[static_cast<std::size_t>(after)] = before;
  }
  /// What an index of before is after; an index of nothing that is there where it was removed.
  int operator()(int before) const {
    if (before < 0) return before;
    const int after = after_of[static_cast<std::size_t>(before)];
    return after < 0 ? removed : after;
  }
  /// In ascending order, as a set.
  std::vector<int> operator()(const std::vector<int>& before) const {
    std::vector<int> after;
    for (const int index : before) after.push_back((*this)(index));
    std::ranges::sort(after);
    return after;
  }

  static constexpr int removed = -2;
};

/// Joins what is not yet joined and has the same key, in the order of the lists. An empty key is
/// nobody's.
template <typename T, typename Key>
void join_by(Pairing& pairing, const std::vector<T>& before, const std::vector<T>& after, Key key) {
  std::map<std::string, std::vector<int>> open;
  for (std::size_t i = after.size(); i > 0; --i) {
    if (pairing.before_of[i - 1] < 0) open[key(after[i - 1])].push_back(static_cast<int>(i - 1));
  }
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (pairing.after_of[i] >= 0) continue;
    const std::string wanted = key(before[i]);
    const auto found = wanted.empty() ? open.end() : open.find(wanted);
    if (found == open.end() || found->second.empty()) continue;
    pairing.join(static_cast<int>(i), found->second.back());
    found->second.pop_back();
  }
}

/// Joins what is not yet joined and was renamed, as the version after says.
template <typename T>
void join_renamed(Pairing& pairing, const std::vector<T>& before, const std::vector<T>& after,
                  const std::vector<Renamed>& renamed) {
  if (renamed.empty()) return;
  const IdIndex old_ids(before);
  const IdIndex new_ids(after);
  for (const Renamed& one : renamed) {
    const int old = old_ids.find(before, one.id);
    const int now = new_ids.find(after, one.to);
    if (old < 0 || now < 0 || pairing.after_of[static_cast<std::size_t>(old)] >= 0) continue;
    if (pairing.before_of[static_cast<std::size_t>(now)] < 0) pairing.join(old, now);
  }
}

/// Joins by id, then what was renamed, then what stands under another id by what it says.
template <typename T, typename Saying>
Pairing paired(const std::vector<T>& before, const std::vector<T>& after,
               const std::vector<Renamed>& renamed, Saying saying) {
  Pairing pairing(before.size(), after.size());
  join_by(pairing, before, after, [](const T& thing) { return thing.id; });
  join_renamed(pairing, before, after, renamed);
  join_by(pairing, before, after, saying);
  return pairing;
}

template <typename T>
Pairing paired_by_title(const std::vector<T>& before, const std::vector<T>& after,
                        const std::vector<Renamed>& renamed) {
  return paired(before, after, renamed, [](const T& thing) { return thing.title; });
}

}  // namespace rung
