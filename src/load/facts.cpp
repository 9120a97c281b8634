#include "load/facts.h"

#include <limits>

#include "load/framework_kinds.h"

namespace rung {

namespace {

/// What a decimal can hold before its point.
constexpr yaml::Bounds int_bounds{-999'999'999'999'999, 999'999'999'999'999};

std::vector<std::string_view> views(const std::vector<std::string>& texts) {
  return {texts.begin(), texts.end()};
}

template <typename T>
std::optional<FactValue> as_fact(const std::optional<T>& value) {
  return value ? std::optional<FactValue>(*value) : std::nullopt;
}

}  // namespace

std::optional<FactValue> read_fact_value(yaml::Reader& reader, const yaml::Value& value,
                                         const FactType& fact) {
  switch (fact.kind) {
    case FactKind::boolean:
      return as_fact(reader.boolean(value));
    case FactKind::number:
      return as_fact(reader.decimal(value));
    case FactKind::integer: {
      const auto number = reader.integer(value, int_bounds);
      return number ? std::optional<FactValue>(Decimal::from_integer(*number)) : std::nullopt;
    }
    case FactKind::choice: {
      const auto what = fmt::format("an option of `{}`", fact.id);
      const auto option = reader.word(value, what, views(fact.options));
      return option ? std::optional<FactValue>(fact.options[*option]) : std::nullopt;
    }
    case FactKind::text:
      break;
  }
  const auto text = reader.text(value);
  return text ? std::optional<FactValue>(std::string(*text)) : std::nullopt;
}

std::optional<Decimal> read_reading(yaml::Reader& reader, const yaml::Value& value,
                                    const Metric& metric) {
  if (metric.scale.empty()) return reader.decimal(value);
  const auto text = reader.text(value, "a name on the scale");
  if (!text) return std::nullopt;
  const auto place = std::ranges::find(metric.scale, *text);
  if (place != metric.scale.end()) return Decimal::from_integer(place - metric.scale.begin());
  reader.advise(reader.report(not_on_scale, value.at(), yaml::excerpt(*text), metric.id), *text,
                views(metric.scale));
  return std::nullopt;
}

}  // namespace rung
