#include <algorithm>
#include <optional>
#include <utility>

#include "impact/between.h"
#include "text/element.h"

namespace rung {

/// Makes a framework in between: each thing of both versions with those of its
/// changes that are made.
class Mixture {
 public:
  Mixture(const Between& between, const Made& made)
      : between_(between),
        versions_(between.versions_),
        pairings_(versions_.comparison.pairings),
        made_(made),
        mixed_(versions_.names) {}

  Framework make() {
    mix_levels();
    mix_roles();
    mix_areas();
    mix_skills();
    mix_own_rule();
    mix_promotions();
    for (std::size_t i = 0; i < mixed_.responsibilities.size(); ++i) mix_responsibility(i);
    return std::move(mixed_);
  }

 private:
  /// Whether what is told under this key is made; what is not told is the same
  /// in both versions.
  bool is_made(const std::string& thing, const std::string& id, const std::string& field,
               char kind) const {
    const int change = between_.find(thing, id, field, kind);
    return change < 0 || made_[static_cast<std::size_t>(change)];
  }
  bool changed(const std::string& thing, const std::string& id, const std::string& field) const {
    return is_made(thing, id, field, 'c');
  }

  void mix_levels() {
    for (std::size_t i = 0; i < versions_.after.levels.size(); ++i) {
      const int old = pairings_.levels.before_of[i];
      if (old < 0 || changed("level", mixed_.levels[i].id, "rank")) continue;
      mixed_.levels[i].rank = at(versions_.before.levels, old).rank;
    }
  }

  void mix_roles() {
    for (std::size_t i = 0; i < versions_.after.roles.size(); ++i) {
      const int old = pairings_.roles.before_of[i];
      if (old < 0 || changed("role", mixed_.roles[i].id, "rank")) continue;
      mixed_.roles[i].rank = at(versions_.before.roles, old).rank;
    }
  }

  void mix_areas() {
    for (std::size_t i = 0; i < versions_.after.areas.size(); ++i) {
      const int old = pairings_.areas.before_of[i];
      if (old < 0 || changed("area", mixed_.areas[i].id, "min_coverage")) continue;
      mixed_.areas[i].min_coverage = at(versions_.before.areas, old).min_coverage;
    }
  }

  void mix_skills() {
    for (std::size_t i = 0; i < versions_.after.skills.size(); ++i) {
      const int old = pairings_.skills.before_of[i];
      if (old < 0 || changed("skill", mixed_.skills[i].id, "area")) continue;
      mixed_.skills[i].area = pairings_.areas(at(versions_.before.skills, old).area);
    }
  }

  void mix_own_rule() {
    const Rule before = rule_in_names(versions_, versions_.before.rule);
    for (const std::string_view key : rule_keys()) {
      if (!changed("rule", "", std::string(key))) take_rule_key(key, before, mixed_.rule);
    }
  }

  void mix_responsibility(std::size_t index) {
    Responsibility& asked = mixed_.responsibilities[index];
    const std::string thing = asked.skill < 0 ? "responsibility" : "skill cell";
    const int old = pairings_.responsibilities.before_of[index];
    if (index >= versions_.after.responsibilities.size()) {
      if (is_made(thing, asked.id, "", 'r')) asked.levels.clear();
    } else if (old < 0) {
      if (!is_made(thing, asked.id, "", 'a')) asked.levels.clear();
    } else {
      mix_asked(thing, asked, index, old);
    }
  }

  void mix_asked(const std::string& thing, Responsibility& asked, std::size_t index, int old) {
    const Responsibility before =
        responsibility_in_names(versions_, at(versions_.before.responsibilities, old));
    const Responsibility& after = versions_.after.responsibilities[index];
    const auto keep = [&](const std::string& field, auto member) {
      if (!changed(thing, asked.id, field)) asked.*member = before.*member;
    };
    keep("metric", &Responsibility::metric);
    keep("sources", &Responsibility::sources);
    keep("min_sources", &Responsibility::min_sources);
    keep("lasts", &Responsibility::lasts);
    keep("weight", &Responsibility::weight);
    keep("required", &Responsibility::required);
    if (asked.skill < 0) {
      mix_places(asked, before, after);
    } else {
      mix_cell(asked, before, after);
    }
  }

  /// Levels that no change is told about may still differ: what is asked everywhere follows the
  /// ladder.
  void mix_places(Responsibility& asked, const Responsibility& before,
                  const Responsibility& after) const {
    const std::string thing = "responsibility";
    if (between_.find(thing, asked.id, "levels", 'c') >= 0) {
      asked.levels = changed(thing, asked.id, "levels") ? after.levels : before.levels;
    } else if (!std::ranges::is_permutation(before.levels, after.levels)) {
      asked.levels.clear();
      for (const Promotion& promotion : mixed_.promotions) {
        const auto& known = asked.levels;
        if (std::ranges::find(known, promotion.to) == known.end()) {
          asked.levels.push_back(promotion.to);
        }
      }
    }
    asked.tracks = changed(thing, asked.id, "tracks") ? after.tracks : before.tracks;
    asked.area = changed(thing, asked.id, "area") ? after.area : before.area;
  }

  /// A cell goes with its skill, unless it was moved to another place by
  /// itself.
  void mix_cell(Responsibility& asked, const Responsibility& before,
                const Responsibility& after) const {
    const int moved = between_.find("skill cell", asked.id, "", 'm');
    if (moved >= 0) {
      const Responsibility& place = made_[static_cast<std::size_t>(moved)] ? after : before;
      asked.levels = place.levels;
      asked.skill = place.skill;
      asked.area = place.area;
      return;
    }
    asked.levels = after.levels;
    asked.tracks = after.tracks;
    if (!changed("skill", id_of(mixed_.skills, asked.skill), "area")) asked.area = before.area;
  }

  void mix_promotions() {
    std::vector<Promotion> mixed;
    for (Level& level : mixed_.levels) level.next.clear();
    for (const Promotion& edge : versions_.names.promotions) {
      auto promotion = mix_promotion(edge);
      if (!promotion) continue;
      mixed_.levels[static_cast<std::size_t>(edge.from)].next.push_back(edge.to);
      mixed.push_back(std::move(*promotion));
    }
    mixed_.promotions = std::move(mixed);
  }

  const Promotion* old_promotion(const Promotion& edge) const {
    const auto& all = versions_.before.promotions;
    const auto found = std::ranges::find_if(all, [&](const Promotion& old) {
      return pairings_.levels(old.from) == edge.from && pairings_.levels(old.to) == edge.to;
    });
    return found == all.end() ? nullptr : &*found;
  }

  /// A promotion of the version before, in places of the names.
  Promotion in_names(const Promotion& old, const Promotion& edge) const {
    Promotion promotion = old;
    promotion.from = edge.from;
    promotion.to = edge.to;
    promotion.rule = rule_in_names(versions_, old.rule);
    for (Gate& gate : promotion.gates) {
      gate.requirement = requirement_in_names(versions_, gate.requirement);
    }
    if (promotion.fast_track) {
      promotion.fast_track->requirement =
          requirement_in_names(versions_, promotion.fast_track->requirement);
    }
    return promotion;
  }

  std::optional<Promotion> mix_promotion(const Promotion& edge) const {
    const std::string name = edge_name(versions_.names, edge.from, edge.to);
    const Promotion* old = old_promotion(edge);
    const Promotion* now = versions_.after.promotion(edge.from, edge.to);
    if (old == nullptr) {
      if (!is_made("promotion", name, "", 'a')) return std::nullopt;
      return *now;
    }
    if (now == nullptr) {
      if (is_made("promotion", name, "", 'r')) return std::nullopt;
      return in_names(*old, edge);
    }
    const Promotion before = in_names(*old, edge);
    Promotion mixed = *now;
    mix_rule(name, before.rule, mixed.rule);
    mix_gates(name, before, *now, mixed);
    return mixed;
  }

  /// A key of a promotion's rule follows the framework's own where no change of
  /// its own is told.
  void mix_rule(const std::string& name, const Rule& before, Rule& mixed) const {
    for (const std::string_view key : rule_keys()) {
      const std::string field(key);
      const int own = between_.find("rule", name, field, 'c');
      const int change = own >= 0 ? own : between_.find("rule", "", field, 'c');
      if (change >= 0 && !made_[static_cast<std::size_t>(change)]) {
        take_rule_key(key, before, mixed);
      }
    }
  }

  /// A gate of the promotion in between, and which one of either version it is;
  /// -1: of none.
  struct MixedGate {
    Gate gate;
    int before = -1;
    int after = -1;
  };

  std::vector<MixedGate> gates_between(const std::string& name, const Promotion& before,
                                       const Promotion& after) const {
    const Pairing pairing = gate_pairing(before, after);
    std::vector<MixedGate> gates;
    for (std::size_t i = 0; i < after.gates.size(); ++i) {
      MixedGate mixed{after.gates[i], pairing.before_of[i], static_cast<int>(i)};
      const std::string id = name + ' ' + mixed.gate.id;
      if (mixed.before < 0) {
        if (!is_made("gate", id, "", 'a')) continue;
      } else if (!changed("gate", id, "requires")) {
        mixed.gate.requirement = at(before.gates, mixed.before).requirement;
      }
      gates.push_back(std::move(mixed));
    }
    for (std::size_t i = 0; i < before.gates.size(); ++i) {
      if (pairing.after_of[i] >= 0) continue;
      if (is_made("gate", name + ' ' + before.gates[i].id, "", 'r')) continue;
      gates.push_back({before.gates[i], static_cast<int>(i), -1});
    }
    return gates;
  }

  void mix_gates(const std::string& name, const Promotion& before, const Promotion& after,
                 Promotion& mixed) const {
    const std::vector<MixedGate> gates = gates_between(name, before, after);
    mixed.gates.clear();
    for (const MixedGate& one : gates) mixed.gates.push_back(one.gate);
    mixed.fast_track = mix_fast_track(name, before, after);
    if (!mixed.fast_track) return;
    const bool waives_as_now = changed("fast track", name, "waives");
    mixed.fast_track->waives_gates.clear();
    for (std::size_t i = 0; i < gates.size(); ++i) {
      const MixedGate& one = gates[i];
      const bool by_old =
          before.fast_track && one.before >= 0 && before.fast_track->waives(one.before);
      const bool by_new = after.fast_track && one.after >= 0 && after.fast_track->waives(one.after);
      const bool as_now = after.fast_track && (waives_as_now || !before.fast_track);
      // A waiver goes with its gate: one that is gone is told nowhere else.
      const bool waived = one.after < 0 || !as_now ? by_old : by_new;
      if (waived) mixed.fast_track->waives_gates.push_back(static_cast<int>(i));
    }
  }

  std::optional<FastTrack> mix_fast_track(const std::string& name, const Promotion& before,
                                          const Promotion& after) const {
    if (!before.fast_track) {
      return is_made("fast track", name, "", 'a') ? after.fast_track : std::nullopt;
    }
    if (!after.fast_track) {
      return is_made("fast track", name, "", 'r') ? std::nullopt : before.fast_track;
    }
    FastTrack mixed = *after.fast_track;
    const FastTrack& old = *before.fast_track;
    if (!changed("fast track", name, "requires")) mixed.requirement = old.requirement;
    if (!changed("fast track", name, "waives")) mixed.waives_rule = old.waives_rule;
    if (!changed("fast track", name, "once_every_months")) {
      mixed.once_every_months = old.once_every_months;
    }
    return mixed;
  }

  const Between& between_;
  const Versions& versions_;
  const Pairings& pairings_;
  const Made& made_;
  Framework mixed_;
};

Framework Between::with(const Made& made) const { return Mixture(*this, made).make(); }

}  // namespace rung
