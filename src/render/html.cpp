#include "render/html.h"

#include <fmt/format.h>

#include <cstdint>
#include <string>
#include <vector>

#include "render/document_words.h"
#include "render/html_scripts.h"
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

/// The lines of a style sheet or a script without indentation, empty ones and those of comments:
/// they would be a part of every page that one can measure.
std::vector<std::string> bare_lines(std::string_view text) {
  std::vector<std::string> lines;
  bool comment = false;
  for (const std::string& line : lines_between_breaks(text)) {
    const std::size_t begin = line.find_first_not_of(' ');
    if (begin == std::string::npos) continue;
    const std::string rest = line.substr(begin);
    comment = comment || rest.starts_with("/*");
    if (!comment && !rest.starts_with("//")) lines.push_back(rest);
    if (rest.ends_with("*/")) comment = false;
  }
  return lines;
}

/// Without a line break at the end, without which one checker of policies hashes.
std::string compact_script(std::string_view text) {
  return fmt::to_string(fmt::join(bare_lines(text), "\n"));
}

/// A rule a line, without the spaces and the semicolons that mean nothing.
std::string compact_style(std::string_view text) {
  std::string out;
  for (std::string line : bare_lines(text)) {
    if (const auto colon = line.find(": "); colon != std::string::npos && line.ends_with(';')) {
      line.erase(colon + 1, 1);
    }
    if (line.ends_with(" {")) line.erase(line.size() - 2, 1);
    if (line == "}" && out.ends_with(';')) out.pop_back();
    out += line;
    if (line == "}") out += '\n';
    // What goes on in the next line is one word apart.
    if (!line.ends_with('}') && !line.ends_with('{') && !line.ends_with(';')) out += ' ';
  }
  if (out.ends_with('\n')) out.pop_back();
  return out;
}

/// What a policy calls a style or a script.
std::string hash_source(std::string_view text) {
  return fmt::format("'sha256-{}'", base64_of(sha256(text)));
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

std::string html_page(std::string_view title, std::string_view body, Sheet sheet, Script script) {
  const std::string style = compact_style(html_styles().front().text);
  std::string policy = fmt::format("default-src 'none'; style-src {}", hash_source(style));
  std::string last;
  if (script == Script::filter) {
    const std::string text = compact_script(html_scripts().front().text);
    policy += fmt::format("; script-src {}", hash_source(text));
    last = fmt::format("<script>{}</script>\n", text);
  }
  return fmt::format(
      "<!DOCTYPE html>\n"
      "<html lang=\"en\">\n"
      "<head>\n"
      "<meta charset=\"utf-8\"/>\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"{}; base-uri 'none'; form-action "
      "'none'\"/>\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
      "<meta name=\"referrer\" content=\"no-referrer\"/>\n"
      "<title>{}</title>\n"
      "<style>{}</style>\n"
      "</head>\n"
      "<body>\n"
      "<main{}>\n"
      "{}"
      "</main>\n"
      "{}"
      "</body>\n"
      "</html>\n",
      policy, escape_markup(title), style, sheet == Sheet::across ? " class=\"wide\"" : "", body,
      last);
}

}  // namespace rung
