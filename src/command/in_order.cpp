#include "command/in_order.h"

#include <utility>

namespace rung {

void InOrder::come(std::size_t number, std::string text) {
  const std::lock_guard lock(mutex_);
  if (number != next_) {
    waiting_.emplace(number, std::move(text));
    return;
  }
  if (!text.empty()) put_(text);
  ++next_;
  for (auto it = waiting_.begin(); it != waiting_.end() && it->first == next_; ++next_) {
    if (!it->second.empty()) put_(it->second);
    it = waiting_.erase(it);
  }
}

}  // namespace rung
