#include "schema/choices.h"

#include <fmt/format.h>

#include <charconv>

namespace rung {
namespace {

template <typename Number, typename... Base>
bool reads_as(std::string_view digits, Number& number, Base... base) {
  const char* end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, number, base...);
  return error == std::errc() && stop == end && !digits.empty();
}

/// The number that an id looks like to YAML: `5`, `2026.1`, `1e3`, `0x1F`, `0o17`.
Json number_in(std::string_view id) {
  std::int64_t whole = 0;
  if (id.starts_with("0x")) return reads_as(id.substr(2), whole, 16) ? Json(whole) : Json();
  if (id.starts_with("0o")) return reads_as(id.substr(2), whole, 8) ? Json(whole) : Json();
  if (reads_as(id, whole, 10)) return whole;
  double number = 0;
  const bool plain = id.find_first_not_of("0123456789.eE-") == std::string_view::npos;
  return plain && reads_as(id, number) ? Json(number) : Json();
}

Json with_words(Json schema, const SchemaChoice& choice) {
  if (!choice.title.empty()) schema["title"] = choice.title;
  if (!choice.description.empty()) schema["description"] = choice.description;
  return schema;
}

}  // namespace

std::string pattern_of(std::string_view text) {
  std::string pattern = "^";
  for (const char c : text) {
    if (c == '.' || c == '+') pattern += '\\';
    pattern += c;
  }
  return pattern + "$";
}

Json readings_of(std::string_view text) {
  Json all = Json::array({text});
  Json number = number_in(text);
  if (!number.is_null()) all.push_back(std::move(number));
  return all;
}

Json values_of(const std::vector<std::string>& texts) {
  Json all = Json::array();
  for (const std::string& text : texts) {
    for (auto& reading : readings_of(text)) all.push_back(std::move(reading));
  }
  return all;
}

Json one_of(const std::vector<SchemaChoice>& choices, std::string_view title,
            std::string_view none) {
  Json schema{{"title", title}};
  if (choices.empty()) {
    schema["type"] = "string";
    schema["pattern"] = "^(?!)";
    schema["patternErrorMessage"] = none;
    return schema;
  }
  Json& all = schema["anyOf"] = Json::array();
  for (const SchemaChoice& choice : choices) {
    const Json readings = readings_of(choice.text);
    Json text = choice.suggested ? Json{{"const", choice.text}}
                                 : Json{{"type", "string"}, {"pattern", pattern_of(choice.text)}};
    all.push_back(with_words(std::move(text), choice));
    if (readings.size() > 1) all.push_back(with_words(Json{{"const", readings[1]}}, choice));
  }
  return schema;
}

}  // namespace rung
