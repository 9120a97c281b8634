#include "support/one_character_slips.h"

#include <algorithm>
#include <memory>
#include <set>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "rung/diagnostic.h"
#include "yaml/value.h"

namespace rung::test {
namespace {

using Words = std::set<std::string, std::less<>>;

/// The keys whose values name something that is declared elsewhere.
const Words references_of_evidence = {
    "source", "shows", "metric", "duty",           "kind", "for",      "role",
    "level",  "track", "target", "responsibility", "why",  "decision", "schema"};
const Words references_of_frameworks = {
    "level", "levels",  "tracks", "area",       "sources",      "next",     "name",   "duty",
    "count", "metric",  "from",   "to",         "by",           "approval", "waives", "facts",
    "helps", "measure", "leave",  "reports_to", "confirmation", "schema"};
/// Mappings whose keys are no words of the format: ids of the file's own choice, or months.
const Words declarations = {"sources",   "facts", "metrics", "duties",
                            "approvals", "roles", "values",  "hours"};

/// Collects the words of a file in which a slip has one right answer.
class WordFinder {
 public:
  explicit WordFinder(bool evidence)
      : references_(evidence ? references_of_evidence : references_of_frameworks) {}

  void walk(const yaml::Value& value, std::string_view key, int depth = 0) {
    if (value.is_scalar() && references_.contains(key)) add(value);
    const bool readings = key == "values" || key == "hours";
    const bool declares = value.has_key() && declarations.contains(key) && (depth == 1 || readings);
    for (const yaml::Value child : value) {
      if (child.has_key() && !declares) add(child.key());
      const std::string_view below = child.has_key() ? child.name() : key;
      walk(child, declares ? "" : below, depth + 1);
    }
  }

  const std::vector<Word>& found() const { return found_; }
  const Words& texts() const { return texts_; }

 private:
  void add(const yaml::Value& value) {
    const std::string_view text = value.text();
    texts_.insert(std::string(text));
    // Quotes stand before it.
    const std::size_t begin = value.at().file->text().find(text, value.at().begin);
    const std::size_t mark = text.find('@');
    add(text.substr(0, mark), begin);
    if (mark != std::string_view::npos) add(text.substr(mark + 1), begin + mark + 1);
  }

  void add(std::string_view word, std::size_t begin) {
    if (word.ends_with('+')) word.remove_suffix(1);
    // Of one character, and of digits alone, a slip makes another word, and none that can be seen.
    const bool has_letter = word.find_first_not_of("0123456789") != std::string_view::npos;
    if (word.size() > 1 && has_letter) found_.push_back({std::string(word), begin});
  }

  const Words& references_;
  std::vector<Word> found_;
  Words texts_;
};

WordFinder found_in(const std::string& path, const std::string& text) {
  Diagnostics diagnostics;
  const auto file = parse_file(std::make_shared<SourceFile>(path, text), diagnostics);
  if (!file) throw std::runtime_error(path + " does not parse");
  WordFinder finder(file->schema == Schema::evidence);
  finder.walk({*file->tree, file->tree->root()}, "");
  return finder;
}

}  // namespace

std::vector<Word> words_in(const std::string& path, const std::string& text) {
  return found_in(path, text).found();
}

std::string with_slip(std::string word, std::size_t place, std::size_t kind) {
  switch (kind % 4) {
    case 0:
      return word.erase(place, 1);
    case 1:
      return word.insert(place, 1, word[place]);
    case 2:
      if (place > 0) std::swap(word[place], word[place - 1]);
      return word;
    default:
      word[place] = word[place] == 'x' ? 'y' : 'x';
      return word;
  }
}

bool one_slip_apart(std::string_view left, std::string_view right) {
  while (!left.empty() && !right.empty() && left.front() == right.front()) {
    left.remove_prefix(1);
    right.remove_prefix(1);
  }
  while (!left.empty() && !right.empty() && left.back() == right.back()) {
    left.remove_suffix(1);
    right.remove_suffix(1);
  }
  const bool swapped =
      left.size() == 2 && right.size() == 2 && left[0] == right[1] && left[1] == right[0];
  return swapped || std::max(left.size(), right.size()) == 1;
}

std::vector<Slip> slips_in(const std::string& path, const std::string& text, std::size_t step) {
  const WordFinder finder = found_in(path, text);
  const SourceFile file(path, text);
  std::vector<Slip> slips;
  for (std::size_t i = 0; i < finder.found().size(); i += step) {
    const auto& [word, begin] = finder.found()[i];
    for (std::size_t kind = i / step; kind < i / step + 4; ++kind) {
      std::string written = with_slip(word, word.size() / 2, kind);
      // A slip that makes another word of the file is no slip anybody could see.
      if (written == word || finder.texts().contains(written)) continue;
      Slip slip{path, text, file.position(static_cast<std::uint32_t>(begin)), written, word};
      slip.text.replace(begin, word.size(), written);
      slips.push_back(std::move(slip));
      break;
    }
  }
  return slips;
}

}  // namespace rung::test
