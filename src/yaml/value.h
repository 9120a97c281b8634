#pragma once

#include <cstddef>
#include <iterator>
#include <optional>
#include <string_view>

#include "yaml/tree.h"

namespace rung::yaml {

/// A value of a file together with the tree it stands in: what loaders are handed around.
class Value {
 public:
  Value(const Tree& tree, const Node& node) : tree_(&tree), node_(&node) {}

  NodeKind kind() const { return node_->kind; }
  bool is_scalar() const { return node_->kind == NodeKind::scalar; }
  bool is_mapping() const { return node_->kind == NodeKind::mapping; }
  bool is_sequence() const { return node_->kind == NodeKind::sequence; }
  /// Of a scalar, as it is meant: quotes and escapes are gone.
  std::string_view text() const { return node_->text; }

  bool has_key() const { return node_->key != Node::no_node; }
  /// The key this is the value of, itself a scalar.
  Value key() const { return {*tree_, tree_->at(node_->key)}; }
  /// The text of the key; empty for an item of a list.
  std::string_view name() const { return has_key() ? key().text() : std::string_view{}; }

  SourceSpan at() const { return tree_->span(*node_); }
  /// From the first character of the key to the last of the value.
  SourceSpan with_key() const {
    SourceSpan span = at();
    if (has_key()) span.begin = key().at().begin;
    return span;
  }

  /// Walks the items of a list or the values of a mapping; there are none in anything else.
  class Iterator {
   public:
    using value_type = Value;
    using difference_type = std::ptrdiff_t;
    using iterator_category = std::input_iterator_tag;
    using pointer = void;
    using reference = Value;

    Iterator(const Tree* tree, std::uint32_t index) : tree_(tree), index_(index) {}
    Value operator*() const { return {*tree_, tree_->at(index_)}; }
    Iterator& operator++() {
      index_ = tree_->at(index_).next;
      return *this;
    }
    bool operator==(const Iterator& other) const { return index_ == other.index_; }

   private:
    const Tree* tree_;
    std::uint32_t index_;
  };

  Iterator begin() const { return {tree_, node_->first}; }
  Iterator end() const { return {tree_, Node::no_node}; }
  /// Which node of its tree it is, and another one of the same tree.
  std::uint32_t index() const { return static_cast<std::uint32_t>(node_ - tree_->nodes().data()); }
  Value other(std::uint32_t index) const { return {*tree_, tree_->at(index)}; }

  /// Of a mapping, the value of a key.
  std::optional<Value> value_of(std::string_view key) const {
    for (std::uint32_t index = node_->first; index != Node::no_node;) {
      const Node& value = tree_->at(index);
      if (tree_->at(value.key).text == key) return Value(*tree_, value);
      index = value.next;
    }
    return std::nullopt;
  }
  /// How many items or values there are.
  std::size_t count() const {
    std::size_t count = 0;
    for (auto it = begin(); it != end(); ++it) ++count;
    return count;
  }

 private:
  const Tree* tree_;
  const Node* node_;
};

}  // namespace rung::yaml
