#include "command/calibrate_command.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <utility>

#include "command/calibration_formats.h"
#include "command/command.h"
#include "command/file_options.h"
#include "command/parallel.h"
#include "command/usage.h"
#include "command/verbose.h"

namespace rung {
namespace calibrate_options {

constexpr std::string_view examples =
    "examples\n"
    "  rung calibrate people/\n"
    "  rung calibrate people/ --as-of 2026-11 --level L4 --format xlsx=room.xlsx\n"
    "  rung calibrate people/ --packet room\n"
    "  rung calibrate people/ --shard 1/8 --format ndjson=1.ndjson\n"
    "  rung calibrate --merge *.ndjson\n"
    "\n"
    "exit status: 0 everybody is ready, 1 somebody is not, 2 a file could not be\n"
    "used, 3 a fault in rung itself\n";

/// The words of the command line, not yet understood.
struct Words : FileWords {
  bool confirmed_only = false;
  CalibrationFilter filter;
  std::string sort = "id";
  bool redact = false;
  std::string key_file;
  std::string jobs;
  std::string shard;
  bool merge = false;
  std::string groups_file;
  std::string since_file;
  std::string packet_folder;
  bool verbose = false;
};

std::vector<std::string_view> order_keys() {
  std::vector<std::string_view> keys;
  for (const CalibrationOrder& order : calibration_orders()) keys.push_back(order.key);
  return keys;
}

void declare_selection(CLI::App& app, Words& words) {
  const auto several = [&](const char* name, std::vector<std::string>& into, const char* about,
                           const char* type) {
    app.add_option(name, into, about)->type_name(type)->allow_extra_args(false);
  };
  several("--level", words.filter.levels, "only people at this level; may be given several times",
          "LEVEL");
  several("--track", words.filter.tracks, "only people on this track", "TRACK");
  several("--verdict", words.filter.verdicts,
          "only people who are ready, not-ready, or at the top with nothing-to-assess", "VERDICT");
  several("--manager", words.filter.managers,
          "only people whose evidence this manager confirmed or set aside: an id, acting as the "
          "role `manager` or at a level of kind manager",
          "ID");
  app.add_option(
         "--sort", words.sort,
         fmt::format("order people by one of {}; by id without it", fmt::join(order_keys(), ", ")))
      ->type_name("KEY");
}

void declare_options(CLI::App& app, Words& words) {
  declare_files(app, words,
                {"evidence files (with --merge what other runs wrote as ndjson)", "assess",
                 "assess everybody", "today, whatever the files say: one room, one date"});
  declare_confirmed_only(app, words.confirmed_only);
  declare_selection(app, words);
  declare_formats(app, words.outputs, calibration_formats());
  app.add_option("--packet", words.packet_folder,
                 "make this folder, of an overview and a page for each person")
      ->type_name("FOLDER");
  app.add_flag("--redact", words.redact,
               "call people and entries by numbers, and leave names and paths out");
  app.add_option("--key", words.key_file,
                 "with --redact, keep who is who in this file, and call everybody in it what it "
                 "says")
      ->type_name("FILE");
  app.add_option("--shard", words.shard, "only the I-th of N parts of the files, as in 2/8")
      ->type_name("I/N");
  app.add_flag("--merge", words.merge, "put together what several runs wrote as ndjson");
  app.add_option(
         "--groups", words.groups_file,
         "also tell how readiness falls on groups, of a table person,group; no verdict sees "
         "it")
      ->type_name("FILE");
  app.add_option("--since", words.since_file,
                 "also tell who moved since an earlier session, and why: what that wrote as ndjson")
      ->type_name("FILE");
  declare_jobs(app, words.jobs);
  declare_looks(app, words.outputs);
  declare_verbose(app, words.verbose);
}

std::optional<UsageError> read_verdicts(std::vector<std::string>& verdicts) {
  constexpr std::string_view known[] = {"ready", "not-ready", "nothing-to-assess"};
  for (std::string& verdict : verdicts) {
    std::ranges::replace(verdict, '_', '-');
    if (std::ranges::find(known, std::string_view(verdict)) == std::end(known)) {
      return unknown_word("verdict", verdict, known);
    }
    std::ranges::replace(verdict, '-', '_');
  }
  return std::nullopt;
}

std::optional<UsageError> read_order(const std::string& word, const CalibrationOrder*& order) {
  const auto orders = calibration_orders();
  const auto found = std::ranges::find(orders, std::string_view(word), &CalibrationOrder::key);
  if (found == orders.end()) return unknown_word("key to sort by,", word, order_keys());
  order = &*found;
  return std::nullopt;
}

/// A whole number without a sign; 0 where it is none.
std::size_t small_number(const std::string& text) {
  const bool digits = !text.empty() && text.size() <= 6 &&
                      std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
  return digits ? std::stoul(text) : 0;
}

std::optional<UsageError> read_shard(const std::string& word, std::optional<Shard>& shard) {
  if (word.empty()) return std::nullopt;
  const auto slash = word.find('/');
  const Shard read{small_number(word.substr(0, slash)),
                   slash == std::string::npos ? 0 : small_number(word.substr(slash + 1))};
  if (read.index < 1 || read.index > read.count) {
    return UsageError{fmt::format("`--shard` is a part and how many there are, not `{}`", word),
                      "write `2/8` for the second of eight"};
  }
  shard = read;
  return std::nullopt;
}

/// Options that contradict each other.
std::optional<UsageError> contradiction(const Words& words) {
  const bool assesses = !words.framework.empty() || !words.as_of.empty() || words.confirmed_only ||
                        !words.shard.empty();
  if (words.merge && !words.packet_folder.empty()) {
    return UsageError{"`--packet` shows everybody's evidence, and `--merge` has verdicts alone",
                      "give `--packet` to a run that reads the evidence itself"};
  }
  if (words.merge && assesses) {
    return UsageError{
        "`--merge` puts verdicts together and assesses nobody",
        "give `--framework`, `--as-of`, `--confirmed-only` and `--shard` to the runs before"};
  }
  if (words.redact && !words.shard.empty()) {
    return UsageError{"`--redact` numbers everybody, and a part does not know the others",
                      "redact when putting the parts together, by `--merge`"};
  }
  if (!words.shard.empty() && (!words.groups_file.empty() || !words.since_file.empty())) {
    return UsageError{"`--groups` and `--since` look at everybody, and a part is not everybody",
                      "give them when putting the parts together, by `--merge`"};
  }
  if (!words.key_file.empty() && !words.redact) {
    return UsageError{"`--key` says who is who under `--redact`, which is not given", {}};
  }
  return std::nullopt;
}

/// What of the outputs goes together with the rest.
std::optional<UsageError> check_formats(const Words& words, const Terminal& terminal,
                                        CalibrateRequest& request) {
  // A folder is enough; the text is written as well where it is asked for.
  const bool folder_alone = !words.packet_folder.empty() && words.outputs.formats.empty();
  if (folder_alone && !words.outputs.file.empty()) {
    return UsageError{"`--output` names a file for a format, and none is asked for",
                      "give `--format` too, as in `--packet room --format text`"};
  }
  if (folder_alone) request.outputs.clear();
  for (const Output& output : request.outputs) {
    const CalibrationFormat& format = *calibration_formats()[output.format];
    if (!format.binary || !output.file.empty() || !terminal.out) continue;
    return UsageError{fmt::format("`{}` is not for a terminal", format.name),
                      "name a file by `--output`, or send it on to another program"};
  }
  return std::nullopt;
}

/// What the words mean, or why they mean nothing.
std::optional<UsageError> understand(const Words& words, const Terminal& terminal,
                                     CalibrateRequest& request) {
  if (words.files.empty()) {
    return UsageError{"nobody to calibrate", "name evidence files, a folder of them, or `-`"};
  }
  if (auto problem = contradiction(words)) return problem;
  if (auto problem = understand_files(words, format_names(calibration_formats()), request)) {
    return problem;
  }
  request.confirmed_only = words.confirmed_only;
  request.filter = words.filter;
  request.redact = words.redact;
  request.key_file = words.key_file;
  request.merge = words.merge;
  request.groups_file = words.groups_file;
  request.since_file = words.since_file;
  request.packet_folder = words.packet_folder;
  request.verbose = words.verbose;
  if (auto problem = read_verdicts(request.filter.verdicts)) return problem;
  if (auto problem = read_order(words.sort, request.order)) return problem;
  if (auto problem = read_shard(words.shard, request.shard)) return problem;
  if (auto problem = read_jobs(words.jobs, request.jobs)) return problem;
  return check_formats(words, terminal, request);
}

std::function<int(Io&)> declare(CLI::App& app) {
  auto words = std::make_shared<Words>();
  declare_options(app, *words);
  app.footer(std::string(examples));
  return [words](Io& io) {
    CalibrateRequest request;
    if (const auto problem = understand(*words, io.terminal, request)) {
      return refuse(*problem, "rung calibrate", io);
    }
    return calibrate(request, io);
  };
}

}  // namespace calibrate_options

const Command calibrate_command{
    "calibrate", "who in this group is ready, how firmly, and what needs talking about?",
    "Holds everybody against their framework on one day and prints what a calibration session "
    "should talk about first, how many came out how, what most of a level lack, and a row a "
    "person. "
    "Nobody is held against a colleague.",
    calibrate_options::declare};

}  // namespace rung
