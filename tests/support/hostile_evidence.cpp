#include "support/hostile_evidence.h"

#include <fmt/format.h>

#include <algorithm>

#include "support/csv.h"
#include "support/memory_files.h"
#include "support/program.h"
#include "text/width.h"

namespace rung::test {
namespace {

std::string evidence_with(const std::string& text) {
  return fmt::format(
      R"(schema: rung/evidence/v1
framework: unified-security
employee: {{id: e-1, name: {0}, level: L5, track: appsec, level_since: 2022-02}}
evidence:
  - {{id: model, source: artifact, title: {0}, link: {0}, shows: [threat-modeling@L6], from: 2026-01,
     to: 2026-11, confirmed_by: {{id: m-7, role: L6}}}}
  - {{id: untold, source: feedback, title: {0}, shows: [threat-modeling@L6], month: 2026-12, draft: true}}
approvals:
  - {{kind: panel, for: L6, by: m-7, role: L6, decision: reject, date: 2026-11-10}}
not_applicable:
  - {{responsibility: automation@L6, reason: {0}, approved_by: {{id: m-7, role: L6}}}}
growth_plan: {{link: {0}, since: 2026-02}}
)",
      in_quotes(text));
}

}  // namespace

std::string in_quotes(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') out += '\\';
    if (byte < 0x20 || byte == 0x7f) {
      out += fmt::format("\\x{:02x}", byte);
    } else {
      out += c;
    }
  }
  return out + '"';
}

std::string report_with(const std::string& text, std::string_view format) {
  MemoryFiles files;
  files.files["a.yaml"] = evidence_with(text);
  const ProgramResult result = run_program(
      {"assess", "a.yaml", "--as-of", "2026-11", "--format", std::string(format), "--trace"}, files,
      "");
  return result.status == 1 ? result.out : "";
}

std::string formula_in(const std::string& csv) {
  for (const auto& row : csv_rows(csv)) {
    for (const std::string& cell : row) {
      const bool runs = !cell.empty() &&
                        std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos;
      if (runs) return cell;
    }
  }
  return "";
}

bool has_controls(std::string report, std::string_view format) {
  std::erase(report, '\n');
  // Scripts get a text as it is, its control characters as `\u001b`.
  if (format == "json" || format == "ndjson") {
    return std::ranges::any_of(report, [](char c) { return c >= 0 && c < 0x20; });
  }
  return escape_controls(report) != report;
}

}  // namespace rung::test
