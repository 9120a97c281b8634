#include "command/descriptor_buffer.h"

#include <unistd.h>

#include <cerrno>
#include <cstddef>

#include "command/system_error.h"

namespace rung {

namespace {

constexpr std::size_t buffered = 65536;

}  // namespace

DescriptorBuffer::DescriptorBuffer(int descriptor)
    : descriptor_(descriptor), bytes_(std::make_unique_for_overwrite<char[]>(buffered)) {
  setp(bytes_.get(), bytes_.get() + buffered);
}

bool DescriptorBuffer::drain() {
  const char* next = pbase();
  while (failure_.empty() && next < pptr()) {
    const ssize_t written = ::write(descriptor_, next, static_cast<std::size_t>(pptr() - next));
    if (written >= 0) {
      next += written;
    } else if (errno != EINTR) {
      failure_ = system_error_text(errno);
    }
  }
  setp(bytes_.get(), bytes_.get() + buffered);
  return failure_.empty();
}

DescriptorBuffer::int_type DescriptorBuffer::overflow(int_type c) {
  if (!drain()) return traits_type::eof();
  if (!traits_type::eq_int_type(c, traits_type::eof())) sputc(traits_type::to_char_type(c));
  return traits_type::not_eof(c);
}

int DescriptorBuffer::sync() { return drain() ? 0 : -1; }

DescriptorBuffer::int_type DescriptorBuffer::underflow() {
  ssize_t got = -1;
  while (failure_.empty() && got < 0) {
    got = ::read(descriptor_, bytes_.get(), buffered);
    if (got < 0 && errno != EINTR) failure_ = system_error_text(errno);
  }
  if (got <= 0) return traits_type::eof();
  setg(bytes_.get(), bytes_.get(), bytes_.get() + got);
  return traits_type::to_int_type(*gptr());
}

std::string failure_of(const std::ios& stream) {
  const auto* buffer = dynamic_cast<const DescriptorBuffer*>(stream.rdbuf());
  return buffer == nullptr ? std::string() : buffer->failure();
}

}  // namespace rung
