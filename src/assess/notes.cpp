#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>
#include <string_view>

#include "assess/remarks.h"

namespace rung {
namespace {

/// `a, b and c`.
std::string listed(const std::vector<std::string>& words) {
  if (words.size() < 2) return fmt::format("{}", fmt::join(words, ""));
  return fmt::format("{} and {}", fmt::join(words.begin(), words.end() - 1, ", "), words.back());
}

bool goes_beyond(const Period& period, Month last) {
  return period.from > last || (period.to && *period.to > last);
}

bool has_month_after(const Entry& entry, Month last) {
  if (!entry.period) {
    return std::ranges::any_of(entry.readings,
                               [&](const Reading& reading) { return reading.month > last; });
  }
  return goes_beyond(*entry.period, last);
}

void note_what_comes_later(const Framework& framework, const Evidence& evidence,
                           const FileAssessment& assessment, std::vector<Remark>& notes) {
  std::vector<std::string> later_records;
  for (const Entry& entry : evidence.entries) {
    if (!entry.draft && has_month_after(entry, assessment.evaluated_through)) {
      later_records.push_back(entry.id);
    }
  }
  for (const DutyRecord& record : evidence.duties) {
    if (!goes_beyond(record.period, assessment.evaluated_through)) continue;
    const std::string& duty = framework.duties[static_cast<std::size_t>(record.duty)].id;
    later_records.push_back(fmt::format("the duty {}", duty));
  }
  if (!later_records.empty()) {
    notes.push_back({"evidence-after-evaluation",
                     fmt::format("months after {} do not count yet: {}",
                                 in_words(assessment.evaluated_through), listed(later_records)),
                     std::nullopt});
  }
  const auto later = std::ranges::count_if(
      evidence.votes, [&](const Vote& vote) { return vote.date > assessment.as_of.last_day(); });
  if (later > 0) {
    notes.push_back({"vote-after-as-of",
                     fmt::format("{} dated after {} {} not count yet",
                                 later == 1 ? "a vote" : fmt::format("{} votes", later),
                                 to_string(assessment.as_of), later == 1 ? "does" : "do"),
                     std::nullopt});
  }
}

void note_drafts(const Evidence& evidence, std::vector<Remark>& notes) {
  std::vector<std::string> drafts;
  for (const Entry& entry : evidence.entries) {
    if (entry.draft) drafts.push_back(entry.id);
  }
  if (drafts.empty()) return;
  notes.push_back(
      {"draft", fmt::format("drafts count for nothing: {}", listed(drafts)), std::nullopt});
}

/// Each renamed thing once, however often the file names it.
void note_renamed(const Evidence& evidence, std::vector<Remark>& notes) {
  std::vector<std::string> renamed;
  std::set<std::string_view> told;
  for (const ReadAs& one : evidence.read_as) {
    if (told.insert(one.old_id).second) {
      renamed.push_back(fmt::format("{} as {}", one.old_id, one.new_id));
    }
  }
  if (renamed.empty()) return;
  notes.push_back({"renamed", fmt::format("old ids are read as the new ones: {}", listed(renamed)),
                   std::nullopt});
}

/// Entries whose months reach further, up to E, than the rule lets one entry reach.
void note_capped(const Evidence& evidence, const FileAssessment& assessment,
                 const Assessment& promotion, const std::string& edge, std::vector<Remark>& notes) {
  const std::optional<int> cap = promotion.promotion->rule.max_entry_months;
  if (!cap) return;
  std::vector<std::string> capped;
  for (const Entry& entry : evidence.entries) {
    if (entry.draft || !entry.reaches) continue;
    const Month last =
        std::min(entry.period->to.value_or(last_month), assessment.evaluated_through);
    if (last - entry.period->from + 1 > *cap) capped.push_back(entry.id);
  }
  if (capped.empty()) return;
  notes.push_back(
      {"entry-capped",
       fmt::format("{}: one entry counts for {} months at most; of {} only the first {} do", edge,
                   *cap, listed(capped), *cap),
       std::nullopt});
}

void note_set_aside(const Framework& framework, const Evidence& evidence,
                    const Assessment& promotion, const std::string& edge,
                    std::vector<Remark>& notes) {
  const auto id_of = [&](int item) {
    const SetAside& it = evidence.set_aside[static_cast<std::size_t>(item)];
    return framework.responsibilities[static_cast<std::size_t>(it.responsibility)].id;
  };
  std::vector<std::string> unapproved;
  for (const int item : promotion.set_aside.unapproved) unapproved.push_back(id_of(item));
  if (!unapproved.empty()) {
    notes.push_back(
        {"set-aside-unapproved",
         fmt::format("{}: without approval nothing is set aside: {}", edge, listed(unapproved)),
         std::nullopt});
  }
  if (!promotion.set_aside.beyond_limit) return;
  notes.push_back(
      {"set-aside-beyond-limit",
       fmt::format("{}: the approved items are more than {} of the weight, so none is set aside",
                   edge, percentage_to_string(promotion.promotion->rule.max_not_applicable)),
       std::nullopt});
}

std::string why_too_soon(Month granted, int months_between, Month evaluated_through) {
  if (granted > evaluated_through) {
    return fmt::format("the last one was granted in {}, which is after {}", in_words(granted),
                       in_words(evaluated_through));
  }
  return fmt::format("the last one was granted in {}, and {} months must lie between that and {}",
                     in_words(granted), months_between, in_words(evaluated_through));
}

/// Why a fast track that was asked for waived nothing.
void note_fast_track(const Evidence& evidence, const FileAssessment& assessment,
                     const Assessment& promotion, const std::string& edge,
                     std::vector<Remark>& notes) {
  if (!evidence.fast_track || promotion.fast_track) return;
  std::string why;
  if (!promotion.promotion->fast_track) {
    why = "this promotion offers none";
  } else if (evidence.fast_track->requested_on > assessment.as_of.last_day()) {
    why = fmt::format("it is asked for after {}", to_string(assessment.as_of));
  } else if (promotion.fast_track_finding->outcome != Outcome::met) {
    why = fmt::format("what it requires is not met ({})", promotion.fast_track_finding->summary);
  } else if (!promotion.last_grant_allows) {
    why = why_too_soon(*evidence.fast_track->last_granted,
                       promotion.promotion->fast_track->once_every_months,
                       assessment.evaluated_through);
  } else {
    why = "nothing it could waive is unmet";
  }
  notes.push_back({"fast-track-not-used",
                   fmt::format("{}: the fast track changes nothing: {}", edge, why),
                   evidence.fast_track->at});
}

}  // namespace

std::vector<Remark> notes_of(const Framework& framework, const Evidence& evidence,
                             const FileAssessment& assessment) {
  std::vector<Remark> notes;
  note_what_comes_later(framework, evidence, assessment, notes);
  note_drafts(evidence, notes);
  note_renamed(evidence, notes);
  for (const Assessment& promotion : assessment.assessments) {
    const std::string edge =
        fmt::format("{} → {}", framework.levels[static_cast<std::size_t>(promotion.from)].id,
                    framework.levels[static_cast<std::size_t>(promotion.to)].id);
    note_capped(evidence, assessment, promotion, edge, notes);
    note_set_aside(framework, evidence, promotion, edge, notes);
    note_fast_track(evidence, assessment, promotion, edge, notes);
  }
  return notes;
}

}  // namespace rung
