#include <array>

#include "calibrate/agenda_words.h"
#include "rung/calibration.h"

namespace rung {
namespace {

constexpr std::array topics{
    AgendaTopic{"single-entry", "Rests on a single entry",
                "Striking out the entry named, or any one of those named, turns the verdict. Is it "
                "worth that?",
                tell_single_entry},
    AgendaTopic{"one-step", "Within one responsibility or one month of turning",
                "One responsibility, or a single month of one, decides. The rule is a line, and "
                "these stand at it.",
                tell_one_step},
    AgendaTopic{"other-reading", "The two readings of the rule differ",
                "Held throughout (sustained), or enough in every month whichever it is (monthly): "
                "one is met and the other is not.",
                tell_other_reading},
    AgendaTopic{"fast-track", "Ready only by fast track",
                "Something that is asked of everybody else was waived.", tell_fast_track},
    AgendaTopic{"set-aside", "Items set aside",
                "What is set aside is not counted. Was it right, and were others given the same?",
                tell_set_aside},
    AgendaTopic{"self-confirmed", "Confirmed by nobody but themselves",
                "The verdict turns when only confirmed evidence counts.", tell_self_confirmed},
    AgendaTopic{"no-growth-plan", "Beyond the usual years without a growth plan",
                "Longer at the level than is usual, and the file links no growth plan.",
                tell_no_growth_plan, true},
    AgendaTopic{"waiting", "Waiting for a decision of the organisation",
                "The rule is met; what is open are approvals.", tell_waiting}};

}  // namespace

std::span<const AgendaTopic> agenda_topics() { return topics; }

std::vector<AgendaItem> agenda_of(std::span<const CalibrationRow> rows) {
  std::vector<AgendaItem> agenda;
  for (const AgendaTopic& topic : topics) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (topic.of_person) {
        auto text = topic.tell(rows[i], nullptr);
        if (text) agenda.push_back({&topic, i, std::nullopt, std::move(*text)});
        continue;
      }
      for (std::size_t one = 0; one < rows[i].assessments.size(); ++one) {
        auto text = topic.tell(rows[i], &rows[i].assessments[one]);
        if (text) agenda.push_back({&topic, i, one, std::move(*text)});
      }
    }
  }
  return agenda;
}

std::vector<const AgendaTopic*> topics_of(const CalibrationRow& row) {
  std::vector<const AgendaTopic*> found;
  for (const AgendaItem& item : agenda_of({&row, 1})) {
    if (found.empty() || found.back() != item.topic) found.push_back(item.topic);
  }
  return found;
}

std::vector<const AgendaTopic*> topics_of(const CalibrationRow& row, const RowAssessment& one) {
  std::vector<const AgendaTopic*> found;
  for (const AgendaTopic& topic : topics) {
    if (topic.tell(row, topic.of_person ? nullptr : &one)) found.push_back(&topic);
  }
  return found;
}

}  // namespace rung
