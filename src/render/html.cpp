#include "render/html.h"

#include <fmt/format.h>

#include <cstdint>

#include "render/document_words.h"
#include "render/html_styles.h"
#include "render/sha256.h"

namespace rung {
namespace {

std::uint32_t digit_of(char hex) {
  return static_cast<std::uint32_t>(hex <= '9' ? hex - '0' : hex - 'a' + 10);
}

/// Bytes written as hexadecimal digits, in base64: as policies name what they allow.
std::string base64_of(std::string_view hex) {
  constexpr std::string_view digits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  for (std::size_t i = 0; i < hex.size(); i += 6) {  // three bytes are four digits
    const std::string_view bytes = hex.substr(i, 6);
    std::uint32_t value = 0;
    for (const char c : bytes) value = value << 4U | digit_of(c);
    value <<= 4 * (6 - bytes.size());
    for (std::size_t k = 0; k < 4; ++k) {
      const bool used = k <= bytes.size() / 2;
      out += used ? digits[value >> (18 - 6 * k) & 63U] : '=';
    }
  }
  return out;
}

void append_escaped(std::string& out, char c, std::string_view line_break) {
  switch (c) {
    case '&':
      out += "&amp;";
      break;
    case '<':
      out += "&lt;";
      break;
    case '>':
      out += "&gt;";
      break;
    case '"':
      out += "&quot;";
      break;
    case '\'':
      out += "&#39;";
      break;
    case '\n':
      out += line_break;
      break;
    default:
      out += c;
  }
}

std::string escaped(std::string_view text, std::string_view line_break) {
  std::string out;
  for (const char c : text) append_escaped(out, c, line_break);
  return out;
}

}  // namespace

std::string escape_markup(std::string_view text) { return escaped(visible_line(text), ""); }

std::string escape_with_breaks(std::string_view text) { return escaped(text, "<br/>"); }

std::string escape_drawing(std::string_view text) { return escaped(visible(text), "\n"); }

std::string_view class_of(Tone tone) {
  switch (tone) {
    case Tone::plain:
      return "";
    case Tone::good:
      return "good";
    case Tone::bad:
      return "bad";
    case Tone::caution:
      return "caution";
    case Tone::muted:
      break;
  }
  return "muted";
}

std::string html_page(std::string_view title, std::string_view body, Sheet sheet) {
  const std::string_view style = html_styles().front().text;
  return fmt::format(
      "<!DOCTYPE html>\n"
      "<html lang=\"en\">\n"
      "<head>\n"
      "<meta charset=\"utf-8\"/>\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
      "style-src 'sha256-{}'; base-uri 'none'; form-action 'none'\"/>\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
      "<meta name=\"referrer\" content=\"no-referrer\"/>\n"
      "<title>{}</title>\n"
      "<style>{}</style>\n"
      "</head>\n"
      "<body>\n"
      "<main{}>\n"
      "{}"
      "</main>\n"
      "</body>\n"
      "</html>\n",
      base64_of(sha256(style)), escape_markup(title), style,
      sheet == Sheet::across ? " class=\"wide\"" : "", body);
}

}  // namespace rung
