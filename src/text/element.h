#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace rung {

/// One of many, by the index that another part of the model holds.
template <typename T>
const T& at(const std::vector<T>& things, int index) {
  return things[static_cast<std::size_t>(index)];
}

/// One thing's own id, by its index: what lists of ids are made of.
template <typename T>
const std::string& id_of(const std::vector<T>& things, int index) {
  return at(things, index).id;
}

}  // namespace rung
