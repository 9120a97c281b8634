#pragma once

#include <string>
#include <vector>

namespace rung::test {

/// The elements of HTML or XML in their order, opened as `p` and closed as `/p`.
std::vector<std::string> tags_of(const std::string& markup);

/// The same without those that only say how a text looks: `code`, `strong`, `br`, `span`.
std::vector<std::string> structure_of(const std::string& markup);

/// What a reader sees: no elements, entities as their characters, any run of spaces as one.
std::string text_content(const std::string& markup);

/// Any run of spaces and breaks as one space, none at the ends.
std::string single_spaced(const std::string& text);

/// What GitHub makes of markdown, by its own parser.
std::string github_html(const std::string& markdown);

}  // namespace rung::test
