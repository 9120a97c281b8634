#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>

#include "rung/diagnostic.h"
#include "rung/source.h"

namespace rung {

/// Who belongs to which group: a table of its own, which no verdict ever sees.
struct Groups {
  struct Member {
    std::string group;
    SourceSpan at;  ///< the id of the person
  };
  std::map<std::string, Member> of_person;  ///< by the ids that evidence files give
};

/// Reads a table `person,group`. Reports every problem; what could be read is there in any case.
Groups read_groups(const SourceFile& file, Diagnostics& diagnostics);

/// Warns of each person of the table who is none of those that were read, with the nearest of them.
void check_people(const Groups& groups, std::span<const std::string_view> people,
                  Diagnostics& diagnostics);

}  // namespace rung
