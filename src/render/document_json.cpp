#include <nlohmann/json.hpp>

#include "render/document_table.h"
#include "render/document_words.h"
#include "render/json_report.h"
#include "render/unique_names.h"

namespace rung {
namespace {

using Json = nlohmann::ordered_json;

Json json_of(const List& list);

/// An object that is filled from the blocks of a document or a section. A key that is taken already
/// gets a number, so that nothing replaces anything.
class ObjectWriter {
 public:
  void put(const std::string& key, std::string_view usual, Json value) {
    object_[names_.take(key.empty() ? std::string(usual) : key)] = std::move(value);
  }

  void write_blocks(const std::vector<Block>& blocks) {
    for (const Block& block : blocks) {
      std::visit([this](const auto& content) { write(content); }, block.content);
    }
  }

  /// The object, after its paragraphs: these have no keys of their own.
  Json finish() {
    if (!paragraphs_.empty()) put("text", "", std::move(paragraphs_));
    return std::move(object_);
  }

 private:
  void write(const Paragraph& paragraph) { paragraphs_.push_back(text_of(paragraph.words)); }
  void write(const List& list) { put(list.key, "list", json_of(list)); }
  void write(const Facts& facts) {
    for (const auto& fact : facts.facts) put(fact.key, "fact", text_of(fact.value));
  }
  void write(const Table& table);
  void write(const Preformatted& drawing) { put(drawing.key, "drawing", drawing.text); }
  void write(const Callout& callout) {
    Json object{{"word", callout.word}, {"sentence", text_of(callout.sentence)}};
    if (!callout.next.empty()) object["next"] = text_of(callout.next);
    put(callout.key, "callout", std::move(object));
  }
  void write(const Figure& figure) {
    if (!figure.sketch.text.empty()) write(figure.sketch);
    write(figure.table);
  }
  void write(const Section& section);

  Json object_ = Json::object();
  Json paragraphs_ = Json::array();
  UniqueNames names_;
};

void ObjectWriter::write(const Table& table) {
  Json rows = Json::array();
  for (const auto& row : table.rows) {
    ObjectWriter cells;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      cells.put(table.columns[i].key, "column",
                i < row.size() ? text_of(row[i].words) : std::string());
    }
    rows.push_back(cells.finish());
  }
  put(table.key, "table", std::move(rows));
}

void ObjectWriter::write(const Section& section) {
  ObjectWriter inner;
  inner.put("title", "", section.title);
  if (!section.status.empty()) inner.put("status", "", text_of(section.status));
  inner.write_blocks(section.blocks);
  put(section.key, "section", inner.finish());
}

/// Strings where the items are nothing but texts, the whole list alike.
bool is_plain(const std::vector<ListItem>& items) {
  for (const ListItem& item : items) {
    if (item.done || !item.items.empty()) return false;
  }
  return true;
}

Json items_json(const std::vector<ListItem>& items) {
  const bool plain_texts = is_plain(items);
  Json json = Json::array();
  for (const ListItem& item : items) {
    if (plain_texts) {
      json.push_back(text_of(item.words));
      continue;
    }
    Json object;
    object["text"] = text_of(item.words);
    if (item.done) object["done"] = *item.done;
    if (!item.items.empty()) object["items"] = items_json(item.items);
    json.push_back(std::move(object));
  }
  return json;
}

Json json_of(const List& list) { return items_json(list.items); }

RenderedDocument render_json(const Document& document, const RenderOptions& /*options*/) {
  ObjectWriter writer;
  writer.put("schema", "", "rung/document/v1");
  writer.put("kind", "", document.kind);
  writer.put("title", "", document.title);
  if (!document.subtitle.empty()) writer.put("subtitle", "", text_of(document.subtitle));
  writer.write_blocks(document.blocks);
  return {dumped(writer.finish(), 2), ""};
}

}  // namespace

const DocumentFormat document_json_format{"json", "for scripts: schema rung/document/v1", false,
                                          false, render_json};

}  // namespace rung
