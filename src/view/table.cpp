#include "view/table.h"

namespace rung {

std::span<const View* const> views() {
  static constexpr const View* all[] = {&list_view};
  return all;
}

}  // namespace rung
