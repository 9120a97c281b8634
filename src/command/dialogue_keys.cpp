#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "command/dialogue.h"
#include "command/outputs.h"
#include "text/width.h"

namespace rung {
namespace {

constexpr int most_listed = 10;
constexpr std::size_t most_lines_of_details = 3;

/// The text without its last character, as people see it.
std::string without_last(const std::string& text) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    begin = at;
    at += first_grapheme(std::string_view(text).substr(at));
  }
  return text.substr(0, begin);
}

std::string without_outer_blanks(const std::string& text) {
  const auto first = text.find_first_not_of(' ');
  return first == std::string::npos ? std::string()
                                    : text.substr(first, text.find_last_not_of(' ') + 1 - first);
}

/// The end of a text, as much as fits.
std::string end_to_width(std::string text, std::size_t width) {
  while (display_width(text) > width) text.erase(0, first_grapheme(text));
  return text;
}

/// One question, drawn anew after each key: the question and what was typed, and below it what can
/// be chosen or what is wrong. The cursor stays in the first line.
class KeyQuestion {
 public:
  KeyQuestion(const Question& question, Io& io)
      : question_(question),
        io_(io),
        color_(wants_color(ColorWish::automatic, io.terminal.err, io.terminal)),
        width_(static_cast<std::size_t>(std::max(io.terminal.width, 20)) - 1) {
    search();
    const auto usual = std::ranges::find(question_.offered, question_.usual, &Offered::id);
    if (usual != question_.offered.end()) {
      looked_at_ = static_cast<std::size_t>(usual - question_.offered.begin());
    }
  }

  std::optional<std::string> ask() {
    while (true) {
      draw();
      const Key key = io_.keyboard->next();
      if (key.kind == Key::Kind::leave || key.kind == Key::Kind::end) {
        finish("");
        return std::nullopt;
      }
      if (key.kind == Key::Kind::enter) {
        if (auto answer = answered()) return answer;
      } else {
        take(key);
      }
    }
  }

 private:
  bool is_choice() const { return !question_.offered.empty(); }

  void search() {
    if (!is_choice()) return;
    matches_ = matches_of(typed_, question_.offered);
    looked_at_ = 0;
    is_pointed_at_ = typed_.empty();
  }

  void take(const Key& key) {
    const std::string before = typed_;
    if (key.kind == Key::Kind::text) typed_ += key.text;
    if (key.kind == Key::Kind::erase) typed_ = without_last(typed_);
    if (key.kind == Key::Kind::erase_all) typed_.clear();
    if (key.kind == Key::Kind::up && looked_at_ > 0) --looked_at_;
    if (key.kind == Key::Kind::down && looked_at_ + 1 < matches_.places.size()) ++looked_at_;
    if (key.kind == Key::Kind::up || key.kind == Key::Kind::down) is_pointed_at_ = true;
    if (typed_ == before) return;
    problem_.clear();
    search();
  }

  /// The answer that Enter gives now; nothing if it gives none.
  std::optional<std::string> answered() {
    if (is_choice()) {
      if (matches_.places.empty()) return std::nullopt;
      const Offered& chosen = question_.offered[matches_.places[looked_at_]];
      // What is not called as was typed is not meant before it has been seen in the line.
      if (!is_pointed_at_ && looked_at_ >= matches_.named) {
        typed_ = chosen.id.empty() ? chosen.title : chosen.id;
        search();
        return std::nullopt;
      }
      finish(chosen.id.empty() ? chosen.title : chosen.id);
      return chosen.id;
    }
    const std::string typed = without_outer_blanks(typed_);
    const std::string answer = typed.empty() ? question_.usual : typed;
    if (answer.empty() && !question_.may_be_empty) {
      problem_ = "something has to stand here";
      return std::nullopt;
    }
    const auto problem =
        question_.check && !answer.empty() ? question_.check(answer) : std::nullopt;
    if (problem) {
      problem_ = in_one_line(*problem);
      return std::nullopt;
    }
    finish(answer);
    return answer;
  }

  std::string styled(std::string_view codes, std::string_view text) const {
    return color_ ? fmt::format("\x1b[{}m{}\x1b[0m", codes, text) : std::string(text);
  }

  void add_choices(std::vector<std::string>& lines) const {
    const std::size_t room =
        static_cast<std::size_t>(std::clamp(io_.terminal.height - 6, 3, most_listed));
    const auto& places = matches_.places;
    const std::size_t first = std::min(looked_at_ - std::min(looked_at_, room / 2),
                                       places.size() - std::min(places.size(), room));
    const std::size_t end = std::min(places.size(), first + room);
    std::size_t widest = 0;
    for (const Offered& one : question_.offered) widest = std::max(widest, display_width(one.id));
    widest = std::min(widest, width_ / 2);
    for (std::size_t i = first; i < end; ++i) {
      const Offered& one = question_.offered[places[i]];
      const bool is_looked_at = i == looked_at_;
      const std::string line = cut_to_width(
          fmt::format("{} {}  {}", is_looked_at ? "❯" : " ",
                      pad_to_width(escape_controls(one.id), widest), escape_controls(one.title)),
          width_);
      lines.push_back(is_looked_at ? styled("1", line) : line);
    }
    if (end - first < places.size()) {
      lines.push_back(styled("2", fmt::format("  {} of {}", end - first, places.size())));
    }
    add_details(lines);
  }

  void add_details(std::vector<std::string>& lines) const {
    if (matches_.places.empty()) return;
    const std::string& details = question_.offered[matches_.places[looked_at_]].details;
    if (details.empty()) return;
    auto wrapped = wrap_to_width(escape_controls(details), width_ - 4);
    if (wrapped.size() > most_lines_of_details) {
      wrapped.resize(most_lines_of_details);
      wrapped.back() = cut_to_width(wrapped.back() + " …", width_ - 4);
    }
    for (const std::string& line : wrapped) lines.push_back(styled("2", "    " + line));
  }

  std::vector<std::string> below() const {
    std::vector<std::string> lines;
    if (!problem_.empty()) {
      for (const std::string& line : wrap_to_width(problem_, width_ - 2)) {
        lines.push_back("  " + styled("31", line));
      }
    }
    if (!is_choice()) return lines;
    if (matches_.only_near) {
      lines.push_back(styled("2", matches_.places.empty() ? "  nothing is called so"
                                                          : "  nothing is called so; nearest:"));
    } else if (typed_.empty()) {
      lines.push_back(styled("2", "  type to search, ↑ ↓ to move, Enter to take, Ctrl-C to leave"));
    }
    add_choices(lines);
    return lines;
  }

  void draw() const {
    const std::string asks = cut_to_width(question_.asks, width_ * 2 / 3);
    std::string hint;
    if (!is_choice() && typed_.empty() && !question_.usual.empty()) {
      hint = styled("2", cut_to_width(question_.usual, width_ / 4));
    }
    const std::size_t room = width_ - display_width(asks) - 1;
    const std::string typed = end_to_width(escape_controls(typed_), room);
    std::string out = "\r\x1b[J" + styled("1", asks) + ' ' + typed + hint;
    const auto lines = below();
    for (const std::string& line : lines) out += "\r\n" + line;
    if (!lines.empty()) out += fmt::format("\x1b[{}A", lines.size());
    out += fmt::format("\r\x1b[{}C", display_width(asks) + 1 + display_width(typed));
    io_.err << out << std::flush;
  }

  /// Leaves the question and its answer on the screen, and the rest of it blank.
  void finish(const std::string& answer) const {
    io_.err << "\r\x1b[J" + styled("1", question_.asks) + ' ' + escape_controls(answer) + "\r\n"
            << std::flush;
  }

  const Question& question_;
  Io& io_;
  bool color_;
  std::size_t width_;
  std::string typed_;
  std::string problem_;
  Matches matches_;
  std::size_t looked_at_ = 0;  ///< into the matches
  bool is_pointed_at_ = true;  ///< rather than found
};

}  // namespace

std::optional<std::string> ask_by_keys(const Question& question, Io& io) {
  return KeyQuestion(question, io).ask();
}

}  // namespace rung
