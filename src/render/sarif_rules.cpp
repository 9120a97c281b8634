#include "render/sarif_rules.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <string>

#include "text/diagnostic_text.h"

namespace rung {
namespace {

using Json = nlohmann::ordered_json;

/// `unknown-key` as `UnknownKey`, as names of rules are written.
std::string name_of(std::string_view code) {
  std::string name;
  bool begins = true;
  for (const char c : code) {
    if (c != '-') name += begins && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    begins = c == '-';
  }
  return name;
}

std::string_view first_sentence(std::string_view text) {
  const auto end = text.find(". ");
  return end == std::string_view::npos ? text : text.substr(0, end + 1);
}

/// GitHub has words of its own for how grave a rule is.
std::string_view problem_severity(Severity severity) {
  return severity == Severity::note ? "recommendation" : severity_name(severity);
}

Json rule_json(const DiagnosticInfo& info) {
  Json rule;
  rule["id"] = info.code;
  // SARIF has no use for a name that only spells the id in capitals.
  if (info.code.find('-') != std::string_view::npos) rule["name"] = name_of(info.code);
  rule["shortDescription"]["text"] = first_sentence(info.explanation);
  rule["fullDescription"]["text"] = info.explanation;
  rule["help"]["text"] =
      fmt::format("{}\n\nWrong:\n{}\n\nRight:\n{}\n", info.explanation, info.wrong, info.right);
  rule["help"]["markdown"] = fmt::format("{}\n\nWrong:\n\n```\n{}\n```\n\nRight:\n\n```\n{}\n```\n",
                                         info.explanation, info.wrong, info.right);
  rule["defaultConfiguration"]["level"] = severity_name(info.severity);
  rule["properties"]["precision"] = "very-high";
  rule["properties"]["problem.severity"] = problem_severity(info.severity);
  return rule;
}

}  // namespace

nlohmann::ordered_json sarif_rules(const Findings& findings) {
  Json rules = Json::array();
  for (const DiagnosticInfo* info : findings.rules) rules.push_back(rule_json(*info));
  return rules;
}

}  // namespace rung
