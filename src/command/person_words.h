#pragma once

#include <optional>
#include <string>
#include <vector>

#include "command/usage.h"
#include "rung/framework.h"
#include "schema/person.h"

namespace CLI {
class App;
}

namespace rung {

/// Who it is about, as written on a command line: what commands share.
struct PersonWords {
  std::string level;
  std::string track;
  std::vector<std::string> targets;
};

/// Why one level is not a next level of another; nothing where it is.
std::optional<UsageError> no_next_level(const Framework& framework, int from, int to);

/// Declares `--level`, `--track` and `--target`.
void declare_person(CLI::App& app, PersonWords& words);

/// The person that the words name, or what is wrong with them. Without targets those of an
/// assessment: every next level.
std::optional<UsageError> understand_person(const PersonWords& words, const Framework& framework,
                                            SchemaPerson& person);

}  // namespace rung
