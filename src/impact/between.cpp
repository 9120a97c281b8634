#include "impact/between.h"

#include <algorithm>
#include <utility>

#include "text/element.h"

namespace rung {
namespace {

char letter_of(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::added:
      return 'a';
    case ChangeKind::removed:
      return 'r';
    case ChangeKind::renamed:
    case ChangeKind::moved:
      return 'm';
    case ChangeKind::reworded:
    case ChangeKind::changed:
      break;
  }
  return 'c';
}

bool is_asked_thing(const Change& change) {
  return change.thing == "responsibility" || change.thing == "skill cell";
}

/// Decides about how evidence is read.
bool is_fixed(const Change& change, const Framework& after) {
  if (change.kind == ChangeKind::removed) {
    return !is_asked_thing(change) && change.thing != "skill" &&
           after.names.renamed.find(after.renamed, change.id) >= 0;
  }
  return change.thing == "old id" || (change.thing == "metric" && change.field == "scale") ||
         (change.thing == "fact" && change.field == "type");
}

bool is_of_a_promotion(const Change& change) {
  return change.thing == "gate" || change.thing == "fast track" ||
         (change.thing == "rule" && !change.id.empty());
}

}  // namespace

Between::Between(const Framework& before, const Framework& after)
    : versions_(before, after), changes_(differences(before, after)) {
  for (std::size_t i = 0; i < changes_.size(); ++i) {
    const Change& change = changes_[i];
    places_.emplace(Key{change.thing, change.id, change.field, letter_of(change.kind)},
                    static_cast<int>(i));
    if (is_fixed(change, after)) fixed_.push_back(static_cast<int>(i));
  }
  find_joined();
}

int Between::find(const std::string& thing, const std::string& id, const std::string& field,
                  char kind) const {
  const auto found = places_.find(Key{thing, id, field, kind});
  return found == places_.end() ? -1 : found->second;
}

void Between::find_joined() {
  const Framework& names = versions_.names;
  const Framework& after = versions_.after;
  for (std::size_t i = after.responsibilities.size(); i < names.responsibilities.size(); ++i) {
    const Responsibility& old = names.responsibilities[i];
    const int renamed = after.names.renamed.find(after.renamed, old.id);
    if (renamed < 0) continue;
    const int now = index_of(after.responsibilities, at(after.renamed, renamed).to);
    const int change = find(old.skill < 0 ? "responsibility" : "skill cell", old.id, "", 'r');
    if (now >= 0 && change >= 0) joined_.push_back({false, static_cast<int>(i), now, change});
  }
  for (std::size_t i = after.skills.size(); i < names.skills.size(); ++i) {
    const int renamed = after.names.renamed.find(after.renamed, names.skills[i].id);
    if (renamed < 0) continue;
    const int now = index_of(after.skills, at(after.renamed, renamed).to);
    const int change = find("skill", names.skills[i].id, "", 'r');
    if (now >= 0 && change >= 0) joined_.push_back({true, static_cast<int>(i), now, change});
  }
}

bool Between::concerns(const Change& change, const std::string& edge, int to) const {
  if (is_of_a_promotion(change)) return change.id == edge || change.id.starts_with(edge + ' ');
  if (!is_asked_thing(change)) return true;
  const auto& all = versions_.names.responsibilities;
  const int index = versions_.names.names.responsibilities.find(all, change.id);
  return index < 0 || std::ranges::find(at(all, index).levels, to) != at(all, index).levels.end();
}

std::vector<int> Between::candidates(int from, int to) const {
  const std::string edge = edge_name(versions_.names, from, to);
  std::vector<int> all;
  for (std::size_t i = 0; i < changes_.size(); ++i) {
    const auto index = static_cast<int>(i);
    const bool joins = std::ranges::find(joined_, index, &Joined::change) != joined_.end();
    const bool matters = changes_[i].effect != Effect::none || joins;
    const bool is_free = std::ranges::find(fixed_, index) == fixed_.end();
    if (matters && is_free && concerns(changes_[i], edge, to)) all.push_back(index);
  }
  return all;
}

Evidence Between::read_with(const Made& made, const Evidence& evidence) const {
  Evidence read = evidence;
  for (const Joined& one : joined_) {
    if (!made[static_cast<std::size_t>(one.change)]) continue;
    for (Entry& entry : read.entries) {
      const std::vector<Shown> shows = entry.shows;
      for (Shown shown : shows) {
        int& index = one.skill ? shown.skill : shown.responsibility;
        if (index != one.old) continue;
        index = one.now;
        entry.shows.push_back(shown);
      }
    }
    if (one.skill || std::ranges::find(read.set_aside, one.now, &SetAside::responsibility) !=
                         read.set_aside.end()) {
      continue;
    }
    for (SetAside& item : read.set_aside) {
      if (item.responsibility == one.old) item.responsibility = one.now;
    }
  }
  return read;
}

}  // namespace rung
