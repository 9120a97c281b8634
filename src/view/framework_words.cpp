#include "view/framework_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "report/words.h"
#include "rung/assessment.h"
#include "text/element.h"

namespace rung {
namespace {

bool holds(const std::vector<int>& all, int one) {
  return std::ranges::find(all, one) != all.end();
}

template <typename T>
std::vector<std::string> ids_of(const std::vector<T>& things, const std::vector<int>& indices) {
  std::vector<std::string> ids;
  for (const int index : indices) ids.push_back(id_of(things, index));
  return ids;
}

}  // namespace

std::string level_in_words(const Level& level) {
  return level.title.empty() || level.title == level.id ? level.id : level.id + ' ' + level.title;
}

std::string levels_in_words(const Framework& framework, const std::vector<int>& levels) {
  std::set<int> led_to;
  for (const Promotion& promotion : framework.promotions) led_to.insert(promotion.to);
  const bool all = levels.size() > 1 && std::set<int>(levels.begin(), levels.end()) == led_to;
  return all ? "every promotion" : listed(ids_of(framework.levels, levels));
}

std::string tracks_in_words(const Framework& framework, const std::vector<int>& tracks) {
  std::vector<std::string> titles;
  for (const int track : tracks) titles.push_back(at(framework.tracks, track).title);
  return titles.empty() ? "every track" : listed(titles);
}

std::string years_in_words(const Level& level) {
  if (level.years_from && level.years_to) {
    return fmt::format("{} to {} years", *level.years_from, *level.years_to);
  }
  const auto years = [](int number) { return number == 1 ? "year" : "years"; };
  if (level.years_from) {
    return fmt::format("from {} {} on", *level.years_from, years(*level.years_from));
  }
  return level.years_to ? fmt::format("up to {} {}", *level.years_to, years(*level.years_to)) : "";
}

std::string kind_in_words(LevelKind kind) {
  switch (kind) {
    case LevelKind::individual:
      return "individual contributor";
    case LevelKind::manager:
      return "manager";
    case LevelKind::unspecified:
      break;
  }
  return "";
}

std::string edge_in_words(const Framework& framework, const Promotion& promotion) {
  return fmt::format("{} → {}", id_of(framework.levels, promotion.from),
                     id_of(framework.levels, promotion.to));
}

std::string floor_in_words(const Area& area) {
  return area.min_coverage
             ? fmt::format("at least {} held", percentage_to_string(*area.min_coverage))
             : "";
}

std::string unit_in_words(const Metric& metric) {
  if (metric.scale.empty()) return metric.unit;
  return fmt::format("{} (lowest first)", fmt::join(metric.scale, ", "));
}

std::string type_in_words(const FactType& fact) {
  switch (fact.kind) {
    case FactKind::boolean:
      return "true or false";
    case FactKind::integer:
      return "a whole number";
    case FactKind::number:
      return "a number";
    case FactKind::choice:
      return "one of " + listed(fact.options, "or");
    case FactKind::text:
      break;
  }
  return "a text";
}

std::string marks_in_words(const Responsibility& asked) {
  std::string marks = asked.required ? "required" : "";
  if (asked.weight > 1) {
    marks += fmt::format("{}weight {}", marks.empty() ? "" : ", ", asked.weight);
  }
  return marks;
}

std::string alignments_in_words(const std::vector<Alignment>& alignments) {
  std::vector<std::string> texts;
  for (const Alignment& alignment : alignments) {
    texts.push_back(alignment.release.empty() ? fmt::format("{} {}", alignment.scheme, alignment.id)
                                              : fmt::format("{} {} {}", alignment.scheme,
                                                            alignment.release, alignment.id));
  }
  return fmt::to_string(fmt::join(texts, "; "));
}

std::string review_in_words(const Review& review) {
  std::vector<std::string> parts;
  if (review.every_months) {
    parts.push_back(*review.every_months == 1
                        ? std::string("every month")
                        : fmt::format("every {} months", number_word(*review.every_months)));
  }
  if (review.month) parts.push_back("in " + months_of_year_in_words({*review.month}));
  return fmt::to_string(fmt::join(parts, ", "));
}

std::string months_of_year_in_words(const std::vector<int>& months) {
  std::vector<std::string> names;
  for (const int month : months) names.emplace_back(month_name(Month(first_month.year(), month)));
  return listed(names);
}

std::vector<int> asked_of(const Framework& framework, int level, int track) {
  if (track >= 0 || framework.tracks.empty()) return asked_at(framework, level, track);
  std::vector<int> asked;
  for (std::size_t i = 0; i < framework.responsibilities.size(); ++i) {
    if (holds(framework.responsibilities[i].levels, level)) asked.push_back(static_cast<int>(i));
  }
  return asked;
}

}  // namespace rung
