#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>
#include <vector>

#include "command/app.h"
#include "command/command.h"
#include "command/diagnostic_table.h"
#include "command/document_output.h"
#include "command/frameworks.h"
#include "command/usage.h"
#include "text/suggestion.h"
#include "view/explain.h"

namespace rung {
namespace explain_options {

constexpr const char* command_name = "rung explain";

constexpr std::string_view examples =
    "examples\n"
    "  rung explain unknown-key\n"
    "  rung explain threat-modeling@L4\n"
    "  rung explain panel --framework our.yaml\n"
    "  rung explain --framework unified-security\n"
    "\n"
    "exit status: 0 it was explained, 2 nothing is called so, or a framework cannot be\n"
    "used, 3 a fault in rung itself\n";

/// The words of the command line, not yet understood.
struct Request {
  std::string what;
  std::string framework;
  OutputWords outputs;
};

/// Every name there is, to find the one that was meant.
std::vector<std::string> known_names(const std::vector<const Framework*>& frameworks,
                                     bool with_codes) {
  std::vector<std::string> names;
  for (const Framework* framework : frameworks) {
    for (const ExplainedKind& kind : explained_kinds()) {
      for (std::string& id : kind.ids(*framework)) names.push_back(std::move(id));
    }
  }
  if (!with_codes) return names;
  for (const DiagnosticInfo* info : all_diagnostics()) names.emplace_back(info->code);
  return names;
}

UsageError unknown_name(const Request& request, const std::vector<const Framework*>& frameworks) {
  const bool anywhere = request.framework.empty();
  const std::vector<std::string> names = known_names(frameworks, anywhere);
  const std::vector<std::string_view> known(names.begin(), names.end());
  const auto meant = meant_by(request.what, known);
  return {anywhere ? fmt::format("nothing is called `{}`", request.what)
                   : fmt::format("nothing in `{}` is called `{}`", request.framework, request.what),
          meant.empty() ? fmt::format("`rung explain{}` lists what can be explained",
                                      anywhere ? "" : " --framework " + request.framework)
                        : did_you_mean(meant)};
}

int explain(const Request& request, Io& io) {
  DocumentOutputs outputs;
  if (const auto problem = read_document_options(request.outputs, io.terminal, outputs)) {
    return refuse(*problem, command_name, io);
  }
  const auto write = [&](const Document& document, const std::vector<std::string>& inputs) {
    return write_document(document, outputs, inputs, command_name, io);
  };
  if (request.framework.empty()) {
    if (request.what.empty()) return write(codes_document(all_diagnostics()), {});
    const DiagnosticInfo* info = find_diagnostic(request.what);
    if (info != nullptr) return write(diagnostic_document(*info), {});
  }
  const std::vector<std::string> names = request.framework.empty()
                                             ? builtin_framework_ids()
                                             : std::vector<std::string>{request.framework};
  Frameworks loaded_frameworks(io);
  const auto loaded = load_named(names, loaded_frameworks, outputs.looks, io);
  if (!loaded) return status_unusable;
  std::vector<const Framework*> frameworks;
  std::vector<std::string> inputs;
  for (const LoadedFramework* one : *loaded) {
    frameworks.push_back(&*one->framework);
    inputs.push_back(one->source->path());
  }
  if (request.what.empty()) return write(names_document(*frameworks.front()), inputs);
  const Document document = explanation_document(request.what, frameworks);
  if (document.blocks.empty()) {
    return refuse(unknown_name(request, frameworks), command_name, io);
  }
  return write(document, inputs);
}

std::function<int(Io&)> declare(CLI::App& app) {
  const auto request = std::make_shared<Request>();
  app.add_option("what", request->what,
                 "a name in a framework, or a diagnostic code; left out: list what there is")
      ->type_name("[WHAT]");
  app.add_option("--framework", request->framework,
                 "only what this framework says: the id of a built-in one, or a file; without it "
                 "all built-in ones")
      ->type_name("ID|FILE");
  declare_document_options(app, request->outputs);
  app.footer(std::string(examples));
  return [request](Io& io) { return explain(*request, io); };
}

}  // namespace explain_options

const Command explain_command{
    "explain", "what does this level, responsibility, gate or diagnostic code mean?",
    "Tells what a framework says about a name in it: a level, a track, an area, a responsibility, "
    "a "
    "skill, a skill at a level, a gate, a source, a metric, a fact, a duty, an approval, a role or "
    "an offer. And what a diagnostic code means, which stands in brackets behind a message, with a "
    "wrong and a right example.",
    explain_options::declare};

}  // namespace rung
