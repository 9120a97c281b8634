#include <algorithm>

#include "lint/framework_kinds.h"
#include "lint/scope.h"
#include "lint/table.h"
#include "text/listed.h"

namespace rung {
namespace {

/// The cells of one skill, level by level; -1 where there is none.
class Row {
 public:
  Row(const Framework& framework, const Reach& reach, const Skill& skill)
      : reach_(reach), cells_(framework.levels.size(), -1) {
    for (const int cell : skill.cells) {
      const int level = at(framework.responsibilities, cell).levels.front();
      cells_[static_cast<std::size_t>(level)] = cell;
      filled_.push_back(level);
    }
  }

  /// The empty levels on the way down from a filled one to the next filled ones; none where a level
  /// right below is filled: then the others are a fork that the skill leaves out.
  std::vector<int> gap_below(int level) const {
    std::vector<int> gap;
    std::vector<int> open = reach_.below(level);
    if (std::ranges::any_of(open, [&](int one) { return is_filled(one); })) return {};
    while (!open.empty()) {
      const int one = open.back();
      open.pop_back();
      if (is_filled(one) || !has_filled_below(one) || std::ranges::find(gap, one) != gap.end()) {
        continue;
      }
      gap.push_back(one);
      open.insert(open.end(), reach_.below(one).begin(), reach_.below(one).end());
    }
    std::ranges::sort(gap);
    return gap;
  }

  /// The last cell of the row that is below a level; there is one.
  int cell_below(int level) const {
    const auto below = std::find_if(filled_.rbegin(), filled_.rend(),
                                    [&](int one) { return reach_.above(level, one); });
    return at(cells_, *below);
  }

 private:
  bool is_filled(int level) const { return at(cells_, level) >= 0; }
  bool has_filled_below(int level) const {
    return std::ranges::any_of(filled_, [&](int one) { return reach_.above(level, one); });
  }

  const Reach& reach_;
  std::vector<int> cells_;
  std::vector<int> filled_;
};

void check_row(const Framework& framework, const Reach& reach, const Skill& skill,
               Diagnostics& diagnostics) {
  const Row row(framework, reach, skill);
  for (const int index : skill.cells) {
    const Responsibility& cell = at(framework.responsibilities, index);
    std::vector<std::string> gap;
    for (const int level : row.gap_below(cell.levels.front())) {
      gap.emplace_back(at(framework.levels, level).id);
    }
    if (gap.empty()) continue;
    diagnostics.report(skill_gap, cell.at, skill.id, listed_ids(gap))
        .related.push_back({at(framework.responsibilities, row.cell_below(cell.levels.front())).at,
                            "asked below it"});
  }
}

void check_skill_matrix(const Framework& framework, Diagnostics& diagnostics) {
  const Reach reach(framework);
  for (const Skill& skill : framework.skills) {
    if (skill.cells.empty()) diagnostics.report(empty_skill, skill.at, skill.id);
    check_row(framework, reach, skill, diagnostics);
  }
}

}  // namespace

const FrameworkCheck skill_matrix_check{"skill-matrix", check_skill_matrix};

}  // namespace rung
