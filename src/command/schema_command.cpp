#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <vector>

#include "command/app.h"
#include "command/builtin.h"
#include "command/command.h"
#include "command/document_output.h"
#include "command/frameworks.h"
#include "command/offers.h"
#include "command/person_words.h"
#include "command/text_output.h"
#include "command/usage.h"
#include "schema/narrow.h"
#include "schema/reference.h"
#include "text/listed.h"

namespace rung {
namespace schema_options {

constexpr std::string_view examples =
    "examples\n"
    "  rung schema evidence --output evidence.schema.json\n"
    "  rung schema evidence --framework unified-security --level L4 --track appsec\n"
    "  rung schema report --format markdown\n"
    "\n"
    "exit status: 0 it was printed, 2 a framework or the command line cannot be used,\n"
    "3 a fault in rung itself\n";

/// The words of the command line, not yet understood.
struct Words {
  std::string what;
  std::string framework;
  PersonWords person;
  OutputWords outputs;
};

/// The schema itself, and then every format of documents for people who look things up in it.
std::vector<std::string_view> format_choices() {
  std::vector<std::string_view> names{"json"};
  for (const DocumentFormat* format : document_formats()) {
    if (!format->binary && format->name != names.front()) names.push_back(format->name);
  }
  return names;
}

UsageError no_such_schema(const std::string& what) {
  std::vector<std::string_view> ids;
  for (const BuiltinSchema& schema : builtin_schemas()) ids.push_back(schema.id);
  if (what.empty()) {
    return {"no schema is named", fmt::format("there are: {}", fmt::join(ids, ", "))};
  }
  return unknown_word("schema", what, ids);
}

/// What is wrong with the options as such, whatever the framework has.
std::optional<UsageError> misplaced_option(const Words& words) {
  if (!words.framework.empty() && words.what != "evidence") {
    return UsageError{fmt::format("`--framework` does not narrow the schema of {}", words.what),
                      "it is for `rung schema evidence`"};
  }
  if (!words.framework.empty()) return std::nullopt;
  if (words.person.level.empty() && words.person.track.empty() && words.person.targets.empty())
    return std::nullopt;
  return UsageError{
      fmt::format("`{}` needs `--framework` beside it", !words.person.level.empty()   ? "--level"
                                                        : !words.person.track.empty() ? "--track"
                                                                                      : "--target"),
      {}};
}

/// A schema that was asked for, and the files it was made from.
struct Chosen {
  std::string text;
  std::vector<std::string> inputs;
  int status = status_ready;  ///< another one: what keeps it from being made has been told
};

Chosen narrowed(const BuiltinSchema& schema, const Words& words, Io& io) {
  Frameworks frameworks(io);
  const auto loaded = load_named({words.framework}, frameworks, {}, io);
  if (!loaded) return {{}, {}, status_unusable};
  const LoadedFramework& given = *loaded->front();
  SchemaPerson person;
  if (const auto problem = understand_person(words.person, *given.framework, person)) {
    return {{}, {}, refuse(*problem, "rung schema", io)};
  }
  return {narrowed_schema(schema.text, *given.framework, person), {given.source->path()}};
}

/// Writes the schema, or the page about it, once for each output.
int write_schema(const Chosen& chosen, std::string_view id, const std::vector<Output>& outputs,
                 Io& io) {
  const auto names = format_choices();
  const auto formats = document_formats();
  int status = status_ready;
  for (const Output& output : outputs) {
    const auto format = std::ranges::find(formats, names[output.format], &DocumentFormat::name);
    const int one =
        output.format == 0
            ? write_text(chosen.text, output.file, io, chosen.inputs)
            : write_document(
                  schema_reference(chosen.text, id),
                  {{{static_cast<std::size_t>(format - formats.begin()), output.file}}, {}},
                  chosen.inputs, "rung schema", io);
    status = std::max(status, one);
  }
  return status;
}

int print_schema(const Words& words, Io& io) {
  const auto schemas = builtin_schemas();
  const auto found = std::ranges::find(schemas, words.what, &BuiltinSchema::id);
  if (found == schemas.end()) return refuse(no_such_schema(words.what), "rung schema", io);
  if (const auto problem = misplaced_option(words)) return refuse(*problem, "rung schema", io);
  const Outputs outputs = read_outputs(words.outputs.formats, words.outputs.file, format_choices());
  if (outputs.problem) return refuse(*outputs.problem, "rung schema", io);
  const Chosen chosen =
      words.framework.empty() ? Chosen{std::string(found->text), {}} : narrowed(*found, words, io);
  if (chosen.status != status_ready) return chosen.status;
  return write_schema(chosen, found->id, outputs.all, io);
}

std::string pages() {
  const auto names = format_choices();
  return fmt::to_string(fmt::join(names.begin() + 1, names.end(), ", "));
}

std::function<int(Io&)> declare(CLI::App& app) {
  const auto words = std::make_shared<Words>();
  const auto names = format_choices();
  std::vector<std::string> schemas;
  for (const BuiltinSchema& schema : builtin_schemas()) schemas.emplace_back(schema.id);
  CLI::Option* what =
      app.add_option("what", words->what, "what the schema describes: " + listed(schemas, "or"));
  what->type_name("WHAT");
  offer_words(*what, schemas);
  app.add_option("--framework", words->framework,
                 "narrow the schema of evidence to this framework: the id of a built-in one, or a "
                 "file")
      ->type_name("ID|FILE");
  declare_person(app, words->person);
  declare_formats(app, words->outputs,
                  fmt::format("json (the schema itself), or as a page about its keys: {}", pages()),
                  {names.begin(), names.end()});
  app.footer(std::string(examples));
  return [words](Io& io) { return print_schema(*words, io); };
}

}  // namespace schema_options

const Command schema_command{
    "schema", "what may stand in these files, for editors?",
    "Prints the JSON Schema (draft 2020-12) of evidence files, of framework files, or of what "
    "`--format json` prints: reports, plans, and the documents of all other commands. Editors "
    "complete, explain and check with it. Narrowed to a framework and a person, that of evidence "
    "offers what is asked of them.",
    schema_options::declare};

}  // namespace rung
