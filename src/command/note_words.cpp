#include "command/note_words.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <array>
#include <set>
#include <string_view>
#include <utility>

#include "command/sources.h"
#include "text/element.h"
#include "text/suggestion.h"

namespace rung {
namespace {

/// `key=value`, `id:role`: the two parts around the first mark; nothing without both.
std::optional<std::pair<std::string, std::string>> halves(const std::string& word, char mark) {
  const auto at = word.find(mark);
  if (at == std::string::npos || at == 0 || at + 1 == word.size()) return std::nullopt;
  return std::pair(word.substr(0, at), word.substr(at + 1));
}

/// A reading has a `=`; a path that has one is written with its folder.
bool is_reading(const std::string& word) {
  const auto mark = word.find('=');
  return mark != std::string::npos && word.find('/') > mark;
}

std::optional<UsageError> sort_words(NoteWords& words) {
  std::vector<std::string> readings = words.hours;
  for (const std::string& word : words.words) {
    if (is_reading(word)) {
      readings.push_back(word);
    } else if (words.file.empty()) {
      words.file = word;
    } else {
      return UsageError{fmt::format("`{}` is a second file", word),
                        "one file is written to; a reading is written `2026-11=31`"};
    }
  }
  for (const std::string& reading : readings) {
    auto both = halves(reading, '=');
    if (!both) {
      return UsageError{fmt::format("`{}` is no reading", reading),
                        "write the month, `=` and the value, as in `2026-11=31`"};
    }
    words.readings.push_back(std::move(*both));
  }
  return std::nullopt;
}

std::optional<UsageError> check_readings_words(const NoteWords& words) {
  if (!words.metric.empty() && !words.hours.empty()) {
    return UsageError{"`--metric` and `--hours` are two different entries",
                      "note one, then the other"};
  }
  if (!words.metric.empty() && words.readings.empty()) {
    return UsageError{fmt::format("no reading of `{}`", words.metric),
                      "add one, as in `2026-11=31`"};
  }
  if (words.metric.empty() && words.hours.empty() && !words.readings.empty()) {
    return UsageError{fmt::format("a reading of what is `{}={}`?", words.readings.front().first,
                                  words.readings.front().second),
                      "name the metric with `--metric`, or write `--hours` before it"};
  }
  return std::nullopt;
}

/// An entry says in one way when it was (spec section 4).
std::optional<UsageError> check_times(const NoteWords& words) {
  std::vector<std::string_view> given;
  if (!words.from.empty()) given.emplace_back("--from");
  if (!words.month.empty()) given.emplace_back("--month");
  if (!words.date.empty()) given.emplace_back("--date");
  if (!words.metric.empty()) given.emplace_back("--metric");
  if (!words.hours.empty()) given.emplace_back("--hours");
  if (given.size() > 1) {
    return UsageError{fmt::format("`{}` and `{}` both say when it was", given[0], given[1]),
                      "an entry says it in one way"};
  }
  if (!words.to.empty() && words.from.empty()) {
    return UsageError{"`--to` needs `--from` beside it", "or write `--month` for a single month"};
  }
  return std::nullopt;
}

std::optional<UsageError> check_pairs(const NoteWords& words) {
  std::set<std::string> names;
  for (const std::string& fact : words.facts) {
    const auto both = halves(fact, '=');
    if (!both) {
      return UsageError{fmt::format("`{}` is no fact", fact),
                        "write its name, `=` and the value, as in `--facts type=talk`"};
    }
    if (!names.insert(both->first).second) {
      return UsageError{fmt::format("the fact `{}` is given twice", both->first), {}};
    }
  }
  if (!words.confirmed_by.empty() && !halves(words.confirmed_by, ':')) {
    return UsageError{fmt::format("`{}` does not say who, and as what", words.confirmed_by),
                      "write the id, `:` and the role, as in `--confirmed-by m-7:manager`"};
  }
  return std::nullopt;
}

/// What no file can hold.
std::optional<UsageError> check_characters(const NoteWords& words) {
  std::vector<std::pair<std::string_view, const std::string*>> all{
      {"--id", &words.id},         {"--source", &words.source},
      {"--title", &words.title},   {"--link", &words.link},
      {"--from", &words.from},     {"--to", &words.to},
      {"--month", &words.month},   {"--date", &words.date},
      {"--metric", &words.metric}, {"--confirmed-by", &words.confirmed_by}};
  for (const std::string& one : words.shows) all.emplace_back("--shows", &one);
  for (const std::string& one : words.facts) all.emplace_back("--facts", &one);
  for (const auto& [time, value] : words.readings) {
    all.emplace_back("a reading", &time);
    all.emplace_back("a reading", &value);
  }
  for (const auto& [option, text] : all) {
    if (auto problem = no_text(option, *text)) return problem;
  }
  return std::nullopt;
}

/// Whether there is no such metric, under an earlier name either.
bool is_unknown_metric(const std::string& metric, const Framework& framework) {
  return !metric.empty() && index_of(framework.metrics, metric) < 0 &&
         index_of(framework.renamed, metric) < 0;
}

/// A fact as its type is written.
FieldText fact_text(const Framework& framework, const std::string& name, std::string value) {
  const int index = index_of(framework.facts, name);
  const FactKind kind = index < 0 ? FactKind::text : at(framework.facts, index).kind;
  return {std::move(value), kind == FactKind::text || kind == FactKind::choice};
}

void add_text(EntryFields& entry, const char* key, const std::string& text, bool is_text) {
  if (!text.empty()) entry.push_back(text_field(key, {text, is_text}));
}

}  // namespace

void declare_note(CLI::App& app, NoteWords& words) {
  app.add_option("file", words.words,
                 "the evidence file, and readings behind `--metric` or `--hours`: a month, `=` and "
                 "the value")
      ->type_name("FILE [MONTH=VALUE...]");
  const auto option = [&](const char* name, auto& target, const char* help, const char* type) {
    return app.add_option(name, target, help)->type_name(type)->allow_extra_args(false);
  };
  option("--shows", words.shows,
         "a responsibility it shows, or a skill at a level, as skill@level; may be given several "
         "times",
         "ID")
      ->delimiter(',');
  option("--source", words.source, "the kind of evidence, by the framework", "SOURCE");
  option("--title", words.title, "what it is, in a few words", "TEXT");
  option("--link", words.link, "where it can be seen", "LINK");
  option("--from", words.from, "the month it began; without `--to` it still goes on", "MONTH");
  option("--to", words.to, "the last month of it", "MONTH");
  option("--month", words.month, "the month it was, if it was one", "MONTH");
  option("--date", words.date, "the day it was, if it was one", "DATE");
  option("--metric", words.metric, "the metric that the readings are of", "NAME");
  option("--hours", words.hours, "hours of mentoring in a month", "MONTH=HOURS");
  option("--facts", words.facts, "something a gate asks about; may be given several times",
         "NAME=VALUE");
  option("--id", words.id,
         "how the entry is called; with readings, the entry they are to be added to", "ID");
  option("--confirmed-by", words.confirmed_by, "who stands by it, and as what", "ID:ROLE");
  app.add_flag("--draft", words.draft, "write it down without claiming it yet");
  option("--framework", words.framework,
         "hold the file against this framework: the id of a built-in one, or a file", "ID|FILE");
  app.add_flag("--diff,--dry-run", words.only_show,
               "show what would change in the file, and write nothing");
}

std::optional<UsageError> sort_out(NoteWords& words) {
  if (auto problem = sort_words(words)) return problem;
  for (auto* check : {check_readings_words, check_times, check_pairs, check_characters}) {
    if (auto problem = check(words)) return problem;
  }
  return std::nullopt;
}

bool says_when(const NoteWords& words) {
  return !words.readings.empty() || !words.from.empty() || !words.month.empty() ||
         !words.date.empty();
}

std::optional<UsageError> missing_words(const NoteWords& words, const Framework& framework) {
  std::vector<std::string> missing;
  // The source of readings follows from their metric, so a slip there is what is to be told.
  if (words.source.empty() && is_unknown_metric(words.metric, framework)) {
    std::vector<std::string_view> metrics;
    for (const Metric& metric : framework.metrics) metrics.emplace_back(metric.id);
    return UsageError{fmt::format("`{}` is not a metric of the framework", words.metric),
                      help_for_unknown("the framework has", words.metric, metrics)};
  }
  if (words.source.empty()) {
    std::vector<std::string_view> sources;
    for (const Named& source : framework.sources) sources.emplace_back(source.id);
    missing.push_back(fmt::format("`--source` with one of {}", fmt::join(sources, ", ")));
  }
  if (!says_when(words)) {
    missing.emplace_back("`--from`, `--month` or `--date` with when it was");
  }
  if (missing.empty()) return std::nullopt;
  return UsageError{words.source.empty() ? "the source is missing" : "it is missing when it was",
                    fmt::format("add {}", fmt::join(missing, ", and "))};
}

EntryField readings_field(const NoteWords& words, const Framework& framework) {
  const int metric = index_of(framework.metrics, words.metric);
  const bool is_text = metric >= 0 && !at(framework.metrics, metric).scale.empty();
  std::vector<std::pair<std::string, FieldText>> pairs;
  for (const auto& [time, value] : words.readings) pairs.push_back({time, {value, is_text}});
  return mapping_field(words.metric.empty() ? "hours" : "values", std::move(pairs));
}

EntryFields entry_of(const NoteWords& words, const Framework& framework) {
  EntryFields entry;
  add_text(entry, "id", words.id, true);
  add_text(entry, "source", words.source, true);
  add_text(entry, "title", words.title, true);
  add_text(entry, "link", words.link, true);
  add_text(entry, "metric", words.metric, true);
  if (!words.readings.empty()) entry.push_back(readings_field(words, framework));
  if (!words.shows.empty()) {
    std::vector<FieldText> shows;
    for (const std::string& one : words.shows) shows.push_back({one, true});
    entry.push_back(list_field("shows", std::move(shows)));
  }
  add_text(entry, "from", words.from, false);
  add_text(entry, "to", words.to, false);
  add_text(entry, "month", words.month, false);
  add_text(entry, "date", words.date, false);
  if (!words.facts.empty()) {
    std::vector<std::pair<std::string, FieldText>> facts;
    for (const std::string& fact : words.facts) {
      auto [name, value] = *halves(fact, '=');
      FieldText text = fact_text(framework, name, std::move(value));
      facts.emplace_back(std::move(name), std::move(text));
    }
    entry.push_back(mapping_field("facts", std::move(facts)));
  }
  if (const auto both = halves(words.confirmed_by, ':')) {
    entry.push_back(mapping_field("confirmed_by",
                                  {{"id", {both->first, true}}, {"role", {both->second, true}}}));
  }
  add_text(entry, "draft", words.draft ? "true" : "", false);
  return entry;
}

}  // namespace rung
