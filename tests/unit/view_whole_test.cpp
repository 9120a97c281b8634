#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "report/evidence_words.h"
#include "report/words.h"
#include "support/document_texts.h"
#include "support/marked_text.h"
#include "support/shipped_frameworks.h"
#include "support/text_file.h"
#include "view/framework_words.h"
#include "view/show.h"

namespace rung::test {
namespace {

/// What a framework says, thing by thing, and the output of `show` that must hold it.
class Whole {
 public:
  explicit Whole(const Framework& framework) : framework_(framework) {
    all_ = texts_of(framework_document(framework, -1));
    for (std::size_t i = 0; i < framework.levels.size(); ++i) {
      all_ += texts_of(level_document(framework, static_cast<int>(i), -1));
    }
  }

  void expect(const std::string& text) const {
    EXPECT_NE(all_.find(text), std::string::npos) << framework_.id.value << " lost: " << text;
  }
  template <typename T>
  void expect_names(const std::vector<T>& things) const {
    for (const T& thing : things) {
      expect(thing.id);
      expect(thing.title);
    }
  }
  void expect_alignments(const std::vector<Alignment>& alignments) const {
    for (const Alignment& alignment : alignments) {
      expect(alignment.scheme);
      expect(alignment.release);
      expect(alignment.id);
    }
  }

 private:
  const Framework& framework_;
  std::string all_;
};

void expect_levels(const Framework& framework, const Whole& whole) {
  whole.expect_names(framework.levels);
  for (const Level& level : framework.levels) {
    for (const std::string& text : {level.scope, level.impact, level.reports_to.text,
                                    years_in_words(level), kind_in_words(level.kind)}) {
      whole.expect(text);
    }
    whole.expect("Rank: " + std::to_string(level.rank));
    for (const int above : level.next) {
      whole.expect(level_in_words(framework.levels[static_cast<std::size_t>(above)]));
    }
    whole.expect_alignments(level.aligns);
  }
}

void expect_responsibilities(const Framework& framework, const Whole& whole) {
  for (const Responsibility& asked : framework.responsibilities) {
    whole.expect("\n" + asked.id + "\n");
    whole.expect("Asks: " + asked.text);
    whole.expect("Evidence: " + evidence_in_words(framework, asked));
    for (const std::string& example : asked.examples) whole.expect(example);
    if (!asked.guidance.empty()) whole.expect("How to show it: " + asked.guidance);
    whole.expect_alignments(asked.aligns);
    if (asked.required) whole.expect("required");
    if (asked.weight > 1) whole.expect("weight " + std::to_string(asked.weight));
    for (const int track : asked.tracks) {
      whole.expect(framework.tracks[static_cast<std::size_t>(track)].title);
    }
  }
}

void expect_promotions(const Framework& framework, const Whole& whole) {
  for (const Promotion& promotion : framework.promotions) {
    whole.expect("Promotion " + edge_in_words(framework, promotion));
    for (const Gate& gate : promotion.gates) {
      whole.expect("\n" + gate.id + "\n" + gate.text + "\n" +
                   predicate_in_words(framework, gate.requirement) + "\n");
    }
    if (promotion.fast_track) {
      whole.expect("Fast track: " +
                   predicate_in_words(framework, promotion.fast_track->requirement) + " waives ");
    }
  }
}

void expect_growth(const Framework& framework, const Whole& whole) {
  whole.expect_names(framework.growth);
  for (const Growth& growth : framework.growth) {
    whole.expect(growth.kind);
    whole.expect(growth.cadence);
    for (const std::string& aim : growth.helps) whole.expect(aim);
    for (const auto& [level, amount] : growth.amounts) whole.expect(amount_in_words(amount));
  }
}

void expect_whole(const Framework& framework) {
  const Whole whole(framework);
  whole.expect(framework.id.value);
  whole.expect(framework.title);
  whole.expect("Version: " + framework.version);
  if (framework.effective) whole.expect(in_words(*framework.effective));
  if (framework.review) whole.expect("Reviewed: " + review_in_words(*framework.review));
  whole.expect(months_of_year_in_words(framework.calibration));
  whole.expect_names(framework.sources);
  whole.expect_names(framework.metrics);
  whole.expect_names(framework.duties);
  whole.expect_names(framework.approvals);
  whole.expect_names(framework.roles);
  whole.expect_names(framework.tracks);
  whole.expect_names(framework.areas);
  whole.expect_names(framework.skills);
  for (const Area& area : framework.areas) whole.expect(floor_in_words(area));
  for (const Metric& metric : framework.metrics) whole.expect(unit_in_words(metric));
  for (const FactType& fact : framework.facts) {
    whole.expect("\n" + fact.id + "\n" + type_in_words(fact) + "\n");
  }
  expect_levels(framework, whole);
  expect_responsibilities(framework, whole);
  expect_promotions(framework, whole);
  expect_growth(framework, whole);
}

TEST(ViewWhole, nothing_that_a_small_framework_says_is_lost) {
  const auto team =
      load_framework_text(read_text(source_folder() / "tests/golden/framework-show/team.yaml"));
  ASSERT_TRUE(team.framework.has_value());
  expect_whole(*team.framework);
}

TEST(ViewWhole, nothing_that_a_shipped_framework_says_is_lost) {
  for (const ShippedFramework& shipped : shipped_frameworks()) expect_whole(shipped.framework);
}

TEST(ViewWhole, what_is_lost_is_noticed) {
  Framework framework = shipped_framework("engineer-path");
  const std::string before = texts_of(level_document(framework, 1, -1));
  framework.responsibilities.clear();
  EXPECT_LT(texts_of(level_document(framework, 1, -1)).size(), before.size() / 2);
}

}  // namespace
}  // namespace rung::test
