#include "load/csv.h"

#include <utility>

#include "load/csv_kinds.h"
#include "text/utf8.h"

namespace rung {
namespace {

/// Walks over the text, one field after the other.
class CsvScanner {
 public:
  CsvScanner(const SourceFile& file, Diagnostics& diagnostics)
      : file_(file), text_(file.text()), diagnostics_(diagnostics) {}

  std::vector<CsvLine> lines() {
    std::vector<CsvLine> all;
    while (at_ < text_.size()) {
      CsvLine line = this->line();
      const bool is_empty = line.fields.size() == 1 && line.at.begin == line.at.end;
      if (!is_empty) all.push_back(std::move(line));
    }
    return all;
  }

 private:
  CsvLine line() {
    const std::size_t begin = at_;
    CsvLine line;
    line.fields.push_back(field());
    while (at_ < text_.size() && text_[at_] == ',') {
      ++at_;
      line.fields.push_back(field());
    }
    line.at = span(begin, at_);
    if (at_ < text_.size() && text_[at_] == '\r') ++at_;
    if (at_ < text_.size()) ++at_;
    return line;
  }

  CsvField field() { return at_ < text_.size() && text_[at_] == '"' ? quoted() : bare(); }

  /// Up to the next comma or the end of the line.
  CsvField bare() {
    const std::size_t begin = at_;
    while (!at_end()) ++at_;
    CsvField field{std::string(text_.substr(begin, at_ - begin)), span(begin, at_)};
    if (field.text.find('"') != std::string::npos) diagnostics_.report(csv_bare_quote, field.at);
    return field;
  }

  CsvField quoted() {
    const std::size_t begin = at_++;
    CsvField field;
    while (at_ < text_.size() && (text_[at_] != '"' || text_.substr(at_ + 1).starts_with('"'))) {
      if (text_[at_] == '"') ++at_;
      field.text += text_[at_++];
    }
    if (at_ == text_.size()) {
      diagnostics_.report(csv_open_quote, span(begin, begin + 1));
      field.at = span(begin, at_);
      return field;
    }
    ++at_;
    const std::size_t behind = at_;
    while (!at_end()) ++at_;
    if (at_ > behind) diagnostics_.report(csv_after_quote, span(behind, at_));
    field.at = span(begin, at_);
    return field;
  }

  bool at_end() const {
    return at_ >= text_.size() || text_[at_] == ',' || text_[at_] == '\n' ||
           (text_[at_] == '\r' && text_.substr(at_ + 1).starts_with('\n'));
  }

  SourceSpan span(std::size_t begin, std::size_t end) const {
    return {&file_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  const SourceFile& file_;
  std::string_view text_;
  Diagnostics& diagnostics_;
  std::size_t at_ = 0;
};

}  // namespace

std::vector<CsvLine> read_csv(const SourceFile& file, Diagnostics& diagnostics) {
  if (const auto bad = first_bad_byte(file.text())) {
    const auto at = static_cast<std::uint32_t>(*bad);
    diagnostics.report(csv_no_text, {&file, at, at + 1});
    return {};
  }
  return CsvScanner(file, diagnostics).lines();
}

}  // namespace rung
