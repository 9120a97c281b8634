#include <algorithm>
#include <functional>
#include <nlohmann/json.hpp>

#include "render/calibration_lines.h"
#include "render/line_object.h"

namespace rung {

/// Names by what they are made of, each held once. A text that one line has and another has not, as
/// it lacks nothing there, is filled in.
class CalibrationLines::Shared {
 public:
  std::shared_ptr<const Placement> place(Placement place) {
    const std::string key =
        fmt::format("{}\n{}\n{}\n{}", place.framework, place.version, place.level, place.track);
    auto& known = places_[key];
    if (!known) known = std::make_shared<const Placement>(std::move(place));
    return known;
  }

  std::shared_ptr<const PromotionAsked> asked(const Placement& place, PromotionAsked asked) {
    std::string key = fmt::format("{}\n{}\n{}\n{}\n{}", place.framework, place.version, place.level,
                                  place.track, asked.to);
    for (const auto* items : {&asked.responsibilities, &asked.gates}) {
      key += '\n';
      for (const PromotionAsked::Item& item : *items) key += '\n' + item.id;
    }
    auto& known = asked_[key];
    if (!known) {
      known = std::make_shared<PromotionAsked>(std::move(asked));
    } else {
      fill_in(known->responsibilities, asked.responsibilities);
      fill_in(known->gates, asked.gates);
    }
    return known;
  }

 private:
  static void fill_in(std::vector<PromotionAsked::Item>& known,
                      std::vector<PromotionAsked::Item>& more) {
    for (std::size_t i = 0; i < known.size(); ++i) {
      if (known[i].text.empty()) known[i].text = std::move(more[i].text);
    }
  }

  std::map<std::string, std::shared_ptr<const Placement>> places_;
  std::map<std::string, std::shared_ptr<PromotionAsked>> asked_;
};

namespace {

using Json = nlohmann::ordered_json;

int place_by_id(const PromotionAsked& asked, const std::string& id, const LineObject& from) {
  const auto found = std::ranges::find(asked.responsibilities, id, &PromotionAsked::Item::id);
  if (found != asked.responsibilities.end()) {
    return static_cast<int>(found - asked.responsibilities.begin());
  }
  from.note(fmt::format("`{}` is not among the responsibilities", id));
  return 0;
}

/// The texts of a list that lines written before there was one are without.
std::vector<std::string> further_texts(const LineObject& json, const char* key) {
  std::vector<std::string> texts;
  if (!json.has(key)) return texts;
  for (const Json& item : json.list(key)) {
    if (!item.is_string()) json.note(fmt::format("`{}` holds something else than texts", key));
    texts.push_back(item.is_string() ? item.get<std::string>() : "");
  }
  return texts;
}

/// Why the verdict is what it is; lines written before that was told are without.
void read_reason(const LineObject& json, const PromotionAsked& asked, RowAssessment& one) {
  if (json.has("reason")) one.reason = json.text("reason");
  const LineObject rule = json.object("rule");
  for (const std::string& id : further_texts(rule, "unmet_required")) {
    one.unmet_required.push_back(place_by_id(asked, id, rule));
  }
  one.unmet_areas = further_texts(rule, "unmet_areas");
}

void read_rule(const LineObject& json, RowAssessment& one) {
  constexpr std::int64_t most = 1'000'000'000'000'000;
  one.rule = json.word<RuleStatus>("status", status_words);
  one.measure = json.word<Measure>("measure", measure_words);
  one.required_coverage = json.basis_points("required_coverage");
  one.coverage = {json.number("weight", 0, most), json.number("total_weight", 0, most)};
  one.coverage_of_all = {json.number("weight_of_all", 0, most),
                         json.number("total_weight_of_all", 0, most)};
  one.required_months = json.small("required_months");
  one.held_months = json.small("held_months");
  one.other_measure_met = json.flag("other_measure_met");
  one.short_by = json.number("short_by", 0, most);
}

void read_responsibilities(const LineObject& json, std::string& problem, RowAssessment& one,
                           PromotionAsked& asked) {
  for (const Json& item : json.list("responsibilities")) {
    const LineObject object(item, problem);
    const bool unmet = object.word<ResponsibilityStatus>("status", responsibility_words) ==
                       ResponsibilityStatus::unmet;
    RowResponsibility row;
    row.status = object.word<ResponsibilityStatus>("status", responsibility_words);
    if (unmet) row.gap = object.word<GapKind>("gap", gap_kind_words);
    asked.responsibilities.push_back({object.text("id"), unmet ? object.text("text") : ""});
    one.responsibilities.push_back(row);
  }
}

void read_gates(const LineObject& json, std::string& problem, RowAssessment& one,
                PromotionAsked& asked) {
  for (const Json& item : json.list("gates")) {
    const LineObject object(item, problem);
    RowGate gate;
    gate.status = object.word<GateStatus>("status", status_words);
    const bool unmet = gate.status == GateStatus::unmet;
    if (unmet) {
      gate.progress = object.text("progress");
      gate.by_approvals = object.flag("by_approvals");
    }
    asked.gates.push_back({object.text("id"), unmet ? object.text("text") : ""});
    one.gates.push_back(std::move(gate));
  }
}

void read_set_aside(const LineObject& json, std::string& problem, const PromotionAsked& asked,
                    RowAssessment& one) {
  for (const Json& item : json.list("set_aside")) {
    const LineObject object(item, problem);
    one.set_aside.push_back({place_by_id(asked, object.text("id"), object),
                             object.flag("no_opportunity"), object.flag("counted"),
                             object.text_or_null("approved_by")});
  }
}

RowMonths read_months(const Json& item, std::string& problem, const PromotionAsked& asked) {
  const LineObject object(item, problem);
  RowMonths months{place_by_id(asked, object.text("id"), object), {}};
  for (const Json& month : object.list("months")) {
    const auto read = month.is_string() ? parse_month(month.get<std::string>()) : std::nullopt;
    if (!read) object.note("`months` holds something else than months");
    months.months.push_back(read.value_or(Month()));
  }
  return months;
}

void read_turns(const LineObject& json, std::string& problem, const PromotionAsked& asked,
                RowAssessment& one) {
  for (const Json& item : json.list("entries")) {
    const LineObject object(item, problem);
    one.turning_entries.push_back({object.text("id"), object.small("position", 1)});
  }
  for (const Json& item : json.list("responsibilities")) {
    if (!item.is_string()) json.note("`responsibilities` holds something else than texts");
    one.turning_responsibilities.push_back(
        place_by_id(asked, item.is_string() ? item.get<std::string>() : "", json));
  }
  for (const Json& item : json.list("months")) {
    one.turning_months.push_back(read_months(item, problem, asked));
  }
  one.other_measure_turns = json.flag("other_measure");
  one.confirmed_only_turns = json.flag("confirmed_only");
  one.set_aside_turns = json.flag("nothing_set_aside");
}

RowAssessment read_assessment(const LineObject& json, std::string& problem, PromotionAsked& asked) {
  RowAssessment one;
  asked.to = json.text("to");
  asked.to_title = json.text_or_null("to_title");
  one.ready = json.text("verdict") == "ready";
  one.fast_track = json.flag("fast_track");
  one.second_in_a_year = json.flag("second_in_a_year");
  read_rule(json.object("rule"), one);
  read_responsibilities(json, problem, one, asked);
  read_gates(json, problem, one, asked);
  read_reason(json, asked, one);
  const LineObject plan = json.object("plan");
  one.rule_earliest = plan.month_or_null("rule_earliest");
  one.earliest = plan.month_or_null("earliest");
  read_set_aside(json, problem, asked, one);
  one.beyond_limit = json.flag("beyond_limit");
  read_turns(json.object("turns"), problem, asked, one);
  one.waits_for_approval = json.flag("waits_for_approval");
  return one;
}

Placement read_place(const LineObject& json) {
  const LineObject framework = json.object("framework");
  const LineObject employee = json.object("employee");
  Placement place;
  place.framework = framework.text("id");
  place.version = framework.text("version");
  place.framework_title = framework.text("title");
  place.level = employee.text("level");
  place.level_title = employee.text_or_null("level_title");
  place.rank = employee.small("rank", -1'000'000'000);
  place.track = employee.text_or_null("track");
  place.track_title = employee.text_or_null("track_title");
  return place;
}

void read_person(const LineObject& json, CalibrationRow& row) {
  const LineObject employee = json.object("employee");
  row.id = employee.text("id");
  row.name = employee.text_or_null("name");
  row.months_at_level = employee.small("months_at_level", -1'000'000'000);
  row.usual_years = employee.small_or_null("usual_years");
  row.growth_plan = employee.flag("growth_plan");
  row.file = json.text("file");
  const auto as_of = parse_as_of(json.text("as_of"));
  if (!as_of) json.note("`as_of` is neither a month nor a date");
  row.as_of = as_of.value_or(AsOf{});
  row.evaluated_through = json.month("evaluated_through");
  row.confirmed_only = json.flag("confirmed_only");
  row.ready = json.flag_or_null("ready");
  const LineObject evidence = json.object("evidence");
  row.entries = evidence.small("entries");
  row.unconfirmed = evidence.small("unconfirmed");
}

}  // namespace

CalibrationLines::CalibrationLines() : shared_(std::make_unique<Shared>()) {}
CalibrationLines::~CalibrationLines() = default;

std::optional<CalibrationRow> CalibrationLines::read(std::string_view line, std::string& problem) {
  problem.clear();
  const Json parsed = Json::parse(line, nullptr, false);
  if (parsed.is_discarded()) {
    problem = "it is not JSON";
    return std::nullopt;
  }
  const LineObject json(parsed, problem);
  if (json.text("schema") != "rung/calibration/v1") {
    json.note("its `schema` is not `rung/calibration/v1`");
  }
  CalibrationRow row;
  Placement place = read_place(json);
  read_person(json, row);
  for (const Json& item : json.list("confirmers")) {
    const LineObject object(item, problem);
    row.confirmers.push_back({object.text("id"), object.text("role"), object.flag("manager"),
                              object.small("confirmed"), object.small("set_aside")});
  }
  std::vector<PromotionAsked> asked;
  for (const Json& item : json.list("assessments")) {
    row.assessments.push_back(
        read_assessment(LineObject(item, problem), problem, asked.emplace_back()));
  }
  if (!problem.empty()) return std::nullopt;
  row.place = shared_->place(std::move(place));
  for (std::size_t i = 0; i < asked.size(); ++i) {
    row.assessments[i].asked = shared_->asked(*row.place, std::move(asked[i]));
  }
  return row;
}

}  // namespace rung
