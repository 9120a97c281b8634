#pragma once

#include <cstdint>
#include <forward_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rung/diagnostic.h"
#include "rung/source.h"

namespace rung::yaml {

enum class NodeKind : std::uint8_t {
  empty,   ///< nothing stands after the `:` or the `-`
  scalar,  ///< text; its type is the business of the field that reads it
  sequence,
  mapping,
};

/// A node of a tree: 40 bytes in one flat vector, in the order of the file, so a node's children
/// follow it.
struct Node {
  std::string_view text;    ///< of a scalar: a view into the file's bytes, or into the tree when it
                            ///< was escaped or folded
  std::uint32_t begin = 0;  ///< byte offset of the first character (of a quoted scalar its quote)
  std::uint32_t end = 0;    ///< byte offset after the last
  std::uint32_t key = no_node;    ///< of a mapping's value: the node of its key
  std::uint32_t next = no_node;   ///< the next item, or the next value of the mapping
  std::uint32_t first = no_node;  ///< the first item, or the first value of a mapping
  NodeKind kind = NodeKind::empty;
  bool quoted = false;

  static constexpr std::uint32_t no_node = UINT32_MAX;
};

/// A parsed file. Views in its nodes point into the source and into the tree itself.
class Tree {
 public:
  explicit Tree(SourcePtr source) : source_(std::move(source)) {}
  Tree(const Tree&) = delete;
  Tree& operator=(const Tree&) = delete;

  const Node& root() const { return nodes_.front(); }
  const Node& at(std::uint32_t index) const { return nodes_[index]; }
  const std::vector<Node>& nodes() const { return nodes_; }
  const SourcePtr& source() const { return source_; }
  SourceSpan span(const Node& node) const { return {source_.get(), node.begin, node.end}; }

 private:
  friend class TreeBuilder;
  friend class PlainLane;

  SourcePtr source_;
  std::vector<Node> nodes_;
  std::forward_list<std::string>
      unescaped_;  ///< texts that differ from the file's bytes; addresses are stable
};

struct Lanes;

/// The limits of what is read (spec section 8).
inline constexpr std::size_t max_file_bytes = std::size_t{4} * 1024 * 1024;
inline constexpr int max_depth = 64;

/// Parses one file of the plain YAML both formats are made of: no anchors, aliases, tags, merge
/// keys, several documents. Reports every problem it can. Nothing is returned if one is an error,
/// unless all of these are keys that repeat (the first of them counts): then the tree serves to
/// look for further problems, and for nothing else. No exception leaves, and no message is
/// yaml-cpp's. `lanes` says how it may be read, and counts how it was.
std::shared_ptr<const Tree> parse(const SourcePtr& source, Diagnostics& diagnostics,
                                  Lanes* lanes = nullptr);

}  // namespace rung::yaml
