#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diff/diff.h"
#include "diff/pairing.h"
#include "rung/framework.h"

namespace rung {

/// Which things of one version are which of the other.
struct Pairings {
  Pairing sources, facts, metrics, duties, approvals, roles, levels, tracks, areas, skills,
      responsibilities, growth;
  std::map<std::string, std::string> moved;  ///< of responsibilities, skills and areas: the new ids
};

Pairings pairings_of(const Framework& before, const Framework& after);

/// Things anywhere in either version that make the effect of a change hang on more than the change.
struct Circumstances {
  bool several_sources = false;  ///< some responsibility needs more than one
  bool metric_gates = false;     ///< some gate or fast track looks at the latest reading
  bool capped_hours = false;     ///< hours add up, and some responsibility has an upper bound
  bool ranks_matter = false;     ///< somebody is named by `ID+`
};

Circumstances circumstances_of(const Framework& before, const Framework& after);

/// Two versions side by side, and what has been found so far.
struct Comparison {
  const Framework& before;
  const Framework& after;
  Pairings pairings;
  Circumstances circumstances;
  std::vector<Change> changes;
};

/// Whether the framework itself says that the thing of the old id is the one of the new id now; of
/// a cell, that its skill or its level is.
bool says_renamed(const Framework& framework, const std::string& old_id, const std::string& new_id);

/// One thing, and what is different about it.
class Subject {
 public:
  Subject(Comparison& comparison, std::string id, std::string thing)
      : comparison_(comparison), id_(std::move(id)), thing_(std::move(thing)) {}

  /// From now on nothing has an effect: no verdict looks at this thing.
  void without_effect() { has_effect_ = false; }

  void added(const std::string& after, Effect effect) {
    add("", ChangeKind::added, effect, "", after);
  }
  void removed(const std::string& before, Effect effect) {
    add("", ChangeKind::removed, effect, before, "");
  }
  void moved(const std::string& from, const std::string& to, Effect effect = Effect::none) {
    const bool said = says_renamed(comparison_.after, from, to);
    add("", said ? ChangeKind::renamed : ChangeKind::moved, effect, from, to);
  }
  /// A text that only people read; nothing if it is the same.
  void text(const std::string& field, const std::string& before, const std::string& after) {
    if (before != after) add(field, ChangeKind::reworded, Effect::none, before, after);
  }
  void changed(const std::string& field, const std::string& before, const std::string& after,
               Effect effect) {
    add(field, ChangeKind::changed, effect, before, after);
  }
  /// A value that is the same where its text is.
  void value(const std::string& field, const std::string& before, const std::string& after,
             Effect effect = Effect::none) {
    if (before != after) changed(field, before, after, effect);
  }
  /// A number of which more tightens, or loosens.
  template <typename Number>
  void number(const std::string& field, Number before, Number after, const std::string& before_text,
              const std::string& after_text, Effect more);

 private:
  void add(const std::string& field, ChangeKind kind, Effect effect, const std::string& before,
           const std::string& after) {
    comparison_.changes.push_back(
        {id_, thing_, field, kind, has_effect_ ? effect : Effect::none, before, after});
  }

  Comparison& comparison_;
  std::string id_;
  std::string thing_;
  bool has_effect_ = true;
};

inline Effect opposite(Effect effect) {
  if (effect == Effect::tightens) return Effect::loosens;
  return effect == Effect::loosens ? Effect::tightens : effect;
}

/// The effect of a change of which it is known whether whoever satisfied the one version satisfies
/// the other.
inline Effect effect_of(bool before_implies_after, bool after_implies_before) {
  if (before_implies_after) return after_implies_before ? Effect::none : Effect::loosens;
  return after_implies_before ? Effect::tightens : Effect::either;
}

template <typename Number>
void Subject::number(const std::string& field, Number before, Number after,
                     const std::string& before_text, const std::string& after_text, Effect more) {
  if (before == after) return;
  changed(field, before_text, after_text, before < after ? more : opposite(more));
}

/// The sections of the file, one after the other.
void compare_head(Comparison& comparison);
void compare_names(Comparison& comparison);
void compare_levels(Comparison& comparison);
void compare_responsibilities(Comparison& comparison);
void compare_skills(Comparison& comparison);
void compare_rule(Comparison& comparison);
void compare_promotions(Comparison& comparison);
void compare_growth(Comparison& comparison);
/// Old ids of earlier versions yet; what this version renamed is told with the things themselves.
void compare_renamed(Comparison& comparison);

/// The keys of a rule, and taking over what one of them says.
std::vector<std::string_view> rule_keys();
void take_rule_key(std::string_view key, const Rule& from, Rule& to);

/// Which gates of one promotion are which of its other version.
Pairing gate_pairing(const Promotion& before, const Promotion& after);

/// One promotion's rule. What only follows from the framework's own rule is not told again.
void compare_rule_of(Comparison& comparison, const Promotion& before, const Promotion& after,
                     Subject& subject);

/// Tells of things that stand in another order than before; `owner` stands before their ids.
template <typename T>
void compare_order(Comparison& comparison, const Pairing& pairing, const std::vector<T>& before,
                   const std::string& thing, const std::string& owner = {}) {
  int last = -1;
  const T* previous = nullptr;
  for (std::size_t i = 0; i < before.size(); ++i) {
    const int after = pairing.after_of[i];
    if (after < 0) continue;
    if (after < last) {
      Subject(comparison, owner + before[i].id, thing)
          .changed("order", "after " + previous->id, "before " + previous->id, Effect::none);
      return;
    }
    last = after;
    previous = &before[i];
  }
}

/// Walks two lists: what was added, removed or moved is told, what is in both goes to `compare`.
/// `describe` gives a thing in a few words.
template <typename T, typename Describe, typename Compare>
void compare_lists(Comparison& comparison, const Pairing& pairing, const std::vector<T>& before,
                   const std::vector<T>& after, const std::string& thing, Describe describe,
                   Compare compare) {
  for (std::size_t i = 0; i < after.size(); ++i) {
    Subject subject(comparison, after[i].id, thing);
    if (pairing.before_of[i] < 0) {
      subject.added(describe(after[i]), Effect::none);
      continue;
    }
    const T& old = before[static_cast<std::size_t>(pairing.before_of[i])];
    if (old.id != after[i].id) subject.moved(old.id, after[i].id);
    compare(subject, old, after[i]);
  }
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (pairing.after_of[i] >= 0) continue;
    Subject(comparison, before[i].id, thing).removed(describe(before[i]), Effect::none);
  }
  compare_order(comparison, pairing, before, thing);
}

}  // namespace rung
