#include "yaml/tree_builder.h"

#include <algorithm>
#include <utility>

#include "yaml/failures.h"
#include "yaml/kinds.h"
#include "yaml/scalar_checks.h"
#include "yaml/scan.h"

namespace rung::yaml {
namespace {

constexpr std::size_t max_nodes = 1'000'000;

bool opens_bracket(char c) { return c == '[' || c == '{'; }
bool closes_bracket(char c) { return c == ']' || c == '}'; }

}  // namespace

TreeBuilder::TreeBuilder(Tree& tree, std::string_view text, Findings& findings, Backlog& backlog)
    : tree_(tree), text_(text), findings_(findings), backlog_(backlog) {}

void TreeBuilder::finish() { flush_missing_colon(); }

std::optional<std::size_t> TreeBuilder::margin() const {
  const auto block = std::ranges::find_if(open_.rbegin(), open_.rend(),
                                          [](const OpenCollection& open) { return !open.flow; });
  if (block == open_.rend()) return std::nullopt;
  return block->column;
}

const Node* TreeBuilder::last_scalar() const {
  if (last_scalar_ == Node::no_node) return nullptr;
  const Node& node = tree_.nodes_[last_scalar_];
  return node.end == cursor_ ? &node : nullptr;
}

const Node* TreeBuilder::key_without_colon() const {
  return without_colon_ == Node::no_node ? nullptr : &tree_.nodes_[without_colon_];
}

/// Every event begins here: what lies between the last one and this is looked through.
std::size_t TreeBuilder::arrive(const YAML::Mark& mark) {
  flush_missing_colon();
  backlog_ = {};
  const std::size_t begin = std::min(static_cast<std::size_t>(mark.pos), text_.size());
  check_gap(begin);
  return report_properties(begin);
}

void TreeBuilder::check_gap(std::size_t begin) {
  std::optional<std::size_t> line = cursor_ == 0 ? std::optional<std::size_t>(0) : std::nullopt;
  for (std::size_t at = cursor_; at < begin; ++at) {
    if (text_[at] == '#') at = std::min(text_.find('\n', at), begin);
    if (at < begin && text_[at] == '\n') line = at + 1;
    if (at < begin && text_[at] == '?' && expects_key()) {
      findings_.report(complex_key, at, at + 1);
      open_.back().complex_key = true;
    }
  }
  if (!line || tab_reported_ || (!open_.empty() && open_.back().flow)) return;
  const std::string_view indentation = text_.substr(*line, skip_blanks(text_, *line) - *line);
  if (const std::size_t tab = indentation.find('\t'); tab != std::string_view::npos) {
    report_tab_at(text_, *line + tab, findings_);
    tab_reported_ = true;
  }
}

/// yaml-cpp takes a value on a line of its own that is indented no deeper than its key. Only a list
/// may stand beside its key.
void TreeBuilder::check_margin(const YAML::Mark& mark) {
  const auto begin = static_cast<std::size_t>(mark.pos);
  const auto column = static_cast<std::size_t>(mark.column);
  if (open_.empty() || open_.back().flow || expects_key() || begin >= text_.size() ||
      column > open_.back().column || !has_break(text_, cursor_, begin)) {
    return;
  }
  const std::size_t end = plain_end(text_, begin);
  if (opens_bracket(text_[begin])) {
    findings_.report(bad_indentation, begin, end, in_spaces(column)).help =
        "a value is indented deeper than its key";
  } else {
    report_missing_colon(text_, begin, end, findings_);
  }
}

/// Anchors and tags before a value are refused, each at its own place.
std::size_t TreeBuilder::report_properties(std::size_t at) {
  while (at < text_.size() && (text_[at] == '&' || text_[at] == '!')) {
    const std::size_t end = end_of_property(text_, at);
    if (at >= properties_until_) {
      findings_.report(text_[at] == '&' ? anchor : tag, at, end, quoted_in_message(text_, at, end));
      properties_until_ = end;
    }
    at = skip_gap(text_, end);
  }
  return at;
}

bool TreeBuilder::expects_key() const {
  return !open_.empty() && open_.back().mapping && open_.back().key == Node::no_node;
}

std::uint32_t TreeBuilder::add(NodeKind kind, std::size_t begin, std::size_t end) {
  if (tree_.nodes_.size() == max_nodes) {
    findings_.report(too_many_nodes, begin, begin + 1, max_nodes);
    throw Refusal{};
  }
  Node node;
  node.kind = kind;
  node.begin = static_cast<std::uint32_t>(begin);
  node.end = static_cast<std::uint32_t>(end);
  tree_.nodes_.push_back(node);
  just_closed_.clear();
  const auto index = static_cast<std::uint32_t>(tree_.nodes_.size() - 1);
  link(index);
  return index;
}

void TreeBuilder::link(std::uint32_t index) {
  if (open_.empty()) return;
  OpenCollection& parent = open_.back();
  if (expects_key()) {
    parent.key = index;
    return;
  }
  if (parent.mapping) end_key(parent);
  tree_.nodes_[index].key = std::exchange(parent.key, Node::no_node);
  std::uint32_t& slot = parent.last == Node::no_node ? tree_.nodes_[parent.node].first
                                                     : tree_.nodes_[parent.last].next;
  slot = index;
  parent.last = index;
}

/// The key's value is there. A list or a mapping in place of the key is refused only now: yaml-cpp
/// takes a bracket that is never closed for a key as well.
void TreeBuilder::end_key(OpenCollection& parent) {
  const Node& key = tree_.nodes_[parent.key];
  if ((key.kind == NodeKind::sequence || key.kind == NodeKind::mapping) && !parent.complex_key) {
    findings_.report(complex_key, key.begin, key.begin + 1);
  }
  parent.complex_key = false;
}

void TreeBuilder::OnScalar(const YAML::Mark& mark, const std::string& /*tag*/,
                           YAML::anchor_t /*anchor*/, const std::string& value) {
  check_margin(mark);
  const std::size_t begin = arrive(mark);
  const bool bare_tag = value.empty() && properties_until_ > static_cast<std::size_t>(mark.pos) &&
                        (begin == text_.size() ||
                         std::string_view("\"'|>").find(text_[begin]) == std::string_view::npos);
  add_scalar(bare_tag ? properties_until_ : begin, value);
}

void TreeBuilder::add_scalar(std::size_t begin, const std::string& value) {
  const char first = begin < text_.size() ? text_[begin] : ' ';
  const bool is_key = expects_key();
  const bool is_quoted = first == '"' || first == '\'';
  std::string_view bytes;
  if (is_quoted) {
    cursor_ = quoted_end(begin);
    bytes = text_.substr(begin + 1, cursor_ - begin - 2);
    if (first == '"') check_escapes(text_, begin, cursor_, findings_);
    if (cursor_ < text_.size() && text_[cursor_] == '#') report_glued("the closing quote");
  } else if (first == '|' || first == '>') {
    const std::size_t header =
        std::min(text_.find_first_not_of("|>+-0123456789", begin), text_.size());
    const std::size_t content =
        end_of_folded(text_, std::min(text_.find('\n', begin), text_.size()), value);
    cursor_ = value.find_first_not_of(" \t\n") == std::string::npos ? header : content;
    if (header < text_.size() && text_[header] == '#') {  // read as a comment without its space
      const std::size_t end = line_end(text_, begin);
      findings_.report(bad_block_text, begin, end, quoted_in_message(text_, begin, end));
    }
  } else {
    cursor_ = end_of_folded(text_, begin, value);
    bytes = text_.substr(begin, cursor_ - begin);
    if (bytes != value && (open_.empty() || !open_.back().flow)) {
      check_folded_lines(text_, begin, cursor_, findings_);
    }
  }
  const std::uint32_t index = add(NodeKind::scalar, begin, cursor_);
  Node& node = tree_.nodes_[index];
  node.quoted = is_quoted;
  node.text = bytes == value ? bytes : std::string_view(tree_.unescaped_.emplace_front(value));
  last_scalar_ = index;
  if (is_key && !is_quoted && node.text == "<<") findings_.report(merge_key, node.begin, node.end);
}

std::size_t TreeBuilder::quoted_end(std::size_t begin) {
  const std::size_t end = end_of_quoted(text_, begin);
  const bool in_brackets = !open_.empty() && open_.back().flow;
  std::optional<std::size_t> outside;
  const auto column = margin();
  if (end != std::string_view::npos && column) {
    outside = line_outside(text_, begin, end, *column);
  }
  if (end != std::string_view::npos && !outside) return end;
  throw Refusal{report_unterminated(text_, begin, in_brackets, outside, findings_)};
}

void TreeBuilder::report_glued(std::string_view what) {
  const std::size_t end = line_end(text_, cursor_);
  Diagnostic& diagnostic = findings_.report(text_after_value, cursor_, end,
                                            quoted_in_message(text_, cursor_, end), what);
  diagnostic.help = "a comment needs a space before its `#`";
  diagnostic.fix = Fix{findings_.span(cursor_, cursor_), " "};
}

void TreeBuilder::OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) {
  const std::size_t begin = arrive(mark);
  cursor_ = end_of_property(text_, begin);
  const bool merged = !open_.empty() && open_.back().key != Node::no_node &&
                      tree_.nodes_[open_.back().key].text == "<<";
  if (!merged) {
    findings_.report(alias, begin, cursor_, quoted_in_message(text_, begin, cursor_)).help =
        help_for_alias(text_.substr(begin, cursor_ - begin));
  }
  const std::uint32_t index = add(NodeKind::scalar, begin, cursor_);
  tree_.nodes_[index].text = text_.substr(begin, cursor_ - begin);
}

void TreeBuilder::OnSequenceStart(const YAML::Mark& mark, const std::string& /*tag*/,
                                  YAML::anchor_t /*anchor*/, YAML::EmitterStyle::value style) {
  start(mark, false, style);
}

void TreeBuilder::OnMapStart(const YAML::Mark& mark, const std::string& /*tag*/,
                             YAML::anchor_t /*anchor*/, YAML::EmitterStyle::value style) {
  start(mark, true, style);
}

void TreeBuilder::start(const YAML::Mark& mark, bool mapping, YAML::EmitterStyle::value style) {
  const bool flow = style == YAML::EmitterStyle::Flow;
  if (mapping || flow) check_margin(mark);
  const std::size_t begin = arrive(mark);
  if (open_.size() == max_depth) {
    findings_.report(too_deep, begin, begin + 1, max_depth);
    throw Refusal{};
  }
  OpenCollection collection;
  collection.node = add(mapping ? NodeKind::mapping : NodeKind::sequence, begin, begin);
  collection.mapping = mapping;
  collection.flow = flow;
  collection.column = static_cast<std::size_t>(mark.column);
  open_.push_back(collection);
  const bool bracket = collection.flow && begin < text_.size() && opens_bracket(text_[begin]);
  cursor_ = begin + (bracket ? 1 : 0);
}

void TreeBuilder::OnSequenceEnd() { close(); }

void TreeBuilder::OnMapEnd() { close(); }

void TreeBuilder::close() {
  backlog_ = {};
  const OpenCollection closed = open_.back();
  open_.pop_back();
  just_closed_.push_back(closed);
  Node& node = tree_.nodes_[closed.node];
  if (closed.flow && node.begin < text_.size() && opens_bracket(text_[node.begin])) {
    std::size_t at = skip_gap(text_, cursor_);
    while (at < text_.size() && !closes_bracket(text_[at])) at = skip_gap(text_, at + 1);
    cursor_ = std::min(at + 1, text_.size());
    if (cursor_ < text_.size() && text_[cursor_] == '#') report_glued("the closing bracket");
  }
  node.end = static_cast<std::uint32_t>(cursor_);
  if (closed.mapping) report_duplicates(tree_, node, findings_);
}

void TreeBuilder::OnDocumentStart(const YAML::Mark& mark) {
  if (!document_ended_) return;
  flush_missing_colon();
  const std::size_t begin = std::min(static_cast<std::size_t>(mark.pos), text_.size());
  const std::string_view between = text_.substr(cursor_, begin - std::min(begin, cursor_));
  if (text_.substr(begin).starts_with("---")) {
    findings_.report_failure(several_documents, begin, begin + 3);
  } else if (between.starts_with("...") || between.find("\n...") != std::string_view::npos) {
    findings_.report_failure(several_documents, begin, line_end(text_, begin)).help =
        "`...` ends the document above";
  } else if (begin + 1 < text_.size() && text_[begin] == '-' && !ends_word(text_, begin + 1)) {
    throw Refusal{report_missing_colon(text_, begin, plain_end(text_, begin), findings_)};
  } else {
    const std::size_t end = line_end(text_, begin);
    findings_.report_failure(trailing_content, begin, end, quoted_in_message(text_, begin, end));
  }
  throw Refusal{};
}

void TreeBuilder::OnDocumentEnd() { document_ended_ = true; }

}  // namespace rung::yaml
