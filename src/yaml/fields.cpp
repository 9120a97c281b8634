#include <fmt/format.h>

#include <algorithm>

#include "text/fixes.h"
#include "text/suggestion.h"
#include "yaml/reader.h"
#include "yaml/reader_kinds.h"

namespace rung::yaml {

Fields::Fields(Reader& reader, const Value& mapping, const Form& form)
    : reader_(reader), value_(mapping), form_(form) {
  if (!reader.mapping(mapping)) return;
  // Most files name keys in our order, so the search goes on from the key before.
  auto next = form.keys.begin();
  const auto is_known = [&](std::string_view key) {
    auto found = std::find(next, form.keys.end(), key);
    if (found == form.keys.end()) {
      found = std::find(form.keys.begin(), next, key);
      if (found == next) return false;
    }
    next = std::next(found);
    return true;
  };
  std::vector<Value> unknown;
  for (const Value value : mapping) {
    const std::string_view key = value.name();
    slots_.add(key, value);
    if (!is_known(key)) unknown.push_back(value);
  }
  if (unknown.empty()) return;
  std::vector<std::string_view> unused;
  for (const std::string_view key : form.keys) {
    if (!mapping.value_of(key)) unused.push_back(key);
  }
  for (const Value& value : unknown) report_unknown(value, unused);
}

void Fields::report_unknown(const Value& found, std::vector<std::string_view>& unused) {
  if (reader_.report_look_alike(found.key())) return;
  Diagnostic& problem =
      reader_.report(unknown_key, found.key().at(), excerpt(found.name()), form_.owner);
  const auto meant = reader_.candidates(found.name(), unused);
  if (meant.size() == 1) {
    problem.help = did_you_mean(meant);
    offer_near_certain(problem, found.name(), form_.keys, meant.front());
    misspelt_.emplace_back(meant.front(), found);
    std::erase(unused, meant.front());
    return;
  }
  // One slip is told once: none of these is missing besides.
  perhaps_.insert(perhaps_.end(), meant.begin(), meant.end());
  if (!meant.empty() && meant.size() <= words_shown) {
    problem.help = did_you_mean(meant);
  } else if (const auto given = reader_.suggest(found.name(), form_.keys)) {
    problem.help = fmt::format("did you mean `{}`? It is given already", *given);
  } else {
    problem.help = form_.keys.size() <= words_worth_listing
                       ? fmt::format("{} has {}", form_.owner, in_words(form_.keys, "and"))
                       : reader_.allowed("", found.name(), form_.keys);
  }
}

SourceSpan Fields::at() const {
  const auto first = value_.begin();
  return first == value_.end() || !value_.is_mapping() ? value_.at() : (*first).key().at();
}

SourceSpan Fields::id_at() const {
  const auto id = find("id");
  return id ? id->at() : at();
}

std::optional<Value> Fields::find(std::string_view key) const {
  if (!valid()) return std::nullopt;
  if (const auto value = slots_.find(value_, key)) return value;
  for (const auto& [meant, value] : misspelt_) {
    if (meant == key) return value;
  }
  return std::nullopt;
}

std::optional<Value> Fields::require(std::string_view key) {
  const auto value = find(key);
  const bool may_be_there = std::ranges::find(perhaps_, key) != perhaps_.end();
  if (!value && valid() && !may_be_there) {
    reader_.report(missing_key, at(), form_.owner, key);
  }
  return value;
}

bool Fields::text(std::string_view key, std::string& target) {
  const auto found = find(key);
  const auto text = found ? reader_.text(*found) : std::nullopt;
  if (text) target = *text;
  return text.has_value();
}

bool Fields::required_text(std::string_view key, std::string& target) {
  return require(key) && text(key, target);
}

bool Fields::boolean(std::string_view key, bool& target) {
  const auto found = find(key);
  const auto value = found ? reader_.boolean(*found) : std::nullopt;
  if (value) target = *value;
  return value.has_value();
}

}  // namespace rung::yaml
