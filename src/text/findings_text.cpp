#include "text/findings_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <vector>

#include "text/diagnostic_text.h"
#include "text/width.h"

namespace rung {
namespace {

std::string counted(std::size_t count, std::string_view one) {
  return fmt::format("{} {}{}", count, one, count == 1 ? "" : "s");
}

/// `2 errors, 1 warning and 3 notes`.
std::string count_of_each(std::span<const Diagnostic* const> found) {
  std::vector<std::string> counts;
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
    const auto count = std::ranges::count(found, severity, &Diagnostic::severity);
    if (count > 0) {
      counts.push_back(counted(static_cast<std::size_t>(count), severity_name(severity)));
    }
  }
  std::string text = counts.front();
  for (std::size_t i = 1; i < counts.size(); ++i) {
    text += (i + 1 == counts.size() ? " and " : ", ") + counts[i];
  }
  return text;
}

/// ` in dana.yaml`, or in how many; nothing when no file is concerned.
std::string where(std::span<const Diagnostic* const> found) {
  std::set<std::string_view> paths;
  for (const Diagnostic* one : found) {
    if (one->at.file != nullptr) paths.insert(one->at.file->path());
  }
  if (paths.empty()) return {};
  return " in " +
         (paths.size() == 1 ? escape_controls(*paths.begin()) : counted(paths.size(), "file"));
}

/// What `--fix` would do about it, unless it was asked to and could not.
std::string fixes_text(std::span<const Diagnostic* const> found) {
  const auto is_refusal = [](const Diagnostic* one) { return one->info->code == "not-mended"; };
  if (std::ranges::any_of(found, is_refusal)) return {};
  const auto fixes = static_cast<std::size_t>(
      std::ranges::count_if(found, [](const Diagnostic* one) { return one->fix.has_value(); }));
  if (fixes == 0) return {};
  std::string which = fmt::format("{} of them", fixes);
  if (fixes == found.size()) which = fixes == 1 ? "it" : "all of them";
  return fmt::format(", and `rung validate --fix` mends {}", which);
}

}  // namespace

std::string closing_text(std::span<const Diagnostic* const> found) {
  if (found.empty()) return {};
  const Diagnostic* gravest = *std::ranges::min_element(found, {}, &Diagnostic::severity);
  return fmt::format("{}{}\n`rung explain {}` tells more{}\n", count_of_each(found), where(found),
                     gravest->info->code, fixes_text(found));
}

}  // namespace rung
