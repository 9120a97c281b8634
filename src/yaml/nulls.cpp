#include <algorithm>
#include <string>
#include <utility>

#include "yaml/failures.h"
#include "yaml/kinds.h"
#include "yaml/scan.h"
#include "yaml/tree_builder.h"

namespace rung::yaml {

/// yaml-cpp makes nothing of three different things: of a word such as `null`, which is a text like
/// any other here; of a value that is left out after its `:` or `-`; and of a key, an item or a
/// colon that is missing, which is an error. The place it tells is then that of whatever follows.
void TreeBuilder::OnNull(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) {
  flush_missing_colon();
  backlog_ = {};
  const std::size_t at = std::min(static_cast<std::size_t>(mark.pos), text_.size());
  report_properties(at);
  if (open_.empty()) {
    if (!null_word(text_, at).empty()) add_word(mark);
  } else if (expects_key()) {
    add_null_key(mark);
  } else if (open_.back().mapping) {
    add_null_value(mark);
  } else {
    add_null_item(mark);
  }
}

void TreeBuilder::add_word(const YAML::Mark& mark) {
  const std::size_t begin = arrive(mark);
  add_scalar(begin, std::string(null_word(text_, begin)));
}

void TreeBuilder::add_null_key(const YAML::Mark& mark) {
  const std::size_t at = std::min(static_cast<std::size_t>(mark.pos), text_.size());
  if (!null_word(text_, at).empty()) {
    add_word(mark);
    return;
  }
  check_gap(at);
  if (at < text_.size() && text_[at] == ',') {
    findings_.report(missing_item, at, at + 1);
  } else if (at < text_.size() && text_[at] == ':' && !open_.back().complex_key) {
    findings_.report(nameless_value, at, at + 1);
  }
  add(NodeKind::empty, at, at);
  cursor_ = at;
}

void TreeBuilder::add_null_value(const YAML::Mark& mark) {
  const Node key = tree_.nodes_[open_.back().key];
  const std::size_t colon = skip_gap(text_, cursor_);
  if (colon < text_.size() && text_[colon] == ':') {
    if (belongs_here(mark, colon + 1)) {
      add_word(mark);
      return;
    }
    cursor_ = colon + 1;
  } else if (key.kind == NodeKind::scalar && !open_.back().complex_key) {
    without_colon_ = open_.back().key;
  }
  add(NodeKind::empty, cursor_, cursor_);
}

void TreeBuilder::add_null_item(const YAML::Mark& mark) {
  const std::size_t at = std::min(static_cast<std::size_t>(mark.pos), text_.size());
  if (open_.back().flow) {
    if (!null_word(text_, at).empty()) {
      add_word(mark);
      return;
    }
    if (at < text_.size() && text_[at] == ',') findings_.report(missing_item, at, at + 1);
    add(NodeKind::empty, at, at);
    cursor_ = std::max(cursor_, at);
    return;
  }
  const std::size_t dash = skip_gap(text_, cursor_);
  if (belongs_here(mark, dash + 1)) {
    add_word(mark);
    return;
  }
  cursor_ = std::min(dash + 1, text_.size());
  add(NodeKind::empty, cursor_, cursor_);
}

/// Whether a word such as `null` stands at the mark and is the value that follows the colon or dash
/// that ends at `indicator_end`, rather than the next key.
bool TreeBuilder::belongs_here(const YAML::Mark& mark, std::size_t indicator_end) const {
  const auto at = static_cast<std::size_t>(mark.pos);
  if (at < indicator_end || null_word(text_, at).empty()) return false;
  return open_.back().flow || !has_break(text_, indicator_end, at) ||
         static_cast<std::size_t>(mark.column) > open_.back().column;
}

void TreeBuilder::flush_missing_colon() {
  if (without_colon_ == Node::no_node) return;
  const Node& key = tree_.nodes_[std::exchange(without_colon_, Node::no_node)];
  report_missing_colon(text_, key.begin, key.end, findings_);
}

}  // namespace rung::yaml
