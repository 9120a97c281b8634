#include "support/document_texts.h"

#include <gtest/gtest.h>

namespace rung::test {
namespace {

std::string joined(const Words& words) {
  std::string text;
  for (const Word& word : words) text += word.text;
  return text;
}

/// Writes the texts of blocks down; drawings are told by the table beside them.
class Collector {
 public:
  void add(const std::vector<Block>& blocks) {
    for (const Block& block : blocks) {
      std::visit([this](const auto& content) { add(content); }, block.content);
    }
  }
  void line(const std::string& text) { text_ += text + '\n'; }
  const std::string& text() const { return text_; }

 private:
  void add(const Paragraph& paragraph) { line(joined(paragraph.words)); }
  void add(const Facts& facts) {
    for (const auto& fact : facts.facts) line(fact.label + ": " + joined(fact.value));
  }
  void add(const List& list) { add(list.items); }
  void add(const std::vector<ListItem>& items) {
    for (const ListItem& item : items) {
      line(joined(item.words));
      add(item.items);
    }
  }
  void add(const Table& table) {
    line(table.title);
    for (const Column& column : table.columns) line(column.title);
    for (const auto& row : table.rows) {
      for (const TableCell& cell : row) line(joined(cell.words));
    }
  }
  void add(const Preformatted& drawing) { line(drawing.text); }
  void add(const Callout& callout) { line(callout.word + ' ' + joined(callout.sentence)); }
  void add(const Figure& figure) { add(figure.table); }
  void add(const Section& section) {
    line(section.title);
    line(joined(section.status));
    add(section.blocks);
  }

  std::string text_;
};

const Table* find_table(const std::vector<Block>& blocks, std::string_view key) {
  for (const Block& block : blocks) {
    const auto* table = std::get_if<Table>(&block.content);
    if (table != nullptr && table->key == key) return table;
    const auto* section = std::get_if<Section>(&block.content);
    if (section == nullptr) continue;
    if (const Table* inner = find_table(section->blocks, key)) return inner;
  }
  return nullptr;
}

}  // namespace

std::string texts_of(const Document& document) {
  Collector collector;
  collector.line(document.title);
  collector.line(joined(document.subtitle));
  collector.add(document.blocks);
  return collector.text();
}

Table table_with_key(const Document& document, std::string_view key) {
  const Table* table = find_table(document.blocks, key);
  EXPECT_NE(table, nullptr) << "no table " << key;
  return table == nullptr ? Table() : *table;
}

std::string cell_of(const Table& table, std::string_view row, std::string_view column) {
  for (const auto& cells : table.rows) {
    if (joined(cells.front().words) != row) continue;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      if (table.columns[i].key == column) return joined(cells[i].words);
    }
  }
  ADD_FAILURE() << "no cell " << row << " / " << column;
  return {};
}

}  // namespace rung::test
