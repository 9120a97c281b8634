#include "schema/names.h"

#include <fmt/format.h>

#include <utility>

#include "report/words.h"
#include "schema/gate_words.h"
#include "schema/old_names.h"
#include "schema/responsibility_words.h"
#include "text/element.h"

namespace rung {
namespace {

/// What there is to choose from, and whom it is for.
struct Names {
  const Framework& framework;
  const SchemaPerson& person;
};

/// The gates that name the thing at `index` by the leading key of a requirement.
std::string asked_by(const Names& in, PredicateSubject subject, std::size_t index) {
  return gates_asking(in.framework, in.person, [&](const Predicate& one) {
    return one.kind->subject == subject && one.subject == static_cast<int>(index);
  });
}

/// A name of the framework: what it is called, and a line for each thing worth knowing.
SchemaChoice choice(const std::string& id, const std::string& title, const std::string& more) {
  return {id, {}, more.empty() ? title : title + '\n' + more};
}

std::vector<SchemaChoice> levels_of(const Framework& framework) {
  std::vector<SchemaChoice> choices;
  for (const Level& level : framework.levels)
    choices.push_back(choice(level.id, level.title, level.scope));
  return choices;
}

std::vector<SchemaChoice> tracks_of(const Framework& framework) {
  std::vector<SchemaChoice> choices;
  for (const Named& track : framework.tracks) choices.push_back(choice(track.id, track.title, {}));
  return choices;
}

/// Things that a requirement may name by its leading key, with the gates that do.
template <typename T>
std::vector<SchemaChoice> choices_of(const Names& in, const std::vector<T>& things,
                                     PredicateSubject subject) {
  std::vector<SchemaChoice> choices;
  for (std::size_t i = 0; i < things.size(); ++i) {
    choices.push_back(choice(things[i].id, things[i].title, asked_by(in, subject, i)));
  }
  return choices;
}

std::vector<SchemaChoice> standings_of(const Framework& framework) {
  std::vector<SchemaChoice> choices = levels_of(framework);
  for (const Role& role : framework.roles) choices.push_back(choice(role.id, role.title, {}));
  return choices;
}

/// The unit or the scale of a metric, and what of this person's is decided by it.
std::string about_metric(const Names& in, std::size_t index) {
  const Metric& metric = in.framework.metrics[index];
  std::string text;
  if (!metric.unit.empty()) text = fmt::format("Counted in {}.", metric.unit);
  if (!metric.scale.empty()) {
    text = fmt::format("Readings are {}, the lowest first.", listed(metric.scale, "or"));
  }
  for (const Responsibility& one : in.framework.responsibilities) {
    if (!one.metric || one.metric->metric != static_cast<int>(index)) continue;
    if (!is_asked(one, in.person)) continue;
    text += fmt::format("\n{}: {}", one.id, range_in_words(metric, *one.metric));
  }
  const std::string gates = asked_by(in, PredicateSubject::metric, index);
  if (!gates.empty()) text += '\n' + gates;
  return text.starts_with('\n') ? text.substr(1) : text;
}

std::vector<SchemaChoice> metrics_of(const Names& in) {
  std::vector<SchemaChoice> choices;
  for (std::size_t i = 0; i < in.framework.metrics.size(); ++i) {
    const Metric& metric = in.framework.metrics[i];
    if (!metric.sums_hours) choices.push_back(choice(metric.id, metric.title, about_metric(in, i)));
  }
  return choices;
}

/// What is asked of this person first, and then the others, which are only accepted.
std::vector<SchemaChoice> responsibilities_of(const Names& in) {
  std::vector<SchemaChoice> choices;
  std::vector<SchemaChoice> others;
  for (const Responsibility& one : in.framework.responsibilities) {
    const bool asked = is_asked(one, in.person);
    (asked ? choices : others)
        .push_back({one.id, asked_for(in.framework, one), told(in.framework, one), asked});
  }
  choices.insert(choices.end(), others.begin(), others.end());
  return choices;
}

bool has_cell_at(const Framework& framework, const Skill& skill, std::size_t level) {
  for (const int cell : skill.cells) {
    if (at(framework.responsibilities, cell).levels.front() == static_cast<int>(level)) return true;
  }
  return false;
}

/// What an entry may show: responsibilities, filled cells among them, and skills at other levels.
std::vector<SchemaChoice> shown_of(const Names& in) {
  std::vector<SchemaChoice> choices = responsibilities_of(in);
  for (const Skill& skill : in.framework.skills) {
    for (std::size_t level = 0; level < in.framework.levels.size(); ++level) {
      if (has_cell_at(in.framework, skill, level)) continue;
      choices.push_back({fmt::format("{}@{}", skill.id, in.framework.levels[level].id), skill.title,
                         "Asked for nowhere at this level; it counts for the levels below.",
                         false});
    }
  }
  return choices;
}

}  // namespace

Json schemas_of_names(const Framework& framework, const SchemaPerson& person) {
  const Names in{framework, person};
  Json all;
  const auto add = [&](const char* part, std::vector<SchemaChoice> choices, std::string_view title,
                       std::string_view none) {
    all[part] = one_of(with_old_names(framework, std::move(choices)), title, none);
  };
  add("level", levels_of(framework), "id of a level", "");
  add("track", tracks_of(framework), "id of a track", "the framework has no tracks");
  add("source", choices_of(in, framework.sources, PredicateSubject::source), "id of a source",
      "the framework has no sources");
  add("metric", metrics_of(in), "id of a metric", "the framework has no metrics");
  add("duty", choices_of(in, framework.duties, PredicateSubject::duty), "id of a duty",
      "the framework has no duties");
  add("approval", choices_of(in, framework.approvals, PredicateSubject::approval),
      "id of an approval", "the framework has no approvals");
  add("standing", standings_of(framework), "id of a level or role", "");
  add("responsibility", responsibilities_of(in), "id of a responsibility",
      "the framework has no responsibilities");
  add("shown", shown_of(in), "what it shows", "the framework has no responsibilities");
  return all;
}

}  // namespace rung
