#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rung/document.h"
#include "rung/framework.h"

namespace rung {

/// What a view is asked for: frameworks, and what of them. Levels and tracks are indices into the
/// first framework; -1: not asked for.
struct ViewRequest {
  struct Subject {
    const Framework* framework = nullptr;
    std::string name;  ///< as the command line names it: an id, or a path
  };
  std::vector<Subject> subjects;  ///< as many as the view takes
  int level = -1;
  int track = -1;
  int from = -1;
  int to = -1;
  bool all = false;
  /// What a drawing is written in.
  enum class Picture { text, mermaid, dot };
  Picture picture = Picture::text;

  const Framework& framework() const { return *subjects.front().framework; }
};

/// Why a request means nothing: found by the view, said by the command.
struct ViewProblem {
  std::string message;
  std::string help;  ///< may be empty
};

struct ViewResult {
  Document document;
  std::optional<ViewProblem> problem;
};

/// A further word of the command line that a view understands.
enum class ViewOption { level, track, from, to, all, picture };

/// A view of frameworks, which is a sub-command of `rung framework`: one file in src/view each, one
/// line in the table there.
struct View {
  /// Which frameworks it is about: every built-in one, the one named, two (an old and a new one),
  /// or as many as are named, without a name every built-in one.
  enum class Subjects { built_in, one, two, several };

  std::string_view name;
  std::string_view asks;      ///< the question it answers, for the list of commands
  std::string_view about;     ///< a sentence or two, for its own help
  std::string_view examples;  ///< command lines, one a line
  Subjects subjects = Subjects::one;
  std::span<const ViewOption> options;
  /// Pure: the same request gives the same document.
  ViewResult (*build)(const ViewRequest& request);
};

/// Every view, in the order help shows them.
std::span<const View* const> views();

}  // namespace rung
