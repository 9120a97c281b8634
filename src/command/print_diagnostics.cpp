#include "command/print_diagnostics.h"

#include <algorithm>
#include <ostream>

#include "render/diagnostics_table.h"

namespace rung {

void print_diagnostics(const std::vector<const Diagnostics*>& files, bool color, Io& io) {
  std::vector<FileFindings> found;
  for (const Diagnostics* diagnostics : files) found.push_back({{}, diagnostics->all()});
  const bool any = std::ranges::any_of(files, [](const auto* it) { return !it->empty(); });
  if (!any) return;
  FindingsOptions options;
  options.color = color;
  io.err << diagnostics_text.render({found, {}, {}}, options) << std::flush;
}

}  // namespace rung
