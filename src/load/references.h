#pragma once

#include <array>
#include <optional>
#include <set>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "rung/diagnostic.h"
#include "rung/evidence.h"
#include "rung/framework.h"
#include "yaml/reader.h"

namespace rung {

/// The kinds of things a framework declares and files refer to by id.
enum class Names : std::size_t {
  sources,
  facts,
  metrics,
  duties,
  approvals,
  roles,
  levels,
  tracks,
  areas,
  responsibilities,
  skills,
  standings,  ///< levels and roles together
  count
};

/// Resolves what a file names against the framework. What is not declared is reported with the
/// nearest declared id, and nothing is returned.
class References {
 public:
  References(yaml::Reader& reader, const Framework& framework)
      : reader_(reader), framework_(framework) {}

  /// Not everything of this kind could be read, which has been reported: what is not found may have
  /// been meant, and is passed over in silence.
  void incomplete(Names names) { incomplete_[static_cast<std::size_t>(names)] = true; }

  /// The thing is declared, but what it is could not be read, which has been reported: nothing more
  /// is said about its uses.
  void broken(Names names, std::size_t index) { broken_.emplace(names, static_cast<int>(index)); }

  std::optional<int> source(const yaml::Value& value);
  std::optional<int> fact(const yaml::Value& value);
  std::optional<int> metric(const yaml::Value& value);
  std::optional<int> duty(const yaml::Value& value);
  std::optional<int> approval(const yaml::Value& value);
  std::optional<int> level(const yaml::Value& value);
  std::optional<int> track(const yaml::Value& value);
  std::optional<int> area(const yaml::Value& value);
  /// A responsibility by id, skill cells (`skill@level`) among them.
  std::optional<int> responsibility(const yaml::Value& value);
  /// A level or a role.
  std::optional<Standing> standing(const yaml::Value& value);
  /// WHO (spec section 2.1): a level or role, `ID+`, or a list of these.
  std::optional<Who> who(const yaml::Value& value);

  /// Ids that stand at `at` as a part of a longer text.
  std::optional<int> skill(std::string_view id, SourceSpan at);
  std::optional<int> level(std::string_view id, SourceSpan at);
  std::optional<int> responsibility(std::string_view id, SourceSpan at);

  /// What the thing that had this id in an earlier version is called now, if the framework says so;
  /// of a cell also where its skill or its level was renamed. Nothing for an id that is in use.
  std::optional<std::string> current_name(Names names, std::string_view id) const;
  /// Old ids that were read as new ones so far.
  std::vector<ReadAs> take_read_as() { return std::move(read_as_); }
  /// Notes that the id at `at` was read as another one.
  void note_read_as(std::string_view old_id, std::string new_id, SourceSpan at) {
    read_as_.push_back({std::string(old_id), std::move(new_id), at});
  }

  /// The declared ids, in the order of the framework.
  const std::vector<std::string_view>& ids(Names names);
  bool is_complete(Names names) const { return !incomplete_[static_cast<std::size_t>(names)]; }

 private:
  using Kind = DiagnosticKind<std::string_view>;

  std::optional<int> resolve(const yaml::Value& value, Names names, const Kind& kind);
  std::optional<int> resolve(std::string_view id, SourceSpan at, Names names, const Kind& kind);
  /// Adds what is likely meant by an id that is not declared.
  void advise(Diagnostic& problem, std::string_view id, Names names);
  int find(Names names, std::string_view id) const;
  std::optional<Standing> standing(std::string_view id, SourceSpan at);

  yaml::Reader& reader_;
  const Framework& framework_;
  std::array<bool, static_cast<std::size_t>(Names::count)> incomplete_{};
  std::array<bool, static_cast<std::size_t>(Names::count)> reported_as_undeclared_{};
  std::set<std::pair<Names, int>> broken_;
  std::vector<ReadAs> read_as_;
  std::array<std::vector<std::string_view>, static_cast<std::size_t>(Names::count)> ids_;
};

/// Resolves each item of a list by one of the functions above, and reports items that repeat.
template <typename Resolve>
std::vector<int> resolve_all(yaml::Reader& reader, const std::vector<yaml::Value>& items,
                             Resolve resolve) {
  std::vector<int> found;
  std::unordered_map<int, yaml::Value> seen;
  for (const yaml::Value& item : items) {
    const std::optional<int> index = resolve(item);
    if (!index) continue;
    const auto [first, is_new] = seen.emplace(*index, item);
    if (is_new)
      found.push_back(*index);
    else
      reader.report_repeated(item, first->second);
  }
  return found;
}

}  // namespace rung
