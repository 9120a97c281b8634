#include "support/screen.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "text/width.h"

namespace rung::test {
namespace {

/// What stands in the second column of a wide character.
const std::string beside_wide(1, '\0');

/// Lines of cells, one column each; what is wide is kept in the first of its columns.
class Screen {
 public:
  void write(std::string_view text) {
    while (!text.empty()) {
      if (text.starts_with("\x1b[")) {
        text.remove_prefix(2);
        const std::size_t end = text.find_first_not_of("0123456789;");
        const int count = end == 0 ? 1 : std::stoi(std::string(text.substr(0, end)));
        control(text[end], static_cast<std::size_t>(count));
        text.remove_prefix(end + 1);
        continue;
      }
      const std::size_t length = text.starts_with("\r\n") ? 1 : first_grapheme(text);
      put(text.substr(0, length));
      text.remove_prefix(length);
    }
  }

  std::vector<std::string> lines() const {
    std::vector<std::string> all;
    for (const auto& cells : lines_) {
      std::string line;
      for (const std::string& cell : cells) line += cell == beside_wide ? "" : cell;
      while (line.ends_with(' ')) line.pop_back();
      all.push_back(line);
    }
    while (!all.empty() && all.back().empty()) all.pop_back();
    return all;
  }

 private:
  void control(char kind, std::size_t count) {
    if (kind == 'A') row_ -= std::min(row_, count);
    if (kind == 'C') column_ += count;
    if (kind == 'J') {
      lines_.resize(row_ + 1);
      if (lines_[row_].size() > column_) lines_[row_].resize(column_);
    }
    EXPECT_TRUE(kind == 'A' || kind == 'C' || kind == 'J' || kind == 'm') << kind;
  }

  void put(std::string_view cell) {
    if (cell == "\r") {
      column_ = 0;
    } else if (cell == "\n") {
      ++row_;
      column_ = 0;
    } else {
      auto& line = lines_[row_];
      const std::size_t width = std::max<std::size_t>(display_width(cell), 1);
      if (line.size() < column_ + width) line.resize(column_ + width, " ");
      line[column_] = cell;
      for (std::size_t i = 1; i < width; ++i) line[column_ + i] = beside_wide;
      column_ += width;
    }
    if (lines_.size() <= row_) lines_.resize(row_ + 1);
  }

  std::vector<std::vector<std::string>> lines_ = {{}};
  std::size_t row_ = 0;
  std::size_t column_ = 0;
};

const std::map<std::string_view, Key::Kind>& named_keys() {
  static const std::map<std::string_view, Key::Kind> names{
      {"enter", Key::Kind::enter}, {"up", Key::Kind::up},           {"down", Key::Kind::down},
      {"erase", Key::Kind::erase}, {"clear", Key::Kind::erase_all}, {"leave", Key::Kind::leave},
      {"end", Key::Kind::end},     {"resumed", Key::Kind::resumed}};
  return names;
}

}  // namespace

std::vector<std::string> screen_after(std::string_view written) {
  Screen screen;
  screen.write(written);
  return screen.lines();
}

PressedKeys::PressedKeys(std::string_view keys) {
  while (!keys.empty()) {
    const std::size_t close = keys.find('>');
    const auto name = keys.front() == '<' && close != std::string_view::npos
                          ? named_keys().find(keys.substr(1, close - 1))
                          : named_keys().end();
    if (name != named_keys().end()) {
      keys_.push_back({name->second, {}});
      keys.remove_prefix(close + 1);
      continue;
    }
    const std::size_t length = first_grapheme(keys);
    keys_.push_back({Key::Kind::text, std::string(keys.substr(0, length))});
    keys.remove_prefix(length);
  }
}

bool PressedKeys::take() {
  EXPECT_FALSE(is_taken);
  is_taken = true;
  return true;
}

void PressedKeys::give_back() { is_taken = false; }

Key PressedKeys::next() {
  EXPECT_TRUE(is_taken);
  if (keys_.empty()) return {Key::Kind::end, {}};
  Key key = keys_.front();
  keys_.pop_front();
  return key;
}

}  // namespace rung::test
