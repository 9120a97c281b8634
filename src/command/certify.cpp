#include "command/certify.h"

#include "command/version.h"
#include "render/certificate.h"
#include "render/sha256.h"

namespace rung {

std::string certificate_of(const Framework& framework, const Evidence& evidence,
                           const FileAssessment& assessment) {
  const CertifiedInputs inputs{std::string(program_version()),
                               sha256(evidence.source->bytes()),
                               {sha256(framework.source->bytes())}};
  return render_certificate(make_certificate(framework, evidence, assessment, inputs));
}

}  // namespace rung
