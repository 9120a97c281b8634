#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "view/picture.h"

namespace rung {
namespace {

/// What stands between quotes as it is; every other character of ASCII is written as an entity. A
/// colon too: Mermaid takes `style:…#…;` for colours wherever it stands.
bool stands_as_it_is(char c) {
  constexpr std::string_view harmless = " .,()/+-";
  const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  return letter || static_cast<unsigned char>(c) >= 0x80 || harmless.find(c) != harmless.npos;
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    out += stands_as_it_is(c) ? std::string(1, c) : fmt::format("#{};", static_cast<int>(c));
  }
  return out;
}

/// A move to another track is told in the node: Mermaid draws edges to oneself, but badly.
std::string label_of(const LadderLevel& level) {
  std::string label = fmt::format("<b>{}</b>", escaped(level.id));
  if (level.title != level.id) label += "<br>" + escaped(level.title);
  label += "<br>" + escaped(fmt::to_string(fmt::join(level.facts, " · ")));
  if (!level.lateral.empty()) label += fmt::format("<br><i>{}</i>", escaped(level.lateral));
  return label;
}

}  // namespace

std::string mermaid_of(const Ladder& ladder) {
  std::string text = "flowchart BT\n";
  const auto name = [&](int level) {
    return ladder.levels.size() - static_cast<std::size_t>(level);
  };
  for (int i = static_cast<int>(ladder.levels.size()) - 1; i >= 0; --i) {
    text += fmt::format("  n{}[\"{}\"]\n", name(i),
                        label_of(ladder.levels[static_cast<std::size_t>(i)]));
  }
  for (auto step = ladder.steps.rbegin(); step != ladder.steps.rend(); ++step) {
    const std::string label =
        step->asks.empty() ? std::string() : fmt::format("|\"{}\"|", escaped(step->asks));
    text += fmt::format("  n{} -->{} n{}\n", name(step->from), label, name(step->to));
  }
  return text;
}

}  // namespace rung
