#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rung/report.h"

namespace rung {

/// The months of the window as a strip of cells, one column or two a month, all rows alike. Cells
/// differ in shape, so that no colour is needed to tell them apart.
class Strip {
 public:
  /// Fits at most `width` columns; the earliest months are left out where the window is longer.
  Strip(const std::vector<ReportMonth>& months, std::size_t width);

  std::size_t width() const;
  /// The years above the initials, where the window spans more than one; else empty.
  std::string years() const;
  std::string initials() const;
  std::string cells(const std::vector<ReportMonth>& months) const;
  /// How many of the earliest months are not drawn.
  std::size_t left_out() const { return left_out_; }

 private:
  bool shown(Month month) const { return month >= first_; }

  std::vector<Month> months_;
  Month first_;
  std::size_t left_out_ = 0;
  bool spaced_ = true;
};

/// `■ performed`, `· no evidence`: of the cells that occur.
std::vector<std::string> legend_of(const std::vector<ReportResponsibility>& rows);

}  // namespace rung
