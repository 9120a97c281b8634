#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <mutex>
#include <string>

namespace rung {

/// Puts texts that are made in any order where they belong: each as soon as everything before it
/// has come, so that what waits is as much as the threads are apart, however many there are.
class InOrder {
 public:
  using Put = std::function<void(const std::string& text)>;
  explicit InOrder(Put put) : put_(std::move(put)) {}

  /// The text of a number, from any thread; each number from 0 on comes once, with an empty text
  /// if there is nothing to put.
  void come(std::size_t number, std::string text);

 private:
  Put put_;
  std::mutex mutex_;
  std::size_t next_ = 0;
  std::map<std::size_t, std::string> waiting_;
};

}  // namespace rung
