#pragma once

#include <string>
#include <vector>

namespace rung::test {

/// The rows of a file of comma-separated values, as RFC 4180 describes them.
std::vector<std::vector<std::string>> csv_rows(const std::string& csv);

}  // namespace rung::test
