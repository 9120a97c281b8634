#include <fmt/format.h>

#include "lint/framework_kinds.h"
#include "lint/scope.h"
#include "lint/table.h"

namespace rung {
namespace {

void report(const Responsibility& one, std::size_t accepted, Diagnostics& diagnostics) {
  const bool accepts_all = one.sources.empty();
  Diagnostic& found =
      diagnostics.report(unreachable_sources, one.min_sources_at, one.id, one.min_sources,
                         accepts_all ? fmt::format("the framework has {}", accepted)
                                     : fmt::format("it accepts {}", accepted));
  found.help = fmt::format("{}write `min_sources: {}`",
                           accepts_all ? "" : "accept more `sources`, or ", accepted);
}

void check_sources_needed(const Framework& framework, Diagnostics& diagnostics) {
  if (framework.sources.empty()) {
    diagnostics.report(no_sources, framework.id.at).help =
        "declare the kinds of evidence under `sources`";
    return;
  }
  for (const Responsibility& one : framework.responsibilities) {
    const std::size_t accepted =
        one.sources.empty() ? framework.sources.size() : one.sources.size();
    if (static_cast<std::size_t>(one.min_sources) > accepted) report(one, accepted, diagnostics);
  }
}

}  // namespace

const FrameworkCheck sources_needed_check{"sources-needed", check_sources_needed};

}  // namespace rung
