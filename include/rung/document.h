#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "rung/decimal.h"
#include "rung/how_far.h"
#include "rung/render.h"

namespace rung {

/// A document: what a reading command has to say, as texts in a structure, whatever the format it
/// is written in. Views of `src/view/` build documents, formats of `src/render/` lay them out. A
/// format computes nothing and escapes everything. A line break in a text is one, in a paragraph as
/// in a cell.

/// What a text is, for the eye. It never carries meaning alone: the words do.
enum class Tone : std::uint8_t { plain, good, bad, caution, muted };

/// A stretch of text of one kind.
struct Word {
  enum class Kind : std::uint8_t {
    plain,
    strong,
    code,    ///< an id, a command, a value
    status,  ///< a short label in its tone: `required`, `added`
    link,    ///< to `target`: `#anchor` in this document, or an address
    page     ///< to `target`, a page that is written beside this one: `name.html#anchor`
  };
  std::string text;
  Kind kind = Kind::plain;
  Tone tone = Tone::plain;
  std::string target;
};

/// A text of several kinds of words. Whoever builds it writes the spaces.
using Words = std::vector<Word>;

inline Word plain(std::string text) {
  return {std::move(text), Word::Kind::plain, Tone::plain, {}};
}
inline Word strong(std::string text) {
  return {std::move(text), Word::Kind::strong, Tone::plain, {}};
}
inline Word code(std::string text) { return {std::move(text), Word::Kind::code, Tone::plain, {}}; }
inline Word status(std::string text, Tone tone) {
  return {std::move(text), Word::Kind::status, tone, {}};
}
inline Word link(std::string text, std::string target) {
  return {std::move(text), Word::Kind::link, Tone::plain, std::move(target)};
}

inline Word page_link(std::string text, std::string target) {
  return {std::move(text), Word::Kind::page, Tone::plain, std::move(target)};
}

struct Paragraph {
  Words words;
};

/// An item of a list; with `done` it has a box to tick. `progress` is in its words as well: formats
/// that draw add a bar.
struct ListItem {
  Words words;
  std::optional<bool> done;
  std::vector<ListItem> items;
  std::vector<std::string> tags{};  ///< what readers can filter by, see `Filter`
  std::optional<HowFar> progress{};
};

struct List {
  std::string key;  ///< its name in json
  std::vector<ListItem> items;
};

/// A few named values: a line each.
struct Facts {
  struct Fact {
    std::string key;    ///< its name in json
    std::string label;  ///< for people
    Words value;
  };
  std::vector<Fact> facts;
};

enum class Align : std::uint8_t { left, right, center };

struct Column {
  std::string key;  ///< its name in json, and in the first line of csv
  std::string title;
  Align align = Align::left;
  bool heading = false;  ///< names its row
};

struct TableCell {
  Words words;
  Tone tone = Tone::plain;
};

/// Rows of cells, as many as there are columns. A sheet of its own in a spreadsheet.
struct Table {
  std::string key;
  std::string title;  ///< names the table, also as the name of its sheet
  std::vector<Column> columns;
  std::vector<std::vector<TableCell>> rows;
  std::vector<std::vector<std::string>> tags{};  ///< of the rows, if any: see `Filter`
};

/// Text laid out as it is: a drawing, or the source of one.
struct Preformatted {
  std::string key;
  std::string language;  ///< `text`, `mermaid`, `dot`
  std::string text;
};

/// The word a page is about, in its tone, and the sentence that says why: a verdict.
struct Callout {
  std::string key;
  Tone tone = Tone::plain;
  std::string word;
  Words sentence;
  std::string mark{};  ///< a sign before the word that differs in shape as well: `✓`; may be empty
  Words next{};        ///< what follows from it, a sentence; may be empty
};

/// How far several things got, a bar each.
struct Bars {
  struct Bar {
    std::string label;      ///< `coverage`
    std::string text;       ///< `66.66% of 70%`
    BasisPoints value = 0;  ///< of the whole length
    BasisPoints mark = 0;   ///< where what is needed stands; 0: nowhere
    Tone tone = Tone::plain;
    int parts = 0;  ///< how many equal parts it is drawn in, each full or empty; 0: in one
    bool is_drawn() const { return value > 0 || mark > 0 || parts > 0; }
  };
  std::vector<Bar> bars;
};

/// A sign in a drawing: what differs in meaning differs in shape, whatever the colours.
enum class Shape : std::uint8_t { square, hollow, triangle, diamond, dash, circle, star, upward };

/// Things against months, a sign each.
struct HeatMap {
  struct Column {
    std::string label;    ///< `J`
    std::string title;    ///< `June 2026`
    bool marked = false;  ///< belongs to what the map is about: the window
    std::string group{};  ///< `2026`: columns of one group stand together
  };
  struct Cell {
    Shape shape = Shape::hollow;
    Tone tone = Tone::plain;
    std::string title;  ///< in words: `June 2026: performed`
  };
  struct Row {
    std::string label;
    std::string target;  ///< where the row leads to, such as `#anchor`; may be empty
    std::string group;   ///< rows of one group stand together; may be empty
    Tone tone = Tone::plain;
    std::vector<Cell> cells;          ///< as many as there are columns
    std::string summary{};            ///< what its cells come to: `no evidence in August`
    std::vector<std::string> tags{};  ///< what readers can filter by, see `Filter`
  };
  std::vector<Column> columns;
  std::vector<Row> rows;
};

/// Things that go up and down from month to month, a line each over the same months, with the
/// height that is needed; and below them a sign for each month.
struct Curves {
  struct Point {
    BasisPoints value = 0;  ///< of the whole height
    bool reached = false;   ///< what is needed
  };
  struct Curve {
    std::string label;       ///< `coverage`
    std::string text;        ///< what it comes to: `0% → 66.66%; 70% needed`
    BasisPoints needed = 0;  ///< of the whole height
    std::vector<Point> points;
  };
  std::vector<HeatMap::Column> columns;  ///< the months
  std::vector<Curve> curves;             ///< with a point for each of them
  HeatMap::Row signs;                    ///< with a sign for each of them
};

/// Months in their order, and what falls into some of them.
struct Timeline {
  struct Event {
    std::string label;
    Tone tone = Tone::plain;
    Shape shape = Shape::circle;
  };
  struct Stop {
    std::string label;  ///< `Dec 2026`
    std::vector<Event> events;
    int at = 0;  ///< months after the first stop
  };
  std::vector<Stop> stops;
};

/// Whoever has a row against whatever has a column, a sign each that leads to what it is about.
struct Matrix {
  struct Cell {
    Shape shape = Shape::hollow;
    Word word;  ///< what the sign means, in its tone, and where it leads to
  };
  struct Row {
    std::vector<TableCell> head;  ///< as many as there are headings; the first names the row
    std::vector<Cell> cells;      ///< as many as there are columns
    std::vector<std::string> tags{};
  };
  std::vector<Column> headings;
  std::vector<Column> columns;
  std::vector<Row> rows;
  std::vector<Cell> legend;  ///< each sign once
};

/// A drawing, and the table that says the same: for formats that cannot draw, and for whoever does
/// not see the drawing. `sketch` is the drawing in characters, for formats that hold nothing else;
/// empty where there is none.
struct Figure {
  std::string title;
  std::variant<Bars, HeatMap, Timeline, Curves, Matrix> drawing;
  Table table;
  Preformatted sketch{};
};

struct Block;

/// A part with a heading. Sections nest.
struct Section {
  std::string key;  ///< unique among its neighbours; also its anchor
  std::string title;
  Words status;  ///< beside the heading; may be empty
  std::vector<Block> blocks;
  bool folded = false;              ///< may be shown closed, to be opened by the reader
  std::vector<std::string> tags{};  ///< what readers can filter by, see `Filter`
};

struct Block {
  std::variant<Paragraph, List, Facts, Table, Preformatted, Callout, Figure, Section> content;
};

/// A choice that leaves those rows and sections in sight that carry a tag; what carries no tag at
/// all always stays. For formats that can hide and show.
struct Filter {
  struct Choice {
    std::string tag;
    std::string label;
  };
  std::string label;            ///< `area`
  std::vector<Choice> choices;  ///< one: on or off; several: one of them, or all
};

struct Document {
  std::string kind;  ///< what it is, for scripts: `framework-matrix`
  std::string title;
  Words subtitle;  ///< one line below the title; may be empty
  std::vector<Block> blocks;
  bool bare = false;              ///< the source of a drawing: text writes it alone, as it stands
  std::vector<Filter> filters{};  ///< for the tags of its rows and sections
};

/// A document in some format, or why this machine cannot make it: then `bytes` is empty.
struct RenderedDocument {
  std::string bytes;
  std::string problem;  ///< for people, lower case, no full stop; empty where all went well
};

/// A format of documents: one file in src/render each, one line in the table there.
struct DocumentFormat {
  std::string_view name;
  std::string_view meaning;  ///< one phrase for help
  bool tables_only = false;  ///< holds the tables of a document and nothing else
  bool binary = false;       ///< not for a terminal
  RenderedDocument (*render)(const Document& document, const RenderOptions& options);
};

/// Every format of a document, in the order help shows them.
std::span<const DocumentFormat* const> document_formats();

}  // namespace rung
