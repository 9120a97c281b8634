#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "command/manual.h"
#include "command/manual_text.h"
#include "command/real_world.h"
#include "support/program.h"
#include "support/text_file.h"

namespace rung::test {
namespace {

using testing::HasSubstr;
using testing::Not;
using Words = std::vector<std::string>;

std::string printed(const Words& arguments) {
  RealFiles files;
  const auto result = run_program(arguments, files);
  EXPECT_LE(result.status, 2);
  EXPECT_EQ(result.err, "");
  return result.out;
}

/// The words of each command behind `rung`: none of the program itself.
std::vector<Words> commands_with_a_page() {
  std::vector<Words> all;
  for (const auto& line : lines_of(printed({"manual", "--list"}))) {
    std::istringstream text(line);
    std::string word;
    text >> word;
    EXPECT_EQ(word, "rung");
    Words words;
    while (text >> word) words.push_back(word);
    all.push_back(words);
  }
  return all;
}

std::string page_of(Words command) {
  command.insert(command.begin(), "manual");
  return printed(command);
}

std::string help_of(Words command) {
  command.emplace_back("--help");
  return printed(command);
}

/// The terms that help explains under this title: `-h, --help`, `--format F[=FILE]`.
Words terms_in_help(const std::string& help, const std::string& title) {
  Words terms;
  bool inside = false;
  for (const auto& line : lines_of(help)) {
    const bool is_row = line.starts_with("  ");
    if (!is_row) inside = line == title;
    if (is_row && inside && line.size() > 2 && line[2] != ' ')
      terms.push_back(line.substr(2, line.find("  ", 2) - 2));
  }
  return terms;
}

/// The page as its reader has it, without the signs that lay it out.
std::string without_signs(const std::string& page) {
  return std::regex_replace(page, std::regex(R"(\\(.)|\*)"), "$1");
}

TEST(Manual, has_a_page_of_every_command_that_help_lists) {
  std::set<Words> listed;
  for (const auto& command : commands_with_a_page()) listed.insert(command);
  for (const auto& command : listed) {
    for (const auto& below : terms_in_help(help_of(command), "commands")) {
      Words path = command;
      path.push_back(below);
      EXPECT_TRUE(listed.contains(path)) << testing::PrintToString(path);
    }
  }
  EXPECT_TRUE(listed.contains(Words{"framework", "show"}));
}

TEST(Manual, explains_whatever_help_explains) {
  for (const auto& command : commands_with_a_page()) {
    const std::string help = help_of(command);
    const std::string page = without_signs(page_of(command));
    for (const char* title : {"options", "arguments"}) {
      for (const auto& term : terms_in_help(help, title)) {
        EXPECT_THAT(page, HasSubstr("\n" + term + "\n\t")) << testing::PrintToString(command);
      }
    }
    for (const auto& below : terms_in_help(help, "commands")) {
      std::string name = "rung";
      for (const auto& word : command) name += '-' + word;
      EXPECT_THAT(page, HasSubstr("\n" + name + '-' + below + "(1)\n\t"));
    }
  }
}

TEST(Manual, tells_the_exit_status_of_every_command) {
  for (const auto& command : commands_with_a_page()) {
    const std::string page = page_of(command);
    for (const char* part :
         {"\n# NAME\n", "\n# SYNOPSIS\n", "\n# EXIT STATUS\n\n*0*\n\t", "\n*2*\n\t"}) {
      EXPECT_THAT(page, HasSubstr(part)) << testing::PrintToString(command);
    }
  }
  EXPECT_THAT(page_of({"assess"}), HasSubstr("\n*1*\n\tsome file is not\n\n*2*\n\t"));
}

TEST(Manual, names_every_variable_that_the_program_reads) {
  const std::string page = without_signs(page_of({}));
  const std::regex variable(R"re((?:getenv|environment)\("([A-Z_]+)"\))re");
  std::set<std::string> found;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(source_folder() / "src")) {
    if (!entry.is_regular_file()) continue;
    const std::string text = read_text(entry.path());
    for (std::sregex_iterator it(text.begin(), text.end(), variable), end; it != end; ++it) {
      found.insert((*it)[1]);
    }
  }
  EXPECT_TRUE(found.contains("NO_COLOR"));
  for (const auto& name : found) EXPECT_THAT(page, HasSubstr("\n" + name + "\n\t"));
}

TEST(Manual, says_what_is_no_command) {
  RealFiles files;
  const auto misspelt = run_program({"manual", "framework", "shwo"}, files);
  EXPECT_EQ(misspelt.status, 2);
  EXPECT_THAT(misspelt.err, HasSubstr("unknown command `shwo`\n  help: did you mean `show`?"));
  const auto more = run_program({"manual", "assess", "it"}, files);
  EXPECT_EQ(more.status, 2);
  EXPECT_THAT(more.err, HasSubstr("unexpected argument `it`"));
}

TEST(ManualText, keeps_signs_from_meaning_anything) {
  EXPECT_EQ(manual_plain("a*b_c\\d #-"), "a\\*b\\_c\\\\d #-");
  for (const char* begins : {"- a", "# a", "[a", "| a", "`a", "; a"}) {
    EXPECT_EQ(manual_plain(begins), "\\" + std::string(begins));
  }
  EXPECT_EQ(manual_bold("--as-of"), "*--as-of*");
  EXPECT_EQ(manual_sentence("with `--fix` and `a_b`, not `"), "with *--fix* and *a\\_b*, not `");
  EXPECT_EQ(manual_literal({"a \\", "*"}), "```\na \\\\\n*\n```\n");
  EXPECT_EQ(manual_section("NOTES", ""), "");
}

TEST(ManualText, reads_both_ways_to_tell_the_exit_status) {
  HelpPage page{"rung try", {"does it?", "It does."}, "rung try X", {}, {}, {}, ""};
  EXPECT_THAT(manual_source(page, "1.2.3"), Not(HasSubstr("EXIT STATUS")));
  page.footer = "exit status: 0 it did, at last, 2 it did not,\n3 a fault\n";
  EXPECT_THAT(manual_source(page, "1.2.3"),
              HasSubstr("*0*\n\tit did, at last\n\n*2*\n\tit did not\n\n*3*\n\ta fault\n"));
  page.footer = "exit status\n  0  it did\n  1  it did not\n";
  EXPECT_THAT(manual_source(page, "1.2.3"), HasSubstr("*0*\n\tit did\n\n*1*\n\tit did not\n"));
  EXPECT_THAT(manual_source(page, "1.2.3"), testing::StartsWith("rung-try(1) \"rung 1.2.3\""));
}

}  // namespace
}  // namespace rung::test
