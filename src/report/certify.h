#pragma once

#include <optional>
#include <vector>

#include "report/build.h"
#include "rung/certificate.h"

namespace rung {

/// Every gate of the promotion, in the framework's order.
std::vector<CertifiedGate> certified_gates(const ReportInput& input);
/// A fast track that was asked for in time and is offered; nothing otherwise.
std::optional<CertifiedFastTrack> certified_fast_track(const ReportInput& input);
/// Every responsibility that is asked, in the framework's order.
std::vector<CertifiedResponsibility> certified_responsibilities(const ReportInput& input);
CertifiedRule certified_rule(const ReportInput& input);

}  // namespace rung
