#pragma once

#include <string>
#include <vector>

#include "property/any_case.h"

namespace rung::test {

/// What the generated evidence is held against: sources, facts of each type, a metric with numbers
/// and one with a scale, three responsibilities and a skill.
extern const std::string framework_of_texts;

/// How a generated file gives its entries.
struct TextShape {
  bool in_brackets = false;  ///< `evidence: [ … ]`
  bool is_absent = false;    ///< no `evidence` at all
  int entries = 0;
};

/// An evidence file without a mistake, laid out as nobody would and anybody might: comments
/// anywhere, line breaks of Windows, no last line break, a byte order mark, odd indentation,
/// brackets over several lines, quotes of all kinds, texts of several lines, Chinese.
struct EvidenceText {
  std::string text;
  TextShape shape;
};
EvidenceText any_evidence_text(Random& random);

/// A text as a person may type it for a title: quotes, colons, hashes, what looks like a number.
std::string any_title(Random& random);

}  // namespace rung::test
