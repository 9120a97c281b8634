#include "render/strip.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace rung {
std::vector<std::string> legend_of(const std::vector<ReportResponsibility>& rows) {
  std::vector<Cell> cells;
  for (const ReportResponsibility& row : rows) {
    for (const ReportMonth& month : row.months) cells.push_back(month.cell);
  }
  return legend_of(cells);
}

Strip::Strip(const std::vector<ReportMonth>& months, std::size_t width) {
  for (const ReportMonth& month : months) months_.push_back(month.month);
  spaced_ = months_.size() * 2 <= width + 1;
  if (months_.size() > width) {
    left_out_ = months_.size() - width;
    months_.erase(months_.begin(), months_.begin() + static_cast<std::ptrdiff_t>(left_out_));
  }
  if (!months_.empty()) first_ = months_.front();
}

std::size_t Strip::width() const {
  if (months_.empty()) return 0;
  return spaced_ ? months_.size() * 2 - 1 : months_.size();
}

std::string Strip::years() const {
  if (months_.empty() || months_.front().year() == months_.back().year()) return "";
  std::string text(width(), ' ');
  const std::size_t step = spaced_ ? 2 : 1;
  std::size_t free_from = 0;
  for (std::size_t i = 0; i < months_.size(); ++i) {
    const bool begins = i == 0 || months_[i].month_of_year() == 1;
    const std::string year = fmt::to_string(months_[i].year());
    std::size_t room = 0;  // until the next year's own place
    for (std::size_t k = i; k < months_.size() && months_[k].year() == months_[i].year(); ++k) {
      room += step;
    }
    const bool last = months_[i].year() == months_.back().year();
    const std::size_t column = i * step;
    if (!begins || column < free_from || (!last && room <= year.size())) continue;
    if (column + year.size() > text.size()) continue;
    text.replace(column, year.size(), year);
    free_from = column + year.size() + 1;
  }
  return text;
}

std::string Strip::initials() const {
  std::string text;
  for (const Month month : months_) {
    if (!text.empty() && spaced_) text += ' ';
    text += month_name(month).substr(0, 1);
  }
  return text;
}

std::string Strip::cells(const std::vector<ReportMonth>& months) const {
  std::string text;
  for (const ReportMonth& month : months) {
    if (!shown(month.month)) continue;
    if (!text.empty() && spaced_) text += ' ';
    text += symbol_of(month.cell);
  }
  return text;
}

}  // namespace rung
