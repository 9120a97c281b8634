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

/// That one thing is reported: the word, at its place, with what was meant.
void expect_one_right_answer(const Slip& slip) {
  const auto source = std::make_shared<SourceFile>(slip.path, slip.text);
  const Diagnostics found = all_about(source);
  std::string told;
  for (const Diagnostic& diagnostic : found.all()) told += to_text(diagnostic, false);
  SCOPED_TRACE("`" + slip.written + "` for `" + slip.meant + "` in " + slip.path + ":" +
               std::to_string(slip.at.line) + ":" + std::to_string(slip.at.column) + "\n" + told);
  ASSERT_EQ(found.all().size(), 1U);
  const Diagnostic& only = found.all().front();
  EXPECT_EQ(only.at.start(), slip.at);
  EXPECT_NE(only.message.find('`' + slip.written + '`'), std::string::npos);
  // Of two characters nobody can say what was meant; then what is allowed is told, or some of it.
  const std::size_t shorter = std::min(slip.written.size(), slip.meant.size());
  if (shorter > 2) {
    EXPECT_EQ(only.help, "did you mean `" + slip.meant + "`?");
  } else if (slip.meant.size() > 2) {
    EXPECT_NE(only.help.find('`' + slip.meant + '`'), std::string::npos);
  }
}

TEST(OneCharacterSlips, in_the_examples_each_have_one_right_answer) {
  std::size_t count = 0;
  for (const auto& folder : folders_below(source_folder() / "examples")) {
    if (folder.filename() == "a-dozen-mistakes") continue;
    const std::string path = folder.filename().string() + "/evidence.yaml";
    for (const Slip& slip : slips_in(path, read_text(folder / "evidence.yaml"), 7)) {
      expect_one_right_answer(slip);
      ++count;
    }
  }
  EXPECT_GT(count, 100U);
}

TEST(OneCharacterSlips, in_the_frameworks_each_have_one_right_answer) {
  std::size_t count = 0;
  for (const BuiltinFramework& framework : builtin_frameworks()) {
    const std::string path = std::string(framework.id) + ".yaml";
    for (const Slip& slip : slips_in(path, std::string(framework.text), 17)) {
      expect_one_right_answer(slip);
      ++count;
    }
  }
  EXPECT_GT(count, 100U);
}

}  // namespace
}  // namespace rung::test
