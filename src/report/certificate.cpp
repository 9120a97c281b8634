#include "rung/certificate.h"

#include <algorithm>
#include <utility>

#include "report/certify.h"

namespace rung {
namespace {

CertifiedSetAside certified_set_aside(const ReportInput& input) {
  const SetAsideResult& result = input.assessment.set_aside;
  CertifiedSetAside certified;
  for (const int item : result.asked) {
    const bool approved = std::ranges::find(result.unapproved, item) == result.unapproved.end();
    auto& ids = approved ? certified.approved : certified.unapproved;
    ids.push_back(input.asked(at(input.evidence.set_aside, item).responsibility).id);
  }
  certified.beyond_limit = result.beyond_limit;
  return certified;
}

CertifiedAssessment certified_assessment(const ReportInput& input) {
  CertifiedAssessment certified;
  certified.from = id_of(input.framework.levels, input.assessment.from);
  certified.to = id_of(input.framework.levels, input.assessment.to);
  certified.ready = input.assessment.ready;
  certified.rule = certified_rule(input);
  certified.set_aside = certified_set_aside(input);
  certified.responsibilities = certified_responsibilities(input);
  certified.gates = certified_gates(input);
  certified.fast_track = certified_fast_track(input);
  return certified;
}

}  // namespace

Certificate make_certificate(const Framework& framework, const Evidence& evidence,
                             const FileAssessment& assessment, CertifiedInputs inputs) {
  Certificate certificate;
  certificate.inputs = std::move(inputs);
  certificate.framework_id = framework.id.value;
  certificate.framework_version = framework.version;
  certificate.employee = evidence.employee.id;
  certificate.level = id_of(framework.levels, evidence.employee.level);
  if (evidence.employee.track >= 0) {
    certificate.track = id_of(framework.tracks, evidence.employee.track);
  }
  certificate.level_since = evidence.employee.level_since;
  certificate.as_of = assessment.as_of;
  certificate.confirmed_only = assessment.confirmed_only;
  certificate.evaluated_through = assessment.evaluated_through;
  for (const int target : evidence.targets) {
    certificate.targets.push_back(id_of(framework.levels, target));
  }
  certificate.ready = assessment.ready();
  for (const Assessment& one : assessment.assessments) {
    certificate.assessments.push_back(
        certified_assessment({framework, evidence, one, assessment.as_of,
                              assessment.evaluated_through, assessment.confirmed_only}));
  }
  return certificate;
}

}  // namespace rung
