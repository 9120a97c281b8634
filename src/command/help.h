#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace rung {

/// What is explained, and the explanation.
struct HelpRow {
  std::string term;
  std::string meaning;
};

/// What there is to say about the program or one of its commands, before it is laid out: by help,
/// or as a manual page.
struct HelpPage {
  std::string name;                     ///< as it is typed: `rung framework show`
  std::vector<std::string> paragraphs;  ///< of a command, the first is the question it answers
  std::string usage;                    ///< how it is called
  std::vector<HelpRow> commands;        ///< below it
  std::vector<HelpRow> arguments;
  std::vector<HelpRow> options;
  std::string footer;  ///< examples and exit status, in lines
};

HelpPage help_page(const CLI::App& app);

/// The words of `text` in lines of at most 80 columns, each but the first indented by so many.
std::string wrapped(std::string_view text, std::size_t indent);

/// What `--help` prints about the program or one of its commands, in 80 columns: what it is for,
/// how it is called, every argument and option, and the footer as it stands.
std::string help_text(const CLI::App& app);

}  // namespace rung
