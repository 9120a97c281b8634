#include "load/evidence_kinds.h"
#include "load/evidence_loader.h"

namespace rung {

namespace {

constexpr std::string_view vote_keys[] = {"kind", "for", "by", "role", "decision", "date"};
constexpr std::string_view set_aside_keys[] = {"responsibility", "why", "reason", "approved_by"};

constexpr yaml::Choice<Decision> decisions[] = {
    {"approve", Decision::approve}, {"reject", Decision::reject}, {"abstain", Decision::abstain}};
constexpr yaml::Choice<bool> reasons[] = {{"not_applicable", false}, {"no_opportunity", true}};

/// Whether a part of a record was read; the record is used only if all of them were.
template <typename T>
bool take(T& target, const std::optional<T>& value) {
  if (value) target = *value;
  return value.has_value();
}

bool read_voter(EvidenceLoader& in, yaml::Fields& fields, Vote& vote) {
  const auto by = fields.require("by");
  const auto id = by ? in.reader.id(*by) : std::nullopt;
  if (!id) return false;
  vote.by = *id;
  check_other_person(in, *id, by->at(), "nobody votes on their own promotion");
  return true;
}

/// Where what a vote says stands, as far as it is there.
void read_places(const yaml::Fields& fields, Vote& vote) {
  if (const auto kind = fields.find("kind")) vote.kind_at = kind->at();
  if (const auto level = fields.find("for")) vote.level_at = level->at();
  if (const auto role = fields.find("role")) vote.role_at = role->at();
  if (const auto date = fields.find("date")) vote.date_at = date->at();
}

bool read_vote(EvidenceLoader& in, yaml::Fields& fields, Vote& vote) {
  read_places(fields, vote);
  const auto kind = fields.require("kind");
  const auto level = fields.require("for");
  bool good = take(vote.approval, kind ? in.references.approval(*kind) : std::nullopt);
  good = take(vote.level, level ? in.references.level(*level) : std::nullopt) && good;
  good = read_voter(in, fields, vote) && good;
  const auto role = fields.require("role");
  good = take(vote.standing, role ? in.references.standing(*role) : std::nullopt) && good;
  good = fields.require("decision") &&
         fields.choice<Decision>("decision", vote.decision, "a decision", decisions) && good;
  const auto date = fields.require("date");
  const auto moment = date ? in.reader.moment(*date, {.date = true}) : std::nullopt;
  if (moment) vote.date = {moment->month, moment->day.value_or(1)};
  return good && moment;
}

}  // namespace

void load_votes(EvidenceLoader& in, const Part& part) {
  const auto items = part ? in.reader.list(*part) : std::nullopt;
  for (const yaml::Value& item : items.value_or(std::vector<yaml::Value>{})) {
    yaml::Fields fields(in.reader, item, {"an approval", vote_keys});
    Vote vote;
    vote.at = fields.at();
    if (read_vote(in, fields, vote)) in.evidence.votes.push_back(std::move(vote));
  }
}

void load_set_aside(EvidenceLoader& in, const Part& part) {
  const auto items = part ? in.reader.list(*part) : std::nullopt;
  std::unordered_map<int, SourceSpan> seen;
  for (const yaml::Value& item : items.value_or(std::vector<yaml::Value>{})) {
    yaml::Fields fields(in.reader, item, {"an item that is not applicable", set_aside_keys});
    SetAside set_aside;
    set_aside.at = fields.at();
    fields.choice<bool>("why", set_aside.no_opportunity, "a reason of this list", reasons);
    fields.text("reason", set_aside.reason);
    if (const auto by = fields.find("approved_by")) set_aside.approved_by = read_person(in, *by);
    const auto value = fields.require("responsibility");
    const auto responsibility = value ? in.references.responsibility(*value) : std::nullopt;
    if (!responsibility) continue;
    set_aside.responsibility = *responsibility;
    set_aside.at = value->at();
    const auto [first, is_new] = seen.emplace(*responsibility, value->at());
    if (!is_new) {
      in.reader.report(repeated_set_aside, value->at(), value->text())
          .related.push_back({first->second, "first set aside here"});
    }
    in.evidence.set_aside.push_back(std::move(set_aside));
  }
}

}  // namespace rung
