#include <fmt/format.h>

#include <map>
#include <string_view>

#include "text/element.h"
#include "view/picture.h"

namespace rung {
namespace {

/// Text between quotes. Graphviz takes entities of HTML for the characters they stand for.
std::string quoted(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
    if (c == '&') out += "amp;";
  }
  return out;
}

std::string node(const LadderLevel& level) {
  const std::string title = level.title == level.id ? "" : quoted(level.title) + "\\n";
  return fmt::format("  \"{0}\" [label=\"{0}\\n{1}{2}\"];\n", quoted(level.id), title,
                     quoted(fmt::to_string(fmt::join(level.facts, " · "))));
}

/// Levels of the same rank stand at the same height.
std::string ranks_of(const Ladder& ladder) {
  std::map<int, std::vector<std::string_view>> by_rank;
  for (const LadderLevel& level : ladder.levels) by_rank[level.rank].emplace_back(level.id);
  std::string text;
  for (const auto& [rank, ids] : by_rank) {
    if (ids.size() < 2) continue;
    text += "  { rank=same;";
    for (const std::string_view id : ids) text += fmt::format(" \"{}\";", quoted(id));
    text += " }\n";
  }
  return text;
}

std::string edge(const std::string& from, const std::string& to, std::string_view attributes) {
  return fmt::format("  \"{}\" -> \"{}\"{}{}{};\n", quoted(from), quoted(to),
                     attributes.empty() ? "" : " [", attributes, attributes.empty() ? "" : "]");
}

}  // namespace

std::string dot_of(const Ladder& ladder) {
  std::string text = fmt::format(
      "digraph \"{}\" {{\n"
      "  rankdir=BT;\n"
      "  label=\"{}\";\n"
      "  labelloc=t;\n"
      "  fontname=\"sans-serif\";\n"
      "  node [shape=box, style=rounded, fontname=\"sans-serif\"];\n"
      "  edge [fontname=\"sans-serif\", fontsize=10];\n",
      quoted(ladder.id), quoted(ladder.title));
  for (auto level = ladder.levels.rbegin(); level != ladder.levels.rend(); ++level) {
    text += node(*level);
  }
  text += ranks_of(ladder);
  for (auto step = ladder.steps.rbegin(); step != ladder.steps.rend(); ++step) {
    text += edge(at(ladder.levels, step->from).id, at(ladder.levels, step->to).id,
                 step->asks.empty() ? "" : fmt::format("label=\"{}\"", quoted(step->asks)));
  }
  for (auto level = ladder.levels.rbegin(); level != ladder.levels.rend(); ++level) {
    if (level->lateral.empty()) continue;
    text += edge(level->id, level->id,
                 fmt::format("label=\"{}\", style=dotted", quoted(level->lateral)));
  }
  return text + "}\n";
}

}  // namespace rung
