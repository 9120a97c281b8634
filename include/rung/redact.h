#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>

#include "rung/evidence.h"
#include "rung/framework.h"
#include "rung/report.h"

namespace rung {

/// Takes out of evidence and reports whatever tells who somebody is: names, ids of people and of
/// entries, titles, links, reasons and other free text. What a verdict rests on (sources, months,
/// readings, decisions, levels) stays, so that the verdict is the same.

/// Who is who in a run: one name for each person, `person-1` and so on in the order in which they
/// are met, the same wherever that person occurs.
class Pseudonyms {
 public:
  Pseudonyms() = default;
  /// Of people who have their names already; everybody who will be asked for is among them.
  explicit Pseudonyms(std::map<std::string, std::string> names) : names_(std::move(names)) {}

  const std::string& person(const std::string& id);
  /// All of them, by their real ids.
  const std::map<std::string, std::string>& all() const { return names_; }

 private:
  std::map<std::string, std::string> names_;
};

/// Evidence without what tells who it is about. Entries are called by their position, `e1` and so
/// on. A text fact stays where a condition of the framework asks for that very text.
Evidence redacted(Evidence evidence, const Framework& framework, Pseudonyms& pseudonyms);

/// Everybody whom evidence is about, or who confirmed, voted or approved in it: their ids.
std::set<std::string> people_in(const Evidence& evidence);

/// Replaces the paths of files in a report that was made from redacted evidence: the evidence file
/// is called `evidence`, the framework by its id.
void redact_paths(Report& report, const std::string& evidence);

}  // namespace rung
