#include "command/dialogue.h"

#include <algorithm>
#include <ostream>
#include <sstream>

#include "text/fold.h"
#include "text/nearest.h"
#include "text/width.h"

namespace rung {
namespace {

constexpr std::size_t nearest_to_offer = 3;

/// Leaves the terminal as it was, however the questions end.
class TakenKeyboard {
 public:
  explicit TakenKeyboard(Keyboard* keyboard)
      : keyboard_(keyboard != nullptr && keyboard->take() ? keyboard : nullptr) {}
  TakenKeyboard(const TakenKeyboard&) = delete;
  TakenKeyboard& operator=(const TakenKeyboard&) = delete;
  ~TakenKeyboard() {
    if (keyboard_ != nullptr) keyboard_->give_back();
  }
  bool is_taken() const { return keyboard_ != nullptr; }

 private:
  Keyboard* keyboard_;
};

bool has_all(const std::string& text, const std::vector<std::string>& words) {
  return std::ranges::all_of(
      words, [&](const std::string& word) { return text.find(word) != std::string::npos; });
}

/// Those that begin as what was typed, as far as any does.
std::vector<std::size_t> beginning_alike(std::string typed, std::span<const Offered> offered) {
  std::vector<std::size_t> places;
  for (; places.empty() && !typed.empty(); typed.pop_back()) {
    for (std::size_t i = 0; i < offered.size(); ++i) {
      if (folded(offered[i].id).starts_with(typed)) places.push_back(i);
    }
  }
  return places;
}

}  // namespace

Matches matches_of(std::string_view typed, std::span<const Offered> offered) {
  std::vector<std::string> words;
  std::istringstream in(folded(typed));
  for (std::string word; in >> word;) words.push_back(word);
  Matches matches;
  std::vector<std::size_t> mentioned;
  for (std::size_t i = 0; i < offered.size(); ++i) {
    const std::string name = folded(offered[i].id + ' ' + offered[i].title);
    if (has_all(name, words)) {
      matches.places.push_back(i);
    } else if (has_all(name + ' ' + folded(offered[i].details), words)) {
      mentioned.push_back(i);
    }
  }
  matches.named = matches.places.size();
  matches.places.insert(matches.places.end(), mentioned.begin(), mentioned.end());
  std::stable_partition(matches.places.begin(), matches.places.end(),
                        [&](std::size_t place) { return offered[place].id == typed; });
  if (!matches.places.empty()) return matches;
  matches.only_near = true;
  std::vector<std::string_view> ids;
  for (const Offered& one : offered) ids.emplace_back(one.id);
  for (const std::string_view near : nearest_few(typed, ids, nearest_to_offer)) {
    matches.places.push_back(static_cast<std::size_t>(std::ranges::find(ids, near) - ids.begin()));
  }
  if (matches.places.empty()) matches.places = beginning_alike(folded(typed), offered);
  return matches;
}

std::optional<std::string> Dialogue::ask(const Question& question) {
  io_.err << std::flush;
  const TakenKeyboard keyboard(io_.keyboard);
  return keyboard.is_taken() ? ask_by_keys(question, io_) : ask_by_lines(question, io_);
}

void Dialogue::say(std::string_view text) { io_.err << text << '\n'; }

std::string in_one_line(const UsageError& problem) {
  return escape_controls(problem.message) + (problem.help.empty() ? "" : "; " + problem.help);
}

}  // namespace rung
