#include <fmt/format.h>

#include <utility>

#include "report/words.h"
#include "view/plan_parts.h"

namespace rung {
namespace {

ListItem point(Words words) { return {std::move(words), {}, {}}; }

/// A step with a box to tick: its id, what it asks, and below it what counts.
ListItem step_item(const PlanStep& step) {
  ListItem item{{code(step.id)}, false, {}};
  if (!step.months.empty()) {
    item.words.push_back(strong(fmt::format(" for {}", months_in_words(step.months))));
  }
  item.words.push_back(plain((step.months.empty() ? " " : ": ") + as_sentence(step.text)));
  if (!step.how.empty()) item.items.push_back(point({plain(step.how)}));
  return item;
}

List step_list(std::string key, const std::vector<PlanStep>& steps, bool with_how) {
  List list{std::move(key), {}};
  for (const PlanStep& step : steps) {
    list.items.push_back(step_item(step));
    if (!with_how) list.items.back().items.clear();
  }
  return list;
}

std::string begin_title(const PlanTarget& target) {
  return target.begin_by ? fmt::format("Begin by {}", in_words(*target.begin_by)) : "Begin";
}

Words for_the_goal(const PlanTarget& target) {
  if (!target.goal) return {};
  return {plain(fmt::format("for {}", in_words(*target.goal)))};
}

ListItem ask_item(const PlanAsk& ask) {
  ListItem item{{plain(as_sentence(ask.text))}, ask.met, {}};
  for (const PlanAsk& part : ask.parts) item.items.push_back(ask_item(part));
  return item;
}

/// What is special about when a gate is asked for.
std::string when_asked(const PlanGate& gate, const PlanTarget& target) {
  if (gate.lapses && target.goal) {
    return fmt::format("It is met or comes by itself, but no longer counts in {}: renew it.",
                       in_words(*target.goal));
  }
  if (gate.begin_by && target.goal && *gate.begin_by < *target.goal) {
    return fmt::format("Begin in {} at the latest.", in_words(*gate.begin_by));
  }
  return "";
}

ListItem gate_item(const PlanGate& gate, const PlanTarget& target) {
  ListItem item{{code(gate.id)}, false, {}};
  if (!gate.text.empty()) item.words.push_back(plain(" " + as_sentence(gate.text)));
  item.items.push_back(ask_item(gate.asks));
  const std::string when = when_asked(gate, target);
  if (!when.empty()) item.items.push_back(point({plain(when)}));
  return item;
}

ListItem wait_item(const PlanWait& wait) {
  return point({code(wait.gate),
                plain(fmt::format(": {}, {} so far, reached in ", wait.asks, wait.so_far)),
                strong(in_words(wait.month)), plain(" if it goes on.")});
}

}  // namespace

void add_steps(const PlanTarget& target, std::vector<Block>& blocks) {
  if (target.document && !target.document->empty()) {
    blocks.push_back({Section{"write-down",
                              "Write down now",
                              {},
                              {{Paragraph{{plain(target.document_settles)}}},
                               {step_list("document", *target.document, true)}}}});
  }
  if (!target.keep.empty()) {
    blocks.push_back({Section{
        "keep-up", "Keep up", for_the_goal(target), {{step_list("keep", target.keep, false)}}}});
  }
  if (!target.start.empty()) {
    blocks.push_back({Section{"begin",
                              begin_title(target),
                              for_the_goal(target),
                              {{step_list("start", target.start, true)}}}});
  }
}

void add_asks(const PlanTarget& target, std::vector<Block>& blocks) {
  if (!target.gates.empty()) {
    List list{"gates", {}};
    for (const PlanGate& gate : target.gates) list.items.push_back(gate_item(gate, target));
    blocks.push_back({Section{"ask-for", "Ask for", {}, {{std::move(list)}}}});
  }
  if (!target.waits.empty()) {
    List list{"waits", {}};
    for (const PlanWait& wait : target.waits) list.items.push_back(wait_item(wait));
    blocks.push_back({Section{"comes-by-itself", "Comes by itself", {}, {{std::move(list)}}}});
  }
}

void add_chances(const PlanTarget& target, std::vector<Block>& blocks) {
  if (target.chances.empty()) return;
  List list{"no_opportunity", {}};
  for (const PlanChance& chance : target.chances) {
    ListItem item{{code(chance.id), plain(" " + as_sentence(chance.text))}, false, {}};
    std::string why = chance.set_aside ? "The role gives no chance for it, so it is set aside"
                                       : "The role gives no chance for it";
    if (!chance.reason.empty()) why += ": " + chance.reason;
    item.items.push_back(point({plain(as_sentence(why))}));
    for (const std::string& change : chance.changes) item.items.push_back(point({plain(change)}));
    list.items.push_back(std::move(item));
  }
  blocks.push_back(
      {Section{"for-the-manager", "What the manager can change", {}, {{std::move(list)}}}});
}

}  // namespace rung
