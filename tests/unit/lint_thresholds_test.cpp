#include <gtest/gtest.h>

#include "support/lint_case.h"

namespace rung::test {
namespace {

std::string asking(const std::string& first, const std::string& second) {
  return lint_head + lint_ladder +
         "metrics: {apps: Apps}\ntracks: [{id: a}, {id: b}]\n"
         "growth: [{id: course, kind: course, title: C, tracks: [a, b]}]\nresponsibilities:\n" +
         "  - {id: usual, levels: all, text: Does the usual work}\n" +
         "  - {id: x, text: Owns applications, " + first + "}\n" +
         "  - {id: y, text: Looks after systems, " + second + "}\n";
}

TEST(LintThresholds, that_exclude_each_other) {
  expect_findings(
      {"a track below everyone",
       asking("level: L2, metric: {name: apps, at_least: 40}",
              "level: L2, tracks: [a], metric: {name: apps, «at_most: 25»}"),
       {"contradicting-thresholds: no reading of `apps` is enough for both `y` and `x`"}});
  expect_findings(
      {"a track above everyone",
       asking("level: L2, metric: {name: apps, at_most: 25}",
              "level: L2, tracks: [a], metric: {name: apps, «at_least: 40»}"),
       {"contradicting-thresholds: no reading of `apps` is enough for both `y` and `x`"}});
  expect_findings({"on different tracks",
                   asking("level: L2, tracks: [b], metric: {name: apps, at_least: 40}",
                          "level: L2, tracks: [a], metric: {name: apps, at_most: 25}"),
                   {}});
  expect_findings({"one reading fits",
                   asking("level: L2, metric: {name: apps, at_least: 25}",
                          "level: L2, metric: {name: apps, at_most: 25}"),
                   {}});
}

TEST(LintThresholds, that_ask_no_more_than_others) {
  expect_findings({"a track below everyone",
                   asking("level: L2, metric: {name: apps, at_least: 40}",
                          "level: L2, tracks: [a], metric: {name: apps, «at_least: 25»}"),
                   {"idle-threshold: `y` asks no more of `apps` than `x` does"}});
  expect_findings({"the first of two",
                   asking("level: L2, metric: {name: apps, «at_least: 25»}",
                          "levels: [L2, L3], metric: {name: apps, at_least: 40, at_most: 60}"),
                   {"idle-threshold: `x` asks no more of `apps` than `y` does"}});
  expect_findings({"a track above everyone",
                   asking("level: L2, metric: {name: apps, at_least: 25}",
                          "level: L2, tracks: [a], metric: {name: apps, at_least: 40}"),
                   {}});
  expect_findings({"at another level too",
                   asking("level: L2, metric: {name: apps, at_least: 40}",
                          "levels: [L2, L3], metric: {name: apps, at_least: 25}"),
                   {}});
  expect_findings({"for more tracks",
                   asking("level: L2, tracks: [b], metric: {name: apps, at_least: 40}",
                          "level: L2, metric: {name: apps, at_least: 25}"),
                   {}});
  expect_findings({"from fewer sources",
                   asking("level: L2, metric: {name: apps, at_least: 40}",
                          "level: L2, sources: [feedback], metric: {name: apps, at_least: 25}"),
                   {}});
  expect_findings({"more often",
                   asking("level: L2, lasts: 3, metric: {name: apps, at_least: 40}",
                          "level: L2, metric: {name: apps, at_least: 25}"),
                   {}});
}

std::string reading(const std::string& bounds) {
  return lint_head + lint_ladder +
         "metrics: {rating: {scale: [low, mid, high]}}\nresponsibilities:\n" +
         "  - {id: usual, levels: all, text: Does the usual work, metric: {" + bounds + "}}\n";
}

TEST(LintThresholds, that_any_reading_meets) {
  const std::string help = " [ask for more than the lowest name on the scale]";
  expect_findings({"from the lowest",
                   reading("name: rating, «at_least: low»"),
                   {"any-reading: any reading of `rating` will do" + help}});
  expect_findings({"to the highest",
                   reading("name: rating, «at_most: high»"),
                   {"any-reading: any reading of `rating` will do" + help}});
  expect_findings({"from the middle", reading("name: rating, at_least: mid"), {}});
  expect_findings({"the lowest alone", reading("name: rating, at_most: low"), {}});
}

TEST(LintThresholds, that_no_month_has) {
  const auto hours = [](const std::string& bounds) {
    return with_gate("{metric: mentoring_hours, " + bounds + "}", "");
  };
  expect_findings({"more than a month",
                   hours("«at_least: 744.5»"),
                   {"impossible-hours: no month has so many hours"}});
  expect_findings({"fewer than none",
                   hours("«at_most: -1»"),
                   {"impossible-hours: no month has so many hours"}});
  expect_findings(
      {"none", hours("«at_least: 0»"), {"any-reading: any reading of `mentoring_hours` will do"}});
  expect_findings({"all of them", hours("at_least: 744"), {}});
}

}  // namespace
}  // namespace rung::test
