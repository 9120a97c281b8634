#include "view/fairness.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "report/words.h"
#include "view/parts.h"

namespace rung {
namespace {

TableCell count_cell(int count) { return {{plain(std::to_string(count))}}; }

/// `0.031`, and of the smallest only that they are.
std::string p_in_words(double p) {
  return p < 0.001 ? std::string("< 0.001") : fmt::format("{:.3f}", p);
}

/// What there is to be said of a group beside its numbers.
Words remark_on(const GroupRate& group) {
  if (group.hidden) {
    return {
        status(group.people < fewest_to_tell ? "too small to tell" : "hidden, too", Tone::muted)};
  }
  Words words;
  const auto add = [&](Word word) {
    if (!words.empty()) words.push_back(plain(", "));
    words.push_back(std::move(word));
  };
  if (group.highest) add(status("highest rate", Tone::plain));
  if (group.below_four_fifths) add(status("below four fifths", Tone::caution));
  if (group.says_little) add(status("too small to say anything", Tone::muted));
  return words;
}

Table rates_table(std::span<const GroupRate> groups) {
  Table table{"groups",
              "Readiness by group",
              {{"group", "Group", Align::left, true},
               {"people", "People", Align::right},
               {"ready", "Ready", Align::right},
               {"rate", "Rate", Align::right},
               {"ratio", "Of the highest", Align::right},
               {"p", "p", Align::right},
               {"remark", "Remark"}},
              {}};
  for (const GroupRate& group : groups) {
    std::vector<TableCell> row{text_cell(group.group.empty() ? "in no group" : group.group),
                               count_cell(group.people)};
    if (group.hidden) {
      row.resize(6, text_cell("–"));
    } else {
      row.push_back(count_cell(group.ready));
      row.push_back(text_cell(percentage_to_string(group.rate)));
      row.push_back(text_cell(group.ratio ? percentage_to_string(*group.ratio) : "–"));
      row.push_back(text_cell(group.p ? p_in_words(*group.p) : "–"));
    }
    row.push_back({remark_on(group)});
    table.rows.push_back(std::move(row));
  }
  return table;
}

std::string habit_in_words(const ConfirmingHabits& habits) {
  std::string text;
  if (habits.leaves_nothing) text = "leaves nothing unconfirmed";
  if (habits.sets_aside_most) text += (text.empty() ? "" : ", ") + std::string("sets aside most");
  return text;
}

Table habits_table(std::span<const ConfirmingHabits> all) {
  Table table{"habits",
              "Confirming and setting aside",
              {{"manager", "Manager", Align::left, true},
               {"people", "People", Align::right},
               {"entries", "Entries", Align::right},
               {"unconfirmed", "Unconfirmed", Align::right},
               {"confirmed", "Confirmed", Align::right},
               {"set_aside", "Set aside", Align::right},
               {"remark", "Remark"}},
              {}};
  for (const ConfirmingHabits& habits : all) {
    table.rows.push_back({id_cell(habits.manager), count_cell(habits.people),
                          count_cell(habits.entries), count_cell(habits.unconfirmed),
                          count_cell(habits.confirmed), count_cell(habits.set_aside),
                          text_cell(habit_in_words(habits))});
  }
  return table;
}

std::string meaning_of_rates() {
  return fmt::format(
      "How many of each group are ready, and that rate as a share of the "
      "highest group's: below "
      "80% (four fifths) it is worth asking why. p is Fisher's exact test "
      "against that group: how "
      "likely so uneven a split is if the group has nothing to do with it. "
      "Nothing is told of "
      "groups of fewer than {} people; below {} a rate says little.",
      number_word(fewest_to_tell), fewest_to_say_something);
}

constexpr std::string_view meaning_of_habits =
    "For each manager the people of whom they confirmed or set aside "
    "something: the entries these "
    "people claim and how many nobody confirmed, then what this manager "
    "confirmed (duties, too) "
    "and set aside. A habit is no fault, but the same evidence should fare the "
    "same with everyone.";

}  // namespace

Section fairness_section(std::span<const GroupRate> groups,
                         std::span<const ConfirmingHabits> habits) {
  Section section{"fairness", "Fairness", {}, {}};
  section.blocks.push_back({Paragraph{{plain(meaning_of_rates())}}});
  section.blocks.push_back({rates_table(groups)});
  if (habits.empty()) return section;
  section.blocks.push_back({Paragraph{{plain(std::string(meaning_of_habits))}}});
  section.blocks.push_back({habits_table(habits)});
  return section;
}

}  // namespace rung
