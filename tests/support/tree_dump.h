#pragma once

#include <fmt/format.h>

#include <memory>
#include <string>

#include "text/diagnostic_text.h"
#include "text/width.h"
#include "yaml/tree.h"

namespace rung::yaml {

/// `begin-end` of a node as people count, such as `3:5-3:9`.
inline std::string place_of(const Tree& tree, const Node& node) {
  const Position begin = tree.span(node).start();
  const Position end = tree.span(node).stop();
  return fmt::format("{}:{}-{}:{}", begin.line, begin.column, end.line, end.column);
}

/// A node in a line of its own, and what is inside of it indented below: kind, text and place.
inline void dump_node(const Tree& tree, const Node& node, int depth, std::string& out) {
  const std::string indent(static_cast<std::size_t>(depth) * 2, ' ');
  if (node.key != Node::no_node) {
    const Node& key = tree.at(node.key);
    out += fmt::format("{}{} @{}\n", indent, escape_controls(key.text), place_of(tree, key));
  }
  const std::string inner = indent + (node.key != Node::no_node ? ": " : "- ");
  switch (node.kind) {
    case NodeKind::empty:
      out += fmt::format("{}empty @{}\n", inner, place_of(tree, node));
      break;
    case NodeKind::scalar:
      out += fmt::format("{}{}{} @{}\n", inner, node.quoted ? "quoted " : "",
                         escape_controls(node.text), place_of(tree, node));
      break;
    case NodeKind::sequence:
    case NodeKind::mapping:
      out += fmt::format("{}{} @{}\n", inner, node.kind == NodeKind::mapping ? "{}" : "[]",
                         place_of(tree, node));
      for (std::uint32_t i = node.first; i != Node::no_node; i = tree.at(i).next) {
        dump_node(tree, tree.at(i), depth + 1, out);
      }
      break;
  }
}

inline std::string dump(const Tree& tree) {
  std::string out;
  dump_node(tree, tree.root(), 0, out);
  return out;
}

/// The tree of a file that is in order, in lines; what is wrong with it otherwise.
inline std::string dumped(const std::string& bytes) {
  const auto source = std::make_shared<const SourceFile>("a.yaml", bytes);
  Diagnostics diagnostics;
  const auto tree = parse(source, diagnostics);
  std::string problems;
  for (const Diagnostic& diagnostic : diagnostics.all()) problems += to_text(diagnostic, false);
  if (!problems.empty() || tree == nullptr) return "no tree\n" + problems;
  return dump(*tree);
}

}  // namespace rung::yaml
