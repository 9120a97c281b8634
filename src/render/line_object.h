#pragma once

#include <fmt/format.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "render/contract_words.h"
#include "rung/month.h"

namespace rung {

/// An object of JSON that is read by keys. The first thing that is not as it should be is noted,
/// and what is asked for from then on is empty.
class LineObject {
 public:
  using Json = nlohmann::ordered_json;

  LineObject(const Json& json, std::string& problem) : json_(json), problem_(problem) {
    if (!json_.is_object()) note("an object is expected");
  }

  bool good() const { return problem_.empty(); }
  void note(std::string what) const {
    if (problem_.empty()) problem_ = std::move(what);
  }

  bool has(const char* key) const { return json_.contains(key); }

  std::string text(const char* key) const {
    const Json* value = get(key, &Json::is_string, "a text");
    return value == nullptr ? std::string() : value->get<std::string>();
  }
  /// Empty where it is null.
  std::string text_or_null(const char* key) const { return is_null(key) ? "" : text(key); }
  bool flag(const char* key) const {
    const Json* value = get(key, &Json::is_boolean, "true or false");
    return value != nullptr && value->get<bool>();
  }
  std::optional<bool> flag_or_null(const char* key) const {
    if (is_null(key)) return std::nullopt;
    return flag(key);
  }
  std::int64_t number(const char* key, std::int64_t least, std::int64_t most) const {
    const Json* value = get(key, &Json::is_number_integer, "a whole number");
    if (value == nullptr) return least;
    const bool too_large = value->is_number_unsigned() &&
                           value->get<std::uint64_t>() > static_cast<std::uint64_t>(most);
    const std::int64_t number = too_large ? most : value->get<std::int64_t>();
    if (too_large || number < least || number > most) {
      note(fmt::format("`{}` is out of range", key));
      return least;
    }
    return number;
  }
  int small(const char* key, int least = 0) const {
    return static_cast<int>(number(key, least, 1'000'000'000));
  }
  std::optional<int> small_or_null(const char* key) const {
    if (is_null(key)) return std::nullopt;
    return small(key);
  }
  /// A percentage with up to two decimals.
  std::int32_t basis_points(const char* key) const;
  template <typename Value, std::size_t N>
  Value word(const char* key, const std::array<std::string_view, N>& words) const {
    const auto value = contract_value(words, text(key));
    if (!value) note(fmt::format("`{}` is none of {}", key, fmt::join(words, ", ")));
    return static_cast<Value>(value.value_or(0));
  }
  Month month(const char* key) const {
    const auto month = parse_month(text(key));
    if (!month) note(fmt::format("`{}` is no month", key));
    return month.value_or(Month());
  }
  std::optional<Month> month_or_null(const char* key) const {
    if (is_null(key)) return std::nullopt;
    return month(key);
  }
  LineObject object(const char* key) const {
    const Json* value = get(key, &Json::is_object, "an object");
    return {value == nullptr ? nothing() : *value, problem_};
  }
  const Json& list(const char* key) const {
    const Json* value = get(key, &Json::is_array, "a list");
    return value == nullptr ? no_list() : *value;
  }

 private:
  bool is_null(const char* key) const {
    const auto found = json_.find(key);
    return found != json_.end() && found->is_null();
  }
  const Json* get(const char* key, bool (Json::*is)() const noexcept, const char* what) const;
  static const Json& nothing();
  static const Json& no_list();

  const Json& json_;
  std::string& problem_;
};

}  // namespace rung
