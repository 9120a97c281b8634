#include "command/version.h"

#include <fmt/format.h>

#include <algorithm>

namespace rung {

std::string_view program_version() { return build_facts.version; }

std::string version_text(const BuildFacts& facts) {
  constexpr std::string_view commit = "commit";
  std::size_t widest = commit.size();
  for (const auto& with : facts.libraries) widest = std::max(widest, with.library.size());
  std::string out = fmt::format("rung {}\n", facts.version);
  const auto line = [&](std::string_view name, std::string_view value) {
    out += fmt::format("  {:<{}}  {}\n", name, widest, value);
  };
  line(commit, fmt::format("{}{}", facts.commit, facts.changed ? ", with changes" : ""));
  for (const auto& with : facts.libraries) line(with.library, with.version);
  return out;
}

}  // namespace rung
