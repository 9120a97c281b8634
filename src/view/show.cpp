#include "view/show.h"

#include "view/table.h"

namespace rung {
namespace {

ViewResult build_show(const ViewRequest& request) {
  return {request.level < 0 ? framework_document(request.framework(), request.track)
                            : level_document(request.framework(), request.level, request.track),
          {}};
}

constexpr ViewOption show_options[] = {ViewOption::level, ViewOption::track};

constexpr std::string_view show_examples =
    "  rung framework show unified-security\n"
    "  rung framework show unified-security L5 --track appsec\n"
    "  rung framework show our.yaml L5 --format html=l5.html\n";

}  // namespace

const View show_view{
    "show",
    "what does it say, as a whole or of one level?",
    "Shows a framework: its levels and tracks, the rule, the promotions, and what "
    "the organisation offers. With a level, all that the promotion to it asks: each "
    "responsibility with the evidence that counts for it, the gates, and the rule.",
    show_examples,
    View::Subjects::one,
    show_options,
    build_show};

}  // namespace rung
