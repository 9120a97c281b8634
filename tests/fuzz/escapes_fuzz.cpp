// Whatever people write as names, titles, links and reasons: no format becomes anything else by it.
// Markup has the elements of a harmless report, a table holds no formula, a terminal is not
// steered.

#include <cstdint>
#include <map>
#include <string>

#include "fuzz/must.h"
#include "support/hostile_evidence.h"
#include "support/markup.h"

namespace rung::test {
namespace {

std::vector<std::string> elements(const std::string& format, const std::string& text) {
  const std::string report = report_with(text, format);
  return structure_of(format == "markdown" ? github_html(report) : report);
}

void check(const std::string& text) {
  if (report_with(text, "text").empty()) return;  // no evidence can hold this text
  for (const std::string format : {"html", "confluence", "markdown"}) {
    static std::map<std::string, std::vector<std::string>> harmless;
    if (!harmless.contains(format)) harmless[format] = elements(format, "word");
    must(elements(format, text) == harmless[format], "a text is no markup in " + format);
  }
  for (const std::string format :
       {"text", "json", "ndjson", "csv", "html", "markdown", "confluence"}) {
    must(!has_controls(report_with(text, format), format),
         "a text steers no terminal in " + format);
  }
  must(formula_in(report_with(text, "csv")).empty(), "a text is no formula");
}

}  // namespace
}  // namespace rung::test

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  rung::test::check({reinterpret_cast<const char*>(data), size});
  return 0;
}
