#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rung/diagnostic.h"

namespace rung {

/// A file that was checked, and what was found in it, in the order of the file. A file without
/// findings is here too, so that formats can say that it passed.
struct FileFindings {
  std::string path;  ///< as it is shown: relative with `/` where it was given so
  std::span<const Diagnostic> diagnostics;
};

/// What a run over many files found, for whoever reads it next.
struct Findings {
  std::span<const FileFindings> files;
  std::span<const DiagnosticInfo* const> rules;  ///< every kind of diagnostic there is, by code
  std::string_view version;                      ///< of the program
};

struct FindingsOptions {
  bool color = false;   ///< of text
  bool strict = false;  ///< warnings count as errors: formats that say passed or failed heed it
};

/// A format of diagnostics (spec section 8): one file in src/render each, one line in the table
/// there. Formats for other programs carry positions, codes and ids, and of the file nothing beyond
/// what the message quotes.
struct DiagnosticFormat {
  std::string_view name;
  std::string_view meaning;  ///< one phrase for help
  std::string (*render)(const Findings& findings, const FindingsOptions& options);
};

/// Every format, in the order help shows them: text, json, github, sarif, junit, gitlab.
std::span<const DiagnosticFormat* const> diagnostic_formats();

}  // namespace rung
