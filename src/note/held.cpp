#include "note/held.h"

#include <fmt/format.h>

namespace rung {
namespace {

using yaml::Node;
using yaml::NodeKind;

/// With its length before it, so that no text is taken for what follows it.
std::string held_text(std::string_view text) { return fmt::format("{}:{}", text.size(), text); }

class Holding {
 public:
  Holding(const yaml::Tree& tree, const Addition& addition) : tree_(tree), addition_(addition) {}

  void add(const Node& node) {
    const bool grows = &node == addition_.to;
    switch (node.kind) {
      case NodeKind::scalar:
        out_ += held_text(node.text);
        return;
      case NodeKind::empty:
        out_ += grows ? '[' + addition_.held + ']' : "~";
        return;
      case NodeKind::sequence:
      case NodeKind::mapping:
        break;
    }
    const bool is_list = node.kind == NodeKind::sequence;
    out_ += is_list ? '[' : '{';
    for (std::uint32_t i = node.first; i != Node::no_node; i = tree_.at(i).next) {
      if (!is_list) add(tree_.at(tree_.at(i).key));
      add(tree_.at(i));
    }
    if (grows) out_ += addition_.held;
    out_ += is_list ? ']' : '}';
  }

  std::string take() { return std::move(out_); }

 private:
  const yaml::Tree& tree_;
  const Addition& addition_;
  std::string out_;
};

}  // namespace

std::string held_by(const yaml::Tree& tree, const Addition& addition) {
  Holding holding(tree, addition);
  holding.add(tree.root());
  return holding.take();
}

std::string held_by(const FieldText& value) { return held_text(value.text); }

std::string held_by(const EntryField& field) {
  std::string inner;
  for (std::size_t i = 0; i < field.values.size(); ++i) {
    if (field.form == EntryField::Form::mapping) inner += held_text(field.names[i]);
    inner += held_by(field.values[i]);
  }
  const std::string key = held_text(field.key);
  if (field.form == EntryField::Form::text) return key + inner;
  return key + (field.form == EntryField::Form::list ? '[' + inner + ']' : '{' + inner + '}');
}

std::string held_by(const EntryFields& entry) {
  std::string inner;
  for (const EntryField& field : entry) inner += held_by(field);
  return '{' + inner + '}';
}

std::string held_by_list(std::string_view key, const EntryFields& entry) {
  return held_text(key) + '[' + held_by(entry) + ']';
}

}  // namespace rung
