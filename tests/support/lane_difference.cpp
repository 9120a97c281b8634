#include "support/lane_difference.h"

#include <fmt/format.h>

#include <memory>

#include "support/tree_dump.h"
#include "text/diagnostic_text.h"
#include "yaml/lanes.h"
#include "yaml/tree.h"

namespace rung::yaml {
namespace {

bool same_node(const Node& plain, const Node& reference) {
  return plain.kind == reference.kind && plain.text == reference.text &&
         plain.begin == reference.begin && plain.end == reference.end &&
         plain.key == reference.key && plain.next == reference.next &&
         plain.first == reference.first && plain.quoted == reference.quoted;
}

/// A node with everything there is to it.
std::string in_full(const Node& node) {
  return fmt::format("kind {} quoted {} [{}, {}) key {} next {} first {} `{}`",
                     static_cast<int>(node.kind), node.quoted, node.begin, node.end, node.key,
                     node.next, node.first, node.text);
}

std::string different_nodes(const Tree& plain, const Tree& reference) {
  for (std::size_t i = 0; i < plain.nodes().size() && i < reference.nodes().size(); ++i) {
    const Node& left = plain.nodes()[i];
    const Node& right = reference.nodes()[i];
    if (!same_node(left, right)) {
      return fmt::format("node {}\nplain     {}\nreference {}\n", i, in_full(left), in_full(right));
    }
  }
  if (plain.nodes().size() == reference.nodes().size()) return {};
  return fmt::format("plain has {} nodes, reference {}\n", plain.nodes().size(),
                     reference.nodes().size());
}

}  // namespace

LaneComparison lane_difference(const std::string& bytes) {
  const auto source = std::make_shared<const SourceFile>("a.yaml", bytes);
  LaneComparison comparison;
  Lanes both;
  Diagnostics found;
  const auto plain = parse(source, found, &both);
  comparison.plain = both.plain == 1;
  if (!comparison.plain) return comparison;
  Lanes alone;
  alone.reference_only = true;
  Diagnostics problems;
  const auto reference = parse(source, problems, &alone);
  for (const Diagnostic& problem : problems.all()) {
    comparison.difference += to_text(problem, false);
  }
  if (plain == nullptr || reference == nullptr) {
    comparison.difference += "no tree\n";
    return comparison;
  }
  comparison.difference += different_nodes(*plain, *reference);
  const std::string seen = dump(*plain);
  const std::string expected = dump(*reference);
  if (seen != expected) {
    comparison.difference += fmt::format("plain\n{}reference\n{}", seen, expected);
  }
  return comparison;
}

}  // namespace rung::yaml
