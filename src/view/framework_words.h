#pragma once

#include <span>
#include <string>
#include <vector>

#include "rung/framework.h"

namespace rung {

/// The things of a framework in the words of people, for every view alike. Empty where there is
/// nothing to say.

/// `L5 Senior Security Engineer`; the id alone where the title adds nothing.
std::string level_in_words(const Level& level);
/// `L3, L4 and L5`, by their ids; `every promotion` for all that some promotion leads to.
std::string levels_in_words(const Framework& framework, const std::vector<int>& levels);
/// `Application Security and Cloud Security`; `every track` for none.
std::string tracks_in_words(const Framework& framework, const std::vector<int>& tracks);
/// `8 to 12 years`, `from 12 years on`, `up to 3 years`.
std::string years_in_words(const Level& level);
/// `individual contributor`, `manager`.
std::string kind_in_words(LevelKind kind);
/// `L4 → L5`.
std::string edge_in_words(const Framework& framework, const Promotion& promotion);

/// `at least 70% held`: the floor of an area.
std::string floor_in_words(const Area& area);
/// What a reading is: `apps`, `below, meets, exceeds (lowest first)`.
std::string unit_in_words(const Metric& metric);
/// `true or false`, `a whole number`, `one of talk, blog and open-source`.
std::string type_in_words(const FactType& fact);

/// `required, weight 2`: what sets a responsibility apart from its neighbours; mostly nothing.
std::string marks_in_words(const Responsibility& asked);
/// `security-roles analyst; nice 2.0 T1234`.
std::string alignments_in_words(const std::vector<Alignment>& alignments);

/// `every 12 months, in January`.
std::string review_in_words(const Review& review);
/// `June and December`.
std::string months_of_year_in_words(const std::vector<int>& months);

/// What a promotion to `level` asks of someone on `track`, in the framework's order; with -1 of
/// anybody, whatever the track.
std::vector<int> asked_of(const Framework& framework, int level, int track);

}  // namespace rung
