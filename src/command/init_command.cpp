#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <vector>

#include "command/builtin.h"
#include "command/command.h"
#include "command/text_output.h"
#include "command/usage.h"

namespace rung {
namespace {

constexpr std::string_view examples =
    "examples\n"
    "  rung init framework                      # look at it\n"
    "  rung init framework --output our.yaml    # start from it\n";

/// The words of the command line, not yet understood.
struct Words {
  std::string what;
  std::string output;
};

UsageError no_such_beginning(const std::string& what) {
  std::vector<std::string_view> ids;
  for (const BuiltinTemplate& beginning : builtin_templates()) ids.push_back(beginning.id);
  if (what.empty()) {
    return {"it is not said what to begin", fmt::format("there are: {}", fmt::join(ids, ", "))};
  }
  return unknown_word("kind of file", what, ids);
}

int begin(const Words& words, Io& io) {
  const auto templates = builtin_templates();
  const auto found = std::ranges::find(templates, words.what, &BuiltinTemplate::id);
  if (found == templates.end()) return refuse(no_such_beginning(words.what), "rung init", io);
  return write_new_text(found->text, words.output, io);
}

std::function<int(Io&)> declare(CLI::App& app) {
  const auto words = std::make_shared<Words>();
  app.add_option("what", words->what, "what to begin: framework")->type_name("WHAT");
  app.add_option("--output", words->output,
                 "write to this file, which must not be there yet, instead of standard output")
      ->type_name("FILE");
  app.footer(std::string(examples));
  return [words](Io& io) { return begin(*words, io); };
}

}  // namespace

const Command init_command{
    "init", "how do I begin?",
    "Writes a commented file to start from, which works as it stands. It never writes over a file "
    "that is there.",
    declare};

}  // namespace rung
