#include "lint/framework_kinds.h"
#include "lint/scope.h"
#include "lint/table.h"
#include "text/alike.h"

namespace rung {
namespace {

void check_near_identical(const Framework& framework, Diagnostics& diagnostics) {
  const auto& all = framework.responsibilities;
  std::vector<Gist> gists;
  gists.reserve(all.size());
  for (const Responsibility& one : all) gists.emplace_back(one.text);
  int told = -1;  // of several that say the same, each is held against the first
  for_each_pair(
      framework, [](int) { return true; },
      [&](int i, int j) {
        if (j == told || !at(gists, i).is_like(at(gists, j))) return;
        told = j;
        const Responsibility& first = at(all, i);
        const Responsibility& later = at(all, j);
        Diagnostic& found = diagnostics.report(near_identical, later.text_at, later.id, first.id);
        found.help = "drop one of the two, or say what makes it different";
        found.related.push_back({first.text_at, "said here first"});
      });
}

}  // namespace

const FrameworkCheck near_identical_check{"near-identical", check_near_identical};

}  // namespace rung
