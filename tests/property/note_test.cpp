// Writing something down never changes a byte that was there, whatever the file looks like.

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include "property/any_evidence_text.h"
#include "support/marked_text.h"
#include "support/memory_files.h"
#include "support/program.h"

namespace rung::test {
namespace {

void check(const char* what, const std::function<void()>& property) {
  EXPECT_TRUE(rc::check(what, property)) << what;
}

std::string in_short(const Entry& entry, const Framework& framework) {
  std::string text = fmt::format("{} {} '{}' {} {} {}", entry.id, entry.source, entry.title,
                                 entry.link, entry.metric, entry.draft);
  for (const Shown& shown : entry.shows) {
    text += fmt::format(" {}/{}/{}", shown.responsibility, shown.skill, shown.level);
  }
  if (entry.period) {
    text += ' ' + to_string(entry.period->from);
    if (entry.period->to) text += ".." + to_string(*entry.period->to);
  }
  for (const Reading& reading : entry.readings) {
    text += fmt::format(" {}={}", to_string(reading.month), reading.value.to_string());
  }
  for (const Fact& fact : entry.facts) {
    text += ' ' + framework.facts[static_cast<std::size_t>(fact.fact)].id;
  }
  if (entry.confirmed_by) text += " by " + entry.confirmed_by->id;
  return text;
}

/// What a file says, as far as entries go; a single line that says so if it cannot be loaded.
std::vector<std::string> entries_in(const std::string& text) {
  static const LoadedText framework = load_framework_text(framework_of_texts);
  LoadedText loaded = load_evidence_text(text, *framework.framework);
  if (!loaded.evidence) return {"not a file without mistakes"};
  std::vector<std::string> entries;
  for (const Entry& entry : loaded.evidence->entries) {
    entries.push_back(in_short(entry, *framework.framework));
  }
  return entries;
}

/// A file with an `evidence:` that has nothing behind it is none without mistakes; this one is.
std::string with_list(std::string text) {
  for (const char* bare : {"evidence:\n", "evidence:\r\n", "evidence:  #"}) {
    const auto at = text.find(bare);
    if (at == std::string::npos || !entries_in(text).front().starts_with("not")) continue;
    text.insert(at + 9, " []");
    if (entries_in(text) == std::vector<std::string>{}) return text;
  }
  return text.ends_with("evidence:") ? text + " []" : text;
}

bool is_subsequence(std::string_view part, std::string_view whole) {
  std::size_t at = 0;
  for (const char c : whole) at += at < part.size() && part[at] == c ? 1 : 0;
  return at == part.size();
}

/// Whether `after` is `before` with something inserted at one place: nothing else is touched.
bool has_one_insertion(std::string_view before, std::string_view after) {
  const auto first = std::ranges::mismatch(before, after).in1 - before.begin();
  const std::string_view rest = before.substr(static_cast<std::size_t>(first));
  return after.size() > before.size() && after.ends_with(rest);
}

/// The same for a file whose `[]`, and blanks before it, made way for the first entry.
bool has_taken_the_place_of_brackets(std::string before, std::string_view after) {
  auto at = before.find("evidence:");
  if (at == std::string::npos) at = before.find("evidence\":");
  if (at == std::string::npos) return false;
  const auto open = before.find('[', at);
  const auto close = before.find(']', open);
  if (open == std::string::npos || close == std::string::npos) return false;
  const auto colon = before.find(':', at);
  before.erase(colon + 1, close - colon);
  return has_one_insertion(before, after);
}

/// Every line of the file that is nothing but a comment is still there, in order, by itself.
bool keeps_comment_lines(const std::string& before, const std::string& after) {
  std::size_t at = 0;
  std::size_t begin = 0;
  while (begin < before.size()) {
    const std::size_t end = std::min(before.find('\n', begin), before.size());
    const std::string line = before.substr(begin, end - begin);
    begin = end + 1;
    const auto first = line.find_first_not_of(' ');
    if (first == std::string::npos || line[first] != '#') continue;
    at = after.find(line, at);
    if (at == std::string::npos) return false;
    at += line.size();
  }
  return true;
}

struct Noted {
  ProgramResult result;
  std::string after;
};

Noted noted(const std::string& text, std::vector<std::string> words) {
  MemoryFiles files;
  files.files["small.yaml"] = framework_of_texts;
  files.files["me.yaml"] = text;
  words.insert(words.begin(), {"note", "me.yaml"});
  Noted noted{run_program(words, files), {}};
  noted.after = files.files["me.yaml"];
  return noted;
}

TEST(Note, AddsAnEntryAndChangesNothingElse) {
  check("an entry", [] {
    Random random;
    const EvidenceText file = any_evidence_text(random);
    RC_LOG() << file.text;
    const std::string title = any_title(random);
    const std::string whole = with_list(file.text);
    const std::vector<std::string> entries_before = entries_in(whole);
    RC_ASSERT(entries_before != std::vector<std::string>{"not a file without mistakes"});
    const auto [result, after] = noted(
        file.text, {"--source", "feedback", "--title", title, "--shows", "r1,s@L2", "--from",
                    "2026-02", "--to", "2026-05", "--facts", "remark=" + title, "--id", "new"});
    RC_LOG() << after << result.err;
    RC_ASSERT(result.status == 0);
    const auto entries = entries_in(after);
    RC_ASSERT(entries.size() == entries_before.size() + 1);
    RC_ASSERT(std::equal(entries_before.begin(), entries_before.end(), entries.begin()));
    RC_ASSERT(entries.back() ==
              "new 1 '" + title + "'  -1 false 0/-1/-1 -1/0/1 2026-02..2026-05 remark");
    const bool comma_and_entry = file.shape.in_brackets && is_subsequence(file.text, after);
    RC_ASSERT(has_one_insertion(file.text, after) || comma_and_entry ||
              (file.shape.entries == 0 && has_taken_the_place_of_brackets(file.text, after)));
    RC_ASSERT(keeps_comment_lines(file.text, after));
    RC_ASSERT((file.text.find("\r\n") == std::string::npos) ==
              (after.find("\r\n") == std::string::npos));
  });
}

TEST(Note, AddsAReadingAndChangesNothingElse) {
  check("a reading", [] {
    Random random;
    const EvidenceText file = any_evidence_text(random);
    RC_LOG() << file.text;
    const std::vector<std::string> entries_before = entries_in(with_list(file.text));
    const bool is_hours = random.one_in(3);
    const auto [result, after] =
        is_hours ? noted(file.text, {"--source", "feedback", "--hours", "2026-10=1.5"})
                 : noted(file.text,
                         {"--source", "dashboard", "--metric", "apps", "2026-11=31", "2026-Q1=7"});
    RC_LOG() << after << result.err;
    RC_ASSERT(result.status == 0);
    const std::string added =
        is_hours ? " 2026-10=1.5" : " 2026-01=7 2026-02=7 2026-03=7 2026-11=31";
    const auto entries = entries_in(after);
    std::size_t changed = entries.size();
    for (std::size_t i = 0; i < entries_before.size(); ++i) {
      if (entries[i] == entries_before[i]) continue;
      RC_ASSERT(changed == entries.size());
      changed = i;
      RC_ASSERT(entries[i].find(added) != std::string::npos);
    }
    RC_ASSERT(entries.size() == entries_before.size() + (changed == entries.size() ? 1 : 0));
    RC_ASSERT(changed < entries.size() || entries.back().ends_with(added));
    RC_ASSERT(has_one_insertion(file.text, after) || is_subsequence(file.text, after) ||
              has_taken_the_place_of_brackets(file.text, after));
    RC_ASSERT(keeps_comment_lines(file.text, after));
  });
}

TEST(Note, ShowsADifferenceAndWritesNothing) {
  check("a difference", [] {
    Random random;
    const EvidenceText file = any_evidence_text(random);
    const auto [result, after] =
        noted(file.text, {"--source", "feedback", "--month", "2026-02", "--diff"});
    RC_ASSERT(result.status == 0);
    RC_ASSERT(after == file.text);
    RC_ASSERT(result.out.starts_with("--- me.yaml\n+++ me.yaml\n"));
  });
}

}  // namespace
}  // namespace rung::test
