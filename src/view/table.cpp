#include "view/table.h"

namespace rung {

std::span<const View* const> views() {
  static constexpr const View* all[] = {&list_view,    &show_view,  &matrix_view, &rubric_view,
                                        &roadmap_view, &graph_view, &levels_view, &diff_view};
  return all;
}

}  // namespace rung
