#include "diff/value_words.h"

#include <fmt/format.h>

namespace rung {

std::string number_or(const std::optional<int>& number, std::string_view none) {
  return number ? std::to_string(*number) : std::string(none);
}

std::string yes_or_no(bool value) { return value ? "true" : "false"; }

std::string aligns_in_words(const std::vector<Alignment>& alignments) {
  std::vector<std::string> texts;
  for (const Alignment& one : alignments) {
    texts.push_back(one.release.empty() ? fmt::format("{} {}", one.scheme, one.id)
                                        : fmt::format("{} {} {}", one.scheme, one.release, one.id));
  }
  std::ranges::sort(texts);
  return texts.empty() ? "none" : fmt::to_string(fmt::join(texts, ", "));
}

bool ReferenceLists::same() const {
  std::vector<int> now = after;
  std::ranges::sort(now);
  return pairing(before) == now;
}

void compare_references(Subject& subject, const std::string& field, const ReferenceLists& lists,
                        const std::string& before, const std::string& after, Effect effect) {
  if (!lists.same()) subject.changed(field, before, after, effect);
}

}  // namespace rung
