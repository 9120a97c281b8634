#include <nlohmann/json.hpp>

#include "render/json_report.h"
#include "render/plan_formats.h"

namespace rung {
namespace {

using Json = nlohmann::ordered_json;

Json month_or_null(const std::optional<Month>& month) {
  return month ? Json(to_string(*month)) : Json(nullptr);
}

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

template <typename T, typename F>
Json list_json(const std::vector<T>& things, F json_of_one) {
  Json list = Json::array();
  for (const T& thing : things) list.push_back(json_of_one(thing));
  return list;
}

Json step_json(const PlanStep& step) {
  Json json{{"id", step.id}, {"text", step.text}, {"how", step.how}};
  if (step.months.empty()) return json;
  json["months"] = list_json(step.months, [](Month month) { return Json(to_string(month)); });
  return json;
}

Json ask_json(const PlanAsk& ask) {
  Json json{{"text", ask.text}, {"met", ask.met}};
  if (!ask.parts.empty()) json["parts"] = list_json(ask.parts, ask_json);
  return json;
}

Json gate_plan_json(const PlanGate& gate) {
  return {{"id", gate.id},
          {"text", gate.text},
          {"asks", ask_json(gate.asks)},
          {"lapses", gate.lapses},
          {"begin_by", month_or_null(gate.begin_by)}};
}

Json wait_json(const PlanWait& wait) {
  return {{"gate", wait.gate},
          {"asks", wait.asks},
          {"so_far", wait.so_far},
          {"month", to_string(wait.month)}};
}

Json session_json(const PlanSession& session) {
  return {{"session", to_string(session.session)},
          {"through", to_string(session.through)},
          {"in_reach", session.in_reach},
          {"takes", session.takes},
          {"keep", session.keep},
          {"start", session.start},
          {"begin_by", month_or_null(session.begin_by)},
          {"acts", list_json(session.acts, [](const PlanAct& act) {
             return Json{{"gate", act.gate}, {"begin_by", month_or_null(act.begin_by)}};
           })}};
}

Json help_json(const PlanHelp& help) {
  return {{"id", help.id}, {"text", help.text}, {"missing", help.missing}, {"offers", help.offers}};
}

Json chance_json(const PlanChance& chance) {
  return {{"id", chance.id},
          {"text", chance.text},
          {"reason", text_or_null(chance.reason)},
          {"set_aside", chance.set_aside},
          {"changes", chance.changes}};
}

std::string_view milestone_kind(PlanMilestone::Kind kind) {
  constexpr std::string_view names[] = {"evaluated", "begin", "gate", "rule", "ready", "session"};
  return names[static_cast<std::size_t>(kind)];
}

Json milestone_json(const PlanMilestone& milestone) {
  return {{"month", to_string(milestone.month)},
          {"kind", milestone_kind(milestone.kind)},
          {"text", milestone.text}};
}

Json offer_json(const PlanOffer& offer) {
  return {{"id", offer.id},
          {"kind", offer.kind},
          {"title", offer.title},
          {"cadence", text_or_null(offer.cadence)},
          {"amount", text_or_null(offer.amount)}};
}

Json target_json(const PlanTarget& target) {
  Json json;
  json["from"] = target.from;
  json["to"] = target.to;
  json["verdict"] = target.ready ? "ready" : "not_ready";
  json["reason"] = target.reason;
  json["answer"] = target.answer;
  json["rule_earliest"] = month_or_null(target.rule_earliest);
  json["earliest"] = month_or_null(target.earliest);
  json["soonest"] = month_or_null(target.soonest);
  json["goal"] = month_or_null(target.goal);
  json["document"] = target.document ? list_json(*target.document, step_json) : Json(nullptr);
  json["keep"] = list_json(target.keep, step_json);
  json["start"] = list_json(target.start, step_json);
  json["begin_by"] = month_or_null(target.begin_by);
  json["gates"] = list_json(target.gates, gate_plan_json);
  json["waits"] = list_json(target.waits, wait_json);
  json["sessions"] = list_json(target.sessions, session_json);
  json["help"] = list_json(target.help, help_json);
  json["no_opportunity"] = list_json(target.chances, chance_json);
  json["milestones"] = list_json(target.milestones, milestone_json);
  return json;
}

std::string render_plan_json(const PlanReport& plan, const RenderOptions& /*options*/) {
  const Report& report = plan.report;
  Json json;
  json["schema"] = "rung/plan/v1";
  json["framework"] = {{"id", report.framework_id}, {"version", report.framework_version}};
  json["file"] = report.file;
  json["employee"] = {{"id", report.employee_id},
                      {"name", text_or_null(report.employee_name)},
                      {"level", report.level.id},
                      {"track", text_or_null(report.track)}};
  json["as_of"] = to_string(report.as_of);
  json["evaluated_through"] = to_string(report.evaluated_through);
  json["ready"] = report.ready ? Json(*report.ready) : Json(nullptr);
  json["plans"] = list_json(plan.targets, target_json);
  json["offers"] = list_json(plan.offers, offer_json);
  json["other_offers"] = list_json(plan.other_offers, offer_json);
  json["notes"] = plan.notes;
  json["disclaimer"] = report.disclaimer;
  return dumped(json, 2);
}

}  // namespace

const PlanFormat plan_json_format{"json", "for scripts: schema rung/plan/v1", render_plan_json};

}  // namespace rung
