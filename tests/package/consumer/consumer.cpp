// Assesses an evidence file with what is installed, and nothing else: consumer FRAMEWORK EVIDENCE
// MONTH
#include <rung/assessment.h>
#include <rung/load.h>

#include <fstream>
#include <iostream>
#include <memory>
#include <optional>
#include <sstream>

namespace {

std::optional<rung::ParsedFile> parsed(const char* path, rung::Diagnostics& diagnostics) {
  std::ostringstream bytes;
  bytes << std::ifstream(path).rdbuf();
  return rung::parse_file(std::make_shared<rung::SourceFile>(path, bytes.str()), diagnostics);
}

int refuse(const rung::Diagnostics& diagnostics) {
  for (const auto& problem : diagnostics.all()) std::cerr << problem.message << '\n';
  return 2;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) return 2;
  rung::Diagnostics diagnostics;
  const auto framework_file = parsed(argv[1], diagnostics);
  const auto evidence_file = parsed(argv[2], diagnostics);
  if (!framework_file || !evidence_file) return refuse(diagnostics);
  const auto framework = rung::load_framework(*framework_file, diagnostics);
  if (!framework) return refuse(diagnostics);
  const auto evidence = rung::load_evidence(*evidence_file, *framework, diagnostics);
  if (!evidence) return refuse(diagnostics);
  const auto as_of = rung::parse_as_of(argv[3]);
  if (!as_of) return 2;
  const auto result = rung::assess(*framework, *evidence, {*as_of, false});
  for (const auto& one : result.assessments) {
    const auto basis_points = one.rule.coverage.basis_points();
    std::cout << framework->levels[static_cast<std::size_t>(one.from)].id << " to "
              << framework->levels[static_cast<std::size_t>(one.to)].id << ": "
              << (one.ready ? "ready" : "not ready") << ", " << basis_points << " basis points\n";
  }
  return 0;
}
