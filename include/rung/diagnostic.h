#pragma once

#include <fmt/format.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "rung/source.h"

namespace rung {

enum class Severity { error, warning, note };

/// What every kind of diagnostic tells about itself; help, documentation and the coverage test walk
/// these.
struct DiagnosticInfo {
  std::string_view code;  ///< stable slug, such as `unknown-responsibility` (spec section 8)
  Severity severity = Severity::error;
  std::string_view explanation;  ///< what it means and what to do, one or two sentences
  std::string_view wrong;        ///< the smallest excerpt that is reported
  std::string_view right;        ///< the same excerpt, mended
};

/// A kind of diagnostic: its facts and a message with typed arguments, declared once beside its
/// use. A wrong number of arguments does not compile.
template <typename... Args>
struct DiagnosticKind {
  DiagnosticInfo info;
  fmt::format_string<const Args&...>
      message;  ///< lower case, no full stop, what was found in backticks
};

/// A second place a diagnostic is about: where two places of a file disagree.
struct RelatedPlace {
  SourceSpan at;
  std::string message;
};

/// What to write instead, where there is one right answer: the bytes of `at` become `text`.
struct Fix {
  SourceSpan at;
  std::string text;
  std::vector<Fix> further = {};  ///< what must change with it, elsewhere in the file
};

/// One problem of a file (spec section 8).
struct Diagnostic {
  const DiagnosticInfo* info = nullptr;
  Severity severity = Severity::error;  ///< its kind's, unless the user asked for another
  SourceSpan at;
  std::string message;
  std::string help;  ///< what is likely meant, or what is allowed; may be empty
  std::vector<RelatedPlace> related;
  std::optional<Fix> fix;
};

/// Collects all problems found in a file; nobody throws for a user's mistake. A file that is made
/// to have hundreds of thousands does not take memory for each: beyond `most_kept` they are only
/// counted, and `sort` says how many.
class Diagnostics {
 public:
  static constexpr std::size_t most_kept = 10'000;

  /// Adds a problem and returns it, so that help and related places can be attached.
  template <typename... Args>
  Diagnostic& report(const DiagnosticKind<Args...>& kind, SourceSpan at,
                     const std::type_identity_t<Args>&... args) {
    errors_ += kind.info.severity == Severity::error ? 1 : 0;
    if (all_.size() >= most_kept) {
      ++untold_;
      return unkept_ = {&kind.info, kind.info.severity, at, {}, {}, {}, {}};
    }
    return all_.emplace_back(made(kind, at, args...));
  }

  /// Takes out warnings and notes that need not be told.
  template <typename Unneeded>
  void drop(Unneeded unneeded) {
    std::erase_if(
        all_, [&](const Diagnostic& it) { return it.severity != Severity::error && unneeded(it); });
  }
  /// In the order of the file (spec section 8); of equal places the first reported comes first.
  /// Then how many more there are, if not all were kept.
  void sort();
  const std::vector<Diagnostic>& all() const { return all_; }
  std::size_t error_count() const { return errors_; }
  bool empty() const { return all_.empty(); }

 private:
  template <typename... Args>
  static Diagnostic made(const DiagnosticKind<Args...>& kind, SourceSpan at,
                         const std::type_identity_t<Args>&... args) {
    return {&kind.info, kind.info.severity, at, fmt::format(kind.message, args...), {}, {}, {}};
  }

  std::vector<Diagnostic> all_;
  Diagnostic unkept_;  ///< what is attached to a problem that is only counted
  std::size_t untold_ = 0;
  std::size_t errors_ = 0;
};

}  // namespace rung
