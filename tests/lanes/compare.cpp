// Reads each file named, or below a folder named, on both lanes, and says where they differ and how
// many files took which: rung_lanes [--list] FILE|DIR... With --list it also names those that the
// plain lane leaves to yaml-cpp.

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "support/lane_difference.h"

namespace fs = std::filesystem;

namespace {

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}  // namespace

int main(int argc, char** argv) {
  bool list = false;
  std::vector<std::string> paths;
  for (const std::string_view argument : std::vector<std::string_view>(argv + 1, argv + argc)) {
    if (argument == "--list") {
      list = true;
    } else if (fs::is_directory(argument)) {
      for (const auto& entry : fs::recursive_directory_iterator(argument)) {
        if (entry.is_regular_file()) paths.push_back(entry.path().string());
      }
    } else {
      paths.emplace_back(argument);
    }
  }
  int plain = 0;
  int different = 0;
  for (const std::string& path : paths) {
    const auto compared = rung::yaml::lane_difference(bytes_of(path));
    if (compared.plain) ++plain;
    if (list && !compared.plain) std::printf("left to yaml-cpp: %s\n", path.c_str());
    if (compared.difference.empty()) continue;
    ++different;
    std::printf("%s: the lanes differ\n%s", path.c_str(), compared.difference.c_str());
  }
  std::printf("%zu files, %d on the plain lane, %d different\n", paths.size(), plain, different);
  return different == 0 && !paths.empty() ? 0 : 1;
}
