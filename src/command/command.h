#pragma once

#include <functional>
#include <string_view>

#include "command/io.h"

namespace CLI {
class App;
}

namespace rung {

/// A sub-command: one file each, one line in the table in app.cpp.
struct Command {
  std::string_view name;
  std::string_view asks;   ///< the question it answers, for the list of commands
  std::string_view about;  ///< a sentence or two, for its own help
  /// Declares arguments and options, and returns what runs once they have been read; that returns
  /// the exit status.
  std::function<int(Io&)> (*declare)(CLI::App& app);
  /// It means something alone although there are commands below it; else its help is printed then.
  bool runs_alone = false;
};

extern const Command assess_command;
extern const Command calibrate_command;
extern const Command compare_command;
extern const Command what_if_command;
extern const Command trend_command;
extern const Command validate_command;
extern const Command plan_command;
extern const Command init_command;
extern const Command note_command;
extern const Command explain_command;
extern const Command framework_command;
extern const Command impact_command;
extern const Command schema_command;
extern const Command completion_command;
extern const Command manual_command;

}  // namespace rung
