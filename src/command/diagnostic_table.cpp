#include "command/diagnostic_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "command/allow_kinds.h"
#include "command/calibration_kinds.h"
#include "command/compare_kinds.h"
#include "command/impact_kinds.h"
#include "command/kinds.h"
#include "command/note_kinds.h"
#include "lint/evidence_kinds.h"
#include "lint/framework_kinds.h"
#include "lint/record_kinds.h"
#include "load/csv_kinds.h"
#include "load/kinds.h"
#include "text/kinds.h"
#include "text/suggestion.h"
#include "yaml/kinds.h"

namespace rung {
namespace {

constexpr auto sorted_table() {
  auto all =
      detail::joined(yaml::yaml_kinds, load_kinds, framework_check_kinds, evidence_check_kinds,
                     record_check_kinds, csv_kinds, allow_kinds, calibration_kinds, compare_kinds,
                     impact_kinds, command_kinds, note_kinds, text_kinds);
  std::ranges::sort(all, {}, &DiagnosticInfo::code);
  return all;
}

constexpr auto table = sorted_table();

}  // namespace

std::span<const DiagnosticInfo* const> all_diagnostics() { return table; }

const DiagnosticInfo* find_diagnostic(std::string_view code) {
  const auto found = std::ranges::find(table, code, &DiagnosticInfo::code);
  return found == table.end() ? nullptr : *found;
}

UsageError unknown_code(std::string_view code) {
  std::vector<std::string_view> codes;
  for (const DiagnosticInfo* info : table) codes.push_back(info->code);
  const auto meant = meant_by(code, codes);
  return {fmt::format("`{}` is no code", code),
          meant.empty() ? "`rung explain` lists the codes" : did_you_mean(meant)};
}

}  // namespace rung
