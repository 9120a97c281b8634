#pragma once

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "yaml/bounded_input.h"
#include "yaml/findings.h"
#include "yaml/guard.h"
#include "yaml/tree.h"

namespace rung::yaml {

/// A collection that is being built.
struct OpenCollection {
  std::uint32_t node = 0;
  std::uint32_t last = Node::no_node;  ///< its latest item or value
  std::uint32_t key = Node::no_node;   ///< of a mapping: the key that waits for its value
  std::size_t column = 0;              ///< of a block: how far it is indented, in bytes
  bool mapping = false;
  bool flow = false;
  bool complex_key = false;  ///< the key that waits was written with `? `
};

/// Thrown out of yaml-cpp when it makes no sense to read on: the problem has been reported.
struct Refusal {
  std::optional<Repair> repair;
};

/// Turns yaml-cpp's events into a tree. They tell where a value begins; where it ends, and what
/// yaml-cpp takes without a word though it is broken, is looked up in the text.
class TreeBuilder : public YAML::EventHandler {
 public:
  /// `text` is the source's, or a mended copy of it.
  TreeBuilder(Tree& tree, std::string_view text, Findings& findings, Backlog& backlog);

  /// Call when the parser is done, not when it failed.
  void finish();

  std::string_view text() const { return text_; }
  const std::vector<OpenCollection>& open() const { return open_; }
  /// Those that have been closed since the latest value, the innermost first.
  const std::vector<OpenCollection>& just_closed() const { return just_closed_; }
  const Node& node(std::uint32_t index) const { return tree_.nodes_[index]; }
  /// Where the latest token that was told of ends.
  std::size_t cursor() const { return cursor_; }
  /// How far the innermost block is indented, in bytes: what is inside of it stands further right.
  std::optional<std::size_t> margin() const;
  /// The latest scalar, if nothing but blanks follows it up to the cursor.
  const Node* last_scalar() const;
  /// The latest key, if it was told of without a colon behind it and nothing came since.
  const Node* key_without_colon() const;
  /// Whether there was anything in the document.
  bool has_root() const { return !tree_.nodes_.empty(); }

  void OnDocumentStart(const YAML::Mark& mark) override;
  void OnDocumentEnd() override;
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override;
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override;
  void OnMapEnd() override;

 private:
  std::size_t arrive(const YAML::Mark& mark);
  void check_gap(std::size_t begin);
  void check_margin(const YAML::Mark& mark);
  std::size_t report_properties(std::size_t at);
  bool expects_key() const;
  std::uint32_t add(NodeKind kind, std::size_t begin, std::size_t end);
  void link(std::uint32_t index);
  void end_key(OpenCollection& parent);
  void add_scalar(std::size_t begin, const std::string& value);
  std::size_t quoted_end(std::size_t begin);
  void report_glued(std::string_view what);
  void start(const YAML::Mark& mark, bool mapping, YAML::EmitterStyle::value style);
  void close();

  // in nulls.cpp
  void add_word(const YAML::Mark& mark);
  void add_null_key(const YAML::Mark& mark);
  void add_null_value(const YAML::Mark& mark);
  void add_null_item(const YAML::Mark& mark);
  bool belongs_here(const YAML::Mark& mark, std::size_t indicator_end) const;
  void flush_missing_colon();

  Tree& tree_;
  std::string_view text_;
  Findings& findings_;
  Backlog& backlog_;
  std::vector<OpenCollection> open_;
  std::vector<OpenCollection> just_closed_;
  std::size_t cursor_ = 0;
  std::size_t properties_until_ = 0;  ///< anchors and tags before this have been reported
  std::uint32_t last_scalar_ = Node::no_node;
  /// A key without its colon, held back because a syntax error right behind it says more.
  std::uint32_t without_colon_ = Node::no_node;
  bool tab_reported_ = false;
  bool document_ended_ = false;
};

}  // namespace rung::yaml
