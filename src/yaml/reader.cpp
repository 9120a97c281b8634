#include "yaml/reader.h"

#include <fmt/format.h>

#include <unordered_map>

#include "text/fixes.h"
#include "text/listed.h"
#include "text/nearest.h"
#include "text/suggestion.h"
#include "yaml/kinds.h"
#include "yaml/look_alikes.h"
#include "yaml/reader_kinds.h"

namespace rung::yaml {

namespace {

constexpr std::string_view list_expected = "a list";
constexpr std::size_t longest_excerpt = 48;         // characters
constexpr std::size_t longest_to_suggest_for = 64;  // bytes: nobody names a thing longer than that

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool is_id(std::string_view text) {
  return !text.empty() && is_letter_or_digit(text.front()) && std::ranges::all_of(text, [](char c) {
    return is_letter_or_digit(c) || c == '.' || c == '_' || c == '-';
  });
}

std::string describe(const Value& value) {
  switch (value.kind()) {
    case NodeKind::empty:
      return "nothing";
    case NodeKind::sequence:
      return "a list";
    case NodeKind::mapping:
      return "a mapping";
    case NodeKind::scalar:
      break;
  }
  return fmt::format("the text `{}`", excerpt(value.text()));
}

bool is_first_on_line(std::string_view text, std::size_t at) {
  while (at > 0 && is_blank(text[at - 1])) --at;
  return at == 0 || is_break(text[at - 1]);
}

/// The id that `text` would be with its spaces and the like replaced.
std::string as_id(std::string_view text) {
  std::string id;
  for (const char c : text) {
    if (is_letter_or_digit(c) || c == '.' || c == '_')
      id += c;
    else if (!id.empty() && id.back() != '-')
      id += '-';
  }
  while (!id.empty() && id.back() == '-') id.pop_back();
  return is_id(id) ? id : std::string{};
}

}  // namespace

std::string excerpt(std::string_view text) {
  std::string shown;
  std::size_t characters = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool starts_character = (byte & 0xC0U) != 0x80U;
    if (starts_character && ++characters > longest_excerpt) return shown + "…";
    if (byte < 0x20 || byte == 0x7F)
      shown += ' ';
    else
      shown += c;
  }
  return shown;
}

std::string in_words(std::span<const std::string_view> words, std::string_view last) {
  std::vector<std::string> quoted;
  for (const std::string_view word : words) quoted.push_back(fmt::format("`{}`", excerpt(word)));
  return listed(quoted, last);
}

Diagnostic* Reader::report_look_alike(const Value& scalar) {
  const std::string_view text = tree_.source()->text();
  SourceSpan at = scalar.at();
  const auto found = look_alike_at(text, at.begin);
  if (!found || !is_first_on_line(text, at.begin)) return nullptr;
  at.end = static_cast<std::uint32_t>(found->end);
  Diagnostic& problem = report(look_alike, at, found->name, found->meant);
  advise_on(*found, problem);
  // Spaces are told line by line.
  if (found->text.starts_with('-')) mend_below(*found, problem);
  return &problem;
}

Diagnostic& Reader::unexpected(const Value& value, std::string_view expected) {
  if (expected == list_expected) {
    const bool has_keys = value.is_mapping() && value.begin() != value.end();
    if (Diagnostic* told = report_look_alike(has_keys ? (*value.begin()).key() : value)) {
      return *told;
    }
  }
  if (value.kind() != NodeKind::empty) {
    return report(wrong_kind, value.at(), expected, describe(value));
  }
  const SourceSpan at = value.has_key() ? value.key().at() : value.at();
  const std::string before =
      value.has_key() ? fmt::format("{}:", excerpt(value.name())) : std::string("-");
  Diagnostic& problem = report(empty_value, at, before);
  problem.help = fmt::format("expected {}", expected);
  return problem;
}

bool Reader::scalar(const Value& value, std::string_view expected) {
  if (value.is_scalar()) return true;
  unexpected(value, expected);
  return false;
}

std::optional<std::string_view> Reader::text(const Value& value, std::string_view expected) {
  if (!scalar(value, expected)) return std::nullopt;
  return value.text();
}

std::optional<std::string_view> Reader::id(const Value& value) {
  if (!scalar(value, "an id")) return std::nullopt;
  if (is_id(value.text())) return value.text();
  Diagnostic& problem = report(bad_id, value.at(), excerpt(value.text()));
  const std::string likely = as_id(value.text());
  problem.help = likely.empty() || likely.size() > longest_to_suggest_for
                     ? "an id is letters, digits, `.`, `_` and `-`, starting with a letter or digit"
                     : fmt::format("did you mean `{}`?", likely);
  return std::nullopt;
}

std::optional<std::string_view> Reader::id_or_cell(const Value& value) {
  const std::string_view text = value.is_scalar() ? value.text() : std::string_view();
  const auto mark = text.find('@');
  const bool is_cell =
      mark != std::string_view::npos && is_id(text.substr(0, mark)) && is_id(text.substr(mark + 1));
  return is_cell ? text : id(value);
}

std::optional<std::size_t> Reader::word(const Value& value, std::string_view what,
                                        std::span<const std::string_view> words) {
  if (!value.is_scalar()) {
    unexpected(value, words.size() <= words_worth_listing ? in_words(words) : std::string(what));
    return std::nullopt;
  }
  const auto found = std::ranges::find(words, value.text());
  if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
  advise(report(bad_choice, value.at(), excerpt(value.text()), what), value.text(), words);
  return std::nullopt;
}

bool Reader::is_list(const Value& value) {
  if (value.is_sequence()) return true;
  Diagnostic& problem = unexpected(value, list_expected);
  if (value.kind() == NodeKind::empty) problem.help += "; write `[]` for none";
  return false;
}

std::optional<std::vector<Value>> Reader::list(const Value& value) {
  if (!is_list(value)) return std::nullopt;
  return std::vector<Value>(value.begin(), value.end());
}

std::optional<std::vector<Value>> Reader::filled_list(const Value& value, std::string_view help) {
  if (!value.is_sequence()) {
    unexpected(value, list_expected);
    return std::nullopt;
  }
  std::vector<Value> items(value.begin(), value.end());
  if (!items.empty()) return items;
  report(empty_list, value.at(), value.name()).help = help;
  return std::nullopt;
}

std::optional<std::vector<Value>> Reader::list_or_single(const Value& value,
                                                         std::string_view help) {
  if (value.is_scalar()) return std::vector<Value>{value};
  return filled_list(value, help);
}

std::optional<std::vector<std::string>> Reader::distinct_texts(const Value& value,
                                                               std::string_view help) {
  std::vector<std::string> texts;
  std::unordered_map<std::string_view, Value> seen;
  const auto items = filled_list(value, help);
  if (!items) return std::nullopt;
  for (const Value& item : *items) {
    const auto one = text(item);
    if (!one) continue;
    const auto [first, is_new] = seen.emplace(*one, item);
    if (is_new)
      texts.emplace_back(*one);
    else
      report_repeated(item, first->second);
  }
  if (texts.size() < items->size()) return std::nullopt;
  return texts;
}

void Reader::report_repeated(const Value& again, const Value& first) {
  report(repeated_item, again.at(), excerpt(again.text()))
      .related.push_back({first.at(), "first listed here"});
}

bool Reader::mapping(const Value& value) {
  if (value.is_mapping()) return true;
  unexpected(value, "a mapping");
  return false;
}

bool Reader::can_compare(std::string_view found, std::span<const std::string_view> known) {
  if (found.size() > longest_to_suggest_for || known.size() > comparisons_left_) return false;
  comparisons_left_ -= known.size();
  return true;
}

std::optional<std::string_view> Reader::suggest(std::string_view found,
                                                std::span<const std::string_view> known) {
  return can_compare(found, known) ? nearest(found, known) : std::nullopt;
}

std::vector<std::string_view> Reader::candidates(std::string_view found,
                                                 std::span<const std::string_view> known) {
  if (!can_compare(found, known)) return {};
  return equally_near(found, known);
}

std::string Reader::allowed(std::string_view begin, std::string_view found,
                            std::span<const std::string_view> known) {
  if (known.empty()) return {};
  if (known.size() <= words_worth_listing) return fmt::format("{} {}", begin, in_words(known));
  if (!can_compare(found, known)) return {};
  return nearest_of_many(found, known);
}

void Reader::advise(Diagnostic& problem, std::string_view found,
                    std::span<const std::string_view> known) {
  const auto meant = candidates(found, known);
  if (meant.empty() || meant.size() > words_shown) {
    problem.help = allowed("write", found, known);
    return;
  }
  problem.help = did_you_mean(meant);
  if (meant.size() == 1) offer_near_certain(problem, found, known, meant.front());
}

}  // namespace rung::yaml
