#include "support/one_character_slips.h"

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
const Words references_of_evidence = {"source", "shows", "metric", "duty",   "kind",          "for",
                                      "role",   "level", "track",  "target", "responsibility"};
const Words references_of_frameworks = {
    "level",    "levels", "tracks", "area", "sources", "next",   "name",  "duty",  "count",
    "approval", "metric", "from",   "to",   "by",      "waives", "facts", "helps", "reports_to"};
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

  const std::vector<yaml::Value>& found() const { return found_; }
  const Words& texts() const { return texts_; }

 private:
  void add(const yaml::Value& value) {
    const std::string_view text = value.text();
    texts_.insert(std::string(text));
    const bool has_letter = text.find_first_not_of("0123456789") != std::string_view::npos;
    if (has_letter && !text.ends_with('+') && text != "all" && text != "rule") {
      found_.push_back(value);
    }
  }

  const Words& references_;
  std::vector<yaml::Value> found_;
  Words texts_;
};

/// The word with a slip of one of four kinds.
std::string with_slip(std::string word, std::size_t kind) {
  const std::size_t middle = word.size() / 2;
  switch (kind % 4) {
    case 0:
      return word.erase(middle, 1);
    case 1:
      return word.insert(middle, 1, word[middle]);
    case 2:
      std::swap(word[middle], word[middle - 1]);
      return word;
    default:
      word[middle] = word[middle] == 'x' ? 'y' : 'x';
      return word;
  }
}

/// The name that a slip is made in: of `skill@level` the skill.
std::string_view name_in(std::string_view word) { return word.substr(0, word.find('@')); }

Slip make_slip(const std::string& path, const std::string& text, const yaml::Value& word,
               std::string written) {
  Slip slip{path, text, word.at().start(), std::move(written), std::string(name_in(word.text()))};
  const auto begin = text.find(slip.meant, word.at().begin);
  slip.text.replace(begin, slip.meant.size(), slip.written);
  return slip;
}

}  // namespace

std::vector<Slip> slips_in(const std::string& path, const std::string& text, std::size_t step) {
  Diagnostics diagnostics;
  const auto file = parse_file(std::make_shared<SourceFile>(path, text), diagnostics);
  if (!file) throw std::runtime_error(path + " does not parse");
  WordFinder finder(file->schema == Schema::evidence);
  finder.walk({*file->tree, file->tree->root()}, "");
  std::vector<Slip> slips;
  for (std::size_t i = 0; i < finder.found().size(); i += step) {
    const yaml::Value& word = finder.found()[i];
    const std::string meant(name_in(word.text()));
    if (meant.size() < 2) continue;
    for (std::size_t kind = i / step; kind < i / step + 4; ++kind) {
      std::string written = with_slip(meant, kind);
      // A slip that makes another word of the file is no slip anybody could see.
      if (finder.texts().contains(written)) continue;
      slips.push_back(make_slip(path, text, word, std::move(written)));
      break;
    }
  }
  return slips;
}

}  // namespace rung::test
