#include "view/impact.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "report/words.h"
#include "view/parts.h"

namespace rung {
namespace {

std::string change_name(const Change& change) {
  return change.field.empty() ? change.thing : fmt::format("{} {}", change.thing, change.field);
}

/// `L5.roadmap`, and what of it: ` responsibility weight`.
Words change_words(const Change& change, std::string_view between) {
  if (change.id.empty()) return {plain(change_name(change))};
  return {code(change.id), plain(fmt::format("{}{}", between, change_name(change)))};
}

std::string what_happened(const Change& change) {
  switch (change.kind) {
    case ChangeKind::added:
      return "added";
    case ChangeKind::removed:
      return "removed";
    case ChangeKind::renamed:
    case ChangeKind::moved:
    case ChangeKind::reworded:
    case ChangeKind::changed:
      break;
  }
  return {};
}

Word verdict_before_or_after(const std::optional<bool>& ready) {
  if (!ready) return status("not judged", Tone::muted);
  return *ready ? status("ready", Tone::good) : status("not ready", Tone::bad);
}

/// How a change takes part in the turn of one verdict.
std::string_view part_of(const Cause& cause) {
  if (cause.alone && cause.needed) return "alone and needed";
  return cause.alone ? "alone" : "needed";
}

/// Why a verdict turned, a line each.
Words reasons_of(const Between& between, const Causes& causes) {
  Words words;
  const auto line = [&](int change, std::string_view part) {
    if (!words.empty()) words.push_back(plain("\n"));
    const Change& one = between.changes()[static_cast<std::size_t>(change)];
    const std::string happened = what_happened(one);
    for (Word& word : change_words(one, " ")) words.push_back(std::move(word));
    words.push_back(plain(fmt::format("{}{}: {}", happened.empty() ? "" : " ", happened, part)));
  };
  for (const Cause& cause : causes.single) line(cause.change, part_of(cause));
  for (const int change : causes.together) line(change, "together");
  if (causes.by_reading) {
    if (!words.empty()) words.push_back(plain("\n"));
    words.push_back(plain("the file is read otherwise"));
    for (const int change : between.fixed()) line(change, "");
  }
  return words;
}

struct Turns {
  int people = 0;
  int before = 0;
  int after = 0;
  int gained = 0;
  int lost = 0;

  void add(const JudgedWay& way) {
    ++people;
    before += way.before == true ? 1 : 0;
    after += way.after == true ? 1 : 0;
    gained += way.turned() && *way.after ? 1 : 0;
    lost += way.turned() && *way.before ? 1 : 0;
  }
};

Turns turns_of(const Impact& impact) {
  Turns turns;
  for (const JudgedWay& way : impact.ways) turns.add(way);
  return turns;
}

/// `2 would become ready and 1 would no longer be`.
std::string turns_in_words(const Turns& turns) {
  std::string text;
  if (turns.gained > 0) text = fmt::format("{} would become ready", turns.gained);
  if (turns.lost > 0) {
    text += fmt::format("{}{} would no longer be{}", text.empty() ? "" : " and ", turns.lost,
                        turns.gained > 0 ? "" : " ready");
  }
  return text;
}

Callout result_of(const Impact& impact, const Turns& turns) {
  const int turned = turns.gained + turns.lost;
  if (turned == 0) {
    return {"result", Tone::good, "NO VERDICT TURNS", {plain("Everybody is judged as before.")}};
  }
  const auto judged = impact.ways.size();
  return {"result",
          Tone::caution,
          turned == 1 ? "1 VERDICT TURNS" : fmt::format("{} VERDICTS TURN", turned),
          {plain(fmt::format("Of {} {}, {}.", judged,
                             judged == 1 ? "promotion judged" : "promotions judged",
                             turns_in_words(turns)))}};
}

Facts head_of(const Impact& impact) {
  const auto version = [](const Framework& framework, const std::string& name) {
    return Words{plain(fmt::format("{} {} ", framework.title, framework.version)), code(name)};
  };
  const Versions& versions = impact.between.versions();
  return {{{"old", "Old", version(versions.before, impact.before_name)},
           {"new", "New", version(versions.after, impact.after_name)},
           {"differences", "Differences", {plain(std::to_string(impact.between.changes().size()))}},
           {"people", "People", {plain(std::to_string(impact.people))}}}};
}

TableCell number_cell(int number) { return {{plain(std::to_string(number))}}; }

/// By promotion, in the order of the ladder.
Table counts_of(const Impact& impact) {
  Table table{"counts",
              "By promotion",
              {{"promotion", "Promotion", Align::left, true},
               {"people", "People", Align::right},
               {"ready_before", "Ready before", Align::right},
               {"ready_after", "Ready after", Align::right},
               {"become_ready", "Become ready", Align::right},
               {"no_longer_ready", "No longer", Align::right}},
              {}};
  const Framework& names = impact.between.versions().names;
  for (const Promotion& edge : names.promotions) {
    Turns turns;
    const std::string& from = names.levels[static_cast<std::size_t>(edge.from)].id;
    const std::string& to = names.levels[static_cast<std::size_t>(edge.to)].id;
    for (const JudgedWay& way : impact.ways) {
      if (way.from == from && way.to == to) turns.add(way);
    }
    if (turns.people == 0) continue;
    table.rows.push_back({text_cell(fmt::format("{} → {}", from, to)), number_cell(turns.people),
                          number_cell(turns.before), number_cell(turns.after),
                          number_cell(turns.gained), number_cell(turns.lost)});
  }
  return table;
}

/// What a change did to verdicts.
struct ChangeTurns {
  int alone = 0;
  int needed = 0;
  int together = 0;
};

Table changes_of(const Impact& impact) {
  Table table{"changes",
              "Changes that turn verdicts",
              {{"what", "What", Align::left, true},
               {"before", "Before"},
               {"after", "After"},
               {"alone", "Alone", Align::right},
               {"needed", "Needed", Align::right},
               {"together", "Together", Align::right}},
              {}};
  std::map<int, ChangeTurns> turns;
  for (const JudgedWay& way : impact.ways) {
    for (const Cause& cause : way.causes.single) {
      turns[cause.change].alone += cause.alone ? 1 : 0;
      turns[cause.change].needed += cause.needed ? 1 : 0;
    }
    for (const int change : way.causes.together) ++turns[change].together;
  }
  for (const auto& [index, count] : turns) {
    const Change& change = impact.between.changes()[static_cast<std::size_t>(index)];
    const std::string none = "–";
    table.rows.push_back({{change_words(change, "\n")},
                          text_cell(change.before.empty() ? none : change.before),
                          text_cell(change.after.empty() ? none : change.after),
                          number_cell(count.alone),
                          number_cell(count.needed),
                          number_cell(count.together)});
  }
  return table;
}

Table turned_of(const Impact& impact) {
  Table table{"judged_otherwise",
              "Judged otherwise",
              {{"person", "Person", Align::left, true},
               {"promotion", "Promotion"},
               {"before", "Before"},
               {"after", "After"},
               {"because", "Because of"}},
              {}};
  for (const JudgedWay& way : impact.ways) {
    if (!way.turned()) continue;
    table.rows.push_back({id_cell(way.employee),
                          text_cell(fmt::format("{} → {}", way.from, way.to)),
                          {{verdict_before_or_after(way.before)}},
                          {{verdict_before_or_after(way.after)}},
                          {reasons_of(impact.between, way.causes)}});
  }
  return table;
}

Table one_sided_of(const Impact& impact) {
  Table table{"in_one_version",
              "Judged by one version only",
              {{"person", "Person", Align::left, true},
               {"promotion", "Promotion"},
               {"before", "Before"},
               {"after", "After"}},
              {}};
  for (const JudgedWay& way : impact.ways) {
    if (way.before && way.after) continue;
    table.rows.push_back({id_cell(way.employee),
                          text_cell(fmt::format("{} → {}", way.from, way.to)),
                          {{verdict_before_or_after(way.before)}},
                          {{verdict_before_or_after(way.after)}}});
  }
  return table;
}

void add_table(Table table, std::string meaning, std::vector<Block>& blocks) {
  if (table.rows.empty()) return;
  Section section{table.key, table.title, {}, {{Paragraph{{plain(std::move(meaning))}}}}};
  section.blocks.push_back({std::move(table)});
  blocks.push_back({std::move(section)});
}

/// What has to be done before the new version can read all that was read here.
void add_to_do(const Impact& impact, std::vector<Block>& blocks) {
  Section section{"to-do", "Before the new version is used", {}, {}};
  const auto missing = missing_renames(impact.between);
  if (!missing.empty()) {
    std::string lines = "renamed:\n";
    for (const Change* change : missing) {
      lines += fmt::format("  {}: {}\n", change->before, change->after);
    }
    section.blocks.push_back({Paragraph{
        {plain("These ids say the same as others did, so their evidence was carried over here. "
               "The new version does that by itself once it says:")}}});
    section.blocks.push_back({Preformatted{"renamed", "yaml", std::move(lines)}});
  }
  if (!impact.to_be_mended.empty()) {
    section.blocks.push_back({Paragraph{
        {plain("These files name what the new version does not know. Here that was left out; "
               "`rung validate --framework` tells every place.")}}});
    Table table{"to_be_mended",
                "To be mended",
                {{"file", "File", Align::left, true},
                 {"person", "Person"},
                 {"problem", "First of its problems"}},
                {}};
    for (const Unread& one : impact.to_be_mended) {
      table.rows.push_back({id_cell(one.path), id_cell(one.employee), text_cell(one.why)});
    }
    section.blocks.push_back({std::move(table)});
  }
  if (!section.blocks.empty()) blocks.push_back({std::move(section)});
}

}  // namespace

Document impact_document(const Impact& impact) {
  Document document{"impact", "Who would be judged otherwise", {}, {}};
  const Turns turns = turns_of(impact);
  document.blocks.push_back({result_of(impact, turns)});
  document.blocks.push_back({head_of(impact)});
  document.blocks.push_back({counts_of(impact)});
  add_table(changes_of(impact),
            "How many verdicts each change takes part in. Alone: made by itself to the old "
            "version, it turns the verdict. Needed: without it, all else being new, the verdict "
            "would not turn. Together: no change does it by itself, and this is one of the fewest "
            "that do.",
            document.blocks);
  add_table(turned_of(impact), "In the order of the files. Nothing here compares people.",
            document.blocks);
  add_table(one_sided_of(impact), "The other version knows no such promotion, level or track.",
            document.blocks);
  add_to_do(impact, document.blocks);
  return document;
}

}  // namespace rung
