#include "view/picture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>

#include "support/text_file.h"

namespace rung::test {
namespace {

using testing::HasSubstr;

/// A ladder whose words would break out of their quotes if they could.
Ladder hostile_ladder() {
  Ladder ladder{"odd.id-1", "A \"title\" & <more> \\ %%{init: {}}%%", {}, {}};
  ladder.levels = {{"end", "Quote \" and ] and | and ; and # and `", 2, {"rank 2"}, ""},
                   {"graph", "style:x#1; \\n <script> & ünï", 1, {"rank 1"}, "lateral \"moves\""}};
  ladder.steps = {{1, 0, "1 gate\", fast track"}};
  return ladder;
}

TEST(Mermaid, is_a_flowchart_of_lines_it_knows) {
  const std::string label = R"("(?:[A-Za-z0-9 .,()/+\-\x80-\xff]|#\d+;|<b>|</b>|<i>|</i>|<br>)*")";
  const std::regex line("flowchart BT|  n\\d+\\[" + label + "\\]|  n\\d+ -->(?:\\|" + label +
                        "\\|)? n\\d+");
  for (const auto& one : lines_of(mermaid_of(hostile_ladder()))) {
    EXPECT_TRUE(std::regex_match(one, line)) << one;
  }
}

TEST(Mermaid, escapes_what_means_something_to_it) {
  const std::string text = mermaid_of(hostile_ladder());
  EXPECT_THAT(text, HasSubstr("Quote #34; and #93; and #124; and #59; and #35; and #96;"));
  EXPECT_THAT(text, HasSubstr("style#58;x#35;1#59; #92;n #60;script#62; #38; ünï"));
  EXPECT_THAT(text, HasSubstr("<i>lateral #34;moves#34;</i>\"]"));
  EXPECT_THAT(text, HasSubstr("n1 -->|\"1 gate#34;, fast track\"| n2"));
}

TEST(Dot, keeps_every_text_between_its_quotes) {
  const std::string string = R"("(?:[^"\\\n]|\\.)*")";
  const std::regex line("digraph " + string +
                        " \\{|\\}|  rankdir=BT;|  labelloc=t;|  (?:label|fontname)=" + string +
                        ";|  (?:graph|node|edge) \\[.*\\];|  " + string + " \\[label=" + string +
                        "\\];|  \\{ rank=same;(?: " + string + ";)+ \\}|  " + string + " -> " +
                        string + "(?: \\[label=" + string + "(?:, style=dotted)?\\])?;");
  for (const auto& one : lines_of(dot_of(hostile_ladder()))) {
    EXPECT_TRUE(std::regex_match(one, line)) << one;
  }
}

TEST(Dot, escapes_quotes_backslashes_and_entities) {
  const std::string text = dot_of(hostile_ladder());
  EXPECT_THAT(text, HasSubstr(R"("end" [label="end\nQuote \" and ])"));
  EXPECT_THAT(text, HasSubstr(R"(style:x#1; \\n <script> &amp; ünï)"));
  EXPECT_THAT(text, HasSubstr(R"("graph" -> "end" [label="1 gate\", fast track"];)"));
}

TEST(Dot, puts_levels_of_one_rank_beside_each_other) {
  Ladder ladder = hostile_ladder();
  EXPECT_EQ(dot_of(ladder).find("rank=same"), std::string::npos);
  ladder.levels[1].rank = 2;
  EXPECT_THAT(dot_of(ladder), HasSubstr("{ rank=same; \"end\"; \"graph\"; }"));
}

}  // namespace
}  // namespace rung::test
