#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rung/load.h"

namespace rung::test {

/// A text in which `«` and `»` stood around the places where a problem is expected; the marks are
/// taken out.
struct MarkedText {
  std::string text;
  struct Mark {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };
  std::vector<Mark> marks;  ///< by where they begin
};

MarkedText unmark(std::string_view marked);

/// A problem as one comparable line: `3:5-3:9 unknown-key: message [help]`.
std::string line_of(const Diagnostic& diagnostic);
/// All problems, in the order of the file.
std::vector<std::string> lines_of(Diagnostics& diagnostics);

/// What is expected: one problem for each mark of the text, told as `unknown-key: message [help]`.
struct LoadCase {
  const char* name;
  std::string marked;
  std::vector<std::string> problems;
};

/// The lines that are expected of a case, the places taken from the marks.
std::vector<std::string> expected_lines(const LoadCase& one, const MarkedText& text);

/// A file that lives as long as the test that looks at what was made of it.
SourcePtr source_of(std::string text, std::string path = "file.yaml");

/// A framework and what was reported about it.
struct LoadedText {
  SourcePtr source;
  Diagnostics diagnostics;
  std::optional<ParsedFile> file;
  std::optional<Framework> framework;
  std::optional<Evidence> evidence;
};

LoadedText load_framework_text(std::string text);
LoadedText load_evidence_text(std::string text, const Framework& framework);

}  // namespace rung::test
