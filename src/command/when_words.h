#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "command/usage.h"
#include "rung/month.h"

namespace rung {

/// How somebody who is asked says when something was.

/// Whether it is `2026-06..2026-09`, or `2026-06..`; and its two months, the second of which is
/// empty for what still goes on.
bool is_span(const std::string& word);
std::pair<std::string, std::string> span_of(const std::string& word);

/// What is wrong with the time of an entry: a month, a day or a span, none of them after `latest`.
std::optional<UsageError> check_when(const std::string& word, Month latest);

/// What is wrong with the time of a reading: a month, a quarter or a span that has an end.
std::optional<UsageError> check_reading_time(const std::string& word, Month latest);

/// The months of such a time, as keys of a file.
std::vector<std::string> reading_months(const std::string& word);

}  // namespace rung
