#include "text/suggestion.h"

#include <fmt/format.h>

#include "text/listed.h"
#include "text/nearest.h"

namespace rung {
namespace {

std::vector<std::string> as_strings(std::span<const std::string_view> words) {
  return {words.begin(), words.end()};
}

}  // namespace

std::vector<std::string_view> meant_by(std::string_view found,
                                       std::span<const std::string_view> known) {
  auto near = equally_near(found, known);
  if (near.size() > words_shown) near.clear();
  return near;
}

std::string did_you_mean(std::span<const std::string_view> meant) {
  if (meant.empty()) return {};
  return fmt::format("did you mean {}?", listed_ids(as_strings(meant), "or"));
}

std::string nearest_of_many(std::string_view found, std::span<const std::string_view> known) {
  const auto alike = most_alike(found, known, words_shown);
  if (alike.empty()) return {};
  return fmt::format("the nearest of {} are {}", known.size(), listed_ids(as_strings(alike)));
}

std::string help_for_unknown(std::string_view begin, std::string_view found,
                             std::span<const std::string_view> known) {
  const auto meant = meant_by(found, known);
  if (!meant.empty()) return did_you_mean(meant);
  if (known.size() > words_worth_listing) return nearest_of_many(found, known);
  return known.empty() ? "" : fmt::format("{} {}", begin, fmt::join(known, ", "));
}

}  // namespace rung
