#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "yaml/findings.h"
#include "yaml/guard.h"
#include "yaml/tree_builder.h"

namespace rung::yaml {

/// Where yaml-cpp gave up, and what was known by then.
struct Failure {
  std::string_view text;
  std::size_t at = 0;   ///< within the text
  std::size_t raw = 0;  ///< as yaml-cpp told it, which may be past the end
  const TreeBuilder& builder;
  Findings& findings;
};

/// Says in our words, and at the place a person would look for it, what an exception of yaml-cpp
/// with this message and position means. Gives what mends the text, if anything does.
std::optional<Repair> explain(std::string_view message, int position, const TreeBuilder& builder,
                              Findings& findings);

/// One or several of yaml-cpp's messages each; in block_failures.cpp, where lines and indentation
/// make the structure.
std::optional<Repair> explain_end_of_block(const Failure& failure);
std::optional<Repair> explain_block_value(const Failure& failure);
std::optional<Repair> explain_block_entry(const Failure& failure);

/// In flow_failures.cpp, where brackets do.
std::optional<Repair> explain_end_of_flow(const Failure& failure);
std::optional<Repair> explain_flow_end(const Failure& failure);
std::optional<Repair> explain_unclosed_quote(const Failure& failure);

/// The innermost bracket that is open at the failure; `npos` if none is.
std::size_t innermost_bracket(const Failure& failure);

/// Where the first line up to the failure begins that stands too far to the left to be inside of
/// the bracket.
std::optional<std::size_t> first_outside(const Failure& failure, std::size_t bracket);
/// Reports a bracket that is not closed.
std::optional<Repair> report_unclosed(const Failure& failure, std::size_t bracket);

/// Reports the line from `begin` on as a key that lacks its colon, or the space after it.
std::optional<Repair> report_missing_colon(std::string_view text, std::size_t begin,
                                           std::size_t end, Findings& findings);

/// Reports a tab in the indentation of a line, and offers spaces where it can be told how many.
void report_tab_at(std::string_view text, std::size_t tab, Findings& findings);

/// Reports a tab in the indentation of the failure's line, if there is one.
bool report_tab(const Failure& failure);

/// Reports a character at the beginning of the line at `at` that only looks like a dash or a space.
bool report_look_alike(const Failure& failure, std::size_t at);

/// Reports that nothing better is known than where it happened.
std::optional<Repair> report_unexpected(const Failure& failure);

/// What to write instead of an alias: most often it is the beginning of a text.
std::string_view help_for_alias(std::string_view word);

/// Where the plain text that begins at `begin` ends on its line, a comment left out.
std::size_t plain_end(std::string_view text, std::size_t begin);

}  // namespace rung::yaml
