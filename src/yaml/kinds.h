#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "rung/diagnostic.h"

namespace rung::yaml {

/// What keeps a file from being the plain YAML both formats are made of (spec section 8).

inline constexpr DiagnosticKind<std::size_t, std::size_t> file_too_large{
    {"file-too-large", Severity::error,
     "Files of more than 4 MiB are not read: no career framework and no evidence of one person is "
     "that long.",
     "a file of 5 MiB", "a file of 5 KiB"},
    "the file has {} bytes, at most {} are read"};

inline constexpr DiagnosticKind<std::string> invalid_utf8{
    {"invalid-utf8", Severity::error,
     "Files are read as UTF-8. One in another encoding is to be saved again as UTF-8 by the "
     "editor.",
     "name: Jos\\xE9 (saved as Latin-1)", "name: José"},
    "{} is not UTF-8"};

inline constexpr DiagnosticKind<std::string> control_character{
    {"control-character", Severity::error,
     "Control characters are invisible and have no place in these files. Lines end with a line "
     "feed, "
     "or with a carriage return and a line feed.",
     R"(title: "red \x1B[31m")", "title: red"},
    "`{}` is a control character"};

inline constexpr DiagnosticKind<> inner_byte_order_mark{
    {"inner-byte-order-mark", Severity::error,
     "A byte order mark may stand only at the very beginning of a file. It often gets inside when "
     "files are joined.",
     "id: a\\uFEFF", "id: a"},
    "a byte order mark stands in the middle of the file"};

inline constexpr DiagnosticKind<std::string_view> empty_file{
    {"empty-file", Severity::error,
     "There is nothing to read. `rung init` writes a file to start from.", "# nothing but comments",
     "schema: rung/evidence/v1"},
    "the file {}"};

inline constexpr DiagnosticKind<> directive{
    {"directive", Severity::error,
     "A line that begins with `%` is an instruction to the YAML parser. The formats know none.",
     "%YAML 1.2", "schema: rung/evidence/v1"},
    "a line begins with `%`"};

inline constexpr DiagnosticKind<int> too_deep{
    {"too-deep", Severity::error,
     "Lists and mappings are nested beyond any use the formats have for it.",
     "[[[[[ 65 brackets deep ]]]]]", "[a, b]"},
    "this is nested more than {} levels deep"};

inline constexpr DiagnosticKind<std::size_t> too_many_nodes{
    {"too-many-nodes", Severity::error, "The file holds more values than are read.",
     "[a, a, a, and a million more]", "[a, b]"},
    "the file holds more than {} values"};

inline constexpr DiagnosticKind<std::string> anchor{
    {"anchor", Severity::error,
     "`&` at the beginning of a value names it for reuse, which the formats leave out. A text that "
     "begins with `&` is put into quotes.",
     "rule: &common {months: 6}", "rule: {months: 6}"},
    "`{}` is an anchor, which the format does not have"};

inline constexpr DiagnosticKind<std::string> alias{
    {"alias", Severity::error,
     "`*` at the beginning of a value repeats one from elsewhere, which the formats leave out. A "
     "text "
     "that begins with `*` is put into quotes.",
     "rule: *common", "rule: {months: 6}"},
    "`{}` is an alias, which the format does not have"};

inline constexpr DiagnosticKind<std::string> tag{
    {"tag", Severity::error,
     "`!` at the beginning of a value gives it a type, which the formats leave out: the field "
     "decides "
     "how its value is read. A text that begins with `!` is put into quotes.",
     "version: !!str 2026", "version: 2026"},
    "`{}` is a tag, which the format does not have"};

inline constexpr DiagnosticKind<> merge_key{
    {"merge-key", Severity::error,
     "`<<` takes over the keys of another mapping, which the formats leave out.", "<<: {months: 6}",
     "months: 6"},
    "`<<` is a merge key, which the format does not have"};

inline constexpr DiagnosticKind<> complex_key{
    {"complex-key", Severity::error,
     "A key is a plain word followed by a colon: no `? ` before it, no list and no mapping in its "
     "place.",
     "? title\n: Engineer", "title: Engineer"},
    "a key must be one word or text"};

inline constexpr DiagnosticKind<std::string> duplicate_key{
    {"duplicate-key", Severity::error, "A mapping gives each key once; which of two would count?",
     "id: L4\nid: L5", "id: L4"},
    "`{}` is given twice"};

inline constexpr DiagnosticKind<> several_documents{
    {"several-documents", Severity::error,
     "A file holds one document; `---` in the middle begins another.", "id: L4\n---\nid: L5",
     "id: L4"},
    "a second document begins here"};

inline constexpr DiagnosticKind<std::string> trailing_content{
    {"trailing-content", Severity::error,
     "The list or the bracket that makes up the file has ended, and what follows belongs to "
     "nothing.",
     "- L4\nid: L5", "- L4\n- L5"},
    "`{}` stands after the end of the document"};

inline constexpr DiagnosticKind<std::string_view> unterminated_quote{
    {"unterminated-quote", Severity::error,
     "A text that begins with a quote goes on to the next one, through the lines that follow. "
     "Those "
     "must be indented deeper than the key.",
     "title: \"Engineer\nid: L4", "title: \"Engineer\"\nid: L4"},
    "this `{}` is not closed"};

inline constexpr DiagnosticKind<std::string, std::string_view> text_after_value{
    {"text-after-value", Severity::error,
     "A value in quotes or brackets ends with the closing one. A single quote inside of single "
     "quotes "
     "is written twice, or the whole put into double quotes.",
     "title: 'Dana's roadmap'", "title: \"Dana's roadmap\""},
    "`{}` stands after {}"};

inline constexpr DiagnosticKind<std::string> missing_colon{
    {"missing-colon", Severity::error, "A key is followed by a colon and a space.",
     "level: L4\ntrack appsec", "level: L4\ntrack: appsec"},
    "`{}` has no colon, a key is expected here"};

inline constexpr DiagnosticKind<std::string, std::string_view> missing_space{
    {"missing-space", Severity::error,
     "The colon after a key and the dash before an item are followed by a space.",
     "level: L4\ntrack:appsec", "level: L4\ntrack: appsec"},
    "`{}` needs a space after the {}"};

inline constexpr DiagnosticKind<> nameless_value{
    {"nameless-value", Severity::error, "A value in a mapping has a key before its colon.",
     ": Engineer", "title: Engineer"},
    "nothing stands before this colon"};

inline constexpr DiagnosticKind<> missing_item{
    {"missing-item", Severity::error,
     "Between two commas, or before the first, an item is expected.", "[L4,, L5]", "[L4, L5]"},
    "nothing stands before this comma"};

inline constexpr DiagnosticKind<std::string> missing_comma{
    {"missing-comma", Severity::error, "Inside of brackets, items are separated by commas.",
     "{from: L4 to: L5}", "{from: L4, to: L5}"},
    "a comma is missing before `{}`"};

inline constexpr DiagnosticKind<> tab_indentation{
    {"tab-indentation", Severity::error,
     "Lines are indented with spaces; editors do not agree on how wide a tab is.",
     "employee:\n\tid: e-1", "employee:\n  id: e-1"},
    "a tab is used for indentation"};

inline constexpr DiagnosticKind<std::string_view, std::string_view> look_alike{
    {"look-alike", Severity::error,
     "Some characters look like the dash of a list item, or like the spaces of an indentation, but "
     "are letters like any other. Web pages and word processors put them in.",
     "next:\n  - L5\n  – L6", "next:\n  - L5\n  - L6"},
    "{} stands where {} is expected"};

inline constexpr DiagnosticKind<std::string> bad_indentation{
    {"bad-indentation", Severity::error,
     "What belongs together is indented by the same number of spaces, and what is inside of it by "
     "more.",
     "employee:\n    id: e-1\n  level: L4", "employee:\n  id: e-1\n  level: L4"},
    "this line is indented by {}, which fits nothing above it"};

inline constexpr DiagnosticKind<std::string_view> unclosed_bracket{
    {"unclosed-bracket", Severity::error, "Every bracket that is opened is closed again.",
     "next: [L5, L6\nid: L4", "next: [L5, L6]\nid: L4"},
    "this `{}` is not closed"};

inline constexpr DiagnosticKind<std::string_view> stray_bracket{
    {"stray-bracket", Severity::error,
     "A closing bracket stands where none is open. A text that begins with one is put into quotes.",
     "next: [L5]]", "next: [L5]"},
    "`{}` was never opened"};

inline constexpr DiagnosticKind<std::string_view, std::string_view> mismatched_bracket{
    {"mismatched-bracket", Severity::error, "`[` is closed by `]`, and `{` by `}`.", "next: [L5}",
     "next: [L5]"},
    "`{}` cannot close `{}`"};

inline constexpr DiagnosticKind<> colon_in_text{
    {"colon-in-text", Severity::error,
     "A colon followed by a space ends a key, so a text that holds one is put into quotes.",
     "title: Roadmap: 2026", "title: \"Roadmap: 2026\""},
    "this line has a second colon"};

inline constexpr DiagnosticKind<std::string> misplaced_item{
    {"misplaced-item", Severity::error,
     "An item of a list stands on a line of its own, below its key, beside the other items. A text "
     "that begins with a dash is put into quotes.",
     "next: - L5", "next:\n  - L5"},
    "a list item cannot begin {}"};

inline constexpr DiagnosticKind<std::string> reserved_character{
    {"reserved-character", Severity::error,
     "Some characters mean something to YAML where a text begins, or inside of brackets. Such a "
     "text "
     "is put into quotes.",
     "text: @everyone", "text: \"@everyone\""},
    "{} cannot stand here without quotes"};

inline constexpr DiagnosticKind<std::string> bad_escape{
    {"bad-escape", Severity::error,
     "In double quotes a backslash begins an escape such as `\\n` or `\\u00E9`. For a backslash "
     "itself "
     "write two, or use single quotes.",
     R"(title: "C:\data")", R"(title: 'C:\data')"},
    "`{}` is not a known escape"};

inline constexpr DiagnosticKind<std::string> bad_block_text{
    {"bad-block-text", Severity::error,
     "`|` and `>` at the beginning of a value announce a text on the lines below; nothing but a "
     "comment may follow them. A text that begins with one is put into quotes.",
     "text: > 3 reviews", "text: \"> 3 reviews\""},
    "`{}` does not announce a text of several lines"};

inline constexpr DiagnosticKind<> text_goes_on{
    {"text-goes-on", Severity::warning,
     "A line that looks like an item of a list is indented so that it goes on with the text above. "
     "Indent it like the other items, or put the whole text into quotes.",
     "- L4\n  - L5", "- L4\n- L5"},
    "this line goes on with the text above, it is not an item of a list"};

inline constexpr DiagnosticKind<std::string> yaml_syntax{
    {"yaml-syntax", Severity::error,
     "The file cannot be read from here on. Often a quote, a bracket or a colon is missing on the "
     "line "
     "above.",
     "id: L4\n, title: Engineer", "id: L4\ntitle: Engineer"},
    "`{}` is not expected here"};

inline constexpr DiagnosticKind<std::size_t> more_problems{
    {"more-problems", Severity::note, "Only the first problems of a file are shown.",
     "a file with 200 problems", "a file with none"},
    "{} more problems of this file are not shown"};

/// All of them, for help and documentation.
inline constexpr std::array yaml_kinds{&file_too_large.info,
                                       &invalid_utf8.info,
                                       &control_character.info,
                                       &inner_byte_order_mark.info,
                                       &empty_file.info,
                                       &directive.info,
                                       &too_deep.info,
                                       &too_many_nodes.info,
                                       &anchor.info,
                                       &alias.info,
                                       &tag.info,
                                       &merge_key.info,
                                       &complex_key.info,
                                       &duplicate_key.info,
                                       &several_documents.info,
                                       &trailing_content.info,
                                       &unterminated_quote.info,
                                       &text_after_value.info,
                                       &missing_colon.info,
                                       &missing_space.info,
                                       &nameless_value.info,
                                       &missing_item.info,
                                       &missing_comma.info,
                                       &tab_indentation.info,
                                       &look_alike.info,
                                       &bad_indentation.info,
                                       &unclosed_bracket.info,
                                       &stray_bracket.info,
                                       &mismatched_bracket.info,
                                       &colon_in_text.info,
                                       &misplaced_item.info,
                                       &reserved_character.info,
                                       &bad_escape.info,
                                       &bad_block_text.info,
                                       &text_goes_on.info,
                                       &yaml_syntax.info,
                                       &more_problems.info};

}  // namespace rung::yaml
