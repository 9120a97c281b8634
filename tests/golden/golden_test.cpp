#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <system_error>
#include <vector>

#include "command/real_world.h"
#include "support/program.h"
#include "support/screen.h"
#include "support/text_file.h"

namespace rung::test {
namespace {

namespace fs = std::filesystem;

/// A golden folder (see README.md beside this file): a command line, its inputs, and all it leaves
/// behind.
std::vector<fs::path> golden_folders() {
  std::vector<fs::path> folders = folders_below(source_folder() / "tests/golden");
  for (const auto& example : folders_below(source_folder() / "examples")) {
    folders.push_back(example);
  }
  return folders;
}

const std::set<std::string> of_the_test = {"args",    "output",   "err",    "exit",
                                           "written", "terminal", "repeat", "keys"};

/// Copies a case's inputs to where it runs, links as links.
void copy_inputs(const fs::path& from, const fs::path& to) {
  for (const auto& entry : fs::directory_iterator(from)) {
    if (of_the_test.contains(entry.path().filename().string())) continue;
    fs::copy(entry.path(), to / entry.path().filename(),
             fs::copy_options::recursive | fs::copy_options::copy_symlinks);
  }
}

/// `repeat` holds lines `path count text`: files too large to keep, that consist of one text.
void make_repeated(const fs::path& list, const fs::path& to) {
  for (const auto& line : lines_of(read_text(list))) {
    const auto path_end = line.find(' ');
    const auto count_end = line.find(' ', path_end + 1);
    std::string unit = line.substr(count_end + 1);
    if (unit.ends_with("\\n")) unit.replace(unit.size() - 2, 2, "\n");
    std::string text;
    for (int i = std::stoi(line.substr(path_end + 1)); i > 0; --i) text += unit;
    fs::create_directories((to / line.substr(0, path_end)).parent_path());
    write_text(to / line.substr(0, path_end), text);
  }
}

/// Every regular file below a folder and its bytes.
std::map<std::string, std::string> contents(const fs::path& folder) {
  std::map<std::string, std::string> files;
  if (!fs::exists(folder)) return files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    std::error_code loop;  // some cases have links that lead nowhere
    if (!entry.is_regular_file(loop)) continue;
    files[fs::relative(entry.path(), folder).string()] = read_text(entry.path());
  }
  return files;
}

/// `terminal` holds words: `terminal`, `asks`, `no-color`, `width=100`.
Terminal read_terminal(const fs::path& file) {
  Terminal terminal;
  for (const auto& word : lines_of(read_text(file))) {
    if (word == "terminal") terminal.out = terminal.err = true;
    if (word == "asks") terminal.in = terminal.err = true;
    if (word == "no-color") terminal.no_color = true;
    if (word.starts_with("width=")) terminal.width = std::stoi(word.substr(6));
  }
  return terminal;
}

/// Runs the case. With `keys`, one key by name or the keys of a text a line, what was asked is kept
/// as the screen shows it in the end; after a line `<look>` as it shows it then.
ProgramResult result_of(const fs::path& folder, FileSystem& files) {
  const auto arguments = lines_of(read_text(folder / "args"));
  const Terminal terminal = read_terminal(folder / "terminal");
  if (!fs::exists(folder / "keys")) {
    return run_program(arguments, files, read_text(folder / "stdin"), terminal);
  }
  std::string keys;
  for (const auto& line : lines_of(read_text(folder / "keys"))) keys += line;
  const bool looks = keys.ends_with("<look>");
  if (looks) keys.replace(keys.size() - 6, 6, "<leave>");
  PressedKeys keyboard(keys);
  auto result = run_program(arguments, files, {}, terminal, &keyboard);
  EXPECT_EQ(keyboard.left(), 0U) << "keys were left";
  if (looks) result.err.resize(result.err.rfind("\r\x1b[J"));
  std::string screen;
  for (const auto& line : screen_after(result.err)) screen += line + '\n';
  result.err = screen;
  return result;
}

void rewrite(const fs::path& file, const std::string& text) {
  if (text.empty()) {
    fs::remove(file);
  } else {
    fs::create_directories(file.parent_path());
    write_text(file, text);
  }
}

class Golden : public testing::TestWithParam<fs::path> {};

TEST_P(Golden, gives_what_it_gave) {
  const fs::path folder = GetParam();
  const WorkingFolder here;
  copy_inputs(folder, here.path());
  make_repeated(folder / "repeat", here.path());
  const auto inputs = contents(here.path());
  RealFiles files;
  const auto result = result_of(folder, files);
  std::map<std::string, std::string> written;
  for (const auto& [path, bytes] : contents(here.path())) {
    const auto before = inputs.find(path);
    if (before == inputs.end() || before->second != bytes) written[path] = bytes;
  }
  if (std::getenv("RUNG_UPDATE_GOLDEN") != nullptr) {
    rewrite(folder / "output", result.out);
    rewrite(folder / "err", result.err);
    rewrite(folder / "exit", std::to_string(result.status) + '\n');
    fs::remove_all(folder / "written");
    for (const auto& [path, bytes] : written) rewrite(folder / "written" / path, bytes);
  }
  EXPECT_EQ(result.out, read_text(folder / "output"));
  EXPECT_EQ(result.err, read_text(folder / "err"));
  EXPECT_EQ(std::to_string(result.status) + '\n', read_text(folder / "exit"));
  EXPECT_EQ(written, contents(folder / "written"));
}

std::string name_of(const testing::TestParamInfo<fs::path>& info) {
  std::string name =
      info.param.parent_path().filename().string() + '_' + info.param.filename().string();
  for (char& c : name) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
    if (!plain) c = '_';
  }
  return name;
}

INSTANTIATE_TEST_SUITE_P(Folders, Golden, testing::ValuesIn(golden_folders()), name_of);

}  // namespace
}  // namespace rung::test
