#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "command/io.h"

namespace rung::test {

/// What a terminal shows after this was written to it: line breaks, carriage returns, cursor up and
/// right, erase below, and colours, which are left out. Anything else fails the test.
std::vector<std::string> screen_after(std::string_view written);

/// Keys that a test presses, in advance. A word in `<>` is a key by its name: `<up>`, `<down>`,
/// `<enter>`, `<erase>`, `<clear>`, `<leave>`, `<end>`; everything else is typed character by
/// character. After the last there are no more.
class PressedKeys final : public Keyboard {
 public:
  explicit PressedKeys(std::string_view keys);

  bool take() override;
  void give_back() override;
  Key next() override;

  bool is_taken = false;
  std::size_t left() const { return keys_.size(); }

 private:
  std::deque<Key> keys_;
};

}  // namespace rung::test
