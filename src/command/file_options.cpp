#include "command/file_options.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>

namespace rung {

void declare_files(CLI::App& app, FileWords& words, const FileHelp& help) {
  app.add_option("files", words.files,
                 fmt::format("{}, folders to walk for them, or - for standard input", help.files))
      ->type_name("FILE|DIR|-...");
  app.add_option("--framework", words.framework,
                 fmt::format("{} against this framework: the id of a built-in one, or a file",
                             help.against))
      ->type_name("ID|FILE");
  app.add_option("--as-of", words.as_of,
                 fmt::format("the month or day to {} for, as 2026-11 or 2026-11-14; without it the "
                             "file's own, else today",
                             help.moment))
      ->type_name("MONTH|DATE");
}

UsageError no_files(std::string_view verb, std::string_view what) {
  return {fmt::format("nothing to {}", verb),
          fmt::format("name {}, a folder of them, or `-`", what)};
}

}  // namespace rung
