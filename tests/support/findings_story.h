#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "rung/diagnostic_format.h"

namespace rung::test {

/// Findings put together by hand, so that formats are tested apart from what is found.
class FindingsStory {
 public:
  /// A file of the run; what is reported next is about it.
  FindingsStory& file(std::string path, std::string text);
  /// An `odd-key` (error), `odd-period` (warning) or `odd-link` (note) at the first occurrence of
  /// `token`, or about the whole file where there is none.
  Diagnostic& report(std::string_view code, std::string_view token);
  /// The first occurrence of a text in the file.
  SourceSpan span(std::string_view token) const;

  /// As a format writes it.
  std::string as(std::string_view format, FindingsOptions options = {}) const;

 private:
  struct File {
    std::unique_ptr<SourceFile> source;
    Diagnostics diagnostics;
  };
  std::vector<File> files_;
};

}  // namespace rung::test
