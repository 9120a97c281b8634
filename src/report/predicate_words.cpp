#include <fmt/format.h>

#include "report/words.h"
#include "text/element.h"

namespace rung {
namespace {

/// `type is standard`, `adopters is at least 3`.
std::string condition_in_words(const Framework& framework, const FactCondition& condition) {
  std::vector<std::string> demands;
  if (!condition.one_of.empty()) {
    std::vector<std::string> values;
    for (const FactValue& value : condition.one_of) values.push_back(fact_in_words(value));
    demands.push_back(listed(values, "or"));
  }
  if (condition.at_least) {
    demands.push_back(fmt::format("at least {}", condition.at_least->to_string()));
  }
  if (condition.at_most) {
    demands.push_back(fmt::format("at most {}", condition.at_most->to_string()));
  }
  return fmt::format("{} is {}", at(framework.facts, condition.fact).id, listed(demands));
}

std::string where_in_words(const Framework& framework, const Predicate& predicate) {
  std::vector<std::string> conditions;
  for (const FactCondition& condition : predicate.where) {
    conditions.push_back(condition_in_words(framework, condition));
  }
  return conditions.empty() ? "" : " where " + listed(conditions);
}

std::string within_in_words(const Predicate& predicate) {
  if (!predicate.within_months) return "";
  return *predicate.within_months == 1
             ? std::string(" in the last month")
             : fmt::format(" in the last {} months", number_word(*predicate.within_months));
}

std::string duty_in_words(const Framework& framework, const Predicate& predicate) {
  const int months = predicate.months.value_or(1);
  return fmt::format(
      "{} {}as {}{}{}", number_word(months), months == 1 ? "month " : "consecutive months ",
      at(framework.duties, predicate.subject).id, where_in_words(framework, predicate),
      predicate.current ? ", reaching up to now" : "");
}

std::string count_in_words(const Framework& framework, const Predicate& predicate) {
  return fmt::format("{} of source {}{}{}", counted(predicate.at_least, "entry", "entries"),
                     at(framework.sources, predicate.subject).id,
                     where_in_words(framework, predicate), within_in_words(predicate));
}

std::string metric_in_words(const Framework& framework, const Predicate& predicate) {
  const Metric& metric = at(framework.metrics, predicate.range.metric);
  std::string text = fmt::format("{} of {}", metric.id, range_in_words(metric, predicate.range));
  if (predicate.months) {
    text += *predicate.months == 1
                ? std::string(" in the last month")
                : fmt::format(" in each of the last {} months", number_word(*predicate.months));
  }
  return text;
}

std::string approval_in_words(const Framework& framework, const Predicate& predicate) {
  std::string text = at(framework.approvals, predicate.subject).id;
  if (!text.ends_with("approval")) text += " approval";
  if (predicate.at_least > 1) text = number_word(predicate.at_least) + " votes of " + text;
  if (!predicate.by.items.empty()) text += " by " + predicate.by.text;
  text += within_in_words(predicate);
  if (predicate.unanimous) text += ", unanimous";
  return text;
}

std::string parts_in_words(const Framework& framework, const Predicate& predicate) {
  std::vector<std::string> parts;
  for (const Predicate& part : predicate.parts) {
    parts.push_back(predicate_in_words(framework, part));
  }
  const bool any = predicate.kind != nullptr && predicate.kind->key == "any";
  return fmt::to_string(fmt::join(parts, any ? "; or " : "; and "));
}

}  // namespace

std::string fact_in_words(const FactValue& value) {
  if (const bool* truth = std::get_if<bool>(&value)) return *truth ? "true" : "false";
  if (const Decimal* number = std::get_if<Decimal>(&value)) return number->to_string();
  return std::get<std::string>(value);
}

std::string predicate_in_words(const Framework& framework, const Predicate& predicate) {
  if (predicate.kind == nullptr) return "";
  switch (predicate.kind->subject) {
    case PredicateSubject::duty:
      return duty_in_words(framework, predicate);
    case PredicateSubject::source:
      return count_in_words(framework, predicate);
    case PredicateSubject::metric:
      return metric_in_words(framework, predicate);
    case PredicateSubject::approval:
      return approval_in_words(framework, predicate);
    case PredicateSubject::months:
      return counted(predicate.months.value_or(1), "month", "months") + " at the level";
    case PredicateSubject::parts:
      break;
  }
  return parts_in_words(framework, predicate);
}

}  // namespace rung
