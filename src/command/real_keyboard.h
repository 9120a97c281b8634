#pragma once

#include "command/io.h"

namespace rung {

/// The keyboard of the terminal that standard input is. Whatever ends the program while it is
/// taken, signals included, the terminal is left as it was before.
class RealKeyboard final : public Keyboard {
 public:
  ~RealKeyboard() override { RealKeyboard::give_back(); }

  bool take() override;
  void give_back() override;
  Key next() override;

 private:
  bool is_taken_ = false;
};

}  // namespace rung
