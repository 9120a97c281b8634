#include "text/unified_diff.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace rung {
namespace {

constexpr std::size_t lines_around = 3;

/// Lines with their breaks; only the last may have none.
std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

/// A stretch of lines that becomes another one; numbers count from 0.
struct Change {
  std::size_t first = 0;
  std::size_t count = 0;
  std::vector<std::string> lines;
};

/// A text as lines, and where each begins; after the last, where the text ends.
struct Lines {
  explicit Lines(std::string_view whole) : text(whole), all(lines_of(whole)) {
    for (const auto line : all) starts.push_back(starts.back() + line.size());
  }

  /// The line an offset lies in. After the last line break there is one more, unless nothing can
  /// be added but to a line without a break.
  std::size_t at(std::size_t offset) const {
    const auto after = std::ranges::upper_bound(starts, offset);
    const auto line = static_cast<std::size_t>(after - starts.begin()) - 1;
    const bool open_end = !text.empty() && !text.ends_with('\n');
    return open_end ? std::min(line, all.size() - 1) : line;
  }
  std::string_view from_to(std::size_t first, std::size_t end) const {
    return text.substr(starts[first], starts[end] - starts[first]);
  }

  std::string_view text;
  std::vector<std::string_view> all;
  std::vector<std::size_t> starts{0};
};

/// The lines from `first` to `end` after the edits that lie in them.
std::string edited(const Lines& lines, std::size_t first, std::size_t end,
                   std::vector<Edit> edits) {
  for (Edit& edit : edits) {
    edit.begin -= lines.starts[first];
    edit.end -= lines.starts[first];
  }
  return apply_edits(lines.from_to(first, end), edits);
}

/// The change without the lines at its ends that stay as they are: what is inserted before a line
/// touches it, but does not change it.
Change trimmed(Change change, const Lines& lines) {
  auto& now = change.lines;
  while (change.count > 0 && !now.empty() &&
         now.back() == lines.all[change.first + change.count - 1]) {
    now.pop_back();
    --change.count;
  }
  while (change.count > 0 && !now.empty() && now.front() == lines.all[change.first]) {
    now.erase(now.begin());
    ++change.first;
    --change.count;
  }
  return change;
}

/// The edits as whole lines; those of one line, or of lines next to each other, are one change.
std::vector<Change> changes_of(const Lines& lines, const std::vector<Edit>& edits) {
  std::vector<Change> changes;
  for (std::size_t i = 0; i < edits.size();) {
    const std::size_t first = lines.at(edits[i].begin);
    std::size_t end = first;
    std::vector<Edit> taken;
    std::string after;
    while (true) {
      for (; i < edits.size() && lines.at(edits[i].begin) <= end; ++i) {
        const Edit& edit = edits[i];
        const std::size_t last = edit.end > edit.begin ? edit.end - 1 : edit.end;
        end = std::max(end, std::min(lines.at(last) + 1, lines.all.size()));
        taken.push_back(edit);
      }
      after = edited(lines, first, end, taken);
      // A line that has lost its break goes on with the next one.
      if (after.empty() || after.ends_with('\n') || end == lines.all.size()) break;
      ++end;
    }
    Change change{first, end - first, {}};
    for (const auto line : lines_of(after)) change.lines.emplace_back(line);
    change = trimmed(std::move(change), lines);
    if (change.count > 0 || !change.lines.empty()) changes.push_back(std::move(change));
  }
  return changes;
}

void append_line(std::string& out, char mark, std::string_view line) {
  out += mark;
  out += line;
  if (!line.ends_with('\n')) out += "\n\\ No newline at end of file\n";
}

/// `3,7`: where a stretch begins, from 1, and how long it is. An empty one is named by the line
/// before it.
std::string range(std::size_t first, std::size_t count) {
  const std::size_t shown = count == 0 ? first : first + 1;
  return count == 1 ? fmt::format("{}", shown) : fmt::format("{},{}", shown, count);
}

}  // namespace

std::string unified_diff(std::string_view path, std::string_view text,
                         const std::vector<Edit>& edits) {
  const Lines all(text);
  const auto& lines = all.all;
  const auto changes = changes_of(all, edits);
  if (changes.empty()) return {};
  std::string out = fmt::format("--- {0}\n+++ {0}\n", path);
  std::ptrdiff_t moved = 0;  // how many lines further down the new text is
  for (std::size_t i = 0; i < changes.size();) {
    const std::size_t first = changes[i].first - std::min(changes[i].first, lines_around);
    std::string body;
    std::size_t at = first;
    std::ptrdiff_t added = 0;
    do {
      const Change& change = changes[i];
      for (; at < change.first; ++at) append_line(body, ' ', lines[at]);
      for (; at < change.first + change.count; ++at) append_line(body, '-', lines[at]);
      for (const auto& line : change.lines) append_line(body, '+', line);
      added += static_cast<std::ptrdiff_t>(change.lines.size()) -
               static_cast<std::ptrdiff_t>(change.count);
      ++i;
    } while (i < changes.size() && changes[i].first <= at + 2 * lines_around);
    for (std::size_t end = std::min(at + lines_around, lines.size()); at < end; ++at) {
      append_line(body, ' ', lines[at]);
    }
    const auto new_first = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(first) + moved);
    const auto new_count =
        static_cast<std::size_t>(static_cast<std::ptrdiff_t>(at - first) + added);
    out += fmt::format("@@ -{} +{} @@\n{}", range(first, at - first), range(new_first, new_count),
                       body);
    moved += added;
  }
  return out;
}

}  // namespace rung
