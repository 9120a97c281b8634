#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>
#include <vector>

#include "rung/diagnostic.h"
#include "text/kinds.h"

namespace rung {

void Diagnostics::sort() {
  // Files keep the order in which they were first reported on: an address would differ from run to
  // run.
  std::vector<const SourceFile*> files;
  for (const Diagnostic& diagnostic : all_) {
    if (std::ranges::find(files, diagnostic.at.file) == files.end()) {
      files.push_back(diagnostic.at.file);
    }
  }
  const auto place = [&files](const Diagnostic& diagnostic) {
    const SourceSpan& at = diagnostic.at;
    const auto file = std::distance(files.begin(), std::ranges::find(files, at.file));
    // What is about the whole file comes before its first character.
    return std::pair(file, at.is_whole_file() ? std::size_t{0} : std::size_t{at.begin} + 1);
  };
  std::ranges::stable_sort(all_, {}, place);
  if (untold_ == 0) return;
  all_.push_back(made(untold_problems, SourceSpan::of_file(*files.front()), untold_, most_kept));
  untold_ = 0;
}

}  // namespace rung
