#pragma once

#include <string>
#include <vector>

#include "rung/document.h"
#include "rung/framework.h"
#include "view/rule_words.h"

namespace rung {

/// Parts that several views are made of.

/// A cell of plain text, or of an id.
TableCell text_cell(std::string text);
TableCell id_cell(std::string id);
/// Takes out the columns in which no cell says anything.
void drop_empty_columns(Table& table);

/// Adds a named value, unless it is empty.
void add_fact(Facts& facts, std::string key, std::string label, std::string value);
Facts facts_of(const std::vector<RuleTerm>& terms);

/// `required`, `weight 2`: what sets a responsibility apart from its neighbours; mostly nothing.
Words marks_of(const Responsibility& asked);
/// The same, and the tracks it is for; `on_track`: whose track it is needs no mention.
Words labels_of(const Framework& framework, const Responsibility& asked, bool on_track);
/// A responsibility in a line: its id, what it asks, its labels.
ListItem asked_item(const Framework& framework, const Responsibility& asked, bool on_track);
/// A responsibility or skill cell with all that the framework says of it.
Section responsibility_section(const Framework& framework, const Responsibility& asked,
                               bool on_track);

/// The title, the version and the track: the line below a heading.
Words framework_line(const Framework& framework, int track);

}  // namespace rung
