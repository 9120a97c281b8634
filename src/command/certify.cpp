#include "command/certify.h"

#include <utility>

#include "command/frameworks.h"
#include "render/certificate.h"

namespace rung {

std::string certificate_of(const Framework& framework, const Evidence& evidence,
                           const FileAssessment& assessment) {
  CertifiedInputs inputs;
  inputs.rung = RUNG_VERSION;
  inputs.evidence = certified_file(*evidence.source);
  inputs.built_in = is_built_in(*framework.source);
  inputs.framework = {certified_file(*framework.source)};
  return render_certificate(make_certificate(framework, evidence, assessment, std::move(inputs)));
}

}  // namespace rung
