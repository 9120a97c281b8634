#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diff/comparison.h"
#include "rung/framework.h"

namespace rung {

/// How a difference writes the values of both versions.

/// The ids behind indices, in the framework's order; `none` where there are none.
template <typename T>
std::string ids_in_words(const std::vector<T>& things, std::vector<int> indices,
                         std::string_view none) {
  std::ranges::sort(indices);
  std::string text;
  for (const int index : indices) {
    text += (text.empty() ? "" : ", ") + things[static_cast<std::size_t>(index)].id;
  }
  return text.empty() ? std::string(none) : text;
}

std::string number_or(const std::optional<int>& number, std::string_view none);
std::string yes_or_no(bool value);
std::string aligns_in_words(const std::vector<Alignment>& alignments);

/// What each version refers to; the order does not count.
struct ReferenceLists {
  const Pairing& pairing;
  const std::vector<int>& before;
  const std::vector<int>& after;

  bool same() const;
};

void compare_references(Subject& subject, const std::string& field, const ReferenceLists& lists,
                        const std::string& before, const std::string& after, Effect effect);

/// A title that repeats the id changes with it.
template <typename T>
void compare_titles(Subject& subject, const T& before, const T& after) {
  if (before.title == before.id && after.title == after.id) return;
  subject.text("title", before.title, after.title);
}

}  // namespace rung
