#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "command/usage.h"
#include "rung/diagnostic.h"

namespace rung {

/// What a command line makes of kinds of problems: `--allow` drops one, `--deny` makes it an error.
class Severities {
 public:
  /// Reads the codes; why it cannot. Errors cannot be allowed: a file that has one is of no use.
  std::optional<UsageError> read(const std::vector<std::string>& allowed,
                                 const std::vector<std::string>& denied);

  /// What is left of what was found, as severe as it was asked for.
  std::vector<Diagnostic> applied(std::vector<Diagnostic> found) const;

 private:
  std::vector<const DiagnosticInfo*> allowed_;
  std::vector<const DiagnosticInfo*> denied_;
};

}  // namespace rung
