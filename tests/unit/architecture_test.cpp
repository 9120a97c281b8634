#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/text_file.h"

namespace rung::test {
namespace {

namespace fs = std::filesystem;
using Names = std::set<std::string, std::less<>>;

/// What the files of a folder of src/ may include, beside their own folder and the standard
/// library.
struct Allowed {
  Names folders;    ///< of src/
  Names contracts;  ///< of include/rung/; `*`: all
};

const Names text_level = {"decimal.h", "diagnostic.h", "month.h", "source.h"};
const Names model = {"ahead.h",     "assessment.h", "calendar.h",  "decimal.h",     "evidence.h",
                     "framework.h", "month.h",      "predicate.h", "sensitivity.h", "source.h"};

const std::map<std::string, Allowed, std::less<>> directions = {
    {"text", {{}, text_level}},
    {"yaml", {{"text"}, text_level}},
    {"load",
     {{"text", "yaml"},
      {"decimal.h", "diagnostic.h", "evidence.h", "framework.h", "load.h", "month.h", "predicate.h",
       "source.h"}}},
    {"assess", {{"gate"}, model}},
    {"gate", {{}, model}},
    {"report",
     {{"text"},
      {"ahead.h", "assessment.h", "calendar.h", "certificate.h", "decimal.h", "evidence.h",
       "framework.h", "month.h", "plan.h", "predicate.h", "redact.h", "report.h", "source.h"}}},
    {"calibrate",
     {{"report", "text"},
      {"assessment.h", "calibration.h", "decimal.h", "evidence.h", "framework.h", "month.h",
       "predicate.h", "redact.h", "report.h", "sensitivity.h"}}},
    {"lint",
     {{"text"},
      {"assessment.h", "calendar.h", "decimal.h", "diagnostic.h", "evidence.h", "framework.h",
       "lint.h", "month.h", "predicate.h", "source.h"}}},
    {"diff",
     {{"report", "text"},
      {"assessment.h", "decimal.h", "framework.h", "month.h", "predicate.h", "source.h"}}},
    {"note", {{"text", "yaml"}, text_level}},
    {"scenario",
     {{"report", "text"},
      {"assessment.h", "calendar.h", "decimal.h", "evidence.h", "framework.h", "month.h",
       "predicate.h", "redact.h", "report.h", "source.h"}}},
    {"impact", {{"diff", "report", "text"}, model}},
    {"view",
     {{"calibrate", "diff", "impact", "report", "scenario", "text"},
      {"assessment.h", "calibration.h", "decimal.h", "diagnostic.h", "document.h", "framework.h",
       "month.h", "plan.h", "predicate.h", "report.h", "source.h"}}},
    {"render",
     {{"text"},
      {"assessment.h", "calibration.h", "certificate.h", "decimal.h", "diagnostic.h",
       "diagnostic_format.h", "document.h", "month.h", "plan.h", "render.h", "report.h",
       "source.h"}}},
    {"schema",
     {{"report", "text"},
      {"decimal.h", "document.h", "framework.h", "month.h", "predicate.h", "source.h"}}},
    {"command",
     {{"assess", "calibrate", "diff", "gate", "impact", "lint", "load", "note", "render", "report",
       "scenario", "schema", "text", "view", "yaml"},
      {"*"}}},
};

/// Libraries that one folder alone may know; tests may know all.
const std::map<std::string, Names, std::less<>> owners = {
    {"yaml-cpp/", {"yaml"}},
    {"CLI/", {"command"}},
    {"nlohmann/", {"render", "schema"}},
    {"utf8proc.h", {"text", "yaml"}},
    {"pugixml.hpp", {"render"}},
    {"sha2.h", {"render"}},
    {"dlfcn.h", {"render"}},
    {"xlsxwriter.h", {"render"}},
    {"unistd.h", {"command"}},
    {"sys/stat.h", {"command"}},
    {"sys/ioctl.h", {"command"}},
    {"sys/auxv.h", {"render"}},
    {"filesystem", {"command"}},
    {"fstream", {"command"}},
    {"iostream", {"command"}},
    {"chrono", {"command"}},
    {"thread", {"command"}},
    {"cstdlib", {"text", "command"}},
};

struct Include {
  std::string file;    ///< where it stands, from the top of the tree
  std::string folder;  ///< `yaml`, or `include` for the contract
  std::string what;
};

std::vector<Include> includes_of(const fs::path& file, const std::string& folder) {
  std::vector<Include> found;
  for (const auto& line : lines_of(read_text(file))) {
    if (!line.starts_with("#include ")) continue;
    const std::string what = line.substr(10, line.find_first_of("\">", 10) - 10);
    found.push_back({fs::relative(file, source_folder()).string(), folder, what});
  }
  return found;
}

std::vector<Include> all_includes() {
  std::vector<Include> all;
  for (const char* top : {"src", "include"}) {
    for (const auto& entry : fs::recursive_directory_iterator(source_folder() / top)) {
      if (!entry.is_regular_file()) continue;
      const std::string above = entry.path().parent_path().filename().string();
      const auto found =
          includes_of(entry.path(), top == std::string_view("include") ? top : above);
      all.insert(all.end(), found.begin(), found.end());
    }
  }
  return all;
}

bool follows_directions(const Include& include) {
  const auto slash = include.what.find('/');
  if (include.folder == "src" || slash == std::string::npos) return true;  // main, the library
  const std::string folder = include.what.substr(0, slash);
  const std::string header = include.what.substr(slash + 1);
  if (include.folder == "include") return folder == "rung" || !directions.contains(folder);
  const Allowed& allowed = directions.at(include.folder);
  if (folder == "rung")
    return allowed.contracts.contains("*") || allowed.contracts.contains(header);
  return folder == include.folder || !directions.contains(folder) ||
         allowed.folders.contains(folder);
}

bool may_know(const Include& include) {
  return std::ranges::all_of(owners, [&](const auto& owner) {
    const auto& [library, folders] = owner;
    const bool is_it =
        library.ends_with('/') ? include.what.starts_with(library) : include.what == library;
    return !is_it || include.folder == "src" || folders.contains(include.folder);
  });
}

TEST(Architecture, every_folder_has_its_direction) {
  for (const auto& folder : folders_below(source_folder() / "src")) {
    EXPECT_TRUE(directions.contains(folder.filename().string())) << folder;
  }
}

TEST(Architecture, includes_follow_the_flow) {
  const auto includes = all_includes();
  ASSERT_GT(includes.size(), 100U);
  for (const auto& include : includes) {
    EXPECT_TRUE(follows_directions(include)) << include.file << " includes " << include.what;
  }
}

TEST(Architecture, libraries_and_the_world_stay_where_they_belong) {
  for (const auto& include : all_includes()) {
    EXPECT_TRUE(may_know(include)) << include.file << " includes " << include.what;
  }
}

/// What a line at the beginning of a file's own line declares to be constant: `most` of
/// `constexpr int most = 5;`.
std::string constant_in(const std::string& line) {
  static const std::regex constant(
      R"(^(?:inline )?(?:constexpr|constinit|const) [^=({]*?(\w+)(?: =|\{|\[).*)");
  std::smatch match;
  return std::regex_match(line, match, constant) ? match[1].str() : std::string();
}

/// Files of a folder are compiled as one (CMakeLists.txt): there a private constant would be taken
/// for the one of that name that a header declares, in all files behind its own.
TEST(Architecture, no_private_constant_is_called_like_one_of_a_header) {
  std::map<std::string, std::string> of_headers;
  std::vector<std::pair<std::string, std::string>> private_ones;
  for (const char* top : {"src", "include"}) {
    for (const auto& entry : fs::recursive_directory_iterator(source_folder() / top)) {
      if (!entry.is_regular_file()) continue;
      const std::string file = fs::relative(entry.path(), source_folder()).string();
      for (const std::string& line : lines_of(read_text(entry.path()))) {
        const std::string name = constant_in(line);
        if (name.empty()) continue;
        if (file.ends_with(".h")) of_headers[name] = file;
        if (file.ends_with(".cpp")) private_ones.emplace_back(name, file);
      }
    }
  }
  ASSERT_TRUE(of_headers.contains("most_months_ahead"));
  ASSERT_GT(private_ones.size(), 100U);
  for (const auto& [name, file] : private_ones) {
    const auto same = of_headers.find(name);
    if (same == of_headers.end()) continue;
    // The namespace of a folder is its own.
    const bool elsewhere = same->second.starts_with("src/yaml/") && !file.starts_with("src/yaml/");
    EXPECT_TRUE(elsewhere) << name << " of " << file << " and " << same->second;
  }
}

TEST(Architecture, a_wrong_direction_is_seen) {
  EXPECT_FALSE(follows_directions({"", "text", "yaml/tree.h"}));
  EXPECT_FALSE(follows_directions({"", "render", "rung/framework.h"}));
  EXPECT_FALSE(follows_directions({"", "include", "text/nearest.h"}));
  EXPECT_TRUE(follows_directions({"", "load", "yaml/reader.h"}));
  EXPECT_FALSE(may_know({"", "load", "yaml-cpp/yaml.h"}));
  EXPECT_FALSE(may_know({"", "assess", "chrono"}));
}

}  // namespace
}  // namespace rung::test
