#include "property/any_evidence_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace rung::test {

const std::string framework_of_texts =
    "schema: rung/framework/v1\n"
    "id: small\n"
    "title: Small\n"
    "version: '1'\n"
    "sources: {artifact: A, feedback: F, dashboard: D}\n"
    "facts: {kind: [talk, blog], adopters: int, remark: text, enforced: bool}\n"
    "metrics: {apps: {title: Apps, unit: apps}, rating: {title: Rating, scale: [below, meets]}}\n"
    "duties: {lead: Leads}\n"
    "levels: [{id: L1, next: [L2]}, {id: L2}]\n"
    "responsibilities:\n"
    "  - {id: r1, level: L2, text: One}\n"
    "  - {id: r2, level: L2, text: Two}\n"
    "  - {id: r3, level: L2, text: Three, metric: {name: apps, at_least: 3}}\n"
    "skills: [{id: s, title: S, levels: {L2: Does s}}]\n";

namespace {

template <std::size_t N>
std::string one_of(Random& random, const std::array<std::string_view, N>& words) {
  return std::string(words[static_cast<std::size_t>(random.any(0, static_cast<int>(N) - 1))]);
}

/// A line, and what may be done about it without changing what the file holds.
struct TextLine {
  std::string text;
  bool may_end_in_comment = true;
  bool may_be_followed = true;  ///< by comments and empty lines
};

using TextLines = std::vector<TextLine>;

struct Pair {
  std::string key;
  std::string value;               ///< in one line
  std::vector<std::string> below;  ///< further lines of the value, deeper than the key
  bool is_block_text = false;
};

std::string spaces(int count) { return std::string(static_cast<std::size_t>(count), ' '); }

std::string in_quotes(Random& random) {
  return one_of<5>(random, {"'it''s'", "\"a \\\"b\\\" # no comment\"", "'路线图: 2026'",
                            "\"- not a list, {nor: this}\"", "''"});
}

Pair any_title_pair(Random& random, bool in_brackets) {
  if (in_brackets || random.one_in(3)) return {"title", in_quotes(random), {}, false};
  switch (random.any(0, 5)) {
    case 0:
      return {"title", "|", {"two", "lines"}, true};
    case 1:
      return {"title", ">-", {"folded", "", "text"}, true};
    case 2:
      return {"title", "|+", {"kept", "", ""}, true};
    case 3:
      return {"title", "plain over", {"several lines"}, true};
    case 4:
      return {"title", "a#b", {}, false};
    default:
      return {"title", "计划 – ok", {}, false};
  }
}

/// The pairs of an entry; `n` makes its months its own, so that readings do not contradict.
std::vector<Pair> any_entry_pairs(Random& random, int n, bool in_brackets) {
  std::vector<Pair> pairs{
      {"source", one_of<3>(random, {"artifact", "'feedback'", "dashboard"}), {}, false}};
  if (random.one_in(2)) pairs.push_back({"id", fmt::format("x{}", n), {}, false});
  if (random.one_in(2)) pairs.push_back(any_title_pair(random, in_brackets));
  if (random.one_in(3)) pairs.push_back({"facts", "{adopters: 3, remark: 'a, b'}", {}, false});
  if (random.one_in(4)) pairs.push_back({"link", "https://x.example/a#b:c=d", {}, false});
  if (random.one_in(6)) pairs.push_back({"confirmed_by", "{id: m, role: L2}", {}, false});
  if (random.one_in(8)) pairs.push_back({"draft", "true", {}, false});
  const int year = 2020 + n;
  if (random.one_in(2)) {
    pairs.push_back({"shows", random.one_in(2) ? "[r1, s@L2]" : "r2", {}, false});
    pairs.push_back({"month", fmt::format("{}-03", year), {}, false});
  } else if (random.one_in(3)) {
    pairs.push_back({"hours", fmt::format("{{{}-01: 2}}", year), {}, false});
  } else {
    pairs.push_back({"metric", "apps", {}, false});
    pairs.push_back({"values", fmt::format("{{{0}-01: 3, '{0}-Q2': 4.5}}", year), {}, false});
    if (!in_brackets && random.one_in(2)) {
      pairs.back() = {
          "values", "", {fmt::format("{}-01: 3", year), fmt::format("{}-02: 5", year)}, false};
    }
  }
  std::ranges::shuffle(pairs, random.engine());
  return pairs;
}

std::string in_one_line(const std::vector<Pair>& pairs) {
  std::string text = "{";
  for (const Pair& pair : pairs) {
    text += (text.size() > 1 ? ", " : "") + pair.key + ": " + pair.value;
  }
  return text + '}';
}

void add_block_entry(Random& random, int n, int indent, TextLines& lines) {
  const int width = random.one_in(3) ? random.any(2, 5) : 2;
  bool is_first = true;
  for (const Pair& pair : any_entry_pairs(random, n, false)) {
    std::string before = spaces(indent + width);
    if (is_first) before[static_cast<std::size_t>(indent)] = '-';
    is_first = false;
    const std::string gap = pair.value.empty() ? "" : " ";
    const bool goes_on = pair.is_block_text && !pair.below.empty();
    lines.push_back({before + pair.key + ':' + gap + pair.value, !goes_on, !goes_on});
    const int deeper = indent + width + random.any(1, 4);
    for (const std::string& more : pair.below) {
      const bool is_content = pair.is_block_text;
      lines.push_back({more.empty() ? more : spaces(deeper) + more, !is_content, !is_content});
    }
    lines.back().may_be_followed = true;
  }
}

void add_bracketed_list(Random& random, int count, int indent, TextLines& lines) {
  const std::string key = spaces(indent) + "evidence: [";
  const bool over_lines = random.one_in(2);
  if (!over_lines) {
    std::string text = key + (random.one_in(3) ? " " : "");
    for (int n = 0; n < count; ++n) {
      text += (n > 0 ? ", " : "") + in_one_line(any_entry_pairs(random, n, true));
    }
    lines.push_back({text + (count > 0 && random.one_in(4) ? ",]" : "]")});
    return;
  }
  lines.push_back({key});
  const bool comma_after_last = random.one_in(3);
  for (int n = 0; n < count; ++n) {
    const bool comma = n + 1 < count || comma_after_last;
    lines.push_back({spaces(indent + random.any(1, 4)) +
                     in_one_line(any_entry_pairs(random, n, true)) + (comma ? "," : "")});
  }
  if (count > 0 && random.one_in(3)) {
    lines.back().text += ']';
  } else {
    lines.push_back({spaces(indent + 1) + ']'});
  }
}

TextShape add_evidence(Random& random, int indent, TextLines& lines) {
  TextShape shape;
  shape.entries = random.any(0, 3);
  if (random.one_in(6)) return {false, true, 0};
  if (random.one_in(3)) {
    shape.in_brackets = true;
    add_bracketed_list(random, shape.entries, indent, lines);
    return shape;
  }
  if (shape.entries == 0) {
    lines.push_back(
        {spaces(indent) +
         one_of<4>(random, {"evidence: []", "evidence:", "\"evidence\": [ ]", "evidence:   []"})});
    return shape;
  }
  lines.push_back({spaces(indent) + "evidence:"});
  const int deeper = indent + (random.one_in(4) ? 0 : random.any(1, 4));
  const bool all_in_one_line = random.one_in(4);
  const bool apart = random.one_in(3);
  for (int n = 0; n < shape.entries; ++n) {
    if (apart && n > 0) lines.push_back({""});
    if (all_in_one_line || random.one_in(5)) {
      lines.push_back({spaces(deeper) + "- " + in_one_line(any_entry_pairs(random, n, true))});
    } else {
      add_block_entry(random, n, deeper, lines);
    }
  }
  return shape;
}

/// Puts comments and empty lines where they change nothing, and breaks between the lines.
std::string joined(Random& random, const TextLines& lines) {
  const std::string ending = random.one_in(3) ? "\r\n" : "\n";
  std::string text = random.one_in(8) ? "\xEF\xBB\xBF" : "";
  for (std::size_t i = 0; i < lines.size(); ++i) {
    text += lines[i].text;
    if (lines[i].may_end_in_comment && !lines[i].text.empty() && random.one_in(5)) {
      text += "  # 评: [odd] 'quote";
    }
    const bool is_last = i + 1 == lines.size();
    if (!is_last || !random.one_in(4)) text += ending;
    if (!lines[i].may_be_followed || is_last) continue;
    if (random.one_in(6)) text += spaces(random.any(0, 8)) + "# - source: nothing" + ending;
    if (random.one_in(8)) text += ending;
  }
  const bool may_end_in_comment = text.ends_with('\n');
  if (may_end_in_comment && random.one_in(4))
    text += "# the end" + (random.one_in(2) ? ending : "");
  return text;
}

}  // namespace

EvidenceText any_evidence_text(Random& random) {
  const int indent = random.one_in(6) ? random.any(1, 3) : 0;
  const std::string before = spaces(indent);
  std::vector<TextLines> parts{
      {{before + "schema: rung/evidence/v1"}},
      {{before + "framework: small.yaml"}},
      {{before + "employee: {id: e-1, name: 'Dana', level: L1, level_since: 2019-01}"}}};
  if (random.one_in(3)) parts.push_back({{before + "as_of: 2026-11"}});
  if (random.one_in(3)) parts.push_back({{before + "target: [L2]"}});
  if (random.one_in(3)) {
    parts.push_back({{before + "duties:"}, {before + "- {duty: lead, from: 2026-01}"}});
  }
  if (random.one_in(4)) {
    parts.push_back({{before + "leave: [{from: 2026-03,"}, {before + "   to: 2026-04}]"}});
  }
  TextLines evidence;
  const TextShape shape = add_evidence(random, indent, evidence);
  parts.push_back(evidence);
  std::ranges::shuffle(parts, random.engine());
  TextLines lines;
  for (const TextLines& part : parts) lines.insert(lines.end(), part.begin(), part.end());
  return {joined(random, lines), shape};
}

std::string any_title(Random& random) {
  return one_of<16>(
      random, {"Roadmap 2026", "it's done: all of it", "a # b", "#1 of three", "- first", "2026",
               "true", "null", "'quoted'", "\"so\"", "路线图，第二版", "[x], {y: z}", "back\\slash",
               " spaces ", "100%", "a: "});
}

}  // namespace rung::test
