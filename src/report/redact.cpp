#include "rung/redact.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace rung {
namespace {

constexpr std::string_view blank = "(redacted)";

/// Every text that a condition of the framework asks for: public, and needed for the verdict.
void collect_texts(const Predicate& predicate, std::set<std::string>& texts) {
  for (const FactCondition& condition : predicate.where) {
    for (const FactValue& value : condition.one_of) {
      if (const auto* text = std::get_if<std::string>(&value)) texts.insert(*text);
    }
  }
  for (const Predicate& part : predicate.parts) collect_texts(part, texts);
}

std::set<std::string> texts_of_conditions(const Framework& framework) {
  std::set<std::string> texts;
  for (const Promotion& promotion : framework.promotions) {
    for (const Gate& gate : promotion.gates) collect_texts(gate.requirement, texts);
    if (promotion.fast_track) collect_texts(promotion.fast_track->requirement, texts);
  }
  return texts;
}

class Redaction {
 public:
  Redaction(const Framework& framework, Pseudonyms& pseudonyms)
      : framework_(framework), pseudonyms_(pseudonyms), asked_(texts_of_conditions(framework)) {}

  void person(std::optional<Person>& person) {
    if (person) person->id = pseudonyms_.person(person->id);
  }

  void facts(std::vector<Fact>& facts) {
    for (Fact& fact : facts) {
      const FactType& type = framework_.facts[static_cast<std::size_t>(fact.fact)];
      auto* text = std::get_if<std::string>(&fact.value);
      if (text != nullptr && type.kind == FactKind::text && !asked_.contains(*text)) *text = blank;
    }
  }

  void entry(Entry& entry, std::size_t position) {
    entry.id = fmt::format("e{}", position);
    if (!entry.title.empty()) entry.title = fmt::format("title {}", position);
    if (!entry.link.empty()) entry.link = fmt::format("link {}", position);
    facts(entry.facts);
    person(entry.confirmed_by);
  }

 private:
  const Framework& framework_;
  Pseudonyms& pseudonyms_;
  std::set<std::string> asked_;
};

void redact_finding(ReportFinding& finding, const std::string& evidence,
                    const std::string& framework) {
  finding.place.path = framework;
  for (ReportPlace& place : finding.places) place.path = evidence;
  for (ReportEntry& record : finding.records) record.place.path = evidence;
  for (ReportFinding& part : finding.parts) redact_finding(part, evidence, framework);
}

}  // namespace

const std::string& Pseudonyms::person(const std::string& id) {
  const auto next = fmt::format("person-{}", names_.size() + 1);
  return names_.try_emplace(id, next).first->second;
}

Evidence redacted(Evidence evidence, const Framework& framework, Pseudonyms& pseudonyms) {
  Redaction redaction(framework, pseudonyms);
  evidence.employee.id = pseudonyms.person(evidence.employee.id);
  evidence.employee.name.clear();
  std::size_t position = 0;
  for (Entry& entry : evidence.entries) redaction.entry(entry, ++position);
  for (DutyRecord& duty : evidence.duties) {
    redaction.facts(duty.facts);
    redaction.person(duty.confirmed_by);
  }
  for (Vote& vote : evidence.votes) vote.by = pseudonyms.person(vote.by);
  for (SetAside& item : evidence.set_aside) {
    if (!item.reason.empty()) item.reason = blank;
    redaction.person(item.approved_by);
  }
  if (evidence.growth_plan && !evidence.growth_plan->link.empty()) {
    evidence.growth_plan->link = blank;
  }
  return evidence;
}

std::set<std::string> people_in(const Evidence& evidence) {
  std::set<std::string> ids{evidence.employee.id};
  const auto add = [&](const std::optional<Person>& person) {
    if (person) ids.insert(person->id);
  };
  for (const Entry& entry : evidence.entries) add(entry.confirmed_by);
  for (const DutyRecord& duty : evidence.duties) add(duty.confirmed_by);
  for (const Vote& vote : evidence.votes) ids.insert(vote.by);
  for (const SetAside& item : evidence.set_aside) add(item.approved_by);
  return ids;
}

void redact_paths(Report& report, const std::string& evidence) {
  const std::string& framework = report.framework_id;
  report.file = evidence;
  for (ReportAssessment& assessment : report.assessments) {
    for (ReportResponsibility& row : assessment.responsibilities) {
      row.place.path = framework;
      for (ReportEntry& entry : row.entries) entry.place.path = evidence;
    }
    for (ReportGate& gate : assessment.gates) {
      gate.place.path = framework;
      redact_finding(gate.finding, evidence, framework);
    }
    if (assessment.fast_track_finding) {
      redact_finding(*assessment.fast_track_finding, evidence, framework);
    }
  }
}

}  // namespace rung
