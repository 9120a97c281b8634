#include <fmt/format.h>

#include <algorithm>

#include "render/document_links.h"
#include "render/document_table.h"
#include "render/document_words.h"
#include "render/html_words.h"
#include "render/markdown_words.h"

namespace rung {
namespace {

void make_strong(Words& words) {
  for (Word& word : words) {
    if (word.kind == Word::Kind::plain) word.kind = Word::Kind::strong;
  }
}

class MarkdownWriter {
 public:
  explicit MarkdownWriter(const Document& document) : linked_(linked_anchors(document)) {
    heading(1, words_markdown({plain(document.title)}, MarkdownPlace::line));
    if (!document.subtitle.empty()) text_ += "\n" + line_markdown(document.subtitle) + "\n";
    write_blocks(document.blocks, document.title);
  }

  std::string finish() { return std::move(text_); }

 private:
  void write_blocks(const std::vector<Block>& blocks, std::string_view heading) {
    for (const Block& block : blocks) {
      heading_ = heading;
      text_ += '\n';
      std::visit([this](const auto& content) { write(content); }, block.content);
    }
  }

  /// A `#` at the end of a heading would be taken for its closing mark.
  void heading(std::size_t level, std::string title) {
    if (title.ends_with('#')) title.insert(title.size() - 1, 1, '\\');
    text_ += std::string(std::min(level, deepest_heading), '#') + ' ' + title + '\n';
  }

  void write(const Paragraph& paragraph) { text_ += line_markdown(paragraph.words) + '\n'; }

  void write(const List& list) {
    begin_list();
    write_items(list.items, 0);
  }

  void write(const Facts& facts) {
    begin_list();
    for (const auto& fact : facts.facts) {
      Words words{strong(fact.label + ":"), plain(" ")};
      words.insert(words.end(), fact.value.begin(), fact.value.end());
      text_ += fmt::format("{} {}\n", bullet_, line_markdown(words));
    }
  }

  /// Another mark than that of the list before, which this one would continue otherwise.
  void begin_list() { bullet_ = bullet_ == '-' ? '*' : '-'; }

  void write_items(const std::vector<ListItem>& items, std::size_t indent) {
    for (const ListItem& item : items) {
      const std::string_view box = !item.done ? "" : *item.done ? "[x] " : "[ ] ";
      text_ += fmt::format("{}{} {}{}\n", std::string(indent, ' '), bullet_, box,
                           line_markdown(item.words));
      write_items(item.items, indent + 2);
    }
  }

  void write(const Table& table) {
    if (needs_caption(table, heading_)) {
      text_ += words_markdown({strong(table.title)}, MarkdownPlace::line) + "\n\n";
    }
    if (table.columns.empty()) return;
    std::string marks = "|";
    text_ += '|';
    for (const Column& column : table.columns) {
      text_ += fmt::format(" {} |", words_markdown({plain(column.title)}, MarkdownPlace::cell));
      marks += column.align == Align::left    ? " --- |"
               : column.align == Align::right ? " ---: |"
                                              : " :---: |";
    }
    text_ += '\n' + marks + '\n';
    for (const auto& row : table.rows) write_row(table, row);
  }

  void write_row(const Table& table, const std::vector<TableCell>& row) {
    text_ += '|';
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      Words words = i < row.size() ? row[i].words : Words();
      if (table.columns[i].heading) make_strong(words);
      const std::string cell = words_markdown(words, MarkdownPlace::cell);
      text_ += cell.empty() ? " |" : fmt::format(" {} |", cell);
    }
    text_ += '\n';
  }

  void write(const Preformatted& drawing) {
    text_ += fenced(visible(drawing.text), drawing.language);
  }

  void write(const Callout& callout) {
    Words words{status(callout.word, callout.tone), plain(" ")};
    if (!callout.mark.empty()) words.insert(words.begin(), plain(callout.mark + ' '));
    words.insert(words.end(), callout.sentence.begin(), callout.sentence.end());
    text_ += "> " + line_markdown(words) + '\n';
    if (!callout.next.empty()) text_ += ">\n> " + line_markdown(callout.next) + '\n';
  }

  void write(const Figure& figure) {
    if (!figure.sketch.text.empty()) {
      write(figure.sketch);
      text_ += '\n';
    }
    write(figure.table);
  }

  void write(const Section& section) {
    ++depth_;
    std::string title;
    if (linked_.contains(section.key)) {
      title = fmt::format("<a id=\"{}\"></a>", anchor_of(section.key));
    }
    Words words{plain(section.title)};
    if (!section.status.empty()) words.push_back(plain(" "));
    words.insert(words.end(), section.status.begin(), section.status.end());
    heading(depth_, title + words_markdown(words, MarkdownPlace::line));
    write_blocks(section.blocks, section.title);
    --depth_;
  }

  std::set<std::string> linked_;
  std::string text_;
  std::string_view heading_;
  std::size_t depth_ = 1;
  char bullet_ = '*';
};

RenderedDocument render_markdown(const Document& document, const RenderOptions& /*options*/) {
  return {MarkdownWriter(document).finish(), ""};
}

}  // namespace

const DocumentFormat document_markdown_format{"markdown", "for GitHub, GitLab and wikis", false,
                                              false, render_markdown};

}  // namespace rung
