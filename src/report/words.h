#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rung/framework.h"
#include "rung/month.h"
#include "rung/predicate.h"
#include "text/listed.h"

namespace rung {

/// `one` to `twelve`, then digits.
std::string number_word(std::int64_t number);
/// `one month`, `six months`, `13 months`.
std::string counted(std::int64_t number, std::string_view one, std::string_view many);
/// With the first letter large, where it is a letter of ASCII.
std::string capitalised(std::string text);
/// With a full stop where nothing ends it yet.
std::string as_sentence(std::string text);

/// `August and September 2026`, `November 2025 to February 2026`: three months in a row or more
/// become a range. The months ascend.
std::string months_in_words(const std::vector<Month>& months);
/// The same for a table: `August, September`, and years only where they are asked for.
std::string months_in_brief(const std::vector<Month>& months, bool with_years);

/// A number with its thousands apart: `5,000`, `3,000,000`, `1,234.5`.
std::string amount_in_words(const Decimal& amount);
/// A reading as people say it: `38 apps`, `90%`, `meets`.
std::string reading_in_words(const Metric& metric, const Decimal& reading);
/// The bounds of a range: `at least 40 apps`, `from 2 to 5`.
std::string range_in_words(const Metric& metric, const MetricRange& range);
/// Why a reading is out of range: `38 < 40`, `12 > 10`, `below < meets`.
std::string comparison(const Metric& metric, const MetricRange& range, const Decimal& reading);
/// The value of a fact as a file writes it.
std::string fact_in_words(const FactValue& value);
/// The ids of the sources a responsibility accepts, in the framework's order.
std::vector<std::string_view> accepted_sources(const Framework& framework,
                                               const Responsibility& asked);
/// A predicate as a demand: `12 consecutive months as team-lead`, `panel approval by L6+,
/// unanimous`.
std::string predicate_in_words(const Framework& framework, const Predicate& predicate);

}  // namespace rung
