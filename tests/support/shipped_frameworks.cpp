#include "support/shipped_frameworks.h"

#include <memory>
#include <stdexcept>
#include <string>
#include <utility>

#include "command/builtin.h"
#include "rung/load.h"

namespace rung::test {
namespace {

ShippedFramework load(const BuiltinFramework& builtin) {
  ShippedFramework shipped;
  const auto source =
      std::make_shared<SourceFile>(std::string(builtin.id) + ".yaml", std::string(builtin.text));
  const auto file = parse_file(source, shipped.diagnostics);
  auto framework = file ? load_framework(*file, shipped.diagnostics) : std::nullopt;
  if (!framework) throw std::runtime_error(std::string(builtin.id) + " does not load");
  shipped.framework = std::move(*framework);
  return shipped;
}

}  // namespace

const std::vector<ShippedFramework>& shipped_frameworks() {
  static const std::vector<ShippedFramework> all = [] {
    std::vector<ShippedFramework> loaded;
    for (const auto& builtin : builtin_frameworks()) loaded.push_back(load(builtin));
    return loaded;
  }();
  return all;
}

const Framework& shipped_framework(std::string_view id) {
  for (const auto& shipped : shipped_frameworks()) {
    if (shipped.framework.id.value == id) return shipped.framework;
  }
  throw std::runtime_error("no framework is called " + std::string(id));
}

}  // namespace rung::test
