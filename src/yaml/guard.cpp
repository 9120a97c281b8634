#include "yaml/guard.h"

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <string_view>

#include "text/width.h"
#include "yaml/kinds.h"
#include "yaml/scan.h"
#include "yaml/tree.h"

namespace rung::yaml {
namespace {

/// With more bad bytes than this it is no text file that has a slip in it.
constexpr int most_bad_bytes = 20;
constexpr char32_t byte_order_mark = 0xFEFF;

bool is_utf16(std::string_view text) {
  return text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
}

bool is_control(char32_t c) {
  return (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7F && c < 0xA0);
}

/// Bytes that are looked at together, as long as none of them needs a second look.
constexpr std::size_t stride = 32;

/// Whether there is nothing among the bytes but printable ASCII without `%`, and line feeds.
/// Written so that compilers make a few wide instructions of it.
bool is_harmless(const char* bytes) {
  unsigned odd = 0;
  for (std::size_t i = 0; i < stride; ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    odd |= static_cast<unsigned>(byte < 0x20) & static_cast<unsigned>(byte != '\n');
    odd |= static_cast<unsigned>(byte >= 0x7F) | static_cast<unsigned>(byte == '%');
  }
  return odd == 0;
}

/// Walks over the bytes and reports the bad ones.
class ByteCheck {
 public:
  ByteCheck(Findings& findings, std::optional<std::string>& mended)
      : findings_(findings), text_(findings.file().text()), mended_(mended) {}

  bool run() {
    while (at_ < text_.size() && bad_ <= most_bad_bytes) {
      while (at_ + stride <= text_.size() && is_harmless(text_.data() + at_)) at_ += stride;
      const std::size_t end = std::min(at_ + stride, text_.size());
      while (at_ < end && bad_ <= most_bad_bytes) step();
    }
    return bad_ <= most_bad_bytes;
  }

 private:
  void step() {
    const auto byte = static_cast<unsigned char>(text_[at_]);
    if (byte == '%' && (at_ == 0 || text_[at_ - 1] == '\n')) {
      findings_.report(directive, at_, line_end(text_, at_));
      mend(1, '#');
    } else if (byte >= 0x20 && byte < 0x7F) {
      ++at_;
    } else if (byte >= 0x80) {
      check_sequence();
    } else if (is_control(byte) && !(byte == '\r' && text_.substr(at_ + 1).starts_with('\n'))) {
      report_control(1);
    } else {
      ++at_;
    }
  }

  void check_sequence() {
    utf8proc_int32_t value = 0;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text_.data()) + at_;
    const auto length =
        utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text_.size() - at_), &value);
    if (length < 1) {
      report_invalid();
    } else if (is_control(static_cast<char32_t>(value))) {
      report_control(static_cast<std::size_t>(length));
    } else if (static_cast<char32_t>(value) == byte_order_mark) {
      ++bad_;
      const auto end = at_ + static_cast<std::size_t>(length);
      Diagnostic& diagnostic = findings_.report(inner_byte_order_mark, at_, end);
      diagnostic.help = "delete it; editors do not show it";
      diagnostic.fix = Fix{findings_.span(at_, end), ""};
      mend(static_cast<std::size_t>(length), 'x');
    } else {
      at_ += static_cast<std::size_t>(length);
    }
  }

  /// Reports the byte and those behind it that are invalid as well.
  void report_invalid() {
    ++bad_;
    std::size_t end = at_ + 1;
    while (end < text_.size() && (static_cast<unsigned char>(text_[end]) & 0xC0U) == 0x80U) ++end;
    const std::string shown = escape_controls(text_.substr(at_, 1));
    findings_.report(invalid_utf8, at_, end, fmt::format("the byte `{}`", shown)).help =
        "save the file again as UTF-8";
    mend(end - at_, 'x');
  }

  void report_control(std::size_t length) {
    ++bad_;
    Diagnostic& diagnostic = findings_.report(control_character, at_, at_ + length,
                                              escape_controls(text_.substr(at_, length)));
    if (text_[at_] == '\r') diagnostic.help = "end lines with a line feed";
    mend(length, text_[at_] == '\r' ? '\n' : 'x');
  }

  void mend(std::size_t length, char fill) {
    if (!mended_) mended_ = text_;
    mended_->replace(at_, length, length, fill);
    at_ += length;
  }

  Findings& findings_;
  std::string_view text_;
  std::optional<std::string>& mended_;
  std::size_t at_ = 0;
  int bad_ = 0;
};

}  // namespace

bool check_bytes(Findings& findings, std::optional<std::string>& text) {
  const std::string_view bytes = findings.file().text();
  if (bytes.size() > max_file_bytes) {
    findings.report_file(file_too_large, bytes.size(), max_file_bytes);
    return false;
  }
  if (is_utf16(bytes)) {
    findings.report_file(invalid_utf8, "the file").help =
        "it looks like UTF-16: save it again as UTF-8";
    return false;
  }
  return ByteCheck(findings, text).run();
}

}  // namespace rung::yaml
