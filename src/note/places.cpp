#include "note/places.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "note/lines.h"
#include "text/width.h"
#include "yaml/scan.h"

namespace rung {
namespace {

using yaml::Value;

/// An entry in one line is kept to what such files usually show.
constexpr std::size_t widest_line = 120;

/// How a list is laid out.
struct ListLayout {
  std::size_t indent = 2;      ///< columns before its dashes
  std::size_t dash_width = 2;  ///< columns from a dash to what follows
};

bool is_in_brackets(std::string_view text, const Value& value) {
  const std::size_t begin = value.at().begin;
  return begin < text.size() && (text[begin] == '[' || text[begin] == '{');
}

std::vector<Value> children_of(const Value& value) { return {value.begin(), value.end()}; }

/// Columns from an item's dash to the item, where both stand on one line.
std::optional<std::size_t> dash_width_of(std::string_view text, const Value& item) {
  const std::size_t begin = item.at().begin;
  const std::size_t dash = yaml::line_indented(text, begin);
  if (dash >= begin || text[dash] != '-') return std::nullopt;
  return begin - dash;
}

/// The layout of a list whose items stand below each other; of one with several kinds of items that
/// of the last.
ListLayout layout_of(std::string_view text, const Value& list) {
  ListLayout layout{column_of(text, list.at().begin), 2};
  for (const Value item : list) layout.dash_width = dash_width_of(text, item).value_or(2);
  return layout;
}

/// The layout for the first list in a file of this kind: that of another list there.
ListLayout layout_for_first(std::string_view text, const Value& root) {
  for (const Value part : root) {
    if (part.is_sequence() && !is_in_brackets(text, part)) return layout_of(text, part);
  }
  return {column_of(text, root.at().begin) + 2, 2};
}

/// Something more before the closing bracket of a list or a mapping.
Way into_brackets(std::string_view text, const Value& container, const std::string& addition) {
  const std::vector<Value> children = children_of(container);
  if (children.empty()) {
    const std::size_t inside = container.at().begin + 1;
    return {{inside, inside, addition}};
  }
  const SourceSpan last = children.back().with_key();
  const Way beside{{last.end, last.end, ", " + addition}};
  if (!begins_its_line(text, last.begin)) return beside;
  const std::size_t next = yaml::skip_gap(text, last.end);
  const bool has_comma = next < text.size() && text[next] == ',';
  if (has_comma && yaml::has_break(text, last.end, next)) return beside;
  const std::size_t edge = has_comma ? next + 1 : last.end;
  const std::string line = std::string(column_of(text, last.begin), ' ') + addition;
  const std::size_t end = std::min(text.find('\n', edge), text.size());
  if (end >= container.at().end) {  // the bracket closes on the line of the last item
    Edit edit = insert_lines(text, end, {line});
    const std::string_view ending = edit.text.ends_with("\r\n") ? "\r\n" : "\n";
    return {{last.end, last.end, "," + std::string(ending) + line}};
  }
  Way way;
  if (!has_comma) way.push_back({last.end, last.end, ","});
  way.push_back(insert_lines(text, end, {has_comma ? line + ',' : line}));
  return way;
}

/// Lines after what stands at `at`: behind the comments that belong to it, or behind the empty
/// lines that do, as they may of a text that keeps them; then no further one may come first.
std::vector<Way> below(std::string_view text, std::size_t at, std::size_t column,
                       std::vector<std::string> lines) {
  const std::size_t end = end_with_empty_lines(text, at);
  std::vector<Way> ways{{insert_lines(text, end_with_comments(text, at, column), lines)},
                        {insert_lines(text, end, lines)}};
  if (lines.front().empty()) {
    lines.erase(lines.begin());
    ways.push_back({insert_lines(text, end, lines)});
  }
  return ways;
}

bool is_one_line_in_brackets(std::string_view text, const Value& item) {
  return item.is_mapping() && is_in_brackets(text, item) &&
         !yaml::has_break(text, item.at().begin, item.at().end);
}

/// The entry in the manner of those above it.
std::vector<std::string> lines_like(std::string_view text, const Value& list,
                                    const EntryFields& entry) {
  const ListLayout layout = layout_of(text, list);
  const bool all_in_brackets = std::ranges::all_of(
      children_of(list), [&](const Value& item) { return is_one_line_in_brackets(text, item); });
  std::string line = std::string(layout.indent, ' ') + '-' +
                     std::string(layout.dash_width - 1, ' ') + as_flow(entry);
  if (all_in_brackets && display_width(line) <= widest_line) return {std::move(line)};
  return as_block(entry, layout.indent, layout.dash_width);
}

std::vector<Way> into_list(std::string_view text, const Value& list, const EntryFields& entry) {
  const std::vector<Value> items = children_of(list);
  std::vector<std::string> lines = lines_like(text, list, entry);
  const bool apart = items.size() > 1 &&
                     has_empty_line(text, (items.end() - 2)->at().end, items.back().at().begin);
  if (apart) lines.insert(lines.begin(), std::string());
  return below(text, items.back().at().end, column_of(text, list.at().begin), lines);
}

/// The first entry in place of `[]`, and behind the comment that may follow it.
std::vector<Way> in_place_of(std::string_view text, const Value& empty,
                             const std::vector<std::string>& lines) {
  const SourceSpan at = empty.at();
  const std::size_t colon = text.find(':', empty.key().at().end);
  const std::string_view inside = text.substr(at.begin + 1, at.end - at.begin - 2);
  if (inside.find_first_not_of(' ') != std::string_view::npos ||
      yaml::has_break(text, colon, at.begin)) {
    return {};
  }
  const std::size_t end = std::min(text.find('\n', at.end), text.size());
  return {{{colon + 1, at.end, {}}, insert_lines(text, end, lines)}};
}

std::vector<Way> first_entry(std::string_view text, const Value& root,
                             const std::optional<Value>& evidence, const EntryFields& entry) {
  const ListLayout layout = layout_for_first(text, root);
  std::vector<std::string> lines = as_block(entry, layout.indent, layout.dash_width);
  const std::size_t column = column_of(text, root.at().begin);
  if (!evidence) {
    lines.insert(lines.begin(), {std::string(), std::string(column, ' ') + "evidence:"});
    return below(text, root.at().end, column, lines);
  }
  if (evidence->is_sequence()) {
    std::vector<Way> ways = in_place_of(text, *evidence, lines);
    ways.push_back(into_brackets(text, *evidence, as_flow(entry)));
    return ways;
  }
  return below(text, evidence->key().at().end, column, lines);
}

}  // namespace

std::vector<Way> ways_to_add_entry(const yaml::Tree& tree, const EntryFields& entry) {
  const std::string_view text = tree.source()->text();
  const Value root(tree, tree.root());
  std::optional<Value> evidence;
  for (const Value part : root) {
    if (part.name() == "evidence") evidence.emplace(part);
  }
  const bool has_entries = evidence && evidence->begin() != evidence->end();
  if (is_in_brackets(text, root)) {
    if (!evidence) return {into_brackets(text, root, "evidence: [" + as_flow(entry) + ']')};
    if (!evidence->is_sequence()) return {};
    return {into_brackets(text, *evidence, as_flow(entry))};
  }
  if (!has_entries) return first_entry(text, root, evidence, entry);
  if (is_in_brackets(text, *evidence)) return {into_brackets(text, *evidence, as_flow(entry))};
  return into_list(text, *evidence, entry);
}

std::vector<Way> ways_to_add_pairs(const yaml::Value& mapping, const EntryField& pairs) {
  const std::string_view text = mapping.at().file->text();
  const bool brackets = is_in_brackets(text, mapping);
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < pairs.values.size(); ++i) {
    lines.push_back(as_yaml(FieldText{pairs.names[i], false}, brackets) + ": " +
                    as_yaml(pairs.values[i], brackets));
  }
  if (brackets) {
    std::string together;
    for (const std::string& pair : lines) together += (together.empty() ? "" : ", ") + pair;
    return {into_brackets(text, mapping, together)};
  }
  const std::size_t column = column_of(text, mapping.at().begin);
  for (std::string& line : lines) line.insert(0, column, ' ');
  // A comment as deep as the pairs may be about what comes next, but it is within the mapping.
  return below(text, mapping.at().end, column == 0 ? 0 : column - 1, lines);
}

}  // namespace rung
