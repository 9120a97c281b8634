#include "load/framework_kinds.h"
#include "load/framework_loader.h"
#include "load/name_kinds.h"
#include "yaml/reader_kinds.h"

namespace rung {

namespace {

constexpr std::string_view offer_keys[] = {"id",     "kind",    "title", "levels",
                                           "tracks", "cadence", "helps", "amounts"};

/// Everything that an offer may help with, sorted, and whether all of it is known.
struct Aims {
  std::vector<std::string_view> ids;
  bool complete = true;
};

Aims gather_aims(FrameworkLoader& in) {
  Aims aims;
  for (const auto names : {Names::skills, Names::responsibilities, Names::areas}) {
    const auto& ids = in.references.ids(names);
    aims.ids.insert(aims.ids.end(), ids.begin(), ids.end());
    aims.complete = aims.complete && in.references.is_complete(names);
  }
  std::ranges::sort(aims.ids);
  return aims;
}

void read_levels(FrameworkLoader& in, const yaml::Value& value, Growth& growth) {
  if (value.is_scalar() && value.text() == "all") return;
  const auto items = in.reader.list_or_single(value, "leave it out for every level");
  if (!items) return;
  growth.levels = resolve_all(in.reader, *items, [&](const yaml::Value& item) {
    const auto level = in.references.level(item);
    if (level) growth.levels_at.push_back(item.at());
    return level;
  });
}

void read_helps(FrameworkLoader& in, const yaml::Value& value, const Aims& aims, Growth& growth) {
  const auto items = in.reader.list_or_single(value, "leave it out for help with nothing special");
  for (const yaml::Value& item : items.value_or(std::vector<yaml::Value>{})) {
    const auto id = in.reader.text(item, "an id");
    if (!id) continue;
    growth.helps.emplace_back(*id);
    growth.helps_at.push_back(item.at());
    if (!aims.complete || std::ranges::binary_search(aims.ids, *id)) continue;
    in.reader.advise(in.reader.report(unknown_aim, item.at(), yaml::excerpt(*id)), *id, aims.ids);
  }
}

void read_amounts(FrameworkLoader& in, const yaml::Value& value, Growth& growth) {
  if (!in.reader.mapping(value)) return;
  for (const yaml::Value entry : value) {
    const auto level = in.references.level(entry.key());
    const auto amount = in.reader.decimal(entry);
    if (amount && *amount < Decimal()) {
      in.reader.report(yaml::out_of_range, entry.at(), "an amount of at least 0",
                       yaml::excerpt(entry.text()));
    } else if (level && amount) {
      growth.amounts.emplace_back(*level, *amount);
      growth.amounts_at.push_back(entry.with_key());
    }
  }
}

}  // namespace

void load_growth(FrameworkLoader& in, const Section& section) {
  const auto items = section ? in.reader.list(*section) : std::nullopt;
  if (!items) return;
  const Aims aims = gather_aims(in);
  Declarations declarations(in.reader);
  for (const yaml::Value& item : *items) {
    yaml::Fields fields(in.reader, item, {"an offer", offer_keys});
    Growth& growth = in.framework.growth.emplace_back();
    growth.id = declarations.declare(fields);
    growth.at = fields.id_at();
    fields.required_text("kind", growth.kind);
    fields.required_text("title", growth.title);
    fields.text("cadence", growth.cadence);
    read_tracks(in, fields, growth.tracks);
    if (const auto levels = fields.find("levels")) read_levels(in, *levels, growth);
    if (const auto helps = fields.find("helps")) read_helps(in, *helps, aims, growth);
    if (const auto amounts = fields.find("amounts")) read_amounts(in, *amounts, growth);
  }
}

}  // namespace rung
