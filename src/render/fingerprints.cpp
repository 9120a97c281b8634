#include <fmt/format.h>

#include "render/finding.h"
#include "render/sha256.h"

namespace rung {
std::string Fingerprints::next(const Diagnostic& diagnostic, const FileFindings& file) {
  const std::string path = repository_path(place_of(diagnostic.at, file).path);
  // A line break separates: a code has none, and a path is told with its length.
  const std::string identity =
      fmt::format("{}\n{}\n{}\n{}", diagnostic.info->code, path.size(), path, diagnostic.message);
  return sha256(fmt::format("{}\n{}", ++seen_[identity], identity));
}

}  // namespace rung
