#include <fmt/format.h>

#include <algorithm>
#include <istream>
#include <ostream>

#include "command/dialogue.h"
#include "text/width.h"

namespace rung {
namespace {

constexpr std::size_t longest_listing = 12;

/// Reads a line; nothing at the end of the input.
std::optional<std::string> read_line(Io& io) {
  io.err << std::flush;
  std::string line;
  if (!std::getline(io.in, line)) {
    io.err << '\n';
    return std::nullopt;
  }
  const auto first = line.find_first_not_of(" \t\r");
  if (first == std::string::npos) return std::string();
  return line.substr(first, line.find_last_not_of(" \t\r") + 1 - first);
}

/// Lists what is left to choose from, numbered as in the whole list.
void list_offered(const Question& question, const std::vector<std::size_t>& places, Io& io) {
  std::size_t widest = 0;
  for (const std::size_t place : places) {
    widest = std::max(widest, display_width(question.offered[place].id));
  }
  const auto width = static_cast<std::size_t>(std::max(io.terminal.width, 40));
  for (std::size_t i = 0; i < std::min(places.size(), longest_listing); ++i) {
    const Offered& one = question.offered[places[i]];
    const std::string line =
        fmt::format("{:>4}  {}  {}", places[i] + 1, pad_to_width(escape_controls(one.id), widest),
                    escape_controls(one.title));
    io.err << cut_to_width(line, width - 1) << '\n';
  }
  if (places.size() > longest_listing) {
    io.err << fmt::format("      and {} more: type a word to search for\n",
                          places.size() - longest_listing);
  }
}

/// `Number, id or a word to search for [L4]: `
void prompt(std::string_view what, const std::string& usual, Io& io) {
  io.err << what << (usual.empty() ? "" : fmt::format(" [{}]", escape_controls(usual))) << ": ";
}

/// The place that a line names by its number or its id.
std::optional<std::size_t> named(const std::string& line, const Question& question) {
  const auto by_id = std::ranges::find(question.offered, line, &Offered::id);
  if (by_id != question.offered.end()) {
    return static_cast<std::size_t>(by_id - question.offered.begin());
  }
  if (line.empty() || line.size() > 4 ||
      line.find_first_not_of("0123456789") != std::string::npos) {
    return std::nullopt;
  }
  const std::size_t number = std::stoul(line);
  if (number < 1 || number > question.offered.size()) return std::nullopt;
  return number - 1;
}

std::optional<std::string> choose_by_lines(const Question& question, Io& io) {
  io.err << question.asks << '\n';
  std::string usual = question.usual;
  Matches matches = matches_of({}, question.offered);
  while (true) {
    list_offered(question, matches.places, io);
    prompt("  number, id, or a word to search for", usual, io);
    const auto line = read_line(io);
    if (!line) return std::nullopt;
    const std::string& answer = line->empty() ? usual : *line;
    if (const auto place = named(answer, question)) return question.offered[*place].id;
    matches = matches_of(answer, question.offered);
    usual = question.usual;
    if (matches.only_near) {
      io.err << fmt::format("  nothing is called `{}`{}\n", escape_controls(answer),
                            matches.places.empty() ? "" : "; nearest are");
      if (matches.places.empty()) matches = matches_of({}, question.offered);
    } else if (!line->empty() && matches.places.size() == 1) {
      usual = question.offered[matches.places.front()].id;
    }
  }
}

}  // namespace

std::optional<std::string> ask_by_lines(const Question& question, Io& io) {
  if (!question.offered.empty()) return choose_by_lines(question, io);
  while (true) {
    prompt(question.asks, question.usual, io);
    const auto line = read_line(io);
    if (!line) return std::nullopt;
    const std::string& answer = line->empty() ? question.usual : *line;
    if (answer.empty() && question.may_be_empty) return answer;
    if (answer.empty()) {
      io.err << "  something has to stand here\n";
      continue;
    }
    const auto problem = question.check ? question.check(answer) : std::nullopt;
    if (!problem) return answer;
    io.err << "  " << in_one_line(*problem) << '\n';
  }
}

}  // namespace rung
