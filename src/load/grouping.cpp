#include "load/framework_loader.h"

namespace rung {

namespace {

/// Walks a section that is a list of things with an id, and gives `read` the fields and the id of
/// each that has one.
template <typename Read>
void for_each_item(FrameworkLoader& in, const Section& section, Names names, const yaml::Form& form,
                   Read read) {
  const auto items = section ? in.reader.list(*section) : std::nullopt;
  if (section && !items) in.references.incomplete(names);
  if (!items) return;
  Declarations declarations(in.reader);
  for (const yaml::Value& item : *items) {
    yaml::Fields fields(in.reader, item, form);
    const auto id = declarations.declare(fields);
    if (id.empty()) in.references.incomplete(names);
    read(fields, std::string(id));
  }
}

}  // namespace

void load_tracks(FrameworkLoader& in, const Section& section) {
  constexpr std::string_view keys[] = {"id", "title"};
  auto& tracks = in.framework.tracks;
  for_each_item(in, section, Names::tracks, {"a track", keys},
                [&](yaml::Fields& fields, const std::string& id) {
                  Named track{id, id, fields.id_at()};
                  fields.text("title", track.title);
                  tracks.push_back(std::move(track));
                });
  in.framework.names.tracks = IdIndex(tracks);
}

void load_areas(FrameworkLoader& in, const Section& section) {
  constexpr std::string_view keys[] = {"id", "title", "min_coverage"};
  auto& areas = in.framework.areas;
  for_each_item(in, section, Names::areas, {"an area", keys},
                [&](yaml::Fields& fields, const std::string& id) {
                  Area area{id, id, {}, fields.id_at()};
                  fields.text("title", area.title);
                  if (const auto floor = fields.find("min_coverage")) {
                    area.min_coverage_at = floor->with_key();
                  }
                  fields.percentage("min_coverage", area.min_coverage, yaml::needed_share);
                  areas.push_back(std::move(area));
                });
  in.framework.names.areas = IdIndex(areas);
}

}  // namespace rung
