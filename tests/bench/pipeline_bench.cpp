// What each step of `rung assess` costs for one person: run it by scripts/bench. Figures are read
// as ratios to parsing, since machines differ and are noisy.

#include <benchmark/benchmark.h>

#include <fstream>
#include <iterator>

#include "rung/load.h"
#include "rung/render.h"

namespace rung {
namespace {

SourcePtr read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return std::make_shared<SourceFile>(
      path, std::string(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()));
}

/// One example, read as far as each step needs it.
struct Fixture {
  Diagnostics diagnostics;
  SourcePtr framework_file = read(RUNG_SOURCE_DIR "/data/frameworks/unified-security.yaml");
  SourcePtr evidence_file =
      read(RUNG_SOURCE_DIR "/examples/architect-or-manager-soc/evidence.yaml");
  ParsedFile framework_tree = parse_file(framework_file, diagnostics).value();
  ParsedFile evidence_tree = parse_file(evidence_file, diagnostics).value();
  Framework framework = load_framework(framework_tree, diagnostics).value();
  Evidence evidence = load_evidence(evidence_tree, framework, diagnostics).value();
  FileAssessment assessment = assess(framework, evidence, {*evidence.as_of, false});
  std::vector<Report> reports{make_report(framework, evidence, assessment)};
};

const Fixture& fixture() {
  static const Fixture it;
  return it;
}

void parse_framework(benchmark::State& state) {
  for (auto _ : state) {
    Diagnostics diagnostics;
    benchmark::DoNotOptimize(parse_file(fixture().framework_file, diagnostics));
  }
}

void parse_evidence(benchmark::State& state) {
  for (auto _ : state) {
    Diagnostics diagnostics;
    benchmark::DoNotOptimize(parse_file(fixture().evidence_file, diagnostics));
  }
}

void load_framework(benchmark::State& state) {
  for (auto _ : state) {
    Diagnostics diagnostics;
    benchmark::DoNotOptimize(load_framework(fixture().framework_tree, diagnostics));
  }
}

void load_evidence(benchmark::State& state) {
  for (auto _ : state) {
    Diagnostics diagnostics;
    benchmark::DoNotOptimize(
        load_evidence(fixture().evidence_tree, fixture().framework, diagnostics));
  }
}

void assess(benchmark::State& state) {
  for (auto _ : state) {
    benchmark::DoNotOptimize(
        assess(fixture().framework, fixture().evidence, {*fixture().evidence.as_of, false}));
  }
}

void report(benchmark::State& state) {
  for (auto _ : state) {
    benchmark::DoNotOptimize(
        make_report(fixture().framework, fixture().evidence, fixture().assessment));
  }
}

void render(benchmark::State& state) {
  const Format& format = *assessment_formats()[static_cast<std::size_t>(state.range(0))];
  state.SetLabel(std::string(format.name));
  for (auto _ : state) {
    benchmark::DoNotOptimize(format.render(fixture().reports, false, {}));
  }
}

BENCHMARK(parse_framework)->Unit(benchmark::kMicrosecond);
BENCHMARK(parse_evidence)->Unit(benchmark::kMicrosecond);
BENCHMARK(load_framework)->Unit(benchmark::kMicrosecond);
BENCHMARK(load_evidence)->Unit(benchmark::kMicrosecond);
BENCHMARK(assess)->Unit(benchmark::kMicrosecond);
BENCHMARK(report)->Unit(benchmark::kMicrosecond);
BENCHMARK(render)
    ->DenseRange(0, static_cast<int>(assessment_formats().size()) - 1)
    ->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace rung

BENCHMARK_MAIN();
