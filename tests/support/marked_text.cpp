#include "support/marked_text.h"

#include <fmt/format.h>

#include <stdexcept>

namespace rung::test {

MarkedText unmark(std::string_view marked) {
  constexpr std::string_view open = "«";
  constexpr std::string_view close = "»";
  MarkedText result;
  std::vector<std::size_t> pending;
  while (!marked.empty()) {
    const auto here = static_cast<std::uint32_t>(result.text.size());
    if (marked.starts_with(open)) {
      pending.push_back(result.marks.size());
      result.marks.push_back({here, here});
      marked.remove_prefix(open.size());
    } else if (marked.starts_with(close)) {
      result.marks[pending.back()].end = here;
      pending.pop_back();
      marked.remove_prefix(close.size());
    } else {
      result.text += marked.front();
      marked.remove_prefix(1);
    }
  }
  return result;
}

namespace {

std::string place_of(const SourceSpan& span) {
  if (span.is_whole_file()) return "file";
  const Position start = span.start();
  const Position stop = span.stop();
  return fmt::format("{}:{}-{}:{}", start.line, start.column, stop.line, stop.column);
}

}  // namespace

std::string line_of(const Diagnostic& diagnostic) {
  const std::string help =
      diagnostic.help.empty() ? std::string{} : fmt::format(" [{}]", diagnostic.help);
  return fmt::format("{} {}: {}{}", place_of(diagnostic.at), diagnostic.info->code,
                     diagnostic.message, help);
}

std::vector<std::string> lines_of(Diagnostics& diagnostics) {
  diagnostics.sort();
  std::vector<std::string> lines;
  for (const Diagnostic& diagnostic : diagnostics.all()) lines.push_back(line_of(diagnostic));
  return lines;
}

std::vector<std::string> expected_lines(const LoadCase& one, const MarkedText& text) {
  if (text.marks.size() != one.problems.size()) {
    throw std::logic_error(fmt::format("{}: as many marks as problems are needed", one.name));
  }
  const SourceFile file("file.yaml", text.text);
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < one.problems.size(); ++i) {
    const SourceSpan span{&file, text.marks[i].begin, text.marks[i].end};
    lines.push_back(fmt::format("{} {}", place_of(span), one.problems[i]));
  }
  return lines;
}

SourcePtr source_of(std::string text, std::string path) {
  return std::make_shared<SourceFile>(std::move(path), std::move(text));
}

LoadedText load_framework_text(std::string text) {
  LoadedText loaded;
  loaded.source = source_of(std::move(text), "framework.yaml");
  loaded.file = parse_file(loaded.source, loaded.diagnostics);
  if (loaded.file) loaded.framework = load_framework(*loaded.file, loaded.diagnostics);
  return loaded;
}

LoadedText load_evidence_text(std::string text, const Framework& framework) {
  LoadedText loaded;
  loaded.source = source_of(std::move(text), "evidence.yaml");
  loaded.file = parse_file(loaded.source, loaded.diagnostics);
  if (loaded.file) loaded.evidence = load_evidence(*loaded.file, framework, loaded.diagnostics);
  return loaded;
}

}  // namespace rung::test
