#include <fmt/format.h>

#include "load/framework_kinds.h"
#include "load/framework_loader.h"

namespace rung {

namespace {

enum class Visit : std::uint8_t { none, open, done };

/// A level on the way down from some first one, and which of its next levels comes next.
struct Step {
  std::size_t level;
  std::size_t next = 0;
};

/// `` `L1` → `L2` → `L1` ``; a long circle is cut short in the middle.
std::string circle(const std::vector<Level>& levels, const std::vector<Step>& way,
                   std::size_t first) {
  constexpr std::size_t most_shown = 8;
  const std::size_t length = way.size() - first;
  std::string text;
  for (std::size_t i = 0; i < length; ++i) {
    if (length > most_shown && i == most_shown - 1) text += "… → ";
    if (length > most_shown && i >= most_shown - 1) continue;
    text += fmt::format("`{}` → ", levels[way[first + i].level].id);
  }
  return text + fmt::format("`{}`", levels[way[first].level].id);
}

/// Follows every promotion once, without recursion, and keeps the levels in an order in which each
/// comes after all it leads to. An edge back to a level still open closes a circle.
class LadderWalk {
 public:
  LadderWalk(FrameworkLoader& in) : in_(in), levels_(in.framework.levels), visits_(levels_.size()) {
    for (std::size_t level = 0; level < levels_.size(); ++level) {
      if (visits_[level] == Visit::none) walk_from(level);
    }
  }

  bool has_circle() const { return has_circle_; }
  const std::vector<std::size_t>& from_the_top() const { return finished_; }

 private:
  void walk_from(std::size_t first) {
    std::vector<Step> way{{first}};
    visits_[first] = Visit::open;
    while (!way.empty()) {
      Step& step = way.back();
      if (step.next == levels_[step.level].next.size()) {
        visits_[step.level] = Visit::done;
        finished_.push_back(step.level);
        way.pop_back();
        continue;
      }
      const auto next = static_cast<std::size_t>(levels_[step.level].next[step.next]);
      const SourceSpan at = in_.next_at[step.level][step.next];
      ++step.next;
      if (visits_[next] == Visit::open) report(way, next, at);
      if (visits_[next] != Visit::none) continue;
      visits_[next] = Visit::open;
      way.push_back({next});
    }
  }

  void report(const std::vector<Step>& way, std::size_t again, SourceSpan at) {
    const auto first = std::ranges::find(way, again, &Step::level);
    in_.reader.report(cyclic_levels, at,
                      circle(levels_, way, static_cast<std::size_t>(first - way.begin())));
    has_circle_ = true;
  }

  FrameworkLoader& in_;
  const std::vector<Level>& levels_;
  std::vector<Visit> visits_;
  std::vector<std::size_t> finished_;
  bool has_circle_ = false;
};

}  // namespace

void finish_ladder(FrameworkLoader& in, const std::vector<bool>& ranked) {
  auto& levels = in.framework.levels;
  const LadderWalk walk(in);
  if (walk.has_circle()) return;
  std::vector<int> depth(levels.size(), 1);
  const auto& from_the_top = walk.from_the_top();
  for (std::size_t left = from_the_top.size(); left > 0; --left) {
    const std::size_t level = from_the_top[left - 1];
    for (const int next : levels[level].next) {
      int& below = depth[static_cast<std::size_t>(next)];
      below = std::max(below, depth[level] + 1);
    }
  }
  for (std::size_t i = 0; i < levels.size(); ++i) {
    if (!ranked[i]) levels[i].rank = depth[i];
  }
}

}  // namespace rung
