#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "report/build.h"
#include "report/words.h"

namespace rung {
namespace {

std::string_view kind_name(GapKind kind) {
  switch (kind) {
    case GapKind::below:
      return "below";
    case GapKind::unconfirmed:
      return "unconfirmed";
    case GapKind::no_evidence:
      return "no_evidence";
    case GapKind::too_few_sources:
      break;
  }
  return "too_few_sources";
}

/// One responsibility's gap, with what its words need at hand.
struct GapCase {
  GapCase(const ReportInput& the_input, const ResponsibilityResult& the_result)
      : input(the_input),
        result(the_result),
        asked(input.asked(result.responsibility)),
        gap(*result.gap) {
    for (const MissingMonth& month : gap.months) {
      months_[static_cast<std::size_t>(month.kind)].push_back(month.month);
    }
  }

  const ReportInput& input;
  const ResponsibilityResult& result;
  const Responsibility& asked;
  const ResponsibilityGap& gap;

  /// The missing months of a kind.
  const std::vector<Month>& months(GapKind kind) const {
    return months_[static_cast<std::size_t>(kind)];
  }
  const Metric& metric() const { return input.metric(asked.metric->metric); }
  /// What was read in a month that is out of range.
  const std::optional<Decimal>& reading(Month month) const {
    return std::ranges::find(gap.months, month, &MissingMonth::month)->reading;
  }
  /// What there is none of in a month of kind `no_evidence`.
  std::string_view absent() const { return asked.metric ? "no reading" : "no evidence"; }
  bool every_month_missing(GapKind kind) const {
    const auto leave = std::ranges::count(result.months(), Cell::leave, &MonthCell::cell);
    const std::size_t asked_months = result.months().size() - static_cast<std::size_t>(leave);
    return asked_months > 1 && months(kind).size() == asked_months;
  }

 private:
  std::array<std::vector<Month>, 4> months_;  ///< by kind
};

std::string brief_of(const GapCase& gap) {
  if (gap.gap.kind == GapKind::too_few_sources) {
    return fmt::format("{} of {} sources", gap.gap.sources_found, gap.asked.min_sources);
  }
  const bool years = gap.result.months().size() > 12;
  std::vector<std::string> parts;
  const std::vector<Month>& below = gap.months(GapKind::below);
  if (below.size() == 1 && gap.reading(below.front()) && gap.asked.metric) {
    parts.push_back(
        fmt::format("{}: {}", months_in_brief(below, years),
                    comparison(gap.metric(), *gap.asked.metric, *gap.reading(below.front()))));
  } else if (!below.empty()) {
    parts.push_back("out of range in " + months_in_brief(below, years));
  }
  const std::vector<Month>& unconfirmed = gap.months(GapKind::unconfirmed);
  if (!unconfirmed.empty()) {
    parts.push_back("unconfirmed in " + months_in_brief(unconfirmed, years));
  }
  const std::vector<Month>& none = gap.months(GapKind::no_evidence);
  if (gap.every_month_missing(GapKind::no_evidence)) {
    parts.push_back(fmt::format("{} in any month", gap.absent()));
  } else if (!none.empty()) {
    parts.push_back(fmt::format("{} in {}", gap.absent(), months_in_brief(none, years)));
  }
  return fmt::to_string(fmt::join(parts, "; "));
}

/// The sources behind the window: those of the entries its performed months rest on.
std::set<int> sources_behind(const GapCase& gap) {
  std::set<int> sources;
  for (const MonthCell& cell : gap.result.months()) {
    if (cell.cell != Cell::performed) continue;
    for (const int entry : gap.result.entries_of(cell))
      sources.insert(gap.input.entry(entry).source);
  }
  return sources;
}

std::string below_missing(const GapCase& gap) {
  const std::vector<Month>& below = gap.months(GapKind::below);
  if (below.size() > 3 || !gap.asked.metric) return "out of range in " + months_in_words(below);
  std::vector<std::string> readings;
  for (const Month month : below) {
    const std::optional<Decimal>& value = gap.reading(month);
    const std::string reading =
        value ? reading_in_words(gap.metric(), *value) : std::string("out of range");
    readings.push_back(concat(reading, " in ", in_words(month)));
  }
  return listed(readings);
}

std::string sources_missing(const GapCase& gap) {
  std::vector<std::string_view> found;
  for (const int source : sources_behind(gap)) {
    found.emplace_back(id_of(gap.input.framework.sources, source));
  }
  const std::string named = found.empty() ? "" : concat(" (", listed(found), ")");
  return concat("Performed in every month, but shown by ",
                counted(gap.gap.sources_found, "source", "sources"), named, " where ",
                number_word(gap.asked.min_sources), " are needed.");
}

std::string missing_of(const GapCase& gap) {
  if (gap.gap.kind == GapKind::too_few_sources) return sources_missing(gap);
  std::string text;
  const auto add = [&](const auto&... parts) {
    if (!text.empty()) text += "; ";
    append(text, parts...);
  };
  if (!gap.months(GapKind::below).empty()) {
    add(below_missing(gap));
    if (gap.asked.metric) {
      append(text, " (asked: ", range_in_words(gap.metric(), *gap.asked.metric), ")");
    }
  }
  const std::vector<Month>& unconfirmed = gap.months(GapKind::unconfirmed);
  if (!unconfirmed.empty()) add("unconfirmed in ", months_in_words(unconfirmed));
  const std::vector<Month>& none = gap.months(GapKind::no_evidence);
  if (!none.empty()) add(gap.absent(), " in ", months_in_words(none));
  return capitalised(std::move(text)) + ".";
}

/// The entries that only want a confirmation.
std::vector<std::string_view> unconfirmed_entries(const GapCase& gap) {
  std::set<int> entries;
  for (const MonthCell& cell : gap.result.months()) {
    if (cell.cell != Cell::unconfirmed) continue;
    for (const int entry : gap.result.entries_of(cell)) entries.insert(entry);
  }
  std::vector<std::string_view> ids;
  for (const int entry : entries) ids.emplace_back(gap.input.entry(entry).id);
  return ids;
}

std::string confirmation_closes(const GapCase& gap) {
  const std::vector<std::string_view> entries = unconfirmed_entries(gap);
  const Confirmation& confirmation = gap.input.rule().confirmation;
  const std::string by = confirmation.need == Confirmation::Need::who
                             ? concat(" by ", confirmation.who.text)
                             : std::string();
  return concat("Confirmation of ", entries.empty() ? "them" : listed(entries), by, " closes ",
                gap.months(GapKind::no_evidence).empty() ? "it" : "the unconfirmed months", ".");
}

std::string evidence_closes(const GapCase& gap) {
  std::string text = gap.asked.metric ? concat(gap.metric().id, " of ",
                                               range_in_words(gap.metric(), *gap.asked.metric))
                                      : std::string("Evidence");
  if (!gap.asked.sources.empty()) {
    append(text, " from ", listed(accepted_sources(gap.input.framework, gap.asked), "or"));
  }
  append(text, " for ",
         gap.months(GapKind::no_evidence).size() == 1 ? "this month" : "these months",
         " closes it.");
  if (gap.asked.lasts > 1) {
    append(text, " One showing counts for ", counted(gap.asked.lasts, "month", "months"), ".");
  }
  if (gap.asked.min_sources > 1) {
    append(text, " The window needs ", counted(gap.asked.min_sources, "source", "sources"), ".");
  }
  return text;
}

/// A reading stands: only later months can make up for one that is out of range.
std::string later_months_close(const GapCase& gap) {
  return concat("What was measured stands: it closes once ",
                counted(gap.input.rule().months, "month", "consecutive months"), " after ",
                in_words(gap.months(GapKind::below).back()),
                gap.input.rule().months == 1 ? " is in range." : " are in range.");
}

/// What was meant to show it but does not as it stands: often the shortest way to close it.
std::string not_counted_so_far(const GapCase& gap) {
  constexpr std::size_t told_at_most = 3;
  std::vector<std::string> entries;
  std::size_t others = 0;
  for (const TracedEntry& traced : gap.result.trace) {
    if (!traced.why_not || *traced.why_not == NotCounted::outside_window ||
        *traced.why_not == NotCounted::after_evaluation ||
        *traced.why_not == NotCounted::unconfirmed) {
      continue;
    }
    if (entries.size() == told_at_most) {
      ++others;
      continue;
    }
    entries.push_back(concat(gap.input.entry(traced.entry).id, " (",
                             why_not_counted(gap.input, gap.asked, traced), ")"));
  }
  if (others > 0) entries.push_back(counted(static_cast<std::int64_t>(others), "other", "others"));
  return entries.empty() ? "" : concat("Not counted so far: ", listed(entries), ".");
}

std::string another_source_closes(const GapCase& gap) {
  std::vector<std::string_view> others = accepted_sources(gap.input.framework, gap.asked);
  for (const int source : sources_behind(gap)) {
    std::erase(others, id_of(gap.input.framework.sources, source));
  }
  return concat("Evidence of another source",
                others.empty() ? "" : concat(" (", listed(others, "or"), ")"),
                " for any of these months closes it.");
}

std::string closes_of(const GapCase& gap) {
  std::string text;
  const auto add = [&](const std::string& sentence) {
    if (!text.empty() && !sentence.empty()) text += ' ';
    text += sentence;
  };
  if (gap.gap.kind == GapKind::too_few_sources) {
    add(another_source_closes(gap));
  } else if (!gap.months(GapKind::below).empty()) {
    add(later_months_close(gap));
  } else {
    if (!gap.months(GapKind::unconfirmed).empty()) add(confirmation_closes(gap));
    if (!gap.months(GapKind::no_evidence).empty()) add(evidence_closes(gap));
  }
  add(not_counted_so_far(gap));
  if (!gap.asked.guidance.empty()) add(as_sentence("Guidance: " + gap.asked.guidance));
  return text;
}

}  // namespace

ReportGap gap_of(const ReportInput& input, const ResponsibilityResult& result) {
  const GapCase gap(input, result);
  ReportGap report;
  report.kind = kind_name(result.gap->kind);
  report.missing = missing_of(gap);
  report.closes = closes_of(gap);
  report.message = concat(report.missing, " ", report.closes);
  if (input.is_whole()) report.brief = brief_of(gap);
  report.months.reserve(result.gap->months.size());
  for (const MissingMonth& month : result.gap->months) {
    report.months.push_back({month.month, month.kind});
  }
  return report;
}

}  // namespace rung
