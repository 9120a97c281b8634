// What a run over many files is held against: reading the bytes of each of them and nothing else,
// yaml-cpp's bare event parse of the same bytes, and the tree it makes of them. All take files as
// `rung` does, one after the other by as many threads as they are told:
//   rung_baseline bytes|events|load JOBS FOLDER

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

namespace {

/// Counts events, so that they are not thrown away by the compiler.
class Counter final : public YAML::EventHandler {
 public:
  std::size_t events = 0;

  void OnDocumentStart(const YAML::Mark& /*mark*/) override { ++events; }
  void OnDocumentEnd() override { ++events; }
  void OnNull(const YAML::Mark& /*mark*/, YAML::anchor_t /*anchor*/) override { ++events; }
  void OnAlias(const YAML::Mark& /*mark*/, YAML::anchor_t /*anchor*/) override { ++events; }
  void OnScalar(const YAML::Mark& /*mark*/, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
                const std::string& value) override {
    events += value.size();
  }
  void OnSequenceStart(const YAML::Mark& /*mark*/, const std::string& /*tag*/,
                       YAML::anchor_t /*anchor*/, YAML::EmitterStyle::value /*style*/) override {
    ++events;
  }
  void OnSequenceEnd() override { ++events; }
  void OnMapStart(const YAML::Mark& /*mark*/, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
                  YAML::EmitterStyle::value /*style*/) override {
    ++events;
  }
  void OnMapEnd() override { ++events; }
};

std::vector<std::string> files_below(const char* folder) {
  std::vector<std::string> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) paths.push_back(entry.path().string());
  }
  std::ranges::sort(paths);
  return paths;
}

void read(const std::string& path, std::string& bytes) {
  std::ifstream file(path, std::ios::binary | std::ios::ate);
  bytes.resize(static_cast<std::size_t>(file.tellg()));
  file.seekg(0);
  file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

std::size_t events_of(const std::string& bytes) {
  std::istringstream stream(bytes);
  YAML::Parser parser(stream);
  Counter counter;
  while (parser.HandleNextDocument(counter)) {
  }
  return counter.events;
}

using Work = std::size_t (*)(const std::string& bytes);

/// What a word of the command line asks for; nothing for any other word.
Work work_of(const std::string& word) {
  if (word == "bytes") return [](const std::string& bytes) { return bytes.size(); };
  if (word == "events") return events_of;
  if (word == "load") return [](const std::string& bytes) { return YAML::Load(bytes).size(); };
  return nullptr;
}

}  // namespace

int main(int argc, char** argv) {
  const Work work_on = argc == 4 ? work_of(argv[1]) : nullptr;
  if (work_on == nullptr) {
    std::fprintf(stderr, "usage: rung_baseline bytes|events|load JOBS FOLDER\n");
    return 2;
  }
  const std::vector<std::string> paths = files_below(argv[3]);
  std::atomic<std::size_t> next{0};
  std::atomic<std::size_t> total{0};
  const auto work = [&] {
    std::string bytes;
    for (std::size_t i = next++; i < paths.size(); i = next++) {
      read(paths[i], bytes);
      total += work_on(bytes);
    }
  };
  {
    std::vector<std::jthread> threads;
    for (int i = 1; i < std::stoi(argv[2]); ++i) threads.emplace_back(work);
    work();
  }
  std::printf("%zu\n", total.load());
  return 0;
}
