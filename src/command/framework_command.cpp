#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <utility>

#include "command/app.h"
#include "command/builtin.h"
#include "command/command.h"
#include "command/document_output.h"
#include "command/frameworks.h"
#include "command/look_up.h"
#include "command/offers.h"
#include "command/print_diagnostics.h"
#include "command/text_output.h"
#include "command/usage.h"
#include "view/view.h"

namespace rung {
namespace framework_options {

/// The words of the command line, not yet understood.
struct Words {
  std::vector<std::string> subjects;  ///< of a view of several frameworks
  std::string first;
  std::string second;
  std::string level;
  std::string track;
  std::string from;
  std::string to;
  bool all = false;
  std::string picture;
  OutputWords outputs;
};

constexpr const char* framework_type = "ID|FILE";

void declare_subjects(CLI::App& app, View::Subjects subjects, Words& words) {
  switch (subjects) {
    case View::Subjects::built_in:
      return;
    case View::Subjects::one:
      app.add_option("framework", words.first, "a built-in framework by its id, or a file")
          ->type_name(framework_type);
      return;
    case View::Subjects::two:
      app.add_option("old", words.first,
                     "the framework as it was: an id of a built-in one, or a file")
          ->type_name("OLD");
      app.add_option("new", words.second, "the framework as it is")->type_name("NEW");
      return;
    case View::Subjects::several:
      app.add_option("frameworks", words.subjects,
                     "built-in frameworks by their ids, or files; left out: every built-in one")
          ->type_name("[ID|FILE...]");
      return;
  }
}

void declare_option(CLI::App& app, ViewOption option, Words& words) {
  switch (option) {
    case ViewOption::level:
      app.add_option("level", words.level, "one level of it; left out: the framework as a whole")
          ->type_name("[LEVEL]");
      break;
    case ViewOption::track:
      app.add_option("--track", words.track, "only what is asked of people on this track")
          ->type_name("TRACK");
      break;
    case ViewOption::from:
      app.add_option("--from", words.from, "only promotions from this level")->type_name("LEVEL");
      break;
    case ViewOption::to:
      app.add_option("--to", words.to, "only promotions to this level")->type_name("LEVEL");
      break;
    case ViewOption::all:
      app.add_flag("--all", words.all, "also the responsibilities beside the skills, by area");
      break;
    case ViewOption::picture:
      app.add_option(
             "--as", words.picture,
             "what the drawing is written in: text, mermaid or dot (Graphviz); as text, the "
             "last two are the source of the drawing and nothing else")
          ->type_name("LANGUAGE");
      break;
  }
}

/// The frameworks that were named, in the order of the command line.
std::vector<std::string> subjects_of(const View& view, const Words& words) {
  std::vector<std::string> names = words.subjects;
  const bool all_if_none = view.subjects == View::Subjects::several && names.empty();
  if (view.subjects == View::Subjects::built_in || all_if_none) return builtin_framework_ids();
  for (const std::string& name : {words.first, words.second}) {
    if (!name.empty()) names.push_back(name);
  }
  return names;
}

std::optional<UsageError> too_few_subjects(const View& view, std::size_t count) {
  const bool two = view.subjects == View::Subjects::two;
  if (count >= (two ? 2U : 1U)) return std::nullopt;
  return UsageError{
      two ? "two frameworks are expected, an old and a new one" : "no framework is named",
      fmt::format("built in: {}; a file is named by its path",
                  fmt::join(builtin_framework_ids(), ", "))};
}

std::optional<UsageError> read_picture(const std::string& word, ViewRequest::Picture& picture) {
  constexpr std::string_view known[] = {"text", "mermaid", "dot"};
  constexpr ViewRequest::Picture pictures[] = {
      ViewRequest::Picture::text, ViewRequest::Picture::mermaid, ViewRequest::Picture::dot};
  if (word.empty()) return std::nullopt;
  const auto* found = std::ranges::find(known, std::string_view(word));
  if (found == std::end(known)) return unknown_word("value of `--as`,", word, known);
  picture = pictures[found - std::begin(known)];
  return std::nullopt;
}

std::optional<UsageError> understand(const Words& words, ViewRequest& request) {
  const Framework& framework = request.framework();
  request.all = words.all;
  auto problem = look_up("level", words.level, framework.levels, request.level);
  if (!problem) problem = look_up("track", words.track, framework.tracks, request.track);
  if (!problem) problem = look_up("level", words.from, framework.levels, request.from);
  if (!problem) problem = look_up("level", words.to, framework.levels, request.to);
  if (!problem) problem = read_picture(words.picture, request.picture);
  return problem;
}

int show(const View& view, const Words& words, Io& io) {
  const std::string command = fmt::format("rung framework {}", view.name);
  DocumentOutputs outputs;
  if (const auto problem = read_document_options(words.outputs, io.terminal, outputs)) {
    return refuse(*problem, command, io);
  }
  const auto names = subjects_of(view, words);
  if (const auto problem = too_few_subjects(view, names.size())) {
    return refuse(*problem, command, io);
  }
  Frameworks frameworks(io);
  const auto loaded = load_named(names, frameworks, outputs.looks, io);
  if (!loaded) return status_unusable;
  ViewRequest request;
  std::vector<std::string> inputs;
  for (const LoadedFramework* one : *loaded) {
    request.subjects.push_back({&*one->framework, one->name});
    inputs.push_back(one->source->path());
  }
  if (const auto problem = understand(words, request)) return refuse(*problem, command, io);
  const ViewResult result = view.build(request);
  if (result.problem) return refuse({result.problem->message, result.problem->help}, command, io);
  return write_document(result.document, outputs, inputs, command, io);
}

constexpr std::string_view status_help =
    "exit status: 0 it was shown, 2 a framework or the command line cannot be used,\n"
    "3 a fault in rung itself\n";

/// Writes a framework that travels inside the program as the file it is, byte for byte.
int write_framework(const std::string& id, const std::string& output, Io& io) {
  std::vector<std::string_view> ids;
  for (const BuiltinFramework& one : builtin_frameworks()) {
    if (one.id == id) return write_text(one.text, output, io);
    ids.push_back(one.id);
  }
  const UsageError none{"no framework is named", fmt::format("built in: {}", fmt::join(ids, ", "))};
  return refuse(id.empty() ? none : unknown_word("built-in framework", id, ids),
                "rung framework file", io);
}

using Actions = std::vector<std::pair<const CLI::App*, std::function<int(Io&)>>>;

void declare_file(CLI::App& app, Actions& actions) {
  CLI::App* sub = app.add_subcommand("file",
                                     "what is the file itself?\nPrints a built-in framework as the "
                                     "file it is: to read it, to check "
                                     "a certificate against it, or to make one's own of it.");
  const auto words = std::make_shared<Words>();
  offer_words(*sub->add_option("framework", words->first, "a built-in framework by its id")
                   ->type_name("ID"),
              builtin_framework_ids());
  sub->add_option("--output", words->outputs.file,
                  "write to this file, whole or not at all, instead of standard output")
      ->type_name("FILE");
  sub->footer(fmt::format(
      "examples\n  rung framework file unified-security --output rules.yaml\n\n{}", status_help));
  actions.emplace_back(
      sub, [words](Io& io) { return write_framework(words->first, words->outputs.file, io); });
}

/// Declares a sub-command for each view, and for the file; the one that was named runs.
std::function<int(Io&)> declare(CLI::App& app) {
  app.footer(std::string(status_help));
  app.require_subcommand(0, 1);
  Actions actions;
  for (const View* view : views()) {
    const auto words = std::make_shared<Words>();
    CLI::App* sub =
        app.add_subcommand(std::string(view->name), fmt::format("{}\n{}", view->asks, view->about));
    declare_subjects(*sub, view->subjects, *words);
    for (const ViewOption option : view->options) declare_option(*sub, option, *words);
    declare_document_options(*sub, words->outputs);
    sub->footer(fmt::format("examples\n{}\n{}", view->examples, status_help));
    actions.emplace_back(sub, [view, words](Io& io) { return show(*view, *words, io); });
  }
  declare_file(app, actions);
  return [actions](Io& io) {
    const auto named =
        std::ranges::find_if(actions, [](const auto& action) { return action.first->parsed(); });
    return named->second(io);
  };
}

}  // namespace framework_options

const Command framework_command{
    "framework", "what does the framework say?",
    "Reads a framework to you: the levels, what each of them asks for, what a promotion takes, and "
    "a scorecard to fill in. A framework is built in and named by its id, or a file.",
    framework_options::declare};

}  // namespace rung
