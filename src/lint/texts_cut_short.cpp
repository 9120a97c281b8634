#include <string_view>

#include "lint/evidence_kinds.h"
#include "lint/table.h"
#include "text/width.h"

namespace rung {
namespace {

constexpr std::size_t longest_shown = 40;

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// `#42` right behind a text without quotes: the comments that people write stand further off, or
/// have a space behind their `#`. Empty if there is none.
std::string_view reference_behind(SourceSpan at) {
  const std::string_view file = at.file->text();
  if (at.begin == at.end ||
      std::string_view("\"'|>").find(file[at.begin]) != std::string_view::npos) {
    return {};
  }
  const std::string_view rest = file.substr(at.end);
  if (!rest.starts_with(" #") || rest.size() < 3 || !is_letter_or_digit(rest[2])) return {};
  return rest.substr(1, rest.find_first_of(" \t\r\n", 1) - 1);
}

void check_text(std::string_view what, SourceSpan at, Diagnostics& diagnostics) {
  if (at.file == nullptr) return;
  const std::string_view behind = reference_behind(at);
  if (behind.empty() || behind.starts_with("#rung:")) return;
  const auto end = at.end + 1 + static_cast<std::uint32_t>(behind.size());
  diagnostics
      .report(text_cut_short, {at.file, at.end + 1, end}, what, cut_to_width(behind, longest_shown))
      .help = "put the whole text into quotes; a comment has a space behind its `#`";
}

void check_texts_cut_short(const CheckedEvidence& checked, Diagnostics& diagnostics) {
  for (const Entry& entry : checked.evidence.entries) {
    check_text("title", entry.title_at, diagnostics);
    check_text("link", entry.link_at, diagnostics);
  }
}

}  // namespace

const EvidenceCheck texts_cut_short_check{"texts-cut-short", check_texts_cut_short};

}  // namespace rung
