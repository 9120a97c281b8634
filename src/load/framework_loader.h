#pragma once

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "load/references.h"
#include "rung/framework.h"
#include "yaml/reader.h"

namespace rung {

/// What the loaders of a framework's sections work on: one concern a file, one function a section.
/// Each gets the section, if the file has it, reports every problem in it and goes on.
struct FrameworkLoader {
  yaml::Reader& reader;
  Framework& framework;
  References& references;
  /// Of each level, where its `next` levels stand, in step with `Level::next`.
  std::vector<std::vector<SourceSpan>> next_at = {};
  /// Levels whose `next` could not be read whole: nothing is said about promotions that are
  /// missing.
  std::vector<bool> next_is_broken = {};
};

/// Ranks order levels and roles; they may be any small whole numbers.
inline constexpr yaml::Bounds rank_bounds{-1'000'000'000, 1'000'000'000};

using Section = std::optional<yaml::Value>;

void load_sources(FrameworkLoader& in, const Section& section);
void load_facts(FrameworkLoader& in, const Section& section);
void load_metrics(FrameworkLoader& in, const Section& section);
void load_duties(FrameworkLoader& in, const Section& section);
void load_approvals(FrameworkLoader& in, const Section& section);
void load_roles(FrameworkLoader& in, const Section& section);
void load_tracks(FrameworkLoader& in, const Section& section);
void load_areas(FrameworkLoader& in, const Section& section);
void load_levels(FrameworkLoader& in, const Section& section);
void load_responsibilities(FrameworkLoader& in, const Section& section);
void load_skills(FrameworkLoader& in, const Section& section);
void load_rule(FrameworkLoader& in, const Section& section);
void load_promotions(FrameworkLoader& in, const Section& section);
void load_growth(FrameworkLoader& in, const Section& section);
/// Comes last: what is new must be there, and what is old must not.
void load_renamed(FrameworkLoader& in, const Section& section);

/// Gives every level without a rank its depth, and reports levels that lead in a circle (spec
/// section 3). `ranked` tells which levels have a rank of their own.
void finish_ladder(FrameworkLoader& in, const std::vector<bool>& ranked);

/// Reports levels that ask more than can be planned for.
void check_asked_at_once(FrameworkLoader& in);

/// What a responsibility and a skill cell have in common: all but `id`, levels, `tracks` and
/// `area`.
void read_asked(FrameworkLoader& in, yaml::Fields& fields, Responsibility& responsibility);
/// Overrides the keys that are there.
void read_rule(FrameworkLoader& in, const yaml::Value& value, Rule& rule);
/// What a gate or a fast track requires; one without a kind if that could not be told.
Predicate read_requirement(FrameworkLoader& in, const yaml::Value& value);
/// `at_least` and `at_most` of a metric, at least one of them, in order.
void read_bounds(FrameworkLoader& in, yaml::Fields& fields, MetricRange& range);
/// `aligns`: cross-references to other schemes.
void read_alignments(FrameworkLoader& in, yaml::Fields& fields, std::vector<Alignment>& alignments);
/// `tracks` of a responsibility or an offer; none means all.
void read_tracks(FrameworkLoader& in, yaml::Fields& fields, std::vector<int>& tracks);

/// Tells the ids that are declared in one place from each other, and reports those that repeat.
class Declarations {
 public:
  explicit Declarations(yaml::Reader& reader) : reader_(reader) {}
  /// The id under `id`; empty if it is missing or no id, which has been reported.
  std::string_view declare(yaml::Fields& fields);
  void declare(std::string_view id, SourceSpan at);

 private:
  yaml::Reader& reader_;
  std::unordered_map<std::string_view, SourceSpan> places_;
};

}  // namespace rung
