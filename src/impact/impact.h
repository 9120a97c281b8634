#pragma once

#include <optional>
#include <string>
#include <vector>

#include "impact/causes.h"

namespace rung {

/// One person's promotion, as both versions judge it.
struct JudgedWay {
  std::string employee;
  std::string from;  ///< ids of levels, as the version after calls them where it knows them
  std::string to;
  std::optional<bool> before;  ///< ready; nothing where this version has no such promotion
  std::optional<bool> after;
  Causes causes;  ///< where both judge it, and differently

  bool turned() const { return before && after && *before != *after; }
};

/// Somebody's evidence, read for both versions at once.
struct PersonInBoth {
  Evidence in_names;  ///< in the places of `Versions::names`
  /// As each version reads the file by itself; nothing where it cannot, as the file names what that
  /// version does not know.
  std::optional<Evidence> own_before;
  std::optional<Evidence> own_after;
  AssessOptions options;
};

/// Judges each of a person's promotions under both versions, and says what turns those verdicts
/// that differ. Pure. None where neither version has the person's level and track.
std::vector<JudgedWay> judge_in_both(const Between& between, const PersonInBoth& person,
                                     CauseFinder& finder);

/// A file that the new version cannot read as it is, or not at all.
struct Unread {
  std::string path;
  std::string employee;  ///< empty where even that could not be read
  std::string why;       ///< what the new version says of it first
};

/// What a new version does to a group of people.
struct Impact {
  const Between& between;
  std::string before_name;  ///< as the command line names the versions
  std::string after_name;
  int people = 0;
  std::vector<JudgedWay> ways;       ///< in the order of the files, then of the targets
  std::vector<Unread> to_be_mended;  ///< judged here, but read by the new version only once mended
};

/// The entries that `renamed` of the new version lacks: what it took over under another id.
std::vector<const Change*> missing_renames(const Between& between);

}  // namespace rung
