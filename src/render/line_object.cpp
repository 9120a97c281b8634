#include "render/line_object.h"

#include <cmath>

namespace rung {

std::int32_t LineObject::basis_points(const char* key) const {
  const Json* value = get(key, &Json::is_number, "a percentage");
  if (value == nullptr) return 0;
  const double percent = value->get<double>();
  if (percent >= 0 && percent <= 100) return static_cast<std::int32_t>(std::lround(percent * 100));
  note(fmt::format("`{}` is out of range", key));
  return 0;
}

const LineObject::Json* LineObject::get(const char* key, bool (Json::*is)() const noexcept,
                                        const char* what) const {
  if (!good()) return nullptr;
  const auto found = json_.find(key);
  if (found == json_.end()) {
    note(fmt::format("`{}` is missing", key));
    return nullptr;
  }
  if (((*found).*is)()) return &*found;
  note(fmt::format("`{}` is not {}", key, what));
  return nullptr;
}

const LineObject::Json& LineObject::nothing() {
  static const Json empty = Json::object();
  return empty;
}

const LineObject::Json& LineObject::no_list() {
  static const Json empty = Json::array();
  return empty;
}

}  // namespace rung
