#include <fmt/format.h>

#include "report/words.h"
#include "view/calibration_parts.h"
#include "view/parts.h"

namespace rung {
namespace {

std::string unusable_in_words(std::span<const UnusableFile> files) {
  return counted(std::ssize(files), "file could not be used", "files could not be used");
}

}  // namespace

Word unusable_link(std::span<const UnusableFile> files) {
  return link(unusable_in_words(files), "#unusable");
}

Table unusable_table(std::span<const UnusableFile> files) {
  Table table{"unusable",
              "Files that could not be used",
              {{"file", "File", Align::left, true}, {"what", "What is wrong"}},
              {}};
  for (const UnusableFile& one : files) {
    table.rows.push_back({id_cell(one.file),
                          text_cell(one.file.empty() ? "not told in a blind session" : one.what)});
  }
  return table;
}

Section unusable_section(std::span<const UnusableFile> files) {
  std::string text = fmt::format(
      "{}. Whoever they are about is missing from everything below, and the reason says nothing "
      "about them.",
      capitalised(unusable_in_words(files)));
  Section section{
      "unusable", "Files that could not be used", {}, {{Paragraph{{plain(std::move(text))}}}}};
  // In a blind session their number says it all.
  if (!files.front().file.empty()) section.blocks.push_back({unusable_table(files)});
  return section;
}

}  // namespace rung
