#include "support/findings_story.h"

#include <algorithm>
#include <utility>

namespace rung::test {
namespace {

constexpr DiagnosticKind<std::string_view> odd_key{
    {"odd-key", Severity::error, "A key is odd. Write another.", "odd: 1", "even: 1"},
    "`{}` is an odd key"};
constexpr DiagnosticKind<std::string_view> odd_period{
    {"odd-period", Severity::warning, "A period is odd.", "from: 1", "from: 2"},
    "`{}` is an odd period"};
constexpr DiagnosticKind<std::string_view> odd_link{
    {"odd-link", Severity::note, "A link is odd.", "link: 1", "link: 2"}, "`{}` is an odd link"};

constexpr const DiagnosticInfo* rules[] = {&odd_key.info, &odd_link.info, &odd_period.info};

}  // namespace

FindingsStory& FindingsStory::file(std::string path, std::string text) {
  files_.push_back({std::make_unique<SourceFile>(std::move(path), std::move(text)), {}});
  return *this;
}

SourceSpan FindingsStory::span(std::string_view token) const {
  const SourceFile& source = *files_.back().source;
  const auto begin = source.text().find(token);
  if (begin == std::string_view::npos) return SourceSpan::of_file(source);
  return {&source, static_cast<std::uint32_t>(begin),
          static_cast<std::uint32_t>(begin + token.size())};
}

Diagnostic& FindingsStory::report(std::string_view code, std::string_view token) {
  Diagnostics& diagnostics = files_.back().diagnostics;
  if (code == odd_key.info.code) return diagnostics.report(odd_key, span(token), token);
  if (code == odd_period.info.code) return diagnostics.report(odd_period, span(token), token);
  return diagnostics.report(odd_link, span(token), token);
}

std::string FindingsStory::as(std::string_view format, FindingsOptions options) const {
  std::vector<FileFindings> files;
  for (const File& file : files_) {
    files.push_back({file.source->path(), file.diagnostics.all()});
  }
  const auto formats = diagnostic_formats();
  const auto found = std::ranges::find(formats, format, &DiagnosticFormat::name);
  return found == formats.end() ? "" : (*found)->render({files, rules, "1.2.3"}, options);
}

}  // namespace rung::test
