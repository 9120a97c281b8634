#include "diff/diff.h"

#include <fmt/format.h>

#include <array>
#include <utility>

#include "report/words.h"
#include "view/table.h"

namespace rung {
namespace {

/// Changes of one effect stand together: what got harder is what readers ask first.
struct EffectGroup {
  Effect effect;
  std::string_view key;
  std::string_view title;
  std::string_view meaning;
};

constexpr std::array<EffectGroup, 4> effect_groups{{
    {Effect::tightens, "tightens", "Asks for more",
     "Each of these could only make fewer people ready."},
    {Effect::loosens, "loosens", "Asks for less",
     "Each of these could only make more people ready."},
    {Effect::either, "either", "Either way",
     "Each of these could make some people ready and others not."},
    {Effect::none, "none", "No effect on verdicts",
     "Names, wording, and what is shown but never counted."},
}};

std::string_view word_of(const Change& change) {
  switch (change.kind) {
    case ChangeKind::added:
      return "added";
    case ChangeKind::removed:
      return "removed";
    case ChangeKind::renamed:
      return "renamed";
    case ChangeKind::moved:
      return "moved";
    case ChangeKind::reworded:
      return "reworded";
    case ChangeKind::changed:
      break;
  }
  if (change.effect == Effect::tightens) return "tightened";
  return change.effect == Effect::loosens ? "loosened" : "changed";
}

/// Changes of one kind, which say the same things about what they are about.
struct Kind {
  std::string_view word;  ///< names the table, too
  std::string_view before;
  std::string_view after;  ///< titles of columns; empty: there is none
};

constexpr std::array<Kind, 8> kinds{{{"tightened", "Before", "After"},
                                     {"loosened", "Before", "After"},
                                     {"changed", "Before", "After"},
                                     {"added", "", "What it says"},
                                     {"removed", "What it said", ""},
                                     {"renamed", "Old id", "New id"},
                                     {"moved", "Old id", "New id"},
                                     {"reworded", "Before", "After"}}};

/// `L5.roadmap`, and below it what of it: `responsibility weight`.
TableCell what_of(const Change& change) {
  const std::string field =
      change.field.empty() ? change.thing : fmt::format("{} {}", change.thing, change.field);
  if (change.id.empty()) return {{plain(field)}};
  return {{code(change.id), plain('\n' + field)}};
}

Table table_of(const std::vector<Change>& changes, Effect effect, const Kind& kind) {
  Table table{std::string(kind.word),
              capitalised(std::string(kind.word)),
              {{"what", "What", Align::left, true}},
              {}};
  if (!kind.before.empty()) table.columns.push_back({"before", std::string(kind.before)});
  if (!kind.after.empty()) table.columns.push_back({"after", std::string(kind.after)});
  for (const Change& change : changes) {
    if (change.effect != effect || word_of(change) != kind.word) continue;
    auto& row = table.rows.emplace_back();
    row.push_back(what_of(change));
    if (!kind.before.empty()) row.push_back({{plain(change.before)}});
    if (!kind.after.empty()) row.push_back({{plain(change.after)}});
  }
  return table;
}

/// `3 added, 1 removed, 2 tightened`.
std::string counts_of(const std::vector<Change>& changes) {
  std::vector<std::string> counts;
  for (const Kind& kind : kinds) {
    const auto count = std::ranges::count(changes, kind.word, word_of);
    if (count > 0) counts.push_back(fmt::format("{} {}", count, kind.word));
  }
  return fmt::to_string(fmt::join(counts, ", "));
}

std::string_view meaning_of(const std::vector<Change>& changes) {
  Effect effect = Effect::none;
  for (const Change& change : changes) effect = effect | change.effect;
  switch (effect) {
    case Effect::tightens:
      return "nobody becomes ready who was not; somebody may no longer be";
    case Effect::loosens:
      return "nobody who was ready ceases to be; somebody may become it";
    case Effect::either:
      return "may turn in either direction";
    case Effect::none:
      break;
  }
  return "stay as they are";
}

Facts summary_of(const ViewRequest& request, const std::vector<Change>& changes) {
  const auto version = [](const ViewRequest::Subject& subject) {
    return Words{plain(fmt::format("{} {} ", subject.framework->title, subject.framework->version)),
                 code(subject.name)};
  };
  const std::string count = std::to_string(changes.size());
  return {{{"old", "Old", version(request.subjects[0])},
           {"new", "New", version(request.subjects[1])},
           {"differences", "Differences", {plain(count)}},
           {"kinds", "Of these", {plain(counts_of(changes))}},
           {"effect", "Verdicts", {plain(std::string(meaning_of(changes)))}}}};
}

ViewResult build_diff(const ViewRequest& request) {
  const auto changes = differences(*request.subjects[0].framework, *request.subjects[1].framework);
  Document document{"framework-diff", "What changed", {}, {}};
  if (changes.empty()) {
    document.blocks.push_back({Paragraph{{plain("Nothing: both say the same.")}}});
    return {std::move(document), {}};
  }
  document.blocks.push_back({summary_of(request, changes)});
  for (const EffectGroup& group : effect_groups) {
    Section section{std::string(group.key), std::string(group.title), {}, {}};
    section.blocks.push_back({Paragraph{{plain(std::string(group.meaning))}}});
    for (const Kind& kind : kinds) {
      Table table = table_of(changes, group.effect, kind);
      if (!table.rows.empty()) section.blocks.push_back({std::move(table)});
    }
    if (section.blocks.size() > 1) document.blocks.push_back({std::move(section)});
  }
  return {std::move(document), {}};
}

constexpr std::string_view diff_examples =
    "  rung framework diff ladder-2025.yaml ladder-2026.yaml\n"
    "  rung framework diff unified-security ours.yaml --format markdown\n";

}  // namespace

const View diff_view{
    "diff",
    "what changed in the new version?",
    "Compares what two versions of a framework say, not how their files are written: what was "
    "added, removed, renamed, reworded, and above all what asks for more or for less now. The exit "
    "status is 0 whatever it finds.",
    diff_examples,
    View::Subjects::two,
    {},
    build_diff};

}  // namespace rung
