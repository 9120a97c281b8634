#include "yaml/comments.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "yaml/scan.h"

namespace rung::yaml {
namespace {

/// Looks for comments in what stands between the texts of a file.
class CommentFinder {
 public:
  explicit CommentFinder(const Tree& tree) : source_(*tree.source()), text_(source_.text()) {}

  /// Looks from where the last text ended.
  void look_up_to(std::size_t end) {
    while (cursor_ < end) {
      const std::size_t begin = text_.substr(0, end).find('#', cursor_);
      if (begin == std::string_view::npos) break;
      cursor_ = std::min(text_.find_first_of("\r\n", begin), text_.size());
      found_.push_back({{&source_, static_cast<std::uint32_t>(begin),
                         static_cast<std::uint32_t>(line_end(text_, begin))},
                        line_indented(text_, begin) == begin});
    }
  }

  void pass_text(std::size_t begin, std::size_t end) {
    look_up_to(begin);
    cursor_ = std::max(cursor_, begin);
    // The line that a `|` or `>` stands in is not yet a part of the text that follows it.
    const bool has_header = begin < end && (text_[begin] == '|' || text_[begin] == '>');
    if (has_header) look_up_to(std::min(text_.find('\n', begin), end));
    cursor_ = std::max(cursor_, end);
  }

  std::vector<Comment> found() && {
    look_up_to(text_.size());
    return std::move(found_);
  }

 private:
  const SourceFile& source_;
  std::string_view text_;
  std::size_t cursor_ = 0;
  std::vector<Comment> found_;
};

}  // namespace

std::vector<Comment> comments_of(const Tree& tree) {
  std::vector<const Node*> texts;
  for (const Node& node : tree.nodes()) {
    if (node.kind == NodeKind::scalar) texts.push_back(&node);
  }
  std::ranges::sort(texts, {}, &Node::begin);
  CommentFinder finder(tree);
  for (const Node* text : texts) finder.pass_text(text->begin, text->end);
  return std::move(finder).found();
}

}  // namespace rung::yaml
