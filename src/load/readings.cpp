#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "load/evidence_kinds.h"
#include "load/evidence_loader.h"
#include "load/facts.h"
#include "load/part_of.h"
#include "yaml/reader_kinds.h"

namespace rung {

namespace {

/// Where each month stood first. Most files name months in their order.
class FirstPlaces {
 public:
  /// The place the month has been given before; none: it is new, and `at` is its place now.
  std::optional<SourceSpan> give(Month month, SourceSpan at) {
    if (ascending_.empty() || ascending_.back().first < month) {
      ascending_.emplace_back(month, at);
      return std::nullopt;
    }
    const auto found =
        std::ranges::lower_bound(ascending_, month, {}, &std::pair<Month, SourceSpan>::first);
    if (found->first == month) return found->second;
    const auto [other, is_new] = others_.emplace(month, at);
    return is_new ? std::nullopt : std::optional(other->second);
  }

 private:
  std::vector<std::pair<Month, SourceSpan>> ascending_;
  std::map<Month, SourceSpan> others_;
};

/// Reads a mapping of times to values; `read_value` says what the values are.
template <typename ReadValue>
void read_all(EvidenceLoader& in, const yaml::Value& mapping, const yaml::TimeForms& forms,
              Entry& entry, ReadValue read_value) {
  if (!in.reader.mapping(mapping)) return;
  if (mapping.begin() == mapping.end()) in.reader.report(empty_readings, mapping.with_key());
  FirstPlaces places;
  for (const yaml::Value item : mapping) {
    const auto moment = in.reader.moment(item.key(), forms);
    const std::optional<Decimal> value = read_value(item);
    if (!moment) continue;
    for (int i = 0; i < moment->months; ++i) {
      const Month month = moment->month + i;
      const std::optional<SourceSpan> other = places.give(month, item.key().at());
      if (!other && value) entry.readings.push_back({month, *value, item.with_key()});
      if (!other) continue;
      in.reader.report(repeated_month, item.key().at(), to_string(month))
          .related.push_back({*other, "the other reading"});
      break;
    }
  }
}

void report_no_level(EvidenceLoader& in, SourceSpan at, std::string_view skill) {
  in.reader.report(skill_without_level, at, yaml::excerpt(skill)).help =
      fmt::format("write `{}@` and a level", yaml::excerpt(skill));
}

/// One item: the whole scalar, or a part of one that should be a list.
std::optional<Shown> read_shown(EvidenceLoader& in, const yaml::Value& scalar,
                                std::string_view text) {
  Shown shown;
  shown.at = text.size() == scalar.text().size() ? scalar.at() : part_of(scalar, text);
  const auto now = in.references.current_name(Names::responsibilities, text);
  if (now) {
    in.references.note_read_as(text, *now, shown.at);
    text = *now;
  }
  // Half of a name that is read as another one is nowhere in the file.
  const auto place = [&](std::string_view half) { return now ? shown.at : part_of(scalar, half); };
  const auto mark = text.find('@');
  if (mark != std::string_view::npos) {
    const std::string_view skill_id = text.substr(0, mark);
    const std::string_view level_id = text.substr(mark + 1);
    const auto skill = skill_id.empty() ? in.references.skill(text, shown.at)
                                        : in.references.skill(skill_id, place(skill_id));
    if (level_id.empty()) {
      if (skill) report_no_level(in, shown.at, skill_id);
      return std::nullopt;
    }
    const auto level = in.references.level(level_id, place(level_id));
    if (!skill || !level) return std::nullopt;
    shown.skill = *skill;
    shown.level = *level;
    return shown;
  }
  if (in.framework.names.skills.find(in.framework.skills, text) >= 0 &&
      in.framework.names.responsibilities.find(in.framework.responsibilities, text) < 0) {
    report_no_level(in, shown.at, text);
    return std::nullopt;
  }
  const auto responsibility = in.references.responsibility(text, shown.at);
  if (!responsibility) return std::nullopt;
  shown.responsibility = *responsibility;
  return shown;
}

std::optional<Shown> read_shown(EvidenceLoader& in, const yaml::Value& item) {
  const auto text = in.reader.text(item, "a responsibility, or a skill at a level");
  return text ? read_shown(in, item, *text) : std::nullopt;
}

/// The parts of `a, b`; none where one of them is empty, or is more than a word.
std::vector<std::string_view> parts_of(std::string_view text) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(',', begin), text.size());
    std::string_view part = text.substr(begin, end - begin);
    part.remove_prefix(std::min(part.find_first_not_of(' '), part.size()));
    part = part.substr(0, part.find_last_not_of(' ') + 1);
    if (part.empty() || part.find_first_of(" \t\n[]{}\"'#") != std::string_view::npos) return {};
    parts.push_back(part);
    begin = end + 1;
  }
  return parts;
}

/// What an entry shows. Saying the same twice says it once.
class ShownOnce {
 public:
  void add(const Shown& shown) {
    if (shows_.size() < few) {
      const bool is_new = std::ranges::none_of(
          shows_, [&](const Shown& other) { return key_of(other) == key_of(shown); });
      if (is_new) shows_.push_back(shown);
      return;
    }
    if (seen_.empty()) {
      for (const Shown& other : shows_) seen_.insert(key_of(other));
    }
    if (seen_.insert(key_of(shown)).second) shows_.push_back(shown);
  }
  std::vector<Shown> all() && { return std::move(shows_); }

 private:
  using Key = std::tuple<int, int, int>;
  static Key key_of(const Shown& shown) { return {shown.responsibility, shown.skill, shown.level}; }

  static constexpr std::size_t few = 16;  ///< looked through one by one
  std::vector<Shown> shows_;
  std::set<Key> seen_;  ///< once they are many
};

/// Reads several ids in one text, which should be a list, and reports that.
void read_parts(EvidenceLoader& in, const yaml::Value& value,
                const std::vector<std::string_view>& parts, ShownOnce& shows) {
  bool all_known = true;
  for (const std::string_view part : parts) {
    const auto shown = read_shown(in, value, part);
    if (shown) shows.add(*shown);
    all_known = all_known && shown;
  }
  const std::string list = fmt::format("[{}]", fmt::join(parts, ", "));
  Diagnostic& problem = in.reader.report(yaml::wrong_kind, value.at(), "a list",
                                         fmt::format("the text `{}`", yaml::excerpt(value.text())));
  problem.help = fmt::format("write `{}`", yaml::excerpt(list));
  if (all_known) problem.fix = Fix{value.at(), list};
}

}  // namespace

void read_values(EvidenceLoader& in, const yaml::Value& value, Entry& entry, const Metric* metric) {
  read_all(in, value, {.month = true, .date = true, .quarter = true}, entry,
           [&](const yaml::Value& item) {
             return metric != nullptr ? read_reading(in.reader, item, *metric) : std::nullopt;
           });
}

void read_hours(EvidenceLoader& in, const yaml::Value& value, Entry& entry) {
  const auto& metrics = in.framework.metrics;
  const auto metric = std::ranges::find_if(metrics, &Metric::sums_hours);
  entry.metric = static_cast<int>(metric - metrics.begin());
  read_all(in, value, {.month = true, .date = true}, entry,
           [&](const yaml::Value& item) -> std::optional<Decimal> {
             const auto hours = in.reader.decimal(item);
             if (!hours || *hours >= Decimal()) return hours;
             in.reader.report(negative_hours, item.at(), yaml::excerpt(item.text()));
             return std::nullopt;
           });
}

std::vector<Shown> read_shows(EvidenceLoader& in, const yaml::Value& value) {
  ShownOnce shows;
  if (value.is_scalar() && in.reader.report_look_alike(value) != nullptr) return {};
  const auto parts = value.is_scalar() ? parts_of(value.text()) : std::vector<std::string_view>();
  if (parts.size() > 1) {
    read_parts(in, value, parts, shows);
  } else if (value.is_scalar()) {
    if (const auto shown = read_shown(in, value)) shows.add(*shown);
  } else if (in.reader.is_list(value)) {
    for (const yaml::Value item : value) {
      if (const auto shown = read_shown(in, item)) shows.add(*shown);
    }
  }
  return std::move(shows).all();
}

}  // namespace rung
