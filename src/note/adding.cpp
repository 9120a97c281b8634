#include "note/adding.h"

#include <string>
#include <vector>

#include "note/held.h"
#include "note/places.h"
#include "rung/diagnostic.h"

namespace rung {
namespace {

using yaml::Node;

/// The value of a key; nothing where there is none.
const Node* value_of(const yaml::Tree& tree, const Node& mapping, std::string_view key) {
  for (std::uint32_t i = mapping.first; i != Node::no_node; i = tree.at(i).next) {
    const Node& value = tree.at(i);
    if (value.key != Node::no_node && tree.at(value.key).text == key) return &value;
  }
  return nullptr;
}

const Node* item_of(const yaml::Tree& tree, const Node& list, int place) {
  std::uint32_t i = list.first;
  for (; i != Node::no_node && place > 0; --place) i = tree.at(i).next;
  return i == Node::no_node ? nullptr : &tree.at(i);
}

/// The first way whose result holds what is wanted.
std::optional<Added> first_that_holds(const yaml::Tree& tree, const std::vector<Way>& ways,
                                      const std::string& wanted) {
  for (const Way& way : ways) {
    SourcePtr source = with_edits(*tree.source(), way);
    Diagnostics problems;
    const auto result = yaml::parse(source, problems);
    if (result && problems.error_count() == 0 && held_by(*result) == wanted) {
      return Added{std::move(source), way};
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<Added> add_entry(const yaml::Tree& tree, const EntryFields& entry) {
  const Node* evidence = value_of(tree, tree.root(), "evidence");
  const Addition addition = evidence == nullptr
                                ? Addition{&tree.root(), held_by_list("evidence", entry)}
                                : Addition{evidence, held_by(entry)};
  return first_that_holds(tree, ways_to_add_entry(tree, entry), held_by(tree, addition));
}

std::optional<Added> add_readings(const yaml::Tree& tree, int entry, const EntryField& readings) {
  const Node* evidence = value_of(tree, tree.root(), "evidence");
  const Node* item = evidence == nullptr ? nullptr : item_of(tree, *evidence, entry);
  const Node* mapping = item == nullptr ? nullptr : value_of(tree, *item, readings.key);
  if (mapping == nullptr) return std::nullopt;
  std::string held;
  for (std::size_t i = 0; i < readings.values.size(); ++i) {
    held += held_by(FieldText{readings.names[i], false}) + held_by(readings.values[i]);
  }
  return first_that_holds(tree, ways_to_add_pairs({tree, *mapping}, readings),
                          held_by(tree, {mapping, held}));
}

}  // namespace rung
