#pragma once

#include <string>
#include <vector>

#include "rung/diagnostic.h"
#include "rung/source.h"

namespace rung {

/// A field of a table in text, with its quotes taken off.
struct CsvField {
  std::string text;
  SourceSpan at;  ///< as it stands in the file, quotes included
};

struct CsvLine {
  std::vector<CsvField> fields;
  SourceSpan at;
};

/// Reads comma-separated values (RFC 4180): fields in double quotes may hold commas, line breaks,
/// and quotes written twice; lines end in LF or CRLF; empty lines are passed over. Reports every
/// field that is written otherwise, and bytes that are no text.
std::vector<CsvLine> read_csv(const SourceFile& file, Diagnostics& diagnostics);

}  // namespace rung
