#pragma once

#include "view/view.h"

namespace rung {

extern const View diff_view;
extern const View graph_view;
extern const View levels_view;
extern const View list_view;
extern const View show_view;
extern const View matrix_view;
extern const View rubric_view;
extern const View roadmap_view;

}  // namespace rung
