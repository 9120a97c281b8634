#include "text/yaml_words.h"

#include <algorithm>
#include <array>

#include "text/fold.h"
#include "text/width.h"

namespace rung {
namespace {

constexpr auto npos = std::string_view::npos;

/// Characters that begin something else than a plain text.
constexpr std::string_view indicators = "-?:,[]{}#&*!|>'\"%@`=";

/// Whether some reader of YAML takes it for a truth, for nothing, or for a number or a date.
bool looks_typed(std::string_view text) {
  static constexpr std::array<std::string_view, 10> words{"true", "false", "yes", "no",   "on",
                                                          "off",  "y",     "n",   "null", "~"};
  const std::string low = folded(text);
  if (std::ranges::find(words, low) != words.end()) return true;
  return low.find_first_not_of("0123456789.,_:+-exoinfatz ") == npos &&
         std::string_view("0123456789.+-").find(low.front()) != npos;
}

/// Whether it can stand there without quotes.
bool stands_plain(std::string_view text, const YamlPlace& place) {
  if (text.empty() || text.front() == ' ' || text.back() == ' ' || text.back() == ':') return false;
  if (indicators.find(text.front()) != npos || text.find(": ") != npos || text.find(" #") != npos) {
    return false;
  }
  if (place.in_brackets && text.find_first_of(",[]{}?") != npos) return false;
  return !(place.is_text && looks_typed(text)) && text != "~" && folded(text) != "null";
}

/// In double quotes, with what is not to be seen as an escape: those of messages are those of YAML.
std::string in_double_quotes(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return '"' + escape_controls(out) + '"';
}

std::string in_single_quotes(std::string_view text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? "''" : std::string(1, c);
  return out + '\'';
}

}  // namespace

std::string in_yaml(std::string_view text, const YamlPlace& place) {
  if (escape_controls(text) != text) return in_double_quotes(text);
  return stands_plain(text, place) ? std::string(text) : in_single_quotes(text);
}

}  // namespace rung
