#include "render/document_links.h"

namespace rung {
namespace {

/// Visits all words of a document; a block that is added to documents is added here.
class LinkCollector {
 public:
  std::set<std::string> anchors;

  void visit(const Words& words) {
    for (const Word& word : words) {
      if (word.kind != Word::Kind::link || !word.target.starts_with('#')) continue;
      anchors.insert(word.target.substr(1));
    }
  }
  void visit(const std::vector<Block>& blocks) {
    for (const Block& block : blocks) {
      std::visit([this](const auto& content) { visit(content); }, block.content);
    }
  }
  void visit(const Paragraph& paragraph) { visit(paragraph.words); }
  void visit(const List& list) { visit(list.items); }
  void visit(const std::vector<ListItem>& items) {
    for (const ListItem& item : items) {
      visit(item.words);
      visit(item.items);
    }
  }
  void visit(const Facts& facts) {
    for (const auto& fact : facts.facts) visit(fact.value);
  }
  void visit(const Table& table) {
    for (const auto& row : table.rows) {
      for (const TableCell& cell : row) visit(cell.words);
    }
  }
  void visit(const Preformatted& /*drawing*/) {}
  void visit(const Callout& callout) {
    visit(callout.sentence);
    visit(callout.next);
  }
  void visit(const Figure& figure) { visit(figure.table); }
  void visit(const Section& section) {
    visit(section.status);
    visit(section.blocks);
  }
};

}  // namespace

std::set<std::string> linked_anchors(const Document& document) {
  LinkCollector collector;
  collector.visit(document.subtitle);
  collector.visit(document.blocks);
  return std::move(collector.anchors);
}

}  // namespace rung
