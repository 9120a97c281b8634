#include <gtest/gtest.h>

#include <cstdint>
#include <memory>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "support/yaml_problems.h"
#include "text/diagnostic_text.h"
#include "yaml/tree.h"

namespace rung::yaml {
namespace {

/// An evidence file as people write them, with most of what YAML offers and the formats allow.
constexpr const char* evidence = R"(# Dana's evidence, kept since spring
schema: rung/evidence/v1
framework: unified-security
employee: {id: e-1042, name: "Dana \"D\" Exämple", level: L4, track: appsec, level_since: 2024-02}
target: [L5, M5]
as_of: 2026-11

leave:                              # when, never why
  - {from: 2026-03, to: 2026-04}

evidence:
  - id: roadmap
    source: artifact
    title: AppSec roadmap 2026
    link: https://wiki.example/roadmap#goals
    shows: [L5.roadmap, threat-modeling@L5]
    from: 2026-01
    to: 2026-09
    facts: {type: standard, enforced: true}
    confirmed_by: {id: m-7, role: manager}
    draft: false
  - source: dashboard
    metric: apps_owned
    values: {2026-01: 27, 2026-Q2: 31, 2026-07: "38"}
    link: 'https://grafana.example/d/42'
  - source: mentoring
    title: |
      Mentoring of two colleagues
        - on threat models
        - on "reviews"
    hours:
      2026-01: 6
      2026-02: 4.5
    shows:
    - mentoring@L5
    - "L5.hiring"
  - source: feedback
    title: >-
      Developers of the payments team say:
      reviews are quick

      and kind
    month: 2026-08
    shows: [
      L5.partners,
      L5.reviews,   # twice a week
    ]
  - source: artifact
    title: A talk that took
      several lines to name
    date: 2026-05-14
    link:
    shows: [L5.publishes]

duties:
- {duty: people-manager, from: 2025-06, to: 2026-11, facts: {people: 7}}

approvals:
  - {kind: panel, for: L6, by: r-khan, role: L6, decision: approve, date: 2026-11-10}
not_applicable:
  - {responsibility: L5.publishes, why: no_opportunity, reason: 'it''s export-controlled',
     approved_by: {id: m-7, role: manager}}
growth_plan: {link: https://wiki.example/plan, since: 2026-02}
fast_track: {requested_on: 2026-11-01, last_granted: 2024-12}
)";

constexpr const char* framework = R"(---
schema: rung/framework/v1
id: tiny
title: "Tiny \u00E9 framework"
facts:
  type: [standard, talk]
  adopters: int
levels:
  - id: L1
    title: One
    next: [L2]
  - {id: L2, title: 二, years: {from: 8, to: 12}}
rule:
  coverage: 70%
  window: {within: 3}
promotions:
  - from: L1
    to: L2
    gates:
      - id: proof
        text: Shows
          proof
        requires:
          any:
            - {count: artifact, where: {type: {one_of: [talk, standard]}}, at_least: 1}
            - all:
              - {level_months: 3}
...
)";

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines(1);
  for (const char c : text) {
    lines.back() += c;
    if (c == '\n') lines.emplace_back();
  }
  return lines;
}

class Damage {
 public:
  explicit Damage(std::uint32_t seed) : random_(seed) {}

  std::string operator()(std::string text) {
    for (std::size_t times = 1 + below(3); times > 0; --times) text = once(std::move(text));
    return text;
  }

 private:
  std::size_t below(std::size_t count) { return random_() % count; }

  std::string once(std::string text) {
    if (text.empty()) return text;
    static const std::string telling = "\"'[]{},:-#&*!|>%@?`\\ \t\n\r~a\xE9";
    const std::size_t at = below(text.size());
    switch (below(8)) {
      case 0:
        text[at] = telling[below(telling.size())];
        return text;
      case 1:
        text[at] = static_cast<char>(below(256));
        return text;
      case 2:
        return text.insert(at, 1, telling[below(telling.size())]);
      case 3:
        return text.erase(at, 1 + below(5));
      case 4:
        return text.substr(0, at);
      default:
        return move_lines(text);
    }
  }

  std::string move_lines(const std::string& text) {
    std::vector<std::string> lines = lines_of(text);
    const std::size_t at = below(lines.size());
    switch (below(4)) {
      case 0:
        lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(at));
        break;
      case 1:
        lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at), lines[below(lines.size())]);
        break;
      case 2:
        std::swap(lines[at], lines[below(lines.size())]);
        break;
      default:
        lines[at].insert(0, 1 + below(3), ' ');
    }
    std::string joined;
    for (const std::string& line : lines) joined += line;
    return joined;
  }

  std::mt19937 random_;
};

/// What holds of every tree, whatever the file.
void check_tree(const Tree& tree) {
  const std::string_view bytes = tree.source()->text();
  for (const Node& node : tree.nodes()) {
    ASSERT_LE(node.begin, node.end);
    ASSERT_LE(node.end, bytes.size());
    const std::string_view written = bytes.substr(node.begin, node.end - node.begin);
    if (node.kind == NodeKind::empty) {
      ASSERT_TRUE(written.empty());
    }
    if (node.kind == NodeKind::scalar && node.quoted) {
      ASSERT_GE(written.size(), 2U);
      ASSERT_EQ(written.front(), written.back());
    }
    const bool in_view = node.text.data() >= bytes.data() &&
                         node.text.data() + node.text.size() <= bytes.data() + bytes.size();
    if (node.kind == NodeKind::scalar && in_view) {
      ASSERT_EQ(node.text, node.quoted ? written.substr(1, written.size() - 2) : written);
    }
    for (std::uint32_t i = node.first; i != Node::no_node; i = tree.at(i).next) {
      ASSERT_GE(tree.at(i).begin, node.begin);
      ASSERT_LE(tree.at(i).end, node.end);
      if (node.kind == NodeKind::mapping) {
        ASSERT_LE(tree.at(tree.at(i).key).end, tree.at(i).begin);
      }
    }
  }
}

void check(const std::string& bytes) {
  const auto source = std::make_shared<const SourceFile>("damaged.yaml", bytes);
  Diagnostics diagnostics;
  const auto tree = parse(source, diagnostics);
  ASSERT_TRUE(fits(tree.get(), diagnostics)) << bytes;
  for (const Diagnostic& diagnostic : diagnostics.all()) {
    if (!diagnostic.at.is_whole_file()) {
      ASSERT_LE(diagnostic.at.begin, diagnostic.at.end) << bytes;
      ASSERT_LE(diagnostic.at.end, source->text().size() + 1) << bytes;
    }
    const std::string text = to_text(diagnostic, false);
    for (const char c : text)
      ASSERT_TRUE(c == '\n' || static_cast<unsigned char>(c) >= 0x20) << text;
  }
  if (tree != nullptr) check_tree(*tree);
}

TEST(YamlDamage, TheFilesAreInOrderBefore) {
  for (const std::string bytes : {evidence, framework}) {
    const auto source = std::make_shared<const SourceFile>("a.yaml", bytes);
    Diagnostics diagnostics;
    EXPECT_NE(parse(source, diagnostics), nullptr);
    EXPECT_TRUE(diagnostics.empty());
  }
}

TEST(YamlDamage, NeverCrashesAndNeverPassesInSilence) {
  for (std::uint32_t seed = 0; seed < 3000; ++seed) {
    Damage damage(seed);
    check(damage(seed % 3 == 0 ? framework : evidence));
    if (HasFatalFailure()) FAIL() << "seed " << seed;
  }
}

TEST(YamlDamage, EveryBeginningOfAFileIsDealtWith) {
  const std::string bytes = evidence;
  for (std::size_t length = 0; length <= bytes.size(); ++length) {
    check(bytes.substr(0, length));
    if (HasFatalFailure()) FAIL() << "length " << length;
  }
}

TEST(YamlDamage, AnyBytesAtAllAreDealtWith) {
  static const std::string alphabet = "ab:- \n\n  [{}],'\"#?&*!|>%@`~\\\t.0";
  std::mt19937 random(11);
  for (int i = 0; i < 20'000; ++i) {
    std::string bytes;
    for (std::size_t length = random() % 24; length > 0; --length) {
      bytes += alphabet[random() % alphabet.size()];
    }
    check(bytes);
    if (HasFatalFailure()) FAIL() << bytes;
  }
}

}  // namespace
}  // namespace rung::yaml
