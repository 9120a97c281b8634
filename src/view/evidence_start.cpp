#include "view/evidence_start.h"

#include <fmt/format.h>

#include "report/evidence_words.h"
#include "report/words.h"
#include "text/element.h"
#include "text/width.h"
#include "text/yaml_words.h"
#include "view/framework_words.h"
#include "view/gate_example.h"

namespace rung {
namespace {

constexpr std::size_t comment_width = 98;

/// Writes the file line by line; whatever a framework says stays a comment.
class Writer {
 public:
  void line(std::string_view text) {
    text_ += text;
    text_ += '\n';
  }

  /// A text as a comment, wrapped; `indent` spaces stand after each `#`.
  void comment(std::string_view text, std::size_t indent = 1) {
    const std::string before = '#' + std::string(indent, ' ');
    for (const std::string& part :
         wrap_to_width(escape_controls(text), comment_width - before.size())) {
      line(before + part);
    }
  }

  std::string take() { return std::move(text_); }

 private:
  std::string text_;
};

/// The entry to copy for a responsibility: a reading where a metric decides, else one that shows
/// it.
void add_example(const EvidenceStart& start, const Responsibility& asked, Writer& out) {
  const Framework& framework = start.framework;
  const std::string source =
      id_of(framework.sources, asked.sources.empty() ? 0 : asked.sources.front());
  out.line(fmt::format("#   - source: {}", source));
  if (asked.metric && at(framework.metrics, asked.metric->metric).sums_hours) {
    out.line(fmt::format("#     hours: {{{}: 2}}", to_string(start.month)));
    return;
  }
  if (asked.metric) {
    const Metric& metric = at(framework.metrics, asked.metric->metric);
    const std::string value = metric.scale.empty() ? "1" : metric.scale.back();
    out.line(fmt::format("#     metric: {}", metric.id));
    out.line(fmt::format("#     values: {{{}: {}}}", to_string(start.month), value));
    return;
  }
  out.line("#     title: What it is, in a few words");
  out.line("#     link: https://where-it-can-be-seen.example");
  out.line(fmt::format("#     shows: [{}]", asked.id));
  out.line(fmt::format("#     from: {}", to_string(start.month)));
}

void add_responsibility(const EvidenceStart& start, const Responsibility& asked, Writer& out) {
  out.line("#");
  out.comment(fmt::format("{}: {}", asked.id, asked.text));
  const std::string marks = marks_in_words(asked);
  out.comment(fmt::format("counts: {}{}", evidence_in_words(start.framework, asked),
                          marks.empty() ? "" : "; " + marks),
              3);
  if (!asked.guidance.empty()) out.comment("how: " + asked.guidance, 3);
  if (!start.framework.sources.empty()) add_example(start, asked, out);
}

void add_gates(const EvidenceStart& start, const Promotion& promotion, Writer& out) {
  if (promotion.gates.empty()) return;
  out.line("#");
  out.comment(
      fmt::format("Beyond the rule, {} asks for:", id_of(start.framework.levels, promotion.to)));
  for (const Gate& gate : promotion.gates) {
    out.comment(fmt::format("{}: {} ({})", gate.id, gate.text,
                            predicate_in_words(start.framework, gate.requirement)),
                3);
    for (const std::string& line :
         example_for_gate({start.framework, promotion.to, start.month}, gate.requirement)) {
      out.line("#   " + line);
    }
  }
}

void add_target(const EvidenceStart& start, int target, Writer& out) {
  const Level& level = at(start.framework.levels, target);
  const Promotion* promotion = start.framework.promotion(start.level, target);
  const auto asked = asked_of(start.framework, target, start.track);
  out.line("");
  out.comment(fmt::format(
      "What {} asks: {} of {}, held for {}.", level_in_words(level),
      percentage_to_string(promotion->rule.coverage),
      counted(static_cast<std::int64_t>(asked.size()), "responsibility", "responsibilities"),
      counted(promotion->rule.months, "month", "months")));
  for (const int index : asked) {
    add_responsibility(start, at(start.framework.responsibilities, index), out);
  }
  add_gates(start, *promotion, out);
}

/// `{id: me, name: Your Name, level: L4, track: appsec, level_since: 2026-11}`.
std::string employee_of(const EvidenceStart& start) {
  constexpr YamlPlace place{true, true};
  const std::string id = start.id.empty() ? "me" : start.id;
  const std::string name = start.name.value_or("Your Name");
  std::string text = fmt::format("employee: {{id: {}", in_yaml(id, place));
  if (!name.empty()) text += ", name: " + in_yaml(name, place);
  text += ", level: " + id_of(start.framework.levels, start.level);
  if (start.track >= 0) text += ", track: " + id_of(start.framework.tracks, start.track);
  const std::string since = start.since.empty() ? to_string(start.month) : start.since;
  return text + fmt::format(", level_since: {}}}", since);
}

/// What stands for something that was not told, and how far from the truth it may be.
void add_made_up(const EvidenceStart& start, Writer& out) {
  std::vector<std::string> made_up;
  if (start.id.empty()) made_up.emplace_back("`id`");
  if (!start.name) made_up.emplace_back("`name`");
  if (start.since.empty()) made_up.emplace_back("`level_since`, the month you came to the level");
  if (!made_up.empty()) out.comment(fmt::format("Make these true: {}.", listed(made_up)));
}

void add_head(const EvidenceStart& start, Writer& out) {
  std::vector<std::string> targets;
  for (const int target : start.targets) {
    targets.push_back(id_of(start.framework.levels, target));
  }
  out.line("# yaml-language-server: $schema=evidence.schema.json");
  std::string schema = fmt::format("rung schema evidence --framework {} --level {}",
                                   escape_controls(start.framework_name),
                                   id_of(start.framework.levels, start.level));
  if (start.track >= 0) schema += " --track " + id_of(start.framework.tracks, start.track);
  out.line(fmt::format("# (for editors: {} --output evidence.schema.json)", schema));
  out.line("#");
  out.line("# Evidence of one person. It works as it stands:");
  out.line("#   rung validate me.yaml    finds what is wrong in it");
  out.line("#   rung assess me.yaml      tells what is held and what is missing");
  out.line("#   rung note me.yaml        writes something down in it");
  out.line(
      "# Below stands what the next level asks. Copy an entry from there to `evidence:`, without");
  out.line("# the `#` and in place of the `[]`, and make it true; a few lines a month are enough.");
  out.line("");
  out.line("schema: rung/evidence/v1");
  out.line(fmt::format("framework: {}", in_yaml(start.framework_name, {true, false})));
  add_made_up(start, out);
  out.line(employee_of(start));
  out.line(fmt::format("target: [{}]", fmt::join(targets, ", ")));
  out.line("");
  out.line("evidence: []");
}

}  // namespace

std::string evidence_to_start(const EvidenceStart& start) {
  Writer out;
  add_head(start, out);
  for (const int target : start.targets) add_target(start, target, out);
  return out.take();
}

}  // namespace rung
