#include "load/evidence_kinds.h"
#include "load/evidence_loader.h"

namespace rung {

namespace {

constexpr std::string_view employee_keys[] = {"id", "name", "level", "track", "level_since"};
constexpr std::string_view person_keys[] = {"id", "role"};

}  // namespace

void load_employee(EvidenceLoader& in, const Part& part) {
  if (!part) return;
  Employee& employee = in.evidence.employee;
  yaml::Fields fields(in.reader, *part, {"an employee", employee_keys});
  in.employee_at = fields.at();
  employee.at = fields.id_at();
  if (const auto id = fields.require("id")) {
    if (const auto text = in.reader.id(*id)) employee.id = *text;
  }
  fields.text("name", employee.name);
  if (const auto level = fields.require("level")) {
    const auto found = in.references.level(*level);
    in.has_level = found.has_value();
    employee.level = found.value_or(0);
  }
  if (const auto track = fields.find("track")) {
    const auto found = in.references.track(*track);
    in.track_is_broken = !found.has_value();
    employee.track = found.value_or(-1);
  }
  if (const auto since = fields.require("level_since")) {
    employee.level_since_at = since->at();
    fields.month("level_since", employee.level_since, {.month = true, .date = true});
  }
}

std::optional<Person> read_person(EvidenceLoader& in, const yaml::Value& value) {
  yaml::Fields fields(in.reader, value, {"a person who confirms", person_keys});
  const auto id_value = fields.require("id");
  const auto role_value = fields.require("role");
  const auto id = id_value ? in.reader.id(*id_value) : std::nullopt;
  const auto role = role_value ? in.references.standing(*role_value) : std::nullopt;
  if (id) check_other_person(in, *id, id_value->at(), "someone else has to confirm it");
  if (!id || !role) return std::nullopt;
  return Person{std::string(*id), *role, role_value->at()};
}

void check_other_person(EvidenceLoader& in, std::string_view id, SourceSpan at,
                        std::string_view help) {
  if (id != in.evidence.employee.id) return;
  Diagnostic& problem = in.reader.report(own_judge, at, id);
  problem.help = help;
  problem.related.push_back({in.evidence.employee.at, "the employee"});
}

}  // namespace rung
