#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "command/as_of.h"
#include "command/output_options.h"
#include "command/outputs.h"
#include "command/usage.h"

namespace rung {

/// The files a command is about, what they are held against and for when, and where results go, as
/// written: what the commands that look at people share.
struct FileWords {
  std::vector<std::string> files;
  std::string framework;  ///< `--framework`
  std::string as_of;      ///< `--as-of`
  OutputWords outputs;
};

/// What holds without `--as-of`.
inline constexpr std::string_view files_own_moment = "the file's own, else today";

/// How a command speaks of these in its help.
struct FileHelp {
  std::string_view files;    ///< `evidence files`
  std::string_view against;  ///< `assess`, which is followed by `against this framework`
  std::string_view moment;   ///< `assess`, which stands in `the month or day to assess for`
  std::string_view otherwise = files_own_moment;  ///< without `--as-of`
};

/// Declares one of the options that several commands have, as each of them speaks of it:
/// `--framework` by what stands before `this framework` (`plan by`), `--as-of` by what stands
/// behind `the month or day to` (`plan from`) and behind `without it`, `--redact` by what is left
/// out.
void declare_framework(CLI::App& app, std::string& word, std::string_view against);
void declare_as_of(CLI::App& app, std::string& word, std::string_view moment,
                   std::string_view otherwise = files_own_moment);
void declare_confirmed_only(CLI::App& app, bool& word);
void declare_redact(CLI::App& app, bool& word,
                    std::string_view left_out = "titles, links and reasons");

/// Declares the files, `--framework` and `--as-of`.
void declare_files(CLI::App& app, FileWords& words, const FileHelp& help);

/// What is said when no file is named: `nothing to assess`, and what to name.
UsageError no_files(std::string_view verb, std::string_view what);

/// What the words mean, put into the fields of a request, or why they mean nothing.
template <typename Request>
std::optional<UsageError> understand_files(const FileWords& words,
                                           std::span<const std::string_view> formats,
                                           Request& request) {
  request.files = words.files;
  request.framework = words.framework;
  if (auto problem = read_as_of(words.as_of, request.as_of)) return problem;
  auto outputs = read_outputs(words.outputs.formats, words.outputs.file, formats);
  if (outputs.problem) return outputs.problem;
  request.outputs = std::move(outputs.all);
  return read_looks(words.outputs, request.looks);
}

}  // namespace rung
