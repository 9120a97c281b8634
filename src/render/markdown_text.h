#pragma once

#include <string>
#include <string_view>

namespace rung {

/// Where a text stands: a table takes every `|` for its own, even one inside code.
enum class MarkdownPlace { line, cell };

/// A visible text without breaks such that nothing in it becomes markup, a link, a mention of
/// somebody or a reference: what GitHub would link on its own is shown as code.
std::string escape_markdown(std::string_view text, MarkdownPlace place);

/// A code span, its fence longer than any run of backticks inside.
std::string code_span(std::string_view text, MarkdownPlace place);

/// A block of code, likewise, in lines of its own.
std::string fenced(std::string_view text, std::string_view language);

}  // namespace rung
