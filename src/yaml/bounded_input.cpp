#include "yaml/bounded_input.h"

#include <algorithm>

namespace rung::yaml {

std::streamsize BoundedInput::xsgetn(char* to, std::streamsize count) {
  count = std::min<std::streamsize>(count, egptr() - gptr());
  for (const char* at = gptr(); at != gptr() + count; ++at) {
    switch (*at) {
      case '[':
      case '{':
        ++backlog_->unclosed;
        ++backlog_->separators;
        break;
      case ']':
      case '}':
        backlog_->unclosed = std::max<std::ptrdiff_t>(backlog_->unclosed - 1, 0);
        ++backlog_->separators;
        break;
      case ',':
      case ':':
      case '?':
      case '&':
      case '*':
      case '!':
        ++backlog_->separators;
        break;
      case '"':
      case '\'':
        ++backlog_->quotes;
        break;
      default:
        break;
    }
  }
  if (backlog_->unclosed > Backlog::most_unclosed) throw TooMuchBacklog{true};
  if (backlog_->separators > Backlog::most_separators || backlog_->quotes > Backlog::most_quotes) {
    throw TooMuchBacklog{false};
  }
  std::copy_n(gptr(), count, to);
  gbump(static_cast<int>(count));
  return count;
}

}  // namespace rung::yaml
