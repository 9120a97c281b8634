#include "text/diagnostic_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>

#include "text/excerpt.h"
#include "text/width.h"

namespace rung {
namespace {

/// An excerpt with its gutter fits a terminal of 80 columns, so that no caret is wrapped away.
constexpr std::size_t excerpt_width = 70;

/// Wraps in a terminal's colours where they are wanted.
class Paint {
 public:
  explicit Paint(bool color) : color_(color) {}
  std::string bold(std::string_view text) const { return with("1", text); }
  std::string faint(std::string_view text) const { return with("2", text); }
  std::string as(Severity severity, std::string_view text) const {
    switch (severity) {
      case Severity::error:
        return with("1;31", text);
      case Severity::warning:
        return with("1;35", text);
      case Severity::note:
        break;
    }
    return with("1;36", text);
  }

 private:
  std::string with(std::string_view code, std::string_view text) const {
    return color_ ? fmt::format("\x1B[{}m{}\x1B[0m", code, text) : std::string(text);
  }
  bool color_;
};

/// `path:line:column: `, as far as there is such a place.
std::string place(const SourceSpan& at) {
  if (at.file == nullptr) return "";
  const std::string path = escape_controls(at.file->path());
  if (at.is_whole_file()) return path + ": ";
  const Position start = at.start();
  return fmt::format("{}:{}:{}: ", path, start.line, start.column);
}

std::size_t gutter_width(const Diagnostic& diagnostic) {
  std::size_t width = 3;
  const auto widen = [&width](const SourceSpan& at) {
    if (at.file == nullptr || at.is_whole_file()) return;
    width = std::max(width, fmt::formatted_size("{}", at.start().line));
  };
  widen(diagnostic.at);
  for (const RelatedPlace& related : diagnostic.related) widen(related.at);
  return width;
}

void append_excerpt(std::string& out, const SourceSpan& at, Severity severity, std::size_t gutter,
                    const Paint& paint) {
  if (at.file == nullptr || at.is_whole_file()) return;
  const Excerpt excerpt = make_excerpt(at, excerpt_width);
  out += paint.faint(fmt::format(" {:>{}} |", at.start().line, gutter));
  out += excerpt.line.empty() ? "\n" : fmt::format(" {}\n", excerpt.line);
  out += paint.faint(fmt::format(" {:{}} |", "", gutter));
  out += ' ' + std::string(excerpt.before, ' ');
  out += paint.as(severity, std::string(excerpt.carets, '^')) + '\n';
}

}  // namespace

std::string_view severity_name(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::note:
      break;
  }
  return "note";
}

std::string to_text(const Diagnostic& diagnostic, bool color) {
  const Paint paint(color);
  const Severity severity = diagnostic.severity;
  const std::size_t gutter = gutter_width(diagnostic);
  std::string out = paint.bold(place(diagnostic.at)) +
                    paint.as(severity, std::string(severity_name(severity)) + ":") +
                    paint.bold(fmt::format(" {}", escape_controls(diagnostic.message))) +
                    paint.faint(fmt::format(" [{}]", diagnostic.info->code)) + '\n';
  append_excerpt(out, diagnostic.at, severity, gutter, paint);
  for (const RelatedPlace& related : diagnostic.related) {
    out += place(related.at) + paint.as(Severity::note, "note:") + ' ' +
           escape_controls(related.message) + '\n';
    append_excerpt(out, related.at, Severity::note, gutter, paint);
  }
  if (!diagnostic.help.empty()) {
    out += fmt::format(" {:{}} {} {} {}\n", "", gutter, paint.faint("="), paint.bold("help:"),
                       escape_controls(diagnostic.help));
  }
  return out;
}

}  // namespace rung
