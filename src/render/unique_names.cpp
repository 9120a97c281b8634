#include "render/unique_names.h"

#include <fmt/format.h>

namespace rung {

std::string UniqueNames::take(const std::string& wanted) {
  std::string name = wanted;
  for (int number = 2; !taken_.insert(name).second; ++number) {
    name = fmt::format("{}-{}", wanted, number);
  }
  return name;
}

}  // namespace rung
