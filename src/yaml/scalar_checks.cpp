#include "yaml/scalar_checks.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "yaml/kinds.h"
#include "yaml/scan.h"

namespace rung::yaml {
namespace {

/// The code point an escape stands for, as far as it matters: whether it is a control character.
bool is_control_escape(std::string_view escape) {
  constexpr std::string_view controls = "0abvfre";
  const char letter = escape[1];
  if (escape.size() == 2) return controls.find(letter) != std::string_view::npos;
  unsigned long value = 0;
  for (const char c : escape.substr(2)) {
    value = value * 16 + static_cast<unsigned long>(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
  }
  return (value < 0x20 && value != '\t' && value != '\n') || (value >= 0x7F && value < 0xA0);
}

std::size_t escape_length(char letter) {
  switch (letter) {
    case 'x':
      return 4;
    case 'u':
      return 6;
    case 'U':
      return 10;
    default:
      return 2;
  }
}

}  // namespace

void check_escapes(std::string_view text, std::size_t begin, std::size_t end, Findings& findings) {
  for (std::size_t at = text.find('\\', begin); at < end; at = text.find('\\', at)) {
    const std::string_view escape = text.substr(at, escape_length(text[at + 1]));
    const std::size_t after = at + escape.size();
    if (escape == "\\N" || escape == "\\_" || escape == "\\'") {
      findings.report(bad_escape, at, after, std::string(escape)).help =
          "write the character itself";
    } else if (is_control_escape(escape)) {
      findings.report(control_character, at, after, std::string(escape));
    }
    at = after;
  }
}

std::optional<std::size_t> line_outside(std::string_view text, std::size_t begin, std::size_t end,
                                        std::size_t margin) {
  for (std::size_t at = text.find('\n', begin); at < end; at = text.find('\n', at + 1)) {
    const std::size_t first = skip_blanks(text, at + 1);
    const bool blank = first >= text.size() || is_break(text[first]);
    if (!blank && first < end && first - (at + 1) <= margin) return first;
  }
  return std::nullopt;
}

void check_folded_lines(std::string_view text, std::size_t begin, std::size_t end,
                        Findings& findings) {
  for (std::size_t at = text.find('\n', begin); at < end; at = text.find('\n', at + 1)) {
    const std::size_t first = skip_blanks(text, at + 1);
    if (first < end && text[first] == '-' && ends_word(text, first + 1)) {
      findings.report(text_goes_on, first, line_end(text, first))
          .related.push_back({findings.span(begin, line_end(text, begin)), "the text begins here"});
      return;
    }
  }
}

std::optional<Repair> report_unterminated(std::string_view text, std::size_t quote,
                                          bool in_brackets, std::optional<std::size_t> outside,
                                          Findings& findings) {
  Diagnostic& diagnostic =
      findings.report_failure(unterminated_quote, quote, quote + 1, text.substr(quote, 1));
  diagnostic.help = "close it where the text ends";
  if (outside) {
    diagnostic.related.push_back({findings.span(*outside, line_end(text, *outside)),
                                  "otherwise this line would belong to the text"});
  }
  // A value most likely ends before the line that cannot belong to it; of a key or an item that
  // cannot be said.
  std::size_t last = line_end(text, quote) - 1;
  if (outside) last = text.find_last_not_of(" \t\r\n", line_begin(text, *outside) - 1);
  const bool is_value = text.substr(0, quote).ends_with(": ");
  if (in_brackets || !is_value || last <= quote) return std::nullopt;
  return Repair{last, 1, text[quote]};
}

void report_duplicates(const Tree& tree, const Node& mapping, Findings& findings) {
  std::vector<const Node*> keys;
  for (std::uint32_t i = mapping.first; i != Node::no_node; i = tree.at(i).next) {
    const Node& key = tree.at(tree.at(i).key);
    if (key.kind == NodeKind::scalar) keys.push_back(&key);
  }
  const auto by_text = [](const Node* left, const Node* right) { return left->text < right->text; };
  std::ranges::stable_sort(keys, by_text);
  for (std::size_t i = 1, first = 0; i < keys.size(); ++i) {
    if (keys[i]->text != keys[first]->text) {
      first = i;
      continue;
    }
    findings
        .report(duplicate_key, keys[i]->begin, keys[i]->end,
                quoted_in_message(keys[i]->text, 0, keys[i]->text.size()))
        .related.push_back(
            {findings.span(keys[first]->begin, keys[first]->end), "first given here"});
  }
}

}  // namespace rung::yaml
