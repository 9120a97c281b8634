// Whatever the bytes of a framework or of evidence: what cannot be used is refused with an error,
// what is told stands inside the file, and nothing but an error keeps a file from being used. The
// first byte chooses the framework that evidence is held against, the rest is the file.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "command/builtin.h"
#include "fuzz/must.h"
#include "rung/load.h"

namespace rung::test {
namespace {

/// The frameworks of the program, in the order of their ids.
const std::vector<Framework>& frameworks() {
  static const std::vector<Framework> all = [] {
    std::vector<Framework> loaded;
    for (const BuiltinFramework& one : builtin_frameworks()) {
      // It stays where it is: a framework knows the places it came from.
      static std::vector<SourcePtr> sources;
      sources.push_back(
          std::make_shared<const SourceFile>(std::string(one.id), std::string(one.text)));
      Diagnostics diagnostics;
      const auto file = parse_file(sources.back(), diagnostics);
      auto framework = file ? load_framework(*file, diagnostics) : std::nullopt;
      must(framework.has_value(), "the frameworks of the program can be used");
      loaded.push_back(std::move(*framework));
    }
    return loaded;
  }();
  return all;
}

void check_places(const Diagnostics& diagnostics, const SourceFile& source) {
  for (const Diagnostic& it : diagnostics.all()) {
    if (it.at.file != &source || it.at.is_whole_file()) continue;
    must(it.at.begin <= it.at.end && it.at.end <= source.text().size(),
         "the place of what is told lies inside the file: " + it.message);
  }
}

void load(const Framework& framework, const std::string& bytes) {
  const auto source = std::make_shared<const SourceFile>("file.yaml", bytes);
  Diagnostics diagnostics;
  bool usable = false;
  if (const auto file = parse_file(source, diagnostics)) {
    if (file->schema == Schema::framework) {
      usable = load_framework(*file, diagnostics).has_value();
    } else {
      usable = load_evidence(*file, framework, diagnostics).has_value();
      Diagnostics of_form;
      check_form(*file, of_form);
      check_places(of_form, *source);
      must(!usable || of_form.error_count() == 0, "what can be used has no mistake of form");
    }
  }
  check_places(diagnostics, *source);
  must(usable == (diagnostics.error_count() == 0), "a file is used if nothing is wrong with it");
}

}  // namespace
}  // namespace rung::test

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const auto& frameworks = rung::test::frameworks();
  rung::test::load(frameworks[data[0] % frameworks.size()],
                   {reinterpret_cast<const char*>(data) + 1, size - 1});
  return 0;
}
