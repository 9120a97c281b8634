#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "command/help.h"

namespace rung {

/// How things are said in the language of scdoc.

/// The text as it is, whatever signs are in it.
std::string manual_plain(std::string_view text);

/// The text in bold.
std::string manual_bold(std::string_view text);

/// A sentence of ours: what stands in backticks becomes bold.
std::string manual_sentence(std::string_view text);

/// A section of this title: `# TITLE` and what stands in it, which ends in a line break. Nothing
/// where nothing stands in it.
std::string manual_section(std::string_view title, std::string_view body);

/// Options or arguments, each with its meaning indented below it. Of a term, whatever begins with
/// `-` is bold.
std::string manual_terms(const std::vector<HelpRow>& rows);

/// The same of names, which are bold as a whole.
std::string manual_names(const std::vector<HelpRow>& rows);

/// Lines as they are, indented.
std::string manual_literal(const std::vector<std::string>& lines);

}  // namespace rung
