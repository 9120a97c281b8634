#include "load/references.h"

#include <fmt/format.h>

#include "load/name_kinds.h"
#include "load/part_of.h"
#include "text/fixes.h"
#include "text/suggestion.h"

namespace rung {

namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(Names::count)> section_names = {
    "sources", "facts",  "metrics", "duties",           "approvals", "roles",
    "levels",  "tracks", "areas",   "responsibilities", "skills",    "levels or roles"};

constexpr std::size_t at(Names names) { return static_cast<std::size_t>(names); }

template <typename T>
std::vector<std::string_view> ids_of(const std::vector<T>& things) {
  std::vector<std::string_view> ids;
  ids.reserve(things.size());
  for (const T& thing : things) {
    if (!thing.id.empty()) ids.emplace_back(thing.id);
  }
  return ids;
}

/// Calls `use` with the things of this kind and their index.
template <typename Use>
auto with_things(const Framework& framework, Names names, Use use) {
  const NameIndex& index = framework.names;
  switch (names) {
    case Names::sources:
      return use(framework.sources, index.sources);
    case Names::facts:
      return use(framework.facts, index.facts);
    case Names::metrics:
      return use(framework.metrics, index.metrics);
    case Names::duties:
      return use(framework.duties, index.duties);
    case Names::approvals:
      return use(framework.approvals, index.approvals);
    case Names::roles:
      return use(framework.roles, index.roles);
    case Names::levels:
      return use(framework.levels, index.levels);
    case Names::tracks:
      return use(framework.tracks, index.tracks);
    case Names::areas:
      return use(framework.areas, index.areas);
    case Names::skills:
      return use(framework.skills, index.skills);
    case Names::responsibilities:
    case Names::standings:
    case Names::count:
      break;
  }
  return use(framework.responsibilities, index.responsibilities);
}

}  // namespace

const std::vector<std::string_view>& References::ids(Names names) {
  auto& ids = ids_[at(names)];
  if (ids.empty() && names == Names::standings) {
    ids = ids_of(framework_.levels);
    const auto roles = ids_of(framework_.roles);
    ids.insert(ids.end(), roles.begin(), roles.end());
  } else if (ids.empty()) {
    ids = with_things(framework_, names,
                      [](const auto& things, const IdIndex&) { return ids_of(things); });
  }
  return ids;
}

int References::find(Names names, std::string_view id) const {
  return with_things(framework_, names, [&](const auto& things, const IdIndex& index) {
    return index.find(things, id);
  });
}

std::optional<std::string> References::current_name(Names names, std::string_view id) const {
  if (framework_.renamed.empty() || find(names, id) >= 0) return std::nullopt;
  const int renamed = framework_.names.renamed.find(framework_.renamed, id);
  if (renamed >= 0) {
    const std::string& now = framework_.renamed[static_cast<std::size_t>(renamed)].to;
    if (find(names, now) >= 0) return now;
  }
  const auto mark = id.find('@');
  if (names != Names::responsibilities || mark == std::string_view::npos) return std::nullopt;
  const auto skill = current_name(Names::skills, id.substr(0, mark));
  const auto level = current_name(Names::levels, id.substr(mark + 1));
  if (!skill && !level) return std::nullopt;
  return fmt::format("{}@{}", skill ? *skill : id.substr(0, mark),
                     level ? *level : id.substr(mark + 1));
}

void References::advise(Diagnostic& problem, std::string_view id, Names names) {
  const auto& known = ids(names);
  const auto cell = names == Names::responsibilities ? framework_.cell_meant_by(id) : std::nullopt;
  if (!cell) {
    reader_.advise(problem, id, known);
    return;
  }
  const std::string_view meant = framework_.responsibilities[static_cast<std::size_t>(*cell)].id;
  problem.help = did_you_mean({&meant, 1});
  if (reader_.candidates(id, known).empty()) offer_fix(problem, id, meant);
}

std::optional<int> References::resolve(std::string_view id, SourceSpan place, Names names,
                                       const Kind& kind) {
  int found = find(names, id);
  if (found < 0) {
    if (auto now = current_name(names, id)) {
      found = find(names, *now);
      if (found >= 0) note_read_as(id, std::move(*now), place);
    }
  }
  if (found >= 0 && !broken_.empty() && broken_.contains({names, found})) return std::nullopt;
  if (found >= 0) return found;
  if (incomplete_[at(names)]) return std::nullopt;
  const auto& known = ids(names);
  if (!known.empty()) {
    advise(reader_.report(kind, place, yaml::excerpt(id)), id, names);
  } else if (!reported_as_undeclared_[at(names)]) {
    // One missing section is one mistake, however often it is referred to.
    reported_as_undeclared_[at(names)] = true;
    reader_.report(kind, place, yaml::excerpt(id)).help =
        fmt::format("the framework declares no {}", section_names[at(names)]);
  }
  return std::nullopt;
}

std::optional<int> References::resolve(const yaml::Value& value, Names names, const Kind& kind) {
  const auto id = reader_.text(value, "an id");
  return id ? resolve(*id, value.at(), names, kind) : std::nullopt;
}

std::optional<int> References::source(const yaml::Value& value) {
  return resolve(value, Names::sources, unknown_source);
}
std::optional<int> References::fact(const yaml::Value& value) {
  return resolve(value, Names::facts, unknown_fact);
}
std::optional<int> References::metric(const yaml::Value& value) {
  return resolve(value, Names::metrics, unknown_metric);
}
std::optional<int> References::duty(const yaml::Value& value) {
  return resolve(value, Names::duties, unknown_duty);
}
std::optional<int> References::approval(const yaml::Value& value) {
  return resolve(value, Names::approvals, unknown_approval);
}
std::optional<int> References::level(const yaml::Value& value) {
  return resolve(value, Names::levels, unknown_level);
}
std::optional<int> References::track(const yaml::Value& value) {
  return resolve(value, Names::tracks, unknown_track);
}
std::optional<int> References::area(const yaml::Value& value) {
  return resolve(value, Names::areas, unknown_area);
}
std::optional<int> References::responsibility(const yaml::Value& value) {
  return resolve(value, Names::responsibilities, unknown_responsibility);
}

std::optional<int> References::skill(std::string_view id, SourceSpan place) {
  return resolve(id, place, Names::skills, unknown_skill);
}
std::optional<int> References::level(std::string_view id, SourceSpan place) {
  return resolve(id, place, Names::levels, unknown_level);
}
std::optional<int> References::responsibility(std::string_view id, SourceSpan place) {
  return resolve(id, place, Names::responsibilities, unknown_responsibility);
}

std::optional<Standing> References::standing(std::string_view id, SourceSpan place) {
  if (const int level = find(Names::levels, id); level >= 0) {
    return Standing{Standing::Kind::level, level};
  }
  if (const int role = find(Names::roles, id); role >= 0) {
    return Standing{Standing::Kind::role, role};
  }
  for (const Names names : {Names::levels, Names::roles}) {
    auto now = current_name(names, id);
    if (!now) continue;
    note_read_as(id, *now, place);
    const auto kind = names == Names::levels ? Standing::Kind::level : Standing::Kind::role;
    return Standing{kind, find(names, *now)};
  }
  if (!is_complete(Names::levels) || !is_complete(Names::roles)) return std::nullopt;
  reader_.advise(reader_.report(unknown_standing, place, yaml::excerpt(id)), id,
                 ids(Names::standings));
  return std::nullopt;
}

std::optional<Standing> References::standing(const yaml::Value& value) {
  const auto id = reader_.text(value, "a level or a role");
  return id ? standing(*id, value.at()) : std::nullopt;
}

std::optional<Who> References::who(const yaml::Value& value) {
  const auto items = reader_.list_or_single(value, "leave the key out");
  if (!items) return std::nullopt;
  Who who;
  std::unordered_map<std::string_view, yaml::Value> seen;
  for (const yaml::Value& item : *items) {
    const auto text = reader_.text(item, "a level or a role");
    if (!text) continue;
    const auto [first, is_new] = seen.emplace(*text, item);
    if (!is_new) {
      reader_.report_repeated(item, first->second);
      continue;
    }
    const bool or_above = text->size() > 1 && text->ends_with('+');
    const auto id = or_above ? text->substr(0, text->size() - 1) : *text;
    if (const auto found = standing(id, part_of(item, id)))
      who.items.push_back({*found, or_above, item.at()});
    const bool is_last = &item == &items->back();
    if (!who.text.empty()) who.text += is_last ? " or " : ", ";
    who.text += *text;
  }
  return who;
}

}  // namespace rung
