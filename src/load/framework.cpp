#include "load/framework_loader.h"
#include "load/schema.h"
#include "rung/load.h"

namespace rung {

namespace {

struct SectionLoader {
  std::string_view key;
  void (*load)(FrameworkLoader&, const Section&);
};

/// In an order in which everything is declared before it is referred to.
constexpr SectionLoader section_loaders[] = {
    {"sources", load_sources},       {"facts", load_facts},
    {"metrics", load_metrics},       {"duties", load_duties},
    {"approvals", load_approvals},   {"roles", load_roles},
    {"tracks", load_tracks},         {"areas", load_areas},
    {"levels", load_levels},         {"responsibilities", load_responsibilities},
    {"skills", load_skills},         {"rule", load_rule},
    {"promotions", load_promotions}, {"growth", load_growth},
    {"renamed", load_renamed},
};

constexpr std::string_view framework_keys[] = {
    "schema",      "id",         "title",  "version", "effective",        "review",
    "calibration", "sources",    "facts",  "metrics", "duties",           "approvals",
    "roles",       "levels",     "tracks", "areas",   "responsibilities", "skills",
    "rule",        "promotions", "growth", "renamed"};

constexpr yaml::Bounds month_of_year{1, 12};

void read_review(FrameworkLoader& in, const yaml::Value& value) {
  constexpr std::string_view review_keys[] = {"every_months", "month"};
  yaml::Fields fields(in.reader, value, {"a review", review_keys});
  Review& review = in.framework.review.emplace();
  review.at = value.with_key();
  fields.integer("every_months", review.every_months, yaml::month_count);
  fields.integer("month", review.month, month_of_year);
}

void read_calibration(FrameworkLoader& in, const yaml::Value& value) {
  const auto items = in.reader.list(value);
  if (!items) return;
  in.framework.calibration =
      resolve_all(in.reader, *items, [&](const yaml::Value& item) -> std::optional<int> {
        const auto month = in.reader.integer(item, month_of_year);
        return month ? std::optional(static_cast<int>(*month)) : std::nullopt;
      });
  std::ranges::sort(in.framework.calibration);
}

void read_head(FrameworkLoader& in, yaml::Fields& fields) {
  Framework& framework = in.framework;
  if (const auto value = fields.require("id")) {
    if (const auto id = in.reader.id(*value)) framework.id = {std::string(*id), value->at()};
  }
  fields.required_text("title", framework.title);
  fields.required_text("version", framework.version);
  fields.month("effective", framework.effective, {.month = true});
  if (const auto value = fields.find("review")) read_review(in, *value);
  if (const auto value = fields.find("calibration")) read_calibration(in, *value);
}

}  // namespace

std::optional<Framework> load_framework(const ParsedFile& file, Diagnostics& diagnostics) {
  const std::size_t errors_before = diagnostics.error_count();
  yaml::Reader reader(*file.tree, diagnostics);
  if (!expect_schema(reader, file.schema, Schema::framework)) return std::nullopt;
  Framework framework;
  framework.source = file.source;
  References references(reader, framework);
  FrameworkLoader in{reader, framework, references};
  yaml::Fields fields(reader, reader.root(), {"a framework", framework_keys});
  read_head(in, fields);
  for (const auto& [key, load] : section_loaders) {
    load(in, key == "levels" ? fields.require(key) : fields.find(key));
  }
  check_asked_at_once(in);
  if (!file.is_sound || diagnostics.error_count() > errors_before) return std::nullopt;
  return framework;
}

}  // namespace rung
