#pragma once

#include <ios>
#include <memory>
#include <streambuf>
#include <string>

namespace rung {

/// A standard stream of the process, read or written, that knows why it failed: a full disk, a
/// closed pipe.
class DescriptorBuffer final : public std::streambuf {
 public:
  /// The descriptor stays open, whatever becomes of the buffer. What is not flushed is lost.
  explicit DescriptorBuffer(int descriptor);

  /// Why reading or writing failed for the first time; empty when it did not.
  const std::string& failure() const { return failure_; }

 protected:
  int_type overflow(int_type c) override;
  int sync() override;
  int_type underflow() override;

 private:
  /// Writes all of what is buffered; false when that failed, now or before.
  bool drain();

  int descriptor_;
  std::unique_ptr<char[]> bytes_;  ///< so many that few calls are made, none of them touched yet
  std::string failure_;
};

/// Why a stream failed, if it is one of the process; empty when it did not or when nobody can say.
std::string failure_of(const std::ios& stream);

}  // namespace rung
