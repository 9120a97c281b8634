#pragma once

#include <set>
#include <string>

#include "render/markdown_text.h"
#include "rung/document.h"

namespace rung {

/// Words in GitHub's markdown, in one line: `<br>` stands for a break.
std::string words_markdown(const Words& words, MarkdownPlace place);

/// The same at the beginning of a line, where a `#` or a `1.` would begin a heading or a list.
std::string line_markdown(const Words& words);

}  // namespace rung
