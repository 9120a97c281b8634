#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>

#include "yaml/bounded_input.h"
#include "yaml/failures.h"
#include "yaml/findings.h"
#include "yaml/guard.h"
#include "yaml/kinds.h"
#include "yaml/lanes.h"
#include "yaml/plain_lane.h"
#include "yaml/scan.h"
#include "yaml/tree.h"
#include "yaml/tree_builder.h"

namespace rung::yaml {
namespace {

/// How often a file is mended and parsed again, and how many bytes that may take in all.
constexpr int most_attempts = 20;
constexpr std::size_t most_bytes = max_file_bytes;

/// How one run of the parser came out.
struct Outcome {
  bool complete = false;
  std::optional<Repair> repair;
};

/// Ends in a report about the bracket that is too deep, the first beyond the limit.
void report_backlog(const TooMuchBacklog& backlog, const TreeBuilder& builder, Findings& findings) {
  const std::string_view text = builder.text();
  std::size_t at = builder.cursor();
  if (!backlog.deep) {
    findings.report_failure(too_many_nodes, at, at + 1, Backlog::most_separators);
    return;
  }
  for (int depth = static_cast<int>(builder.open().size()); at < text.size(); ++at) {
    if (text[at] == '[' || text[at] == '{') ++depth;
    if (text[at] == ']' || text[at] == '}') --depth;
    if (depth > max_depth) break;
  }
  findings.report_failure(too_deep, at, at + 1, max_depth);
}

/// What keeps a file without a value from being one.
void report_empty(std::string_view text, Findings& findings) {
  const std::size_t first = skip_gap(text, 0);
  const std::string_view rest = text.substr(first);
  if (text.empty()) {
    findings.report_file(empty_file, "is empty");
  } else if (rest.empty()) {
    const bool comments = text.find('#') != std::string_view::npos;
    findings.report_file(empty_file,
                         comments ? "holds nothing but comments" : "holds nothing but blank lines");
  } else if (rest.starts_with("---") || rest.starts_with("...")) {
    findings.report_file(empty_file, "holds nothing but the mark of a document");
  } else {
    findings.report_failure(yaml_syntax, first, first + 1,
                            quoted_in_message(text, first, first + 1));
  }
}

Outcome parse_text(std::string_view text, Tree& tree, Findings& findings) {
  Backlog backlog;
  TreeBuilder builder(tree, text, findings, backlog);
  BoundedInput buffer(text, backlog);
  std::istream input(&buffer);
  try {
    YAML::Parser parser(input);
    parser.HandleNextDocument(builder);
    if (!builder.has_root()) {
      if (findings.errors() == 0) report_empty(text, findings);
      return {};
    }
    // Anything further is refused by the builder; asked once only, since a stray comma would be
    // answered for ever.
    parser.HandleNextDocument(builder);
    builder.finish();
    return {true, std::nullopt};
  } catch (const Refusal& refusal) {
    return {false, refusal.repair};
  } catch (const TooMuchBacklog& too_much) {
    report_backlog(too_much, builder, findings);
  } catch (const YAML::Exception& failure) {
    return {false, explain(failure.msg, failure.mark.pos, builder, findings)};
  }
  return {};
}

/// The tree by yaml-cpp, which has the last word on what a file says and what is wrong with it.
std::shared_ptr<const Tree> parse_by_reference(const SourcePtr& source,
                                               std::optional<std::string> mended,
                                               Findings& findings) {
  std::size_t bytes = 0;
  std::shared_ptr<Tree> tree;
  bool complete = false;
  for (int attempt = 0; attempt < most_attempts; ++attempt) {
    tree = std::make_shared<Tree>(source);
    const std::string_view text = mended ? std::string_view(*mended) : source->text();
    const std::size_t known = findings.count();
    const Outcome outcome = parse_text(text, *tree, findings);
    complete = outcome.complete && !mended;
    bytes += text.size();
    if (outcome.complete || !outcome.repair || findings.count() == known || findings.is_full() ||
        bytes + text.size() > most_bytes) {
      break;
    }
    if (!mended) mended = text;
    mended->replace(outcome.repair->begin, outcome.repair->length, outcome.repair->length,
                    outcome.repair->fill);
    findings.set_mended_until(
        std::max(outcome.repair->begin + outcome.repair->length, outcome.repair->settled));
  }
  if (findings.dropped() > 0) findings.report_file(more_problems, findings.dropped());
  // Keys that repeat leave no doubt about the rest of the file.
  const bool can_be_looked_through =
      findings.errors() == 0 || (complete && findings.all_errors_are(duplicate_key.info));
  return can_be_looked_through ? tree : nullptr;
}

}  // namespace

std::shared_ptr<const Tree> parse(const SourcePtr& source, Diagnostics& diagnostics, Lanes* lanes) {
  Findings findings(*source, diagnostics);
  std::optional<std::string> mended;
  const bool is_text = check_bytes(findings, mended);
  if (is_text && findings.count() == 0 && (lanes == nullptr || !lanes->reference_only)) {
    auto tree = std::make_shared<Tree>(source);
    if (read_plainly(*tree)) {
      if (lanes != nullptr) ++lanes->plain;
      return tree;
    }
  }
  if (lanes != nullptr) ++lanes->reference;
  return is_text ? parse_by_reference(source, std::move(mended), findings) : nullptr;
}

}  // namespace rung::yaml
