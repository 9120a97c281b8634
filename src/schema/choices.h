#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace rung {

using Json = nlohmann::ordered_json;

/// A text that a value may be, and what editors say about it.
struct SchemaChoice {
  std::string text;
  std::string title;
  std::string description;
  bool suggested = true;  ///< false: accepted and explained, but not offered for completion
};

/// A schema that accepts these texts and nothing else, an id written like a number among them
/// however YAML reads it. `none` is the message where there is nothing to choose from.
Json one_of(const std::vector<SchemaChoice>& choices, std::string_view title,
            std::string_view none);

/// The values a text stands for where YAML has read it by its own guesses: the text, and the number
/// it looks like.
Json readings_of(std::string_view text);

/// The texts as a list of values, each in every way YAML may read it.
Json values_of(const std::vector<std::string>& texts);

/// A pattern that a text matches only as it stands.
std::string pattern_of(std::string_view text);

}  // namespace rung
