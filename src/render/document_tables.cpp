#include "render/document_tables.h"

namespace rung {
namespace {

void collect(const std::vector<Block>& blocks, const std::string& path, const std::string& section,
             std::vector<PlacedTable>& tables) {
  for (const Block& block : blocks) {
    if (const auto* table = std::get_if<Table>(&block.content)) {
      tables.push_back({table, path + table->key, section});
    } else if (const auto* figure = std::get_if<Figure>(&block.content)) {
      tables.push_back({&figure->table, path + figure->table.key, section});
    } else if (const auto* inner = std::get_if<Section>(&block.content)) {
      collect(inner->blocks, path + inner->key + "/", inner->key, tables);
    }
  }
}

}  // namespace

std::vector<PlacedTable> tables_of(const Document& document) {
  std::vector<PlacedTable> tables;
  collect(document.blocks, "", "", tables);
  return tables;
}

}  // namespace rung
