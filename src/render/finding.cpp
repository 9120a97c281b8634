#include "render/finding.h"

#include <fmt/format.h>

#include "text/width.h"

namespace rung {

FindingPlace place_of(const SourceSpan& at, const FileFindings& file) {
  if (at.file == nullptr) return {file.path, {}, {}};
  if (at.is_whole_file()) return {at.file->path(), {}, {}};
  return {at.file->path(), at.start(), at.stop()};
}

std::string repository_path(const std::string& path) {
  std::string out = path.starts_with('/') ? "/" : "";
  for (std::size_t begin = 0; begin < path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    const std::string part = path.substr(begin, end - begin);
    begin = end + 1;
    if (part.empty() || part == ".") continue;
    if (!out.empty() && !out.ends_with('/')) out += '/';
    out += part;
  }
  return out.empty() ? "." : out;
}

std::string for_programs(std::string_view message) {
  std::string out;
  bool quoted = false;
  bool left_out = false;
  for (const char c : escape_controls(message)) {
    if (c == '`') {
      quoted = !quoted;
      left_out = false;
    } else if (quoted && c == ' ' && !left_out) {
      out += "…";
      left_out = true;
    }
    if (!left_out) out += c;
  }
  return out;
}

std::string told_in_a_line(const Diagnostic& diagnostic) {
  std::string line = for_programs(diagnostic.message);
  if (!diagnostic.help.empty()) line += "; " + for_programs(diagnostic.help);
  return line;
}

std::vector<std::string> related_lines(const Diagnostic& diagnostic, const FileFindings& file) {
  std::vector<std::string> lines;
  for (const RelatedPlace& related : diagnostic.related) {
    const FindingPlace place = place_of(related.at, file);
    std::string line = escape_controls(repository_path(place.path)) + ": ";
    if (place.start)
      line.insert(line.size() - 1, fmt::format("{}:{}:", place.start->line, place.start->column));
    lines.push_back(line + for_programs(related.message));
  }
  return lines;
}

void FindingCounts::add(Severity severity) {
  switch (severity) {
    case Severity::error:
      ++errors;
      break;
    case Severity::warning:
      ++warnings;
      break;
    case Severity::note:
      ++notes;
      break;
  }
}

FindingCounts counts_of(const Findings& findings) {
  FindingCounts counts;
  for (const FileFindings& file : findings.files) {
    for (const Diagnostic& diagnostic : file.diagnostics) counts.add(diagnostic.severity);
  }
  return counts;
}

}  // namespace rung
