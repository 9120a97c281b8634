// Whatever the bytes of a file and whatever the program is asked to do with it: it ends with a
// status that means something, says why where a file could not be used, and what it prints for
// scripts can be parsed. The first byte chooses the command, the rest is the file.

#include <cstdint>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "fuzz/must.h"
#include "support/memory_files.h"
#include "support/program.h"

namespace rung::test {
namespace {

const std::vector<std::vector<std::string>>& command_lines() {
  static const std::vector<std::vector<std::string>> lines = {
      {"assess", "file.yaml", "--trace", "--color", "always"},
      {"assess", "file.yaml", "--format", "json", "--trace"},
      {"assess", "file.yaml", "--format", "ndjson", "--redact"},
      {"assess", "file.yaml", "--format", "html"},
      {"assess", "file.yaml", "--format", "markdown", "--confirmed-only"},
      {"assess", "file.yaml", "--format", "csv"},
      {"assess", "file.yaml", "--format", "confluence"},
      {"plan", "file.yaml", "--format", "json"},
      {"plan", "file.yaml", "--format", "ics"},
      {"trend", "file.yaml", "--format", "json"},
      {"compare", "file.yaml", "other.yaml"},
      {"compare", "other.yaml", "file.yaml", "--format", "json"},
      {"what-if", "file.yaml", "--assume", "gate:panel"},
      {"calibrate", "file.yaml", "other.yaml", "--format", "ndjson"},
      {"calibrate", "file.yaml", "other.yaml", "--format", "html", "--redact"},
      {"validate", "file.yaml", "--strict"},
      {"validate", "file.yaml", "--format", "json"},
      {"validate", "file.yaml", "--format", "sarif"},
      {"validate", "file.yaml", "--fix"},
      {"framework", "show", "file.yaml"},
      {"framework", "matrix", "file.yaml", "--format", "json"},
      {"framework", "diff", "file.yaml", "unified-security"},
      {"assess", "other.yaml", "--framework", "file.yaml"},
      {"schema", "evidence", "--framework", "file.yaml"},
  };
  return lines;
}

constexpr const char* other = R"(schema: rung/evidence/v1
framework: unified-security
employee: {id: e-1, level: L5, track: appsec, level_since: 2022-02}
evidence:
  - {id: model, source: artifact, shows: [threat-modeling@L6], from: 2026-01, to: 2026-11}
)";

void check_output(const std::string& format, const std::string& out) {
  if (out.empty()) return;
  if (format == "json" || format == "sarif") {
    must(nlohmann::json::accept(out), "JSON can be parsed");
  } else if (format == "ndjson") {
    for (std::size_t at = 0; at < out.size(); at = out.find('\n', at) + 1) {
      must(nlohmann::json::accept(out.substr(at, out.find('\n', at) - at)), "a line is JSON");
    }
  } else if (format == "confluence") {
    pugi::xml_document document;
    // Entities of HTML are Confluence's too: the parser leaves them as they are.
    must(document.load_string(("<all>" + out + "</all>").c_str()), "markup can be parsed");
  }
}

void run_on(const std::vector<std::string>& arguments, const std::string& bytes) {
  MemoryFiles files;
  files.files["file.yaml"] = bytes;
  files.files["other.yaml"] = other;
  const ProgramResult result = run_program(arguments, files);
  must(result.status >= 0 && result.status <= 2, "the status is 0, 1 or 2");
  must(result.status != 2 || !result.err.empty(), "status 2 comes with a message");
  const auto format = std::find(arguments.begin(), arguments.end(), "--format");
  if (format != arguments.end()) check_output(*std::next(format), result.out);
}

}  // namespace
}  // namespace rung::test

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const auto& lines = rung::test::command_lines();
  rung::test::run_on(lines[data[0] % lines.size()],
                     {reinterpret_cast<const char*>(data) + 1, size - 1});
  return 0;
}
