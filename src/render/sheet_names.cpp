#include "render/sheet_names.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "render/document_words.h"
#include "text/fold.h"
#include "text/width.h"

namespace rung {
namespace {

constexpr std::size_t longest_name = 31;

/// The beginning of a text that takes at most `most` units of UTF-16, as spreadsheets count.
std::string cut_to_units(std::string_view text, std::size_t most) {
  std::size_t taken = 0;
  std::size_t units = 0;
  while (taken < text.size()) {
    const std::size_t bytes = first_grapheme(text.substr(taken));
    for (const char c : text.substr(taken, bytes)) {
      const auto byte = static_cast<unsigned char>(c);
      if (byte < 0x80 || byte >= 0xC0) units += byte >= 0xF0 ? 2 : 1;
    }
    if (units > most) break;
    taken += bytes;
  }
  return std::string(text.substr(0, taken));
}

std::string trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\'')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\'')) text.remove_suffix(1);
  return std::string(text);
}

/// A name a spreadsheet takes, apart from being the only one of its kind.
std::string allowed_name(std::string_view title, std::size_t most) {
  std::string name = visible_line(title);
  std::ranges::replace_if(
      name, [](char c) { return std::string_view("[]:*?/\\").find(c) != std::string_view::npos; },
      '-');
  name = trimmed(cut_to_units(trimmed(name), most));
  const bool reserved = folded(name) == "history";  // where a spreadsheet notes changes
  return name.empty() || reserved ? "Sheet" : name;
}

}  // namespace

std::vector<std::string> sheet_names(const std::vector<PlacedTable>& tables) {
  std::multiset<std::string> titles;
  for (const PlacedTable& placed : tables) {
    titles.insert(folded(allowed_name(placed.table->title, longest_name)));
  }
  std::set<std::string> taken;
  std::vector<std::string> names;
  for (const PlacedTable& placed : tables) {
    std::string title = placed.table->title;
    const bool repeats = titles.count(folded(allowed_name(title, longest_name))) > 1;
    if (repeats && !placed.section.empty()) {
      title.insert(0, placed.section + " · ");
    }
    std::string name = allowed_name(title, longest_name);
    for (int number = 2; !taken.insert(folded(name)).second; ++number) {
      const std::string suffix = fmt::format(" ({})", number);
      name = allowed_name(title, longest_name - suffix.size()) + suffix;
    }
    names.push_back(std::move(name));
  }
  return names;
}

}  // namespace rung
