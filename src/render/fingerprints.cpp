#include <fmt/format.h>
#include <sha2.h>

#include <array>
#include <cstdint>

#include "render/finding.h"

namespace rung {
namespace {

std::string sha256(const std::string& text) {
  std::array<char, SHA256_DIGEST_STRING_LENGTH> digits{};
  SHA256Data(reinterpret_cast<const std::uint8_t*>(text.data()), text.size(), digits.data());
  return digits.data();
}

}  // namespace

std::string Fingerprints::next(const Diagnostic& diagnostic, const FileFindings& file) {
  const std::string path = repository_path(place_of(diagnostic.at, file).path);
  // A line break separates: a code has none, and a path is told with its length.
  const std::string identity =
      fmt::format("{}\n{}\n{}\n{}", diagnostic.info->code, path.size(), path, diagnostic.message);
  return sha256(fmt::format("{}\n{}", ++seen_[identity], identity));
}

}  // namespace rung
