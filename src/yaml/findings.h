#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <type_traits>

#include "rung/diagnostic.h"
#include "rung/source.h"

namespace rung::yaml {

/// The problems of one file while it is parsed. A file is parsed again behind a problem that was
/// mended, so what is found a second time is not reported again; and only so many are kept, since a
/// hostile file can hold millions: of errors, and of others, so that these never hide those.
class Findings {
 public:
  static constexpr std::size_t most_kept = 100;

  Findings(const SourceFile& file, Diagnostics& diagnostics)
      : file_(&file),
        diagnostics_(&diagnostics),
        first_(diagnostics.all().size()),
        errors_before_(diagnostics.error_count()) {}

  /// Reports on a stretch of the file, as byte offsets.
  template <typename... Args>
  Diagnostic& report(const DiagnosticKind<Args...>& kind, std::size_t begin, std::size_t end,
                     const std::type_identity_t<Args>&... args) {
    const SourceSpan at = span(begin, end);
    if (is_known(kind.info, at)) return unkept();
    const bool is_error = kind.info.severity == Severity::error;
    if ((is_error ? errors() : count() - errors()) >= most_kept) {
      ++dropped_;
      return unkept();
    }
    return diagnostics_->report(kind, at, args...);
  }
  template <typename... Args>
  Diagnostic& report_file(const DiagnosticKind<Args...>& kind,
                          const std::type_identity_t<Args>&... args) {
    return diagnostics_->report(kind, SourceSpan::of_file(*file_), args...);
  }
  /// Reports what ends the parsing, unless it lies before what was mended last: then it is a
  /// consequence of the mending.
  template <typename... Args>
  Diagnostic& report_failure(const DiagnosticKind<Args...>& kind, std::size_t begin,
                             std::size_t end, const std::type_identity_t<Args>&... args) {
    return begin < mended_until_ ? unkept() : report(kind, begin, end, args...);
  }

  SourceSpan span(std::size_t begin, std::size_t end) const {
    return {file_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }
  const SourceFile& file() const { return *file_; }
  std::size_t count() const { return diagnostics_->all().size() - first_; }
  std::size_t dropped() const { return dropped_; }
  std::size_t errors() const { return diagnostics_->error_count() - errors_before_; }
  /// Whether all errors are known, and of this kind.
  bool all_errors_are(const DiagnosticInfo& kind) const {
    const auto found = std::span(diagnostics_->all()).subspan(first_);
    return dropped_ == 0 && std::ranges::all_of(found, [&](const Diagnostic& one) {
             return one.severity != Severity::error || one.info == &kind;
           });
  }
  bool is_full() const { return errors() >= most_kept; }
  void set_mended_until(std::size_t end) { mended_until_ = end; }

 private:
  bool is_known(const DiagnosticInfo& info, SourceSpan at) const {
    for (std::size_t i = first_; i < diagnostics_->all().size(); ++i) {
      const Diagnostic& known = diagnostics_->all()[i];
      if (known.info == &info && known.at == at) return true;
    }
    return false;
  }
  Diagnostic& unkept() {
    unkept_ = {};
    return unkept_;
  }

  const SourceFile* file_;
  Diagnostics* diagnostics_;
  std::size_t first_;
  std::size_t errors_before_;
  std::size_t dropped_ = 0;
  std::size_t mended_until_ = 0;
  Diagnostic unkept_;
};

}  // namespace rung::yaml
