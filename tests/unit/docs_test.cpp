#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

#include "command/real_world.h"
#include "support/program.h"
#include "support/text_file.h"

namespace rung::test {
namespace {

namespace fs = std::filesystem;

/// The papers. A fenced block in one of them that follows a comment
///   <!-- output of: rung assess some/evidence.yaml -->   or   <!-- contents of: some/file.yaml -->
/// is what that command prints at the top of the source tree, or what stands in that file. Of what
/// a command prints, `beginning of:` shows as many lines as the block has, `end of:` the last ones
/// of its result.
std::vector<fs::path> papers() {
  std::vector<fs::path> all = {source_folder() / "README.md", source_folder() / "CONTRIBUTING.md"};
  for (const auto& entry : fs::directory_iterator(source_folder() / "docs")) {
    if (entry.path().extension() == ".md") all.push_back(entry.path());
  }
  std::ranges::sort(all);
  return all;
}

/// Stays at the top of the source tree as long as it lives.
class AtTheTop {
 public:
  AtTheTop() : before_(fs::current_path()) { fs::current_path(source_folder()); }
  AtTheTop(const AtTheTop&) = delete;
  AtTheTop& operator=(const AtTheTop&) = delete;
  ~AtTheTop() {
    std::error_code ignored;
    fs::current_path(before_, ignored);
  }

 private:
  fs::path before_;
};

ProgramResult run_of(const std::string& command) {
  std::istringstream words(command);
  std::vector<std::string> arguments;
  std::string program;
  words >> program;
  for (std::string word; words >> word;) arguments.push_back(word);
  EXPECT_EQ(program, "rung");
  RealFiles files;
  ProgramResult result = run_program(arguments, files);
  EXPECT_LE(result.status, 2);
  return result;
}

std::string output_of(const std::string& command) {
  const ProgramResult result = run_of(command);
  return result.out + result.err;
}

std::string beginning(const std::string& text, std::size_t line_count) {
  std::size_t end = 0;
  for (; line_count > 0 && end != std::string::npos; --line_count) {
    end = text.find('\n', end);
    if (end != std::string::npos) ++end;
  }
  return text.substr(0, end);
}

std::string ending(const std::string& text, std::size_t line_count) {
  const std::vector<std::string> lines = lines_of(text);
  std::string end;
  for (std::size_t i = lines.size() - std::min(lines.size(), line_count); i < lines.size(); ++i) {
    end += lines[i] + '\n';
  }
  return end;
}

/// What belongs into the block that follows a line, which has so many lines now; nothing if the
/// line asks for none.
std::optional<std::string> wanted_after(const std::string& line, std::size_t line_count) {
  static const std::regex comment("<!-- (output|beginning|end|contents) of: (.*) -->");
  std::smatch match;
  if (!std::regex_match(line, match, comment)) return std::nullopt;
  if (match[1] == "output") return output_of(match[2]);
  if (match[1] == "beginning") return beginning(output_of(match[2]), line_count);
  if (match[1] == "end") return ending(run_of(match[2]).out, line_count);
  EXPECT_TRUE(fs::is_regular_file(match[2].str())) << match[2];
  return read_text(match[2].str());
}

/// The paper with every such block as it should be.
std::string refreshed(const std::vector<std::string>& lines) {
  std::string text;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    text += lines[i] + '\n';
    if (!lines[i].starts_with("<!-- ")) continue;
    const bool fence = i + 1 < lines.size() && lines[i + 1].starts_with("```");
    std::size_t end = i + 2;
    while (fence && end < lines.size() && lines[end] != "```") ++end;
    const auto wanted = wanted_after(lines[i], end - (i + 2));
    if (!wanted) continue;
    EXPECT_TRUE(fence) << "no fenced block follows " << lines[i];
    if (!fence) continue;
    text += lines[i + 1] + '\n' + *wanted;
    i = end - 1;
  }
  return text;
}

class Papers : public testing::TestWithParam<fs::path> {};

TEST_P(Papers, show_what_really_happens) {
  const AtTheTop here;
  const std::string text = read_text(GetParam());
  const std::string wanted = refreshed(lines_of(text));
  if (std::getenv("RUNG_UPDATE_GOLDEN") != nullptr) write_text(GetParam(), wanted);
  EXPECT_EQ(read_text(GetParam()), wanted);
}

TEST_P(Papers, end_every_block_they_begin) {
  std::string begun;
  for (const std::string& line : lines_of(read_text(GetParam()))) {
    if (!line.starts_with("```")) continue;
    if (begun.empty()) {
      begun = line;
      EXPECT_NE(line, "```") << "a block says what is in it";
    } else {
      EXPECT_EQ(line, "```") << "within " << begun;
      begun.clear();
    }
  }
  EXPECT_EQ(begun, "");
}

TEST_P(Papers, link_to_files_that_exist) {
  const std::string text = read_text(GetParam());
  static const std::regex link(R"(\]\(([^)#:]+)(#[^)]*)?\))");
  for (std::sregex_iterator it(text.begin(), text.end(), link), end; it != end; ++it) {
    EXPECT_TRUE(fs::exists(GetParam().parent_path() / (*it)[1].str())) << (*it)[1];
  }
}

std::string name_of(const testing::TestParamInfo<fs::path>& info) {
  std::string name = info.param.stem().string();
  std::ranges::replace(name, '-', '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Files, Papers, testing::ValuesIn(papers()), name_of);

TEST(Readme, shows_a_report) {
  EXPECT_NE(read_text(source_folder() / "README.md").find("<!-- output of: rung assess "),
            std::string::npos);
}

}  // namespace
}  // namespace rung::test
