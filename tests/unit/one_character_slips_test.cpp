#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "command/builtin.h"
#include "rung/load.h"
#include "support/one_character_slips.h"
#include "support/shipped_frameworks.h"
#include "support/text_file.h"
#include "text/diagnostic_text.h"

namespace rung::test {
namespace {

/// All that is reported about a file.
Diagnostics all_about(const SourcePtr& source) {
  Diagnostics diagnostics;
  const auto file = parse_file(source, diagnostics);
  if (!file) return diagnostics;
  if (file->schema == Schema::framework) {
    load_framework(*file, diagnostics);
  } else if (const auto name = framework_reference(*file, diagnostics)) {
    load_evidence(*file, shipped_framework(name->value), diagnostics);
  }
  diagnostics.sort();
  return diagnostics;
}

/// The words of a help, which stand in backticks.
std::vector<std::string> words_of(const std::string& help) {
  std::vector<std::string> words;
  for (auto begin = help.find('`'); begin != std::string::npos;) {
    const auto end = help.find('`', begin + 1);
    words.push_back(help.substr(begin + 1, end - begin - 1));
    begin = help.find('`', end + 1);
  }
  return words;
}

/// How the slips of a run were answered.
struct Answers {
  std::size_t certain = 0;  ///< with the word that was meant, and no other
  std::size_t several = 0;  ///< with others that are as near, so that nobody can say
};

/// That one thing is reported: the word, exactly where it stands, with what was meant; or with
/// several words, none of them further from what is written than that one.
void expect_one_right_answer(const Slip& slip, Answers& answers) {
  const auto source = std::make_shared<SourceFile>(slip.path, slip.text);
  const Diagnostics found = all_about(source);
  std::string told;
  for (const Diagnostic& diagnostic : found.all()) told += to_text(diagnostic, false);
  SCOPED_TRACE("`" + slip.written + "` for `" + slip.meant + "` in " + slip.path + ":" +
               std::to_string(slip.at.line) + ":" + std::to_string(slip.at.column) + "\n" + told);
  ASSERT_EQ(found.all().size(), 1U);
  const Diagnostic& only = found.all().front();
  std::string_view marked = source->text().substr(only.at.begin, only.at.end - only.at.begin);
  const bool is_quoted = marked.starts_with('"') || marked.starts_with('\'');
  if (is_quoted) marked = marked.substr(1, marked.size() - 2);
  EXPECT_EQ(marked, slip.written);
  EXPECT_EQ(source->position(only.at.begin + (is_quoted ? 1 : 0)), slip.at);
  EXPECT_NE(only.message.find('`' + slip.written + '`'), std::string::npos);
  if (only.help == "did you mean `" + slip.meant + "`?") {
    ++answers.certain;
    return;
  }
  ++answers.several;
  const std::vector<std::string> words = words_of(only.help);
  EXPECT_GT(words.size(), 1U);
  if (std::ranges::find(words, slip.meant) != words.end()) return;
  for (const std::string& word : words) EXPECT_TRUE(one_slip_apart(slip.written, word)) << word;
}

TEST(OneCharacterSlips, in_the_examples_each_have_one_right_answer) {
  Answers answers;
  for (const auto& folder : folders_below(source_folder() / "examples")) {
    if (folder.filename() == "a-dozen-mistakes") continue;
    const std::string path = folder.filename().string() + "/evidence.yaml";
    for (const Slip& slip : slips_in(path, read_text(folder / "evidence.yaml"), 7)) {
      expect_one_right_answer(slip, answers);
    }
  }
  EXPECT_GT(answers.certain, 100U);
  EXPECT_LT(answers.several * 20, answers.certain);
}

TEST(OneCharacterSlips, in_the_frameworks_each_have_one_right_answer) {
  Answers answers;
  for (const BuiltinFramework& framework : builtin_frameworks()) {
    const std::string path = std::string(framework.id) + ".yaml";
    for (const Slip& slip : slips_in(path, std::string(framework.text), 17)) {
      expect_one_right_answer(slip, answers);
    }
  }
  EXPECT_GT(answers.certain, 100U);
  EXPECT_LT(answers.several * 20, answers.certain);
}

}  // namespace
}  // namespace rung::test
