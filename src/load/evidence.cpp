#include "load/evidence_loader.h"
#include "load/schema.h"
#include "rung/load.h"

namespace rung {

namespace {

struct PartLoader {
  std::string_view key;
  void (*load)(EvidenceLoader&, const Part&);
};

/// The employee comes first: who they are and where they stand decides about the rest.
constexpr PartLoader part_loaders[] = {
    {"employee", load_employee},
    {"target", load_targets},
    {"leave", load_leave},
    {"evidence", load_entries},
    {"duties", load_duties},
    {"approvals", load_votes},
    {"not_applicable", load_set_aside},
    {"growth_plan", load_growth_plan},
    {"fast_track", load_fast_track},
};

constexpr std::string_view evidence_keys[] = {
    "schema",   "framework", "employee",  "target",         "as_of",       "leave",
    "evidence", "duties",    "approvals", "not_applicable", "growth_plan", "fast_track"};

void read_as_of(EvidenceLoader& in, const yaml::Value& value) {
  const auto moment = in.reader.moment(value, {.month = true, .date = true});
  if (moment) in.evidence.as_of = AsOf{moment->month, moment->day};
  in.evidence.as_of_at = value.at();
}

void load_parts(EvidenceLoader& in) {
  yaml::Fields fields(in.reader, in.reader.root(), {"an evidence file", evidence_keys});
  if (const auto as_of = fields.find("as_of")) read_as_of(in, *as_of);
  for (const auto& [key, load] : part_loaders) {
    load(in, key == "employee" ? fields.require(key) : fields.find(key));
  }
}

}  // namespace

std::optional<Evidence> load_evidence(const ParsedFile& file, const Framework& framework,
                                      Diagnostics& diagnostics) {
  const std::size_t errors_before = diagnostics.error_count();
  yaml::Reader reader(*file.tree, diagnostics);
  if (!expect_schema(reader, file.schema, Schema::evidence)) return std::nullopt;
  Evidence evidence;
  evidence.source = file.source;
  References references(reader, framework);
  EvidenceLoader in{reader, framework, references, evidence};
  load_parts(in);
  check_targets(in);
  check_readings(in);
  check_votes(in);
  if (!file.is_sound || diagnostics.error_count() > errors_before) return std::nullopt;
  evidence.read_as = references.take_read_as();
  return evidence;
}

void check_form(const ParsedFile& file, Diagnostics& diagnostics) {
  yaml::Reader reader(*file.tree, diagnostics);
  const Framework unknown;
  References references(reader, unknown);
  for (std::size_t names = 0; names < static_cast<std::size_t>(Names::count); ++names) {
    references.incomplete(static_cast<Names>(names));
  }
  Evidence evidence;
  EvidenceLoader in{reader, unknown, references, evidence};
  load_parts(in);
}

}  // namespace rung
