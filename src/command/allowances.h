#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "rung/diagnostic.h"
#include "rung/load.h"

namespace rung {

/// What the comments of a file allow, line by line: `# rung: allow CODE because …` at the end of a
/// line, or alone on the line before.
class Allowances {
 public:
  /// Reports comments that are meant to allow something and cannot.
  Allowances(const ParsedFile& file, Diagnostics& diagnostics);

  /// Whether a comment allows it; that comment is then of use.
  bool allows(const Diagnostic& diagnostic);
  /// Reports the comments that were of no use, once everything was asked about.
  void report_unused(Diagnostics& diagnostics) const;

 private:
  struct Allowance {
    std::uint32_t line = 0;
    std::string_view code;
    SourceSpan at;  ///< of the code
    bool used = false;
  };

  void read(SourceSpan comment, std::uint32_t line, Diagnostics& diagnostics);

  std::vector<Allowance> all_;  ///< by their lines
};

}  // namespace rung
