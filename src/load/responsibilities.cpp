#include "load/framework_kinds.h"
#include "load/framework_loader.h"
#include "load/name_kinds.h"

namespace rung {

namespace {

constexpr std::string_view responsibility_keys[] = {
    "id",          "level", "levels", "tracks",   "area",     "text",     "metric", "sources",
    "min_sources", "lasts", "weight", "required", "examples", "guidance", "aligns"};

void read_metric(FrameworkLoader& in, const yaml::Value& value, Responsibility& responsibility) {
  constexpr std::string_view metric_keys[] = {"name", "at_least", "at_most"};
  yaml::Fields fields(in.reader, value, {"`metric`", metric_keys});
  const auto name = fields.require("name");
  const auto metric = name ? in.references.metric(*name) : std::nullopt;
  if (!metric) return;
  MetricRange& range = responsibility.metric.emplace();
  range.metric = *metric;
  read_bounds(in, fields, range);
}

void read_examples(FrameworkLoader& in, const yaml::Value& value, Responsibility& responsibility) {
  const auto items = in.reader.list(value);
  if (!items) return;
  for (const yaml::Value& item : *items) {
    if (const auto text = in.reader.text(item)) responsibility.examples.emplace_back(*text);
  }
}

/// `levels: all` is every level that some promotion leads to.
std::vector<int> all_targets(const Framework& framework) {
  std::vector<bool> is_target(framework.levels.size());
  for (const Level& level : framework.levels) {
    for (const int next : level.next) is_target[static_cast<std::size_t>(next)] = true;
  }
  std::vector<int> targets;
  for (std::size_t i = 0; i < is_target.size(); ++i) {
    if (is_target[i]) targets.push_back(static_cast<int>(i));
  }
  return targets;
}

/// Whether a single word is the id of no level, though all of them are known.
bool is_no_level(FrameworkLoader& in, const yaml::Value& value) {
  if (!value.is_scalar() || !in.references.is_complete(Names::levels)) return false;
  const auto& levels = in.references.ids(Names::levels);
  return !levels.empty() && std::ranges::find(levels, value.text()) == levels.end();
}

void read_levels(FrameworkLoader& in, yaml::Fields& fields, Responsibility& responsibility,
                 const std::vector<int>& targets) {
  const auto one = fields.find("level");
  const auto several = fields.find("levels");
  if (one && several) {
    in.reader.report(conflicting_keys, several->with_key(), "level", "levels")
        .related.push_back({one->with_key(), "the level is already named here"});
  }
  if (one) {
    if (const auto level = in.references.level(*one)) responsibility.levels = {*level};
  } else if (several && several->text() == "all") {
    responsibility.levels = targets;
  } else if (several && is_no_level(in, *several)) {
    auto words = in.references.ids(Names::levels);
    words.emplace_back("all");
    in.reader.advise(in.reader.report(unknown_level, several->at(), yaml::excerpt(several->text())),
                     several->text(), words);
  } else if (several) {
    const auto items = in.reader.list_or_single(*several, "write `all` for every level");
    if (!items) return;
    responsibility.levels = resolve_all(
        in.reader, *items, [&](const yaml::Value& item) { return in.references.level(item); });
  } else if (fields.valid()) {
    in.reader
        .report(missing_levels, fields.id_at(),
                responsibility.id.empty() ? "the responsibility" : responsibility.id)
        .help = "write `level`, or `levels` with a list or `all`";
  }
}

}  // namespace

void read_alignments(FrameworkLoader& in, yaml::Fields& fields,
                     std::vector<Alignment>& alignments) {
  constexpr std::string_view alignment_keys[] = {"scheme", "release", "id"};
  const auto value = fields.find("aligns");
  const auto items = value ? in.reader.list(*value) : std::nullopt;
  if (!items) return;
  for (const yaml::Value& item : *items) {
    yaml::Fields parts(in.reader, item, {"an alignment", alignment_keys});
    Alignment& alignment = alignments.emplace_back();
    parts.required_text("scheme", alignment.scheme);
    parts.text("release", alignment.release);
    parts.required_text("id", alignment.id);
  }
}

void read_tracks(FrameworkLoader& in, yaml::Fields& fields, std::vector<int>& tracks) {
  const auto value = fields.find("tracks");
  const auto items =
      value ? in.reader.list_or_single(*value, "leave it out for every track") : std::nullopt;
  if (!items) return;
  tracks = resolve_all(in.reader, *items,
                       [&](const yaml::Value& item) { return in.references.track(item); });
}

void read_asked(FrameworkLoader& in, yaml::Fields& fields, Responsibility& responsibility) {
  if (const auto text = fields.require("text")) {
    responsibility.text_at = text->at();
    if (const auto words = in.reader.text(*text)) responsibility.text = *words;
  }
  if (const auto metric = fields.find("metric")) read_metric(in, *metric, responsibility);
  if (const auto sources = fields.find("sources")) {
    const auto items = in.reader.list_or_single(*sources, "leave it out for every source");
    if (items) {
      responsibility.sources = resolve_all(
          in.reader, *items, [&](const yaml::Value& item) { return in.references.source(item); });
    }
  }
  if (const auto needed = fields.find("min_sources")) {
    responsibility.min_sources_at = needed->with_key();
  }
  fields.integer("min_sources", responsibility.min_sources, yaml::plain_count);
  fields.integer("lasts", responsibility.lasts, yaml::month_count);
  fields.integer("weight", responsibility.weight, yaml::plain_count);
  fields.boolean("required", responsibility.required);
  fields.text("guidance", responsibility.guidance);
  if (const auto examples = fields.find("examples")) read_examples(in, *examples, responsibility);
  read_alignments(in, fields, responsibility.aligns);
}

void load_responsibilities(FrameworkLoader& in, const Section& section) {
  const auto items = section ? in.reader.list(*section) : std::nullopt;
  if (section && !items) in.references.incomplete(Names::responsibilities);
  if (!items) return;
  Declarations declarations(in.reader);
  const std::vector<int> targets = all_targets(in.framework);
  for (const yaml::Value& item : *items) {
    yaml::Fields fields(in.reader, item, {"a responsibility", responsibility_keys});
    Responsibility& responsibility = in.framework.responsibilities.emplace_back();
    responsibility.id = declarations.declare(fields);
    responsibility.at = fields.id_at();
    if (responsibility.id.empty()) in.references.incomplete(Names::responsibilities);
    read_levels(in, fields, responsibility, targets);
    read_tracks(in, fields, responsibility.tracks);
    if (const auto area = fields.find("area")) {
      responsibility.area = in.references.area(*area).value_or(-1);
    }
    read_asked(in, fields, responsibility);
  }
}

}  // namespace rung
