#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "support/shipped_frameworks.h"
#include "text/width.h"

namespace rung::test {
namespace {

using WordSet = std::set<std::string>;

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char c : text) {
    const bool part = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    const bool large = c >= 'A' && c <= 'Z';
    if (part || large) {
      words.back() += static_cast<char>(large ? c - 'A' + 'a' : c);
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

/// Two texts are the same if these are: case and punctuation do not count.
std::string normalised(std::string_view text) {
  std::string out;
  for (const auto& word : words_of(text)) out += word + ' ';
  return out;
}

std::string stem_of(const std::string& word) {
  for (const std::string_view ending : {"ing", "ed", "es", "s"}) {
    if (word.ends_with(ending) && word.size() >= ending.size() + 3) {
      return word.substr(0, word.size() - ending.size());
    }
  }
  return word;
}

/// The words that carry the meaning, without their endings.
WordSet meaning_of(std::string_view text) {
  static const WordSet little = {"a",    "an",    "and",   "are",  "as",   "at",  "before", "be",
                                 "by",   "each",  "for",   "from", "has",  "how", "in",     "into",
                                 "is",   "it",    "its",   "more", "no",   "not", "of",     "on",
                                 "one",  "or",    "other", "out",  "own",  "so",  "than",   "that",
                                 "the",  "their", "them",  "they", "this", "to",  "up",     "what",
                                 "when", "where", "which", "who",  "whom", "with"};
  WordSet meaning;
  for (const auto& word : words_of(text)) {
    if (!little.contains(word)) meaning.insert(stem_of(word));
  }
  return meaning;
}

/// How much of the meaning of either is in both, in percent.
std::size_t likeness(const WordSet& one, const WordSet& two) {
  std::vector<std::string> both;
  std::ranges::set_intersection(one, two, std::back_inserter(both));
  return 100 * both.size() / std::max<std::size_t>(1, one.size() + two.size() - both.size());
}

bool meet(const std::vector<int>& one, const std::vector<int>& two) {
  return one.empty() || two.empty() ||
         std::ranges::any_of(one, [&](int item) { return std::ranges::count(two, item) > 0; });
}

/// Asked of one person at one promotion.
bool asked_together(const Responsibility& one, const Responsibility& two) {
  return meet(one.levels, two.levels) && meet(one.tracks, two.tracks);
}

/// Why a text is not one statement that can be observed; empty if it is. The files keep to the
/// third person of the present: `Runs …`, `Has …`.
std::string fault_of(const std::string& text) {
  if (display_width(text) >= 140) return "140 characters or more";
  if (!text.ends_with('.')) return "no full stop at its end";
  if (text.find_first_of(".;!?") + 1 != text.size()) return "more than one sentence";
  const std::string first = text.substr(0, text.find_first_of(" ,"));
  if (first.front() < 'A' || first.front() > 'Z') return "does not begin with a capital";
  if (first.back() != 's') return "does not begin with a verb in the third person";
  static const std::set<std::string> unseen = {"Knows",  "Understands", "Believes", "Wants",
                                               "Thinks", "Strives",     "Tries",    "Appreciates"};
  if (unseen.contains(first)) return "nobody can see that somebody " + first;
  return {};
}

TEST(ShippedWording, each_is_one_statement_that_can_be_observed) {
  for (const auto& shipped : shipped_frameworks()) {
    for (const auto& asked : shipped.framework.responsibilities) {
      EXPECT_EQ(fault_of(asked.text), "") << asked.id << ": " << asked.text;
    }
    for (const auto& promotion : shipped.framework.promotions) {
      for (const Gate& gate : promotion.gates) {
        EXPECT_EQ(fault_of(gate.text), "") << gate.id << ": " << gate.text;
      }
    }
  }
}

TEST(ShippedWording, no_two_say_the_same) {
  for (const auto& shipped : shipped_frameworks()) {
    std::map<std::string, std::string> seen;
    for (const auto& asked : shipped.framework.responsibilities) {
      const auto [before, is_new] = seen.emplace(normalised(asked.text), asked.id);
      EXPECT_TRUE(is_new) << asked.id << " says what " << before->second << " says";
    }
  }
}

TEST(ShippedWording, no_two_that_are_asked_together_are_alike) {
  for (const auto& shipped : shipped_frameworks()) {
    const auto& all = shipped.framework.responsibilities;
    std::vector<WordSet> meanings;
    for (const auto& asked : all) meanings.push_back(meaning_of(asked.text));
    for (std::size_t i = 0; i < all.size(); ++i) {
      for (std::size_t k = i + 1; k < all.size(); ++k) {
        const std::size_t limit = asked_together(all[i], all[k]) ? 50 : 75;
        EXPECT_LT(likeness(meanings[i], meanings[k]), limit)
            << all[i].id << ": " << all[i].text << '\n'
            << all[k].id << ": " << all[k].text;
      }
    }
  }
}

TEST(ShippedWording, everything_says_how_it_is_shown) {
  for (const auto& shipped : shipped_frameworks()) {
    for (const auto& asked : shipped.framework.responsibilities) {
      EXPECT_FALSE(asked.guidance.empty()) << asked.id;
      EXPECT_GE(asked.area, 0) << asked.id;
    }
  }
}

TEST(ShippedWording, a_fault_is_seen) {
  EXPECT_NE(fault_of("Ability to lead."), "");
  EXPECT_NE(fault_of("Understands the basics."), "");
  EXPECT_NE(fault_of("Runs scans"), "");
  EXPECT_NE(fault_of("Runs scans. Reads them."), "");
  EXPECT_NE(fault_of("Runs " + std::string(140, 'x') + '.'), "");
  EXPECT_EQ(fault_of("Runs scans, and reads them."), "");
  EXPECT_GE(
      likeness(meaning_of("Reviews the weekly scans."), meaning_of("Reviewing weekly scans.")),
      75U);
  EXPECT_LT(likeness(meaning_of("Runs the weekly scans."), meaning_of("Reads the weekly news.")),
            50U);
}

}  // namespace
}  // namespace rung::test
