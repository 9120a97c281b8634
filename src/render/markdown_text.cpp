#include "render/markdown_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace rung {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_letter_or_digit(char c) { return is_letter(c) || is_digit(c); }

bool is_one_of(char c, std::string_view characters) {
  return characters.find(c) != std::string_view::npos;
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

std::size_t longest_run(std::string_view text, char wanted) {
  std::size_t longest = 0;
  std::size_t run = 0;
  for (const char c : text) {
    run = c == wanted ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return longest;
}

/// `:tada:` becomes a picture.
bool begins_emoji(std::string_view word) {
  std::size_t end = 1;
  bool letters = false;
  while (end < word.size() && (is_letter_or_digit(word[end]) || is_one_of(word[end], "_+-"))) {
    letters = letters || !is_digit(word[end]);
    ++end;
  }
  return letters && end < word.size() && word[end] == ':';
}

/// What GitHub reads at one place of a word, in lower case: `@name`, `#12`, `gh-12`, `www.`, a mail
/// address, an emoji.
bool is_linked_at(std::string_view word, std::size_t i) {
  const bool begins = i == 0 || !is_letter_or_digit(word[i - 1]);
  const std::string_view rest = word.substr(i);
  const char next = rest.size() > 1 ? rest[1] : ' ';
  switch (rest.front()) {
    case '@':
      return begins ? is_letter_or_digit(next) : rest.find('.') != std::string_view::npos;
    case '#':
      return is_digit(next);
    case ':':
      return rest.starts_with("://") || begins_emoji(rest);
    case 'g':
      return begins && rest.starts_with("gh-") && rest.size() > 3 && is_digit(rest[3]);
    case 'w':
      return rest.starts_with("www.");
    case 'm':
      return rest.starts_with("mailto:");
    default:
      return rest.starts_with("xmpp:");
  }
}

bool is_linked_by_github(std::string_view word) {
  const std::string lowered = lower(word);
  for (std::size_t i = 0; i < lowered.size(); ++i) {
    if (is_linked_at(lowered, i)) return true;
  }
  return false;
}

/// Whether an `&` begins what would be read as one character, such as `&lt;`.
bool begins_entity(std::string_view text) {
  std::size_t end = 1;
  while (end < text.size() && (is_letter_or_digit(text[end]) || text[end] == '#')) ++end;
  return end > 1 && end < text.size() && text[end] == ';';
}

std::string escaped_word(std::string_view word) {
  std::string out;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char c = word[i];
    const bool inside = i > 0 && i + 1 < word.size() && is_letter_or_digit(word[i - 1]) &&
                        is_letter_or_digit(word[i + 1]);
    if (c == '<') {
      out += "&lt;";
    } else if (c == '&' && begins_entity(word.substr(i))) {
      out += "&amp;";
    } else {
      if (is_one_of(c, "\\`*[]~|$") || (c == '_' && !inside)) out += '\\';
      out += c;
    }
  }
  return out;
}

/// A word between the punctuation of the sentence it stands in.
struct Punctuated {
  std::string_view before, word, after;
};

Punctuated without_punctuation(std::string_view word) {
  const std::size_t first = std::min(word.find_first_not_of('('), word.size());
  const std::size_t last = word.find_last_not_of(".,;!?)");
  const std::size_t end = last == std::string_view::npos || last < first ? first : last + 1;
  return {word.substr(0, first), word.substr(first, end - first), word.substr(end)};
}

}  // namespace

std::string escape_markdown(std::string_view text, MarkdownPlace place) {
  std::string out;
  while (!text.empty()) {
    const std::size_t spaces = std::min(text.find_first_not_of(' '), text.size());
    out += text.substr(0, spaces);
    text.remove_prefix(spaces);
    const std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(word.size());
    if (is_linked_by_github(word)) {
      const Punctuated parts = without_punctuation(word);
      out += parts.before;
      out += code_span(parts.word, place);
      out += parts.after;
    } else {
      out += escaped_word(word);
    }
  }
  return out;
}

std::string code_span(std::string_view text, MarkdownPlace place) {
  if (text.find_first_not_of(' ') == std::string_view::npos) return std::string(text);
  const std::string fence(longest_run(text, '`') + 1, '`');
  const bool padded = text.starts_with('`') || text.ends_with('`') ||
                      (text.starts_with(' ') && text.ends_with(' '));
  std::string inner;
  for (const char c : text) {
    if (c == '|' && place == MarkdownPlace::cell) inner += '\\';
    inner += c;
  }
  return padded ? fmt::format("{0} {1} {0}", fence, inner) : fmt::format("{0}{1}{0}", fence, inner);
}

std::string fenced(std::string_view text, std::string_view language) {
  const std::string fence(std::max<std::size_t>(longest_run(text, '`') + 1, 3), '`');
  const bool plain_name = std::ranges::all_of(language, is_letter_or_digit);
  return fmt::format("{0}{1}\n{2}\n{0}\n", fence, plain_name ? language : "", text);
}

}  // namespace rung
