#include <algorithm>

#include "load/framework_loader.h"
#include "yaml/reader_kinds.h"

namespace rung {

namespace {

constexpr std::string_view rule_keys[] = {
    "coverage", "months",       "measure",          "window",
    "leave",    "confirmation", "max_entry_months", "max_not_applicable"};
constexpr yaml::Bounds window_bounds{0, yaml::month_count.most};
constexpr yaml::Shares set_aside_share{0, 5'000, "a percentage from 0% to 50%"};

void read_window(FrameworkLoader& in, const yaml::Value& value, Rule& rule) {
  constexpr std::string_view words[] = {"current"};
  constexpr std::string_view window_keys[] = {"within"};
  if (value.is_scalar() && value.text() == words[0]) {
    rule.window_within = 0;
    return;
  }
  if (value.is_scalar()) {
    const bool is_near = in.reader.suggest(value.text(), words).has_value();
    in.reader.report(yaml::bad_choice, value.at(), yaml::excerpt(value.text()), "a window").help =
        is_near ? "did you mean `current`?" : "write `current` or `{within: 3}`";
    return;
  }
  yaml::Fields fields(in.reader, value, {"`window`", window_keys});
  if (fields.require("within")) fields.integer("within", rule.window_within, window_bounds);
}

constexpr std::string_view confirmation_words[] = {"none", "anyone"};

/// Whether a word is near to one of those that `confirmation` alone knows, and names nobody.
bool is_slip_of_a_word(FrameworkLoader& in, const yaml::Value& value) {
  const auto& standings = in.references.ids(Names::standings);
  return value.is_scalar() && std::ranges::find(standings, value.text()) == standings.end() &&
         in.reader.suggest(value.text(), confirmation_words).has_value();
}

void read_confirmation(FrameworkLoader& in, const yaml::Value& value, Rule& rule) {
  if (value.is_scalar() && value.text() == "none") {
    rule.confirmation = {Confirmation::Need::none, {}};
  } else if (value.is_scalar() && value.text() == "anyone") {
    rule.confirmation = {Confirmation::Need::anyone, {}};
  } else if (is_slip_of_a_word(in, value)) {
    in.reader.advise(in.reader.report(yaml::bad_choice, value.at(), yaml::excerpt(value.text()),
                                      "a confirmation"),
                     value.text(), confirmation_words);
  } else if (auto who = in.references.who(value)) {
    rule.confirmation = {Confirmation::Need::who, std::move(*who)};
  }
}

void read_max_entry_months(FrameworkLoader& in, const yaml::Value& value, Rule& rule) {
  if (value.is_scalar() && value.text() == "none") {
    rule.max_entry_months.reset();
  } else if (const auto months = in.reader.integer(value, yaml::month_count,
                                                   "write a number of months, or `none`")) {
    rule.max_entry_months = static_cast<int>(*months);
  }
}

}  // namespace

void read_rule(FrameworkLoader& in, const yaml::Value& value, Rule& rule) {
  static constexpr yaml::Choice<Measure> measures[] = {{"sustained", Measure::sustained},
                                                       {"monthly", Measure::monthly}};
  static constexpr yaml::Choice<bool> leave_readings[] = {{"skip", false}, {"count", true}};
  yaml::Fields fields(in.reader, value, {"a rule", rule_keys});
  fields.percentage("coverage", rule.coverage, yaml::needed_share);
  fields.integer("months", rule.months, yaml::month_count);
  fields.choice<Measure>("measure", rule.measure, "a measure", measures);
  fields.choice<bool>("leave", rule.leave_counts, "a way to treat leave", leave_readings);
  fields.percentage("max_not_applicable", rule.max_not_applicable, set_aside_share);
  if (const auto window = fields.find("window")) read_window(in, *window, rule);
  if (const auto who = fields.find("confirmation")) read_confirmation(in, *who, rule);
  if (const auto cap = fields.find("max_entry_months")) read_max_entry_months(in, *cap, rule);
}

void load_rule(FrameworkLoader& in, const Section& section) {
  if (section) read_rule(in, *section, in.framework.rule);
}

}  // namespace rung
