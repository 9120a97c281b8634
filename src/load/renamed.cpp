#include <fmt/format.h>

#include <iterator>

#include "load/framework_kinds.h"
#include "load/framework_loader.h"

namespace rung {

namespace {

/// Everything that evidence names by an id.
constexpr Names nameable[] = {Names::responsibilities, Names::skills,  Names::levels, Names::tracks,
                              Names::sources,          Names::metrics, Names::facts,  Names::duties,
                              Names::approvals,        Names::roles};

/// An id that the file holds, and where it is declared.
struct Declared {
  Names names = Names::responsibilities;
  SourceSpan at;
};

using DeclaredIds = std::unordered_map<std::string_view, std::vector<Declared>>;

template <typename T>
void add_declared(DeclaredIds& ids, Names names, const std::vector<T>& things) {
  for (const T& thing : things) {
    if (!thing.id.empty()) ids[thing.id].push_back({names, thing.at});
  }
}

DeclaredIds declared_ids(const Framework& framework) {
  DeclaredIds ids;
  add_declared(ids, Names::responsibilities, framework.responsibilities);
  add_declared(ids, Names::skills, framework.skills);
  add_declared(ids, Names::levels, framework.levels);
  add_declared(ids, Names::tracks, framework.tracks);
  add_declared(ids, Names::sources, framework.sources);
  add_declared(ids, Names::metrics, framework.metrics);
  add_declared(ids, Names::facts, framework.facts);
  add_declared(ids, Names::duties, framework.duties);
  add_declared(ids, Names::approvals, framework.approvals);
  add_declared(ids, Names::roles, framework.roles);
  return ids;
}

/// What entries of `renamed` are held against.
struct RenamedCase {
  FrameworkLoader& in;
  DeclaredIds declared;
  std::vector<std::string_view> known;        ///< the declared ids, for suggestions
  std::vector<std::string_view> known_cells;  ///< those of them that are skills at a level
  bool complete = true;                       ///< all of them could be read
};

/// Where `id` stands as an old id in the same section.
std::optional<SourceSpan> as_old_id(const RenamedCase& it, std::string_view id) {
  const Framework& framework = it.in.framework;
  const int index = framework.names.renamed.find(framework.renamed, id);
  if (index < 0) return std::nullopt;
  return framework.renamed[static_cast<std::size_t>(index)].at;
}

/// An old id that still means something, of the kind of thing that the new id means, cannot be read
/// as that.
void check_old(RenamedCase& it, const Renamed& renamed) {
  const auto old = it.declared.find(renamed.id);
  const auto now = it.declared.find(renamed.to);
  if (old == it.declared.end() || now == it.declared.end()) return;
  for (const Declared& one : old->second) {
    const auto same_kind = [&](const Declared& other) { return other.names == one.names; };
    if (std::ranges::none_of(now->second, same_kind)) continue;
    it.in.reader.report(renamed_in_use, renamed.at, renamed.id)
        .related.push_back({one.at, "it stands here"});
    return;
  }
}

void check_new(RenamedCase& it, const Renamed& renamed, const yaml::Value& value) {
  if (it.declared.contains(renamed.to)) return;
  if (const auto again = as_old_id(it, renamed.to)) {
    it.in.reader.report(renamed_again, value.at(), renamed.to)
        .related.push_back({*again, "here it has a newer one"});
  } else if (it.complete) {
    const bool is_cell = renamed.to.find('@') != std::string::npos;
    it.in.reader.advise(it.in.reader.report(unknown_new_id, value.at(), yaml::excerpt(renamed.to)),
                        renamed.to, is_cell ? it.known_cells : it.known);
  }
}

}  // namespace

void load_renamed(FrameworkLoader& in, const Section& section) {
  if (!section || !in.reader.mapping(*section)) return;
  RenamedCase it{in, declared_ids(in.framework), {}, {}};
  for (const Names names : nameable) {
    const auto& ids = in.references.ids(names);
    it.known.insert(it.known.end(), ids.begin(), ids.end());
    std::ranges::copy_if(ids, std::back_inserter(it.known_cells), [](std::string_view id) {
      return id.find('@') != std::string_view::npos;
    });
    it.complete = it.complete && in.references.is_complete(names);
  }
  std::vector<yaml::Value> values;
  for (const yaml::Value entry : *section) {
    const auto old = in.reader.id_or_cell(entry.key());
    const auto now = in.reader.id_or_cell(entry);
    if (!old || !now) continue;
    in.framework.renamed.push_back({std::string(*old), std::string(*now), entry.key().at()});
    values.push_back(entry);
  }
  in.framework.names.renamed = IdIndex(in.framework.renamed);
  for (std::size_t i = 0; i < values.size(); ++i) {
    check_old(it, in.framework.renamed[i]);
    check_new(it, in.framework.renamed[i], values[i]);
  }
}

}  // namespace rung
