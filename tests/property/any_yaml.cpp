#include "property/any_yaml.h"

namespace rung::test {

std::string AnyYaml::word() {
  static const std::vector<std::string_view> words = {
      "a",          "b c",     "2026-05",    "70%",        "https://x.example/?q=1#f",
      "x@L5",       "-1",      "a: b",       "null",       "~",
      "'it''s'",    "\"q\"",   "\"a\\\"b\"", "\"\\n\\t\"", "\"\\u00e9\"",
      "''",         "\"\"",    "é → ü",      "a#b",        "a #b",
      "a,b",        "a[b]{c}", "- a",        "-",          "?",
      "? a",        "&a",      "*a",         "!t",         "@x",
      "`x`",        "<<",      "<5",         "%",          "|",
      ">",          "...",     "---",        "a\tb",       "'a\tb'",
      "\"a: b #\"", "a:",      "a:b",        ":a",         "\"a\" b",
      "'a\"",       "=",       "true",       "0x1F",       "(a)",
      "\\",         "a\\",     "\"\\x\"",    "\"a\\",      "Null",
  };
  // Mostly a harmless one: else nearly every file would be a doubt.
  static const std::vector<std::string_view> harmless = {
      "a", "b c", "L5.roadmap", "2026-05", "\"q r\"", "'s'", "é", "4.5", "x@L5", "https://x/y"};
  return std::string(one_in(12) ? any(words) : any(harmless));
}

std::string AnyYaml::key() {
  static const std::vector<std::string_view> odd = {"a", "b c", "\"q\"", "'s'", "<<", "null", "é"};
  if (one_in(12)) return std::string(any(odd));
  return "k" + std::to_string(++keys_);
}

std::string AnyYaml::line_end() {
  static const std::vector<std::string_view> ends = {
      "\n", "\n", "\n", "\n", "\n\n", "  \n", " # c\n", "\n# c\n", "\n    # c: [d\n", "\r\n"};
  static const std::vector<std::string_view> odd = {"\t\n",     "#c\n", "\n\t\n",
                                                    "\r\n\r\n", " ",    "\n   \n"};
  return std::string(one_in(25) ? any(odd) : any(ends));
}

/// What may stand between two things in brackets.
std::string AnyYaml::between() {
  static const std::vector<std::string_view> gaps = {"\n",    "\n  ", " # c\n  ", "\n# c\n",
                                                     "\n\n ", "\r\n", "\t",       "#c\n"};
  if (one_in(8)) return std::string(any(gaps));
  return one_in(3) ? "" : " ";
}

std::string AnyYaml::flow(int depth) {
  if (depth == 0 || one_in(2)) return word();
  const bool list = one_in(2);
  std::string out = list ? "[" : "{";
  const int count = below(4);
  for (int i = 0; i < count; ++i) {
    out += between();
    if (!list) out += key() + (one_in(12) ? ":" : ": ");
    out += flow(depth - 1);
    if (one_in(6)) out += between();
    if (i + 1 < count || one_in(6)) out += ",";
  }
  if (one_in(3)) out += between();
  if (one_in(40)) return out;
  return out + (list ? "]" : "}");
}

std::string AnyYaml::text_of_lines(int indent) {
  static const std::vector<std::string_view> heads = {"|",  "|-", ">",     ">-",  "|",   ">",
                                                      "|+", "|2", "| # c", "a b", "\"a", "'a"};
  std::string out(any(heads));
  const auto deep = static_cast<std::size_t>(indent + 1 + below(4));
  for (int i = 0; i < 1 + below(4); ++i) {
    out += one_in(8) ? "\n\n" : "\n";
    out += std::string(deep + (one_in(6) ? 2 : 0), ' ');
    out += one_in(8) ? word() : "some words";
  }
  return out;
}

void AnyYaml::value(int indent, int depth, std::string& out) {
  switch (below(9)) {
    case 0:
      out += line_end();
      return;
    case 1:
      out += " " + text_of_lines(indent) + "\n";
      return;
    case 2:
    case 3:
      out += std::string(one_in(10) ? 0 : 1, ' ') + flow(3) + line_end();
      return;
    case 4:
    case 5:
      if (depth > 0) {
        out += line_end();
        block(indent + (one_in(6) ? 0 : 1 + below(3)), depth - 1, out);
        return;
      }
      [[fallthrough]];
    default:
      out += std::string(static_cast<std::size_t>(1 + below(2)), ' ') + word() + line_end();
  }
}

void AnyYaml::block(int indent, int depth, std::string& out) {
  const bool list = one_in(2);
  const int count = 1 + below(3);
  for (int i = 0; i < count; ++i) {
    const int off = one_in(40) ? 1 : 0;
    out += std::string(static_cast<std::size_t>(indent + off), ' ');
    if (!list) {
      out += key() + (one_in(15) ? " :" : ":");
    } else {
      out += "-";
      if (depth > 0 && one_in(3)) {  // a mapping that begins behind the dash
        out += " " + key() + ":";
        value(indent + 2, depth - 1, out);
        if (one_in(2)) {
          out += std::string(static_cast<std::size_t>(indent + 2), ' ') + key() + ":";
          value(indent + 2, depth - 1, out);
        }
        continue;
      }
    }
    value(indent, depth, out);
  }
}

std::string AnyYaml::file() {
  keys_ = 0;
  std::string out;
  if (one_in(8)) out += "# c\n";
  if (one_in(10)) out += "---\n";
  if (one_in(12)) {
    out += flow(4) + "\n";
  } else {
    block(one_in(10) ? 2 : 0, 3, out);
  }
  if (one_in(10)) out += "# c";
  if (one_in(20)) out += "...\n";
  return out;
}

std::string AnyYaml::damaged(std::string text) {
  static const std::vector<std::string_view> tokens = {
      ": ",   "- ", "\n", "\n  ", " ", "  ",   " #",  "#",  "[",    "]",    "{",     "}",
      ",",    "'",  "\"", "|",    ">", "?",    "&",   "*",  "!",    "\\",   "\t",    "---\n",
      "\r\n", "~",  "-",  ":",    "%", "\n- ", "a: ", "''", "\\\"", "\n\n", "...\n", "null"};
  for (int count = 1 + below(3); count > 0 && !text.empty(); --count) {
    const auto at = static_cast<std::size_t>(below(static_cast<int>(text.size())));
    const auto length = static_cast<std::size_t>(1 + below(one_in(3) ? 30 : 3));
    const std::string piece = text.substr(at, length);
    switch (below(5)) {
      case 0:
        text.erase(at, length);
        break;
      case 1:
        text.insert(at, piece);
        break;
      case 2:
        text.erase(at, length);
        text.insert(static_cast<std::size_t>(below(static_cast<int>(text.size()) + 1)), piece);
        break;
      default:
        text.insert(at, any(tokens));
    }
  }
  return text;
}

}  // namespace rung::test
