#include "text/fixes.h"

#include <algorithm>
#include <string>

#include "text/nearest.h"

namespace rung {
namespace {

bool is_plain(char c) {
  const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  return letter || std::string_view("._-+/%@").find(c) != std::string_view::npos ||
         static_cast<unsigned char>(c) >= 0x80;
}

/// A word or a few of them that mean the same with quotes, without them, and inside of brackets.
bool is_plain_text(std::string_view text) {
  const auto is_edge = [](char c) {
    return is_plain(c) && std::string_view("-+%@").find(c) == std::string_view::npos;
  };
  return !text.empty() && is_edge(text.front()) && text.back() != ' ' &&
         std::ranges::all_of(text, [](char c) { return is_plain(c) || c == ' '; });
}

}  // namespace

void offer_fix(Diagnostic& problem, std::string_view found, std::string_view text) {
  SourceSpan at = problem.at;
  if (at.file == nullptr || at.is_whole_file() || found.empty() || !is_plain_text(text)) return;
  const std::string_view written = at.file->text().substr(at.begin, at.end - at.begin);
  if (written.starts_with('"') || written.starts_with('\'')) ++at.begin;
  at.end = at.begin + static_cast<std::uint32_t>(found.size());
  if (at.file->text().substr(at.begin, found.size()) != found) return;
  problem.fix = Fix{at, std::string(text)};
}

void offer_near_certain(Diagnostic& problem, std::string_view found,
                        std::span<const std::string_view> known, std::string_view suggested) {
  if (near_certain(found, known) == suggested) offer_fix(problem, found, suggested);
}

}  // namespace rung
