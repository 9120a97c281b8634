#pragma once

#include <memory>
#include <optional>
#include <string>

#include "rung/diagnostic.h"
#include "rung/evidence.h"
#include "rung/framework.h"
#include "rung/source.h"

namespace rung {

namespace yaml {
class Tree;
struct Lanes;
}  // namespace yaml

/// What a file says it is by `schema:`.
enum class Schema { framework, evidence };

/// A file that parsed, whose `schema` is known. Its tree holds views into the source.
struct ParsedFile {
  SourcePtr source;
  std::shared_ptr<const yaml::Tree> tree;
  Schema schema = Schema::evidence;
  /// False when the file has errors beside which the rest of it can still be looked through: they
  /// have been reported, and nothing is loaded from it.
  bool is_sound = true;
};

/// Parses the bytes and reads `schema`. Reports everything that keeps the file from being YAML of
/// our kind (spec section 8); nothing is returned where that leaves nothing to look through.
/// `lanes` says how it may be read, and counts how it was.
std::optional<ParsedFile> parse_file(SourcePtr source, Diagnostics& diagnostics,
                                     yaml::Lanes* lanes = nullptr);

/// The framework an evidence file asks for: an id or a path, as written. Reports a missing or empty
/// one.
std::optional<Located<std::string>> framework_reference(const ParsedFile& file,
                                                        Diagnostics& diagnostics);

/// Reads a framework (spec section 2). Nothing is returned if an error was reported; every problem
/// is reported.
std::optional<Framework> load_framework(const ParsedFile& file, Diagnostics& diagnostics);

/// Reads evidence against its framework (spec section 4). Nothing is returned if an error was
/// reported; every problem is reported, promotions that ask for nothing of this person included
/// (spec section 5, item 11).
std::optional<Evidence> load_evidence(const ParsedFile& file, const Framework& framework,
                                      Diagnostics& diagnostics);

/// Reports what is wrong with evidence whatever it is held against, for when its framework cannot
/// be had: what it names is not looked up (spec section 8: all problems are told in one run).
void check_form(const ParsedFile& file, Diagnostics& diagnostics);

}  // namespace rung
