#include "command/file_options.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>

namespace rung {

void declare_framework(CLI::App& app, std::string& word, std::string_view against) {
  app.add_option("--framework", word,
                 fmt::format("{} this framework: the id of a built-in one, or a file", against))
      ->type_name("ID|FILE");
}

void declare_as_of(CLI::App& app, std::string& word, std::string_view moment,
                   std::string_view otherwise) {
  app.add_option("--as-of", word,
                 fmt::format("the month or day to {}, as 2026-11 or 2026-11-14; without it {}",
                             moment, otherwise))
      ->type_name("MONTH|DATE");
}

void declare_confirmed_only(CLI::App& app, bool& word) {
  app.add_flag("--confirmed-only", word,
               "count only what somebody has confirmed, where the rule does not say who must");
}

void declare_redact(CLI::App& app, bool& word, std::string_view left_out) {
  app.add_flag(
      "--redact", word,
      fmt::format("call people, entries and files by numbers, and leave {} out", left_out));
}

void declare_files(CLI::App& app, FileWords& words, const FileHelp& help) {
  app.add_option("files", words.files,
                 fmt::format("{}, folders to walk for them, or - for standard input", help.files))
      ->type_name("FILE|DIR|-...");
  declare_framework(app, words.framework, fmt::format("{} against", help.against));
  declare_as_of(app, words.as_of, fmt::format("{} for", help.moment), help.otherwise);
}

UsageError no_files(std::string_view verb, std::string_view what) {
  return {fmt::format("nothing to {}", verb),
          fmt::format("name {}, a folder of them, or `-`", what)};
}

}  // namespace rung
