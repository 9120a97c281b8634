#include "view/part.h"

#include <variant>

namespace rung {
namespace {

class PartMaker {
 public:
  explicit PartMaker(const std::string& prefix) : prefix_(prefix) {}

  void make(std::vector<Block>& blocks) const {
    for (Block& block : blocks) {
      std::visit([this](auto& content) { change(content); }, block.content);
    }
  }

 private:
  void lead(std::string& target) const {
    if (target.starts_with('#')) target.insert(1, prefix_);
  }
  void change(Words& words) const {
    for (Word& word : words) {
      if (word.kind == Word::Kind::link) lead(word.target);
    }
  }
  void change(Paragraph& paragraph) const { change(paragraph.words); }
  void change(std::vector<ListItem>& items) const {
    for (ListItem& item : items) {
      item.tags.clear();
      change(item.words);
      change(item.items);
    }
  }
  void change(List& list) const { change(list.items); }
  void change(Facts& facts) const {
    for (Facts::Fact& fact : facts.facts) change(fact.value);
  }
  void change(Table& table) const {
    table.tags.clear();
    for (std::vector<TableCell>& row : table.rows) {
      for (TableCell& cell : row) change(cell.words);
    }
  }
  void change(Preformatted& /*drawing*/) const {}
  void change(Callout& callout) const {
    change(callout.sentence);
    change(callout.next);
  }
  void change(Bars& /*bars*/) const {}
  void change(Curves& /*curves*/) const {}
  void change(Timeline& /*timeline*/) const {}
  void change(HeatMap& map) const {
    for (HeatMap::Row& row : map.rows) {
      row.tags.clear();
      lead(row.target);
    }
  }
  void change(Matrix& matrix) const {
    for (Matrix::Row& row : matrix.rows) {
      row.tags.clear();
      for (TableCell& cell : row.head) change(cell.words);
      for (Matrix::Cell& cell : row.cells) lead(cell.word.target);
    }
  }
  void change(Figure& figure) const {
    std::visit([this](auto& drawing) { change(drawing); }, figure.drawing);
    change(figure.table);
  }
  void change(Section& section) const {
    if (!section.key.empty()) section.key.insert(0, prefix_);
    section.tags.clear();
    change(section.status);
    make(section.blocks);
  }

  const std::string& prefix_;
};

}  // namespace

void make_part(std::vector<Block>& blocks, const std::string& prefix) {
  PartMaker(prefix).make(blocks);
}

}  // namespace rung
