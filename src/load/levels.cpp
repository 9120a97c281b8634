#include "load/framework_kinds.h"
#include "load/framework_loader.h"
#include "load/name_kinds.h"

namespace rung {

namespace {

constexpr std::string_view level_keys[] = {"id",   "title", "rank",   "kind",       "years",
                                           "next", "scope", "impact", "reports_to", "aligns"};
constexpr std::size_t most_levels = 500;
constexpr yaml::Bounds year_bounds{0, 100};

/// Declares the levels, so that each can refer to the later ones.
std::vector<yaml::Fields> declare_levels(FrameworkLoader& in,
                                         const std::vector<yaml::Value>& items) {
  std::vector<yaml::Fields> all;
  Declarations declarations(in.reader);
  for (const Role& role : in.framework.roles) declarations.declare(role.id, role.at);
  for (const yaml::Value& item : items) {
    yaml::Fields& fields = all.emplace_back(in.reader, item, yaml::Form{"a level", level_keys});
    Level level;
    level.id = declarations.declare(fields);
    level.title = level.id;
    level.at = fields.id_at();
    if (level.id.empty()) in.references.incomplete(Names::levels);
    if (level.id == "none" || level.id == "anyone" || level.id == "all") {
      in.reader.report(reserved_id, level.at, level.id, "a level").help =
          level.id == "all" ? "`levels: all` gives this word a meaning of its own"
                            : "`confirmation` gives this word a meaning of its own";
    }
    in.framework.levels.push_back(std::move(level));
  }
  in.framework.names.levels = IdIndex(in.framework.levels);
  return all;
}

void read_years(FrameworkLoader& in, const yaml::Value& value, Level& level) {
  constexpr std::string_view year_keys[] = {"from", "to"};
  yaml::Fields fields(in.reader, value, {"`years`", year_keys});
  fields.integer("from", level.years_from, year_bounds);
  fields.integer("to", level.years_to, year_bounds);
  if (const auto from = fields.find("from")) level.years_from_at = from->with_key();
  if (const auto to = fields.find("to")) level.years_to_at = to->with_key();
  if (level.years_from && level.years_to && *level.years_from > *level.years_to) {
    const auto to = fields.find("to");
    in.reader.report(reversed_range, to->at(), std::to_string(*level.years_from),
                     std::to_string(*level.years_to));
  }
}

/// False if the next levels could not all be read.
bool read_next(FrameworkLoader& in, const yaml::Value& value, Level& level,
               std::vector<SourceSpan>& places) {
  const auto items =
      value.is_scalar() ? in.reader.list_or_single(value, {}) : in.reader.list(value);
  if (!items) return false;
  level.next = resolve_all(in.reader, *items, [&](const yaml::Value& item) {
    const auto next = in.references.level(item);
    if (next) places.push_back(item.at());
    return next;
  });
  return level.next.size() == items->size();
}

void read_level(FrameworkLoader& in, yaml::Fields& fields, std::size_t index) {
  Level& level = in.framework.levels[index];
  static constexpr yaml::Choice<LevelKind> kinds[] = {{"individual", LevelKind::individual},
                                                      {"manager", LevelKind::manager}};
  fields.text("title", level.title);
  fields.choice<LevelKind>("kind", level.kind, "a kind of level", kinds);
  fields.text("scope", level.scope);
  fields.text("impact", level.impact);
  if (const auto years = fields.find("years")) read_years(in, *years, level);
  if (const auto next = fields.find("next")) {
    in.next_is_broken[index] = !read_next(in, *next, level, in.next_at[index]);
  }
  if (const auto superiors = fields.find("reports_to")) {
    if (auto who = in.references.who(*superiors)) level.reports_to = std::move(*who);
  }
  read_alignments(in, fields, level.aligns);
}

}  // namespace

void load_levels(FrameworkLoader& in, const Section& section) {
  const auto items = section ? in.reader.filled_list(*section, "a framework has at least one level")
                             : std::nullopt;
  if (!items) {
    in.references.incomplete(Names::levels);
    return;
  }
  if (items->size() > most_levels) {
    in.reader.report(too_many, (*items)[most_levels].at(), most_levels, "levels");
    in.references.incomplete(Names::levels);
    return;
  }
  auto all = declare_levels(in, *items);
  in.next_at.resize(all.size());
  in.next_is_broken.resize(all.size());
  std::vector<bool> ranked(all.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    ranked[i] = all[i].integer("rank", in.framework.levels[i].rank, rank_bounds);
    if (ranked[i]) in.framework.levels[i].rank_at = all[i].find("rank")->with_key();
    read_level(in, all[i], i);
  }
  finish_ladder(in, ranked);
}

}  // namespace rung
