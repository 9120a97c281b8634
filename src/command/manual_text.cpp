#include "command/manual_text.h"

#include <fmt/format.h>

#include <sstream>

namespace rung {
namespace {

/// What scdoc would read as something else, anywhere or at the beginning of a line. No more, or a
/// hyphen would not be the one that can be pasted into a shell.
constexpr std::string_view signs_anywhere = "\\*_";
constexpr std::string_view signs_at_the_beginning = "#-.;[|]`";

/// `--format F[=FILE]`, with what is typed as it stands in bold.
std::string manual_term(const std::string& term) {
  std::istringstream words(term);
  std::string out;
  for (std::string word; words >> word;) {
    const bool listed = word.ends_with(',');
    if (listed) word.pop_back();
    if (!out.empty()) out += ' ';
    out += word.starts_with('-') ? manual_bold(word) : manual_plain(word);
    if (listed) out += ',';
  }
  return out;
}

std::string defined(const std::string& term, const std::string& meaning, bool first) {
  return fmt::format("{}{}\n\t{}\n", first ? "" : "\n", term, manual_sentence(meaning));
}

}  // namespace

std::string manual_plain(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool is_sign = signs_anywhere.find(c) != std::string_view::npos ||
                         (out.empty() && signs_at_the_beginning.find(c) != std::string_view::npos);
    if (is_sign) out += '\\';
    out += c;
  }
  return out;
}

std::string manual_bold(std::string_view text) {
  const std::string plain =
      manual_plain("*" + std::string(text));  // not at the beginning of a line
  return plain.substr(1) + '*';
}

std::string manual_sentence(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto begin = text.find('`');
    const auto end = begin == std::string_view::npos ? begin : text.find('`', begin + 1);
    if (end == std::string_view::npos) break;
    out += manual_plain(text.substr(0, begin));
    out += manual_bold(text.substr(begin + 1, end - begin - 1));
    text.remove_prefix(end + 1);
  }
  return out + manual_plain(text);
}

std::string manual_section(std::string_view title, std::string_view body) {
  return body.empty() ? std::string() : fmt::format("\n# {}\n\n{}", title, body);
}

std::string manual_terms(const std::vector<HelpRow>& rows) {
  std::string out;
  for (const auto& row : rows) out += defined(manual_term(row.term), row.meaning, out.empty());
  return out;
}

std::string manual_names(const std::vector<HelpRow>& rows) {
  std::string out;
  for (const auto& row : rows) out += defined(manual_bold(row.term), row.meaning, out.empty());
  return out;
}

std::string manual_literal(const std::vector<std::string>& lines) {
  std::string out = "```\n";
  for (const auto& line : lines) {
    for (const char c : line) out += c == '\\' ? "\\\\" : std::string(1, c);
    out += '\n';
  }
  return out + "```\n";
}

}  // namespace rung
