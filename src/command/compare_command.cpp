#include "command/compare_command.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>
#include <utility>
#include <vector>

#include "command/as_of.h"
#include "command/command.h"
#include "command/file_options.h"
#include "command/sources.h"
#include "command/usage.h"

namespace rung {
namespace compare_options {

constexpr const char* command_name = "rung compare";

constexpr std::string_view examples =
    "examples\n"
    "  git show HEAD~20:dana.yaml | rung compare - dana.yaml\n"
    "  rung compare dana.yaml --as-of 2026-05 --as-of 2026-11\n"
    "  rung compare dana.yaml --as-of 2026-05\n"
    "  rung compare dana.yaml --framework ladder-2025.yaml --framework ladder-2026.yaml\n"
    "\n"
    "exit status: 0 whatever differs, 2 a file or the command line cannot be used,\n"
    "3 a fault in rung itself\n";

/// The words of the command line, not yet understood.
struct Words {
  std::string before;
  std::string after;
  std::vector<std::string> frameworks;
  std::vector<std::string> as_of;
  bool confirmed_only = false;
  bool redact = false;
  OutputWords outputs;
};

void declare_options(CLI::App& app, Words& words) {
  app.add_option("old", words.before, "the evidence as it was: a file, or - for standard input")
      ->type_name("OLD");
  app.add_option("new", words.after,
                 "the evidence as it is; left out: the same file, at another moment or by another "
                 "framework")
      ->type_name("[NEW]");
  app.add_option("--as-of", words.as_of,
                 "the month or day to assess for; twice, the first is that of OLD. Once, it is "
                 "that of both files, and of a single file that of OLD")
      ->type_name("MONTH|DATE")
      ->allow_extra_args(false);
  app.add_option("--framework", words.frameworks,
                 "assess against this framework: the id of a built-in one, or a file; twice, the "
                 "first is for OLD")
      ->type_name("ID|FILE")
      ->allow_extra_args(false);
  declare_confirmed_only(app, words.confirmed_only);
  declare_redact(app, words.redact);
  declare_document_options(app, words.outputs);
}

UsageError more_than_two(std::string_view option) {
  return {fmt::format("`{}` is given more than twice", option),
          "once for both, or twice: for OLD, then for NEW"};
}

/// Gives each side its moment.
std::optional<UsageError> read_moments(const Words& words, CompareRequest& request) {
  if (words.as_of.size() > 2) return more_than_two("--as-of");
  for (std::size_t i = 0; i < words.as_of.size(); ++i) {
    if (auto problem = read_as_of(words.as_of[i], request.sides[i].as_of)) return problem;
    if (request.sides[i].as_of) continue;
    return UsageError{"`--as-of` is a month or a date", "write `2026-11` or `2026-11-14`"};
  }
  if (words.as_of.size() == 1 && !words.after.empty()) {
    request.sides[1].as_of = request.sides[0].as_of;
  }
  return std::nullopt;
}

std::optional<UsageError> read_sides(const Words& words, CompareRequest& request) {
  if (words.before.empty()) {
    return UsageError{"nothing to compare", "name two evidence files, or one and two moments"};
  }
  if (words.frameworks.size() > 2) return more_than_two("--framework");
  request.sides[0].file = words.before;
  request.sides[1].file = words.after.empty() ? words.before : words.after;
  if (!words.frameworks.empty()) {
    request.sides[0].framework = words.frameworks.front();
    request.sides[1].framework = words.frameworks.back();
  }
  if (words.after.empty() && words.as_of.empty() && words.frameworks.size() < 2) {
    return UsageError{
        fmt::format("there is nothing to compare `{}` with", words.before),
        "name a second file, a moment to look back to by `--as-of`, or two frameworks"};
  }
  if (words.before == standard_input && !(request.sides[0] == request.sides[1]) &&
      request.sides[1].file == standard_input) {
    return UsageError{"standard input can be read only once", "name a file for one of the two"};
  }
  return read_moments(words, request);
}

std::function<int(Io&)> declare(CLI::App& app) {
  const auto words = std::make_shared<Words>();
  declare_options(app, *words);
  app.footer(std::string(examples));
  return [words](Io& io) {
    CompareRequest request;
    auto problem = read_sides(*words, request);
    if (!problem) problem = read_document_options(words->outputs, io.terminal, request.outputs);
    if (problem) return refuse(*problem, command_name, io);
    request.confirmed_only = words->confirmed_only;
    request.redact = words->redact;
    return compare_files(request, io);
  };
}

}  // namespace compare_options

const Command compare_command{
    "compare", "what changed between two assessments, and what did it do to the verdict?",
    "Assesses two states of one person's evidence, or one of them at two moments or by two "
    "versions of a framework, and tells responsibility by responsibility and gate by gate what "
    "differs. It reads files and never runs git: an old revision comes through standard input.",
    compare_options::declare};

}  // namespace rung
