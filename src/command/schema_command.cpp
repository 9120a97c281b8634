#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <ostream>
#include <vector>

#include "command/app.h"
#include "command/builtin.h"
#include "command/command.h"
#include "command/text_output.h"
#include "command/usage.h"

namespace rung {
namespace {

constexpr std::string_view examples =
    "examples\n"
    "  rung schema evidence --output evidence.schema.json\n"
    "  rung schema report\n";

/// The words of the command line, not yet understood.
struct Words {
  std::string what;
  std::string output;
};

/// The schema that was asked for; nothing when there is none of that name.
const BuiltinSchema* find_schema(std::string_view id) {
  const auto schemas = builtin_schemas();
  const auto found = std::ranges::find(schemas, id, &BuiltinSchema::id);
  return found == schemas.end() ? nullptr : &*found;
}

UsageError no_such_schema(const std::string& what) {
  std::vector<std::string_view> ids;
  for (const BuiltinSchema& schema : builtin_schemas()) ids.push_back(schema.id);
  if (what.empty()) {
    return {"no schema is named", fmt::format("there are: {}", fmt::join(ids, ", "))};
  }
  return unknown_word("schema", what, ids);
}

int print_schema(const Words& words, Io& io) {
  const BuiltinSchema* schema = find_schema(words.what);
  if (schema == nullptr) return refuse(no_such_schema(words.what), "rung schema", io);
  return write_text(schema->text, words.output, io);
}

std::function<int(Io&)> declare(CLI::App& app) {
  const auto words = std::make_shared<Words>();
  app.add_option("what", words->what, "what the schema describes: evidence, framework or report")
      ->type_name("WHAT");
  app.add_option("--output", words->output,
                 "write to this file, whole or not at all, instead of standard output")
      ->type_name("FILE");
  app.footer(std::string(examples));
  return [words](Io& io) { return print_schema(*words, io); };
}

}  // namespace

const Command schema_command{
    "schema", "what may stand in these files, for editors?",
    "Prints the JSON Schema (draft 2020-12) of evidence files, of framework files, or of the "
    "reports that `rung assess --format json` prints. Editors complete, explain and check with it.",
    declare};

}  // namespace rung
