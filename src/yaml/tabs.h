#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rung::yaml {

/// A line whose indentation has a tab in it, and the blanks it is to be indented by instead.
struct Reindented {
  std::size_t begin = 0;  ///< of the line
  std::size_t end = 0;    ///< of its blanks
  std::string blanks;
};

/// What to write instead of the tabs in the indentation of the line at `at`. A line that is blank
/// otherwise has none; in a file whose lines are all indented by tabs alone, each tab is two
/// spaces, in every line. Else it cannot be told how deep the line is meant to be, and nothing is
/// given.
std::vector<Reindented> spaces_for_tabs(std::string_view text, std::size_t at);

}  // namespace rung::yaml
