#include "render/tag_numbers.h"

#include <fmt/format.h>

#include <map>
#include <string>
#include <vector>

namespace rung {
namespace {

class TagNumbers {
 public:
  explicit TagNumbers(std::vector<Filter>& filters) {
    for (Filter& filter : filters) {
      for (Filter::Choice& choice : filter.choices) {
        const auto number = numbers_.emplace(choice.tag, fmt::to_string(numbers_.size() + 1)).first;
        choice.tag = number->second;
      }
    }
  }

  void replace_in(std::vector<Block>& blocks) const {
    for (Block& block : blocks) {
      std::visit([this](auto& content) { replace_in(content); }, block.content);
    }
  }

 private:
  void replace(std::vector<std::string>& tags) const {
    if (tags.empty()) return;
    std::vector<std::string> numbers;
    for (const std::string& tag : tags) {
      const auto found = numbers_.find(tag);
      if (found != numbers_.end()) numbers.push_back(found->second);
    }
    if (numbers.empty()) numbers.emplace_back("0");
    tags = std::move(numbers);
  }

  template <typename Untagged>
  void replace_in(Untagged& /*block*/) const {}

  void replace_in(std::vector<ListItem>& items) const {
    for (ListItem& item : items) {
      replace(item.tags);
      replace_in(item.items);
    }
  }
  void replace_in(List& list) const { replace_in(list.items); }
  void replace_in(Table& table) const {
    for (auto& tags : table.tags) replace(tags);
  }
  void replace_in(Figure& figure) const {
    if (auto* map = std::get_if<HeatMap>(&figure.drawing)) {
      for (HeatMap::Row& row : map->rows) replace(row.tags);
    } else if (auto* matrix = std::get_if<Matrix>(&figure.drawing)) {
      for (Matrix::Row& row : matrix->rows) replace(row.tags);
    }
    replace_in(figure.table);
  }
  void replace_in(Section& section) const {
    replace(section.tags);
    replace_in(section.blocks);
  }

  std::map<std::string, std::string> numbers_;
};

}  // namespace

Document with_numbered_tags(Document document) {
  const TagNumbers numbers(document.filters);
  numbers.replace_in(document.blocks);
  return document;
}

}  // namespace rung
