// The plain lane: a scanner for the part of YAML that evidence and frameworks are written in.
//
// yaml-cpp decides what a file says. This file builds the very tree that would come of it, every
// place included, for files in which there is nothing to decide, and gives up at the first
// character that it has no rule for. Giving up costs time, never a meaning: yaml-cpp then reads
// the file from its beginning. What is wrong with a file is never found here; a mistake is a doubt.
//
//   file      = blank* ["---" break blank*] (block | flow) blank*
//   block     = mapping | list                  all entries begin in one column, its own
//   mapping   = (key below)+                    no key twice, at most 256 keys
//   list      = ("-" below)+
//   below     = " "+ value end                  on the line of its key or dash
//             | " "+ block                      after a dash only: its column is where it begins
//             | end (value end | block)         on a later line, deeper than its key or dash; after
//                                               a key, a list may stand in the column of the key
//             | end                             nothing: what comes next stands no deeper
//   key       = word " "* ":"                   and a space or a break; within 1,000 bytes
//   value     = word | flow | several
//   flow      = "[" [value ("," value)* [","]] "]"
//             | "{" [pair  ("," pair)*  [","]] "}"      pair = key value; after a quoted key the
//                                                       colon needs no space behind it
//   word      = '"' … '"' | "'" … "'" | plain   all on one line; of escapes \" \\ \/ \n \t and ''
//   plain     = a letter, a digit, one of _ . / ( + $ ^ ; = \ < or anything beyond ASCII, or a "-"
//               before one of these; then anything up to ": ", " #" or the line's end, and inside
//               of brackets up to one of , ? [ ] { } or a colon before one of these as well
//   several   = plain, and lines that begin like one and are deeper than the key or dash
//             | ("|" | ">") ["-"] break, and lines that are indented alike, deeper than the key or
//               dash, with empty ones between them; behind "|" some may be indented further
//   end       = " "* [" #" …] break, then any blank lines and lines that are comments
//
// Breaks are LF or CRLF. Between brackets a break is a blank like any other.
//
// Why each refusal is safe, and nothing that is accepted means something else to yaml-cpp:
//
//   *  What begins with & * ! | > % @ ` ? is never read as a text, so that no anchor, alias, tag,
//      directive, complex key or reserved character gets in; nor does "- " or ": " within a line,
//      nor << as a key. Of | and > only the simplest are read.
//   *  A text goes on where a deeper line follows. If that line is none that goes on for certain
//      (it looks like an item or a key, or stands behind a blank one), it is a doubt, as is all
//      that is deeper than its parent allows. Between brackets a text must be followed by a comma,
//      a closing bracket or its own colon.
//   *  Behind the lines of "|" and ">", a blank line with spaces and whatever is deeper than the
//      key is a doubt: it might belong to the text.
//   *  A tab outside of quotes and comments is a doubt, so columns are counts of spaces.
//   *  "---" and "..." at the beginning of a line are a doubt wherever a document might end.
//   *  null, Null, NULL and ~ are nothing to yaml-cpp and are mended to a text: a doubt.
//   *  yaml-cpp takes a key for one only within 1,024 bytes, so longer ones are a doubt.
//   *  Its limits are far off: below 500,000 bytes with fewer than 10,000 opening brackets neither
//      the number of nodes (fewer than bytes) nor what is held back of brackets, separators and
//      quotes can reach them; the depth is held to the same 64.
//   *  The guard has run: the bytes are UTF-8 without control characters, and a CR is before an LF.

#include "yaml/plain_lane.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "yaml/scan.h"

namespace rung::yaml {
namespace {

constexpr std::size_t most_plain_bytes = 499'999;
constexpr std::size_t most_plain_brackets = 9'999;
constexpr std::size_t longest_plain_key = 1000;
constexpr int most_plain_keys = 256;

enum : std::uint8_t { begins_plain = 1, stops_in_block = 2, stops_in_flow = 4 };

constexpr std::array<std::uint8_t, 256> class_table() {
  std::array<std::uint8_t, 256> table{};
  for (std::size_t c = 0; c < table.size(); ++c) {
    const bool alphanumeric =
        (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    if (alphanumeric || c >= 0x80) table[c] = begins_plain;
  }
  for (const char c : {'_', '.', '/', '(', '+', '$', '^', ';', '=', '\\', '<'}) {
    table[static_cast<unsigned char>(c)] = begins_plain;
  }
  for (const char c : {'\0', '\t', '\n', '\r', ':', '#'}) {
    table[static_cast<unsigned char>(c)] = stops_in_block | stops_in_flow;
  }
  for (const char c : {',', '[', ']', '{', '}', '?'}) {
    table[static_cast<unsigned char>(c)] = stops_in_flow;
  }
  return table;
}

constexpr std::array<std::uint8_t, 256> classes = class_table();

bool is_class(char c, std::uint8_t mask) {
  return (classes[static_cast<unsigned char>(c)] & mask) != 0;
}

/// The text of a file ends in a NUL, which no rule takes.
bool ends_line(char c) { return c == '\n' || c == '\r' || c == '\0'; }
bool ends_indicator(char c) { return c == ' ' || ends_line(c); }

/// Whether yaml-cpp makes nothing of the word.
bool means_nothing(std::string_view word) {
  return word.size() == 4 && (word == "null" || word == "Null" || word == "NULL");
}

/// How many opening brackets there are. Written so that compilers make a few wide instructions of
/// it: `[` and `{` differ in one bit, and a byte counts what is in fewer than 256 of them.
std::size_t brackets_in(std::string_view text) {
  constexpr std::size_t stride = 128;
  constexpr int bit = '[' ^ '{';
  std::size_t all = 0;
  for (; !text.empty(); text.remove_prefix(std::min(stride, text.size()))) {
    std::uint8_t here = 0;
    for (const char c : text.substr(0, stride)) {
      here = static_cast<std::uint8_t>(here + ((c | bit) == '{' ? 1 : 0));
    }
    all += here;
  }
  return all;
}

}  // namespace

/// Every function that gives a bool gives false for a doubt.
class PlainLane {
 public:
  explicit PlainLane(Tree& tree)
      : tree_(tree), nodes_(tree.nodes_), text_(tree.source()->text()), data_(text_.data()) {}

  bool run() {
    if (text_.size() > most_plain_bytes || has_many_brackets()) return false;
    nodes_.reserve(text_.size() / 10 + 16);
    if (!next_line()) return false;
    if (column_ == 0 && text_.substr(at_, 3) == "---") {
      at_ += 3;
      if (!ends_line(peek()) || !end_line()) return false;
    }
    has_begun_ = true;
    if (column_ < 0 || ends_document()) return false;
    if (is_bracket()) return flow({}) && end_line() && column_ < 0;
    return content(-1, {}, true) && column_ < 0 && nodes_.front().kind != NodeKind::scalar;
  }

 private:
  /// A key or a text, not yet a node.
  struct Word {
    std::string_view text;
    std::size_t begin = 0;
    std::size_t end = 0;
    bool quoted = false;
  };

  /// A list or a mapping that is being filled.
  struct Filling {
    std::uint32_t node = 0;
    std::uint32_t last = Node::no_node;
    std::uint64_t key_bits = 0;
    int keys = 0;
  };

  /// Where a value goes: into a list, under a key of a mapping, or at the root.
  struct Place {
    Filling* parent = nullptr;
    std::uint32_t key = Node::no_node;
  };

  char peek(std::size_t ahead = 0) const { return data_[at_ + ahead]; }
  bool is_bracket() const { return peek() == '[' || peek() == '{'; }
  bool is_dash() const { return peek() == '-' && ends_indicator(peek(1)); }
  bool is_colon() const { return peek() == ':' && ends_indicator(peek(1)); }

  bool has_many_brackets() const {
    if (text_.size() <= most_plain_brackets) return false;
    return brackets_in(text_) > most_plain_brackets;
  }

  // ---------------------------------------------------------------- blanks, breaks and comments

  void skip_spaces() {
    std::size_t at = at_;
    while (data_[at] == ' ') ++at;
    at_ = at;
  }

  void skip_comment() { at_ = std::min(text_.find('\n', at_), text_.size()); }

  /// Past the end of a line, or of the file.
  bool pass_break() {
    if (peek() == '\r') ++at_;
    if (peek() != '\n') return at_ == text_.size();
    ++at_;
    return true;
  }

  /// From behind a value to the next thing in a later line, whose column it notes: below 0 at the
  /// end of the file.
  bool end_line() {
    skip_spaces();
    if (peek() == '#' && data_[at_ - 1] == ' ') skip_comment();
    return ends_line(peek()) && pass_break() && next_line();
  }

  void begin_line() {
    line_ = at_;
    skip_spaces();
    column_ = static_cast<std::ptrdiff_t>(at_ - line_);
  }

  /// The same from the beginning of a line.
  bool next_line() {
    for (;;) {
      begin_line();
      if (peek() == '#') skip_comment();
      if (at_ == text_.size()) {
        column_ = -1;
        return true;
      }
      if (!ends_line(peek())) return peek() != '\t' && !ends_document();
      if (!pass_break()) return false;
    }
  }

  /// Whether what is here ends a document or begins another.
  bool ends_document() const {
    if (at_ > 0 && data_[at_ - 1] != '\n') return false;
    const std::string_view mark = text_.substr(at_, 3);
    return mark == "..." || (has_begun_ && mark == "---");
  }

  /// To the next thing between brackets.
  bool skip_between() {
    for (;;) {
      skip_spaces();
      if (peek() == '#' && is_space(data_[at_ - 1])) skip_comment();
      if (!ends_line(peek())) return peek() != '\t';
      if (at_ == text_.size() || !pass_break() || ends_document()) return false;
    }
  }

  /// The same from behind a word: a plain text would go on with a `#` on a line of its own.
  bool skip_behind(const Word& word) {
    if (word.quoted || !ends_line(peek())) return skip_between();
    while (peek() == ' ' || ends_line(peek())) {
      if (peek() == ' ') {
        ++at_;
      } else if (at_ == text_.size() || !pass_break() || ends_document()) {
        return false;
      }
    }
    return peek() != '#';
  }

  // ---------------------------------------------------------------- words

  /// A word, and on to what follows it on its line.
  bool scan(Word& word, std::uint8_t stops) {
    word.begin = at_;
    word.quoted = peek() == '"' || peek() == '\'';
    if (!(word.quoted ? quoted(word) : plain(word, stops))) return false;
    skip_spaces();
    return true;
  }

  bool plain(Word& word, std::uint8_t stops) {
    const bool minus = peek() == '-' && is_class(peek(1), begins_plain);
    if (!minus && !is_class(peek(), begins_plain)) return false;
    const char* end = data_ + at_;
    do {
      ++end;
      while (!is_class(*end, stops)) ++end;
    } while (goes_on(end, stops));
    at_ = static_cast<std::size_t>(end - data_);
    word.end = at_;
    while (data_[word.end - 1] == ' ') --word.end;
    word.text = text_.substr(word.begin, word.end - word.begin);
    return !means_nothing(word.text);
  }

  /// Whether a plain text goes on with a character that may end it.
  static bool goes_on(const char* at, std::uint8_t stops) {
    if (*at == '#') return at[-1] != ' ';
    return *at == ':' && !ends_indicator(at[1]) &&
           (stops == stops_in_block || !is_class(at[1], stops_in_flow));
  }

  bool quoted(Word& word) {
    const char quote = data_[at_++];
    const char escape = quote == '"' ? '\\' : '\'';
    const char* end = data_ + at_;
    while (*end != quote && *end != escape && !ends_line(*end)) ++end;
    at_ = static_cast<std::size_t>(end - data_);
    word.text = text_.substr(word.begin + 1, at_ - word.begin - 1);
    const bool escaped = peek() == escape && (quote == '"' || peek(1) == '\'');
    if (escaped && !unescape(word, quote)) return false;
    if (peek() != quote) return false;
    word.end = ++at_;
    return true;
  }

  /// The rest of a quoted text from its first escape to its closing quote.
  bool unescape(Word& word, char quote) {
    std::string text(word.text);
    for (; peek() != quote || (quote == '\'' && peek(1) == quote); ++at_) {
      if (ends_line(peek())) return false;
      if (quote == '\'' && peek() == quote) ++at_;
      if (quote == '\'' || peek() != '\\') {
        text += peek();
        continue;
      }
      constexpr std::string_view letters = "\"\\/nt";
      constexpr std::string_view meant = "\"\\/\n\t";
      const std::size_t letter = letters.find(data_[++at_]);
      if (letter == std::string_view::npos) return false;
      text += meant[letter];
    }
    word.text = keep(std::move(text));
    return true;
  }

  std::string_view keep(std::string text) {
    return tree_.unescaped_.emplace_front(std::move(text));
  }

  // ---------------------------------------------------------------- nodes

  std::uint32_t add(NodeKind kind, std::size_t begin, std::size_t end) {
    Node& node = nodes_.emplace_back();
    node.kind = kind;
    node.begin = static_cast<std::uint32_t>(begin);
    node.end = static_cast<std::uint32_t>(end);
    cursor_ = end;
    return static_cast<std::uint32_t>(nodes_.size() - 1);
  }

  std::uint32_t add(NodeKind kind, std::size_t begin, std::size_t end, Place place) {
    const std::uint32_t index = add(kind, begin, end);
    nodes_[index].key = place.key;
    if (place.parent != nullptr) {
      const std::uint32_t last = std::exchange(place.parent->last, index);
      (last == Node::no_node ? nodes_[place.parent->node].first : nodes_[last].next) = index;
    }
    return index;
  }

  void add(const Word& word, Place place) {
    Node& node = nodes_[add(NodeKind::scalar, word.begin, word.end, place)];
    node.text = word.text;
    node.quoted = word.quoted;
  }

  /// Adds a key in front of its colon.
  bool add_key(const Word& word, Filling& mapping, Place& place) {
    const std::uint64_t bit = std::uint64_t{1} << slot_of_key(word.text);
    if (at_ - word.begin > longest_plain_key || ++mapping.keys > most_plain_keys ||
        (word.text == "<<" && !word.quoted) ||
        ((mapping.key_bits & bit) != 0 && has_key(mapping, word.text))) {
      return false;
    }
    mapping.key_bits |= bit;
    place = {&mapping, static_cast<std::uint32_t>(nodes_.size())};
    add(word, {});
    return true;
  }

  bool has_key(const Filling& mapping, std::string_view text) const {
    for (std::uint32_t i = nodes_[mapping.node].first; i != Node::no_node; i = nodes_[i].next) {
      if (nodes_[nodes_[i].key].text == text) return true;
    }
    return false;
  }

  bool open(Filling& filling, NodeKind kind, std::size_t begin, Place place) {
    filling.node = add(kind, begin, begin, place);
    return ++depth_ <= max_depth;
  }

  void close(const Filling& filling) {
    nodes_[filling.node].end = static_cast<std::uint32_t>(cursor_);
    --depth_;
  }

  // ---------------------------------------------------------------- blocks

  /// What stands here, in an entry of a block whose column is `margin`, and on to the next line
  /// that is not part of it. A block may begin at the beginning of a line and behind a dash.
  bool content(std::ptrdiff_t margin, Place place, bool may_be_block) {
    if (is_bracket()) return flow(place) && end_line();
    if (is_dash()) return may_be_block && list(place);
    Word word;
    if (!scan(word, stops_in_block)) return false;
    if (is_colon()) return may_be_block && mapping(word, place);
    if (!word.quoted && !go_on(word, margin)) return false;
    add(word, place);
    return end_line();
  }

  /// What stands behind the colon or the dash of an entry.
  bool below(std::ptrdiff_t margin, Place place) {
    const std::size_t indicator_end = at_;
    const bool of_key = place.key != Node::no_node;
    skip_spaces();
    if (at_ > indicator_end && !ends_line(peek()) && peek() != '#') {
      column_ = static_cast<std::ptrdiff_t>(at_ - line_);
      if (peek() == '|' || peek() == '>') return folded(margin, place);
      return content(margin, place, !of_key);
    }
    if (!end_line()) return false;
    if (column_ > margin || (of_key && column_ == margin && is_dash())) {
      return content(margin, place, true);
    }
    add(NodeKind::empty, indicator_end, indicator_end, place);
    return true;
  }

  bool list(Place place) {
    const std::ptrdiff_t column = column_;
    Filling items;
    if (!open(items, NodeKind::sequence, at_, place)) return false;
    while (column_ == column && is_dash()) {
      ++at_;
      if (!below(column, {&items}) || column_ > column) return false;
    }
    close(items);
    return true;
  }

  bool mapping(Word word, Place place) {
    const std::ptrdiff_t column = column_;
    Filling values;
    if (!open(values, NodeKind::mapping, word.begin, place)) return false;
    for (;;) {
      Place value;
      if (!add_key(word, values, value)) return false;
      ++at_;
      if (!below(column, value) || column_ > column) return false;
      if (column_ < column) break;
      if (!scan(word, stops_in_block) || !is_colon()) return false;
    }
    close(values);
    return true;
  }

  /// The further lines of a plain text, if there are any.
  bool go_on(Word& word, std::ptrdiff_t margin) {
    std::string text;
    while (ends_line(peek()) && at_ < text_.size()) {
      const std::size_t behind = at_;
      if (!pass_break()) return false;
      begin_line();
      if (column_ <= margin || ends_line(peek()) || peek() == '#') {
        at_ = behind;
        break;
      }
      Word more;
      if (!is_class(peek(), begins_plain) || !scan(more, stops_in_block) || is_colon()) {
        return false;
      }
      if (text.empty()) text = word.text;
      text += ' ';
      text += more.text;
      word.end = more.end;
    }
    if (!text.empty()) word.text = keep(std::move(text));
    return true;
  }

  /// A text of several lines behind `|` or `>`.
  bool folded(std::ptrdiff_t margin, Place place) {
    Word word;
    word.begin = at_;
    const bool literal = data_[at_++] == '|';
    const bool strips = peek() == '-';
    if (strips) ++at_;
    if (at_ == text_.size() || !ends_line(peek()) || !pass_break()) return false;
    begin_line();
    const std::ptrdiff_t deep = column_;
    if (deep <= margin || ends_line(peek())) return false;
    std::string text;
    for (std::size_t blank_lines = 0; column_ == deep || (literal && column_ > deep);) {
      if (ends_line(peek()) || peek() == '\t') return false;
      if (!text.empty()) {
        text.append(literal ? blank_lines + 1 : blank_lines, '\n');
        if (!literal && blank_lines == 0) text += ' ';
      }
      const std::size_t from = line_ + static_cast<std::size_t>(deep);
      at_ = word.end = std::min(text_.find_first_of("\r\n", at_), text_.size());
      text += text_.substr(from, at_ - from);
      if (is_blank(text.back()) || at_ == text_.size()) return false;
      blank_lines = pass_blank_lines();
    }
    // What is deep enough to belong to the text, be it blank or a comment, is a doubt.
    if (column_ > margin) return false;
    at_ = line_;
    if (!strips) text += '\n';
    word.text = keep(std::move(text));
    add(word, place);
    return next_line();
  }

  /// Past a break and the empty lines behind it: how many these are.
  std::size_t pass_blank_lines() {
    for (std::size_t count = 0;; ++count) {
      if (!pass_break()) return count;
      begin_line();
      if (column_ > 0 || !ends_line(peek()) || at_ == text_.size()) return count;
    }
  }

  // ---------------------------------------------------------------- brackets

  bool flow(Place place) {
    const bool is_list = peek() == '[';
    const char closing = is_list ? ']' : '}';
    Filling values;
    if (!open(values, is_list ? NodeKind::sequence : NodeKind::mapping, at_++, place)) return false;
    for (;;) {
      if (!skip_between()) return false;
      if (peek() == closing) break;
      if (!(is_list ? item({&values}) : pair(values))) return false;
      if (peek() == closing) break;
      if (data_[at_++] != ',') return false;
    }
    cursor_ = ++at_;
    close(values);
    return true;
  }

  /// A value between brackets, and on to what follows it.
  bool item(Place place) {
    if (is_bracket()) return flow(place) && skip_between();
    Word word;
    if (!scan(word, stops_in_flow)) return false;
    add(word, place);
    return skip_behind(word);
  }

  bool pair(Filling& values) {
    Word word;
    Place value;
    if (!scan(word, stops_in_flow)) return false;
    const bool glued = word.quoted && at_ == word.end && peek() == ':';
    if ((!glued && !is_colon()) || !add_key(word, values, value)) return false;
    ++at_;
    return skip_between() && item(value);
  }

  Tree& tree_;
  std::vector<Node>& nodes_;
  std::string_view text_;
  const char* data_;
  std::size_t at_ = 0;
  std::size_t cursor_ = 0;     ///< where the latest value ends
  std::size_t line_ = 0;       ///< where the line begins
  std::ptrdiff_t column_ = 0;  ///< of what stands here
  int depth_ = 0;
  bool has_begun_ = false;
};

bool read_plainly(Tree& tree) { return PlainLane(tree).run(); }

}  // namespace rung::yaml
