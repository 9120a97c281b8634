#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>
#include <optional>
#include <utility>

#include "command/app.h"
#include "command/as_of.h"
#include "command/command.h"
#include "command/document_output.h"
#include "command/file_options.h"
#include "command/file_outcome.h"
#include "command/frameworks.h"
#include "command/impact_kinds.h"
#include "command/print_diagnostics.h"
#include "command/sources.h"
#include "load/schema.h"
#include "view/impact.h"
#include "yaml/reader.h"

namespace rung {
namespace impact_options {

constexpr std::string_view examples =
    "examples\n"
    "  rung impact ladder-2026.yaml ladder-2027.yaml people/\n"
    "  rung impact unified-security ours.yaml people/ --as-of 2026-11 --format xlsx --output "
    "i.xlsx\n"
    "\n"
    "exit status: 0 it was shown, 2 a framework, a file or the command line cannot be\n"
    "used, 3 a fault in rung itself\n";

/// The words of the command line, not yet understood.
struct Words {
  std::string before;
  std::string after;
  std::vector<std::string> files;
  std::string as_of;
  bool confirmed_only = false;
  OutputWords outputs;
};

/// What is asked for.
struct Request {
  std::vector<std::string> files;
  std::optional<AsOf> as_of;
  bool confirmed_only = false;
  DocumentOutputs outputs;
};

void declare_options(CLI::App& app, Words& words) {
  app.add_option("old", words.before, "the framework as it was: an id of a built-in one, or a file")
      ->type_name("OLD");
  app.add_option("new", words.after, "the framework as it is to be")->type_name("NEW");
  app.add_option("files", words.files,
                 "evidence files, folders to walk for them, or - for standard input")
      ->type_name("FILE|DIR|-...");
  declare_as_of(app, words.as_of, "assess for");
  declare_confirmed_only(app, words.confirmed_only);
  declare_document_options(app, words.outputs);
}

std::optional<UsageError> understand(const Words& words, const Terminal& terminal,
                                     Request& request) {
  if (words.after.empty()) {
    return UsageError{"two frameworks are expected, an old and a new one",
                      fmt::format("built in: {}; a file is named by its path",
                                  fmt::join(builtin_framework_ids(), ", "))};
  }
  if (words.files.empty()) {
    return UsageError{"nobody to judge", "name an evidence file, a folder of them, or `-`"};
  }
  request.files = words.files;
  request.confirmed_only = words.confirmed_only;
  if (auto problem = read_as_of(words.as_of, request.as_of)) return problem;
  return read_document_options(words.outputs, terminal, request.outputs);
}

/// A run: both versions, and what becomes of each file.
class ImpactRun {
 public:
  ImpactRun(const Request& request, const LoadedFramework& before, const LoadedFramework& after,
            Io& io)
      : request_(request),
        io_(io),
        between_(*before.framework, *after.framework),
        finder_(between_),
        impact_{between_, before.name, after.name, 0, {}, {}} {}

  const Impact& impact() const { return impact_; }
  std::vector<FileOutcome>& outcomes() { return outcomes_; }

  void judge(const Input& input) {
    FileOutcome outcome = read_input(input, io_);
    if (outcome.is_read) read(input, outcome);
    outcome.diagnostics.sort();
    outcomes_.push_back(std::move(outcome));
  }

 private:
  void read(const Input& input, FileOutcome& outcome) {
    const auto file = parse_file(outcome.source, outcome.diagnostics, &io_.lanes);
    if (!file) return;
    if (file->schema == Schema::framework && !input.in_folder.empty()) {
      outcome.is_meant = false;
      return;
    }
    yaml::Reader reader(*file->tree, outcome.diagnostics);
    if (!expect_schema(reader, file->schema, Schema::evidence)) return;
    if (is_for_them(*file, outcome.diagnostics)) judge(*file, outcome);
  }

  /// An id must be that of one of the versions. A path is passed over: the command line decides.
  bool is_for_them(const ParsedFile& file, Diagnostics& diagnostics) const {
    Diagnostics unseen;
    const auto own = framework_reference(file, unseen);
    if (!own) return true;
    const Versions& versions = between_.versions();
    if (is_framework_path(own->value) || own->value == versions.before.id.value ||
        own->value == versions.after.id.value) {
      return true;
    }
    diagnostics.report(neither_version, own->at, own->value, versions.after.id.value);
    return false;
  }

  void judge(const ParsedFile& file, FileOutcome& outcome) {
    const Versions& versions = between_.versions();
    auto in_names = load_evidence(file, versions.names, outcome.diagnostics);
    if (!in_names) return;
    Diagnostics unseen;
    Diagnostics after;
    PersonInBoth person{std::move(*in_names),
                        load_evidence(file, versions.before, unseen),
                        load_evidence(file, versions.after, after),
                        {}};
    const AsOf as_of = as_of_for(request_.as_of, person.in_names, io_.today);
    person.options = {as_of, request_.confirmed_only};
    ++impact_.people;
    for (JudgedWay& way : judge_in_both(between_, person, finder_)) {
      impact_.ways.push_back(std::move(way));
    }
    if (after.error_count() > 0) {
      after.sort();
      impact_.to_be_mended.push_back(
          {file.source->path(), person.in_names.employee.id, after.all().front().message});
    }
  }

  const Request& request_;
  Io& io_;
  Between between_;
  CauseFinder finder_;
  Impact impact_;
  std::vector<FileOutcome> outcomes_;
};

int show(const Request& request, const Words& words, Io& io) {
  Frameworks frameworks(io);
  const auto loaded =
      load_named({words.before, words.after}, frameworks, request.outputs.looks, io);
  if (!loaded) return status_unusable;
  ImpactRun run(request, *(*loaded)[0], *(*loaded)[1], io);
  for (const Input& input : find_inputs(request.files, io.files)) run.judge(input);
  std::vector<FileOutcome>& outcomes = run.outcomes();
  report_empty_folders(request.files, "evidence file", outcomes, io.files);
  std::vector<std::string> inputs{(*loaded)[0]->source->path(), (*loaded)[1]->source->path()};
  std::vector<const Diagnostics*> found;
  std::size_t errors = 0;
  for (const FileOutcome& outcome : outcomes) {
    inputs.push_back(outcome.source->path());
    found.push_back(&outcome.diagnostics);
    errors += outcome.diagnostics.error_count();
  }
  int status = errors > 0 ? status_unusable : status_ready;
  if (run.impact().people > 0) {
    const int written =
        write_document(impact_document(run.impact()), request.outputs, inputs, "rung impact", io);
    status = std::max(status, written);
  }
  print_diagnostics(found, wants_color(request.outputs.looks.color, io.terminal.err, io.terminal),
                    io);
  return status;
}

std::function<int(Io&)> declare(CLI::App& app) {
  auto words = std::make_shared<Words>();
  declare_options(app, *words);
  app.footer(std::string(examples));
  return [words](Io& io) {
    Request request;
    if (const auto problem = understand(*words, io.terminal, request)) {
      return refuse(*problem, "rung impact", io);
    }
    return show(request, *words, io);
  };
}

}  // namespace impact_options

const Command impact_command{
    "impact", "who would be judged otherwise under a new version of the ladder?",
    "Holds each evidence file against an old and a new version of a framework, counts the verdicts "
    "that turn, and names the changed responsibilities, gates and rules that turn them.",
    impact_options::declare};

}  // namespace rung
