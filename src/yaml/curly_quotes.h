#pragma once

#include <cstddef>
#include <string_view>

#include "yaml/findings.h"

namespace rung::yaml {

/// Quotes as word processors write them, `“…”`, are letters like any other, so that a text between
/// them ends at the first colon or comma. Where such a text stands around `at`, says so in place of
/// the help of the problem, and offers straight quotes where it is plain what they are to enclose.
void advise_on_curly_quotes(Diagnostic& problem, std::size_t at, const Findings& findings);

/// Whether a text in such quotes begins right at `at`.
bool begins_with_curly_quote(std::string_view text, std::size_t at);

}  // namespace rung::yaml
