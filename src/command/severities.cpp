#include "command/severities.h"

#include <fmt/format.h>

#include <algorithm>

#include "command/diagnostic_table.h"

namespace rung {
namespace {

/// The kinds of these codes, or what is wrong with one of them.
std::optional<UsageError> look_up(const std::vector<std::string>& codes,
                                  std::vector<const DiagnosticInfo*>& kinds) {
  for (const std::string& code : codes) {
    const DiagnosticInfo* info = find_diagnostic(code);
    if (info == nullptr) return unknown_code(code);
    kinds.push_back(info);
  }
  return std::nullopt;
}

bool among(const std::vector<const DiagnosticInfo*>& kinds, const DiagnosticInfo* kind) {
  return std::ranges::find(kinds, kind) != kinds.end();
}

}  // namespace

std::optional<UsageError> Severities::read(const std::vector<std::string>& allowed,
                                           const std::vector<std::string>& denied) {
  if (auto problem = look_up(allowed, allowed_)) return problem;
  if (auto problem = look_up(denied, denied_)) return problem;
  for (const DiagnosticInfo* info : allowed_) {
    if (info->severity == Severity::error) {
      return UsageError{fmt::format("`{}` cannot be allowed", info->code),
                        "it is an error, and a file that has one cannot be used"};
    }
    if (among(denied_, info)) {
      return UsageError{fmt::format("`{}` is both allowed and denied", info->code), {}};
    }
  }
  return std::nullopt;
}

std::vector<Diagnostic> Severities::applied(std::vector<Diagnostic> found) const {
  std::erase_if(found, [&](const Diagnostic& it) { return among(allowed_, it.info); });
  for (Diagnostic& it : found) {
    if (among(denied_, it.info)) it.severity = Severity::error;
  }
  return found;
}

}  // namespace rung
