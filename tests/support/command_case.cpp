#include "support/command_case.h"

namespace rung::test {

const std::string framework_text = R"(schema: rung/framework/v1
id: small
title: A small framework
version: "1"
sources: {artifact: Artifacts}
levels:
  - {id: L1, title: One, next: [L2]}
  - {id: L2, title: Two}
responsibilities:
  - {id: L2.leads, level: L2, text: Leads something.}
rule: {coverage: 100%, months: 1}
)";

std::string evidence(const std::string& framework, const std::string& month) {
  return "schema: rung/evidence/v1\nframework: " + framework +
         "\nemployee: {id: e-1, name: Dana Example, level: L1, level_since: 2024-02}\n"
         "evidence:\n  - {source: artifact, title: It, shows: [L2.leads], month: " +
         month + "}\n";
}

const std::string ready = evidence("small.yaml", "2026-11");
const std::string not_ready = evidence("small.yaml", "2026-09");

}  // namespace rung::test
