#pragma once

#include "view/view.h"

namespace rung {

extern const View list_view;

}  // namespace rung
