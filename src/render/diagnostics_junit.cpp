#include <fmt/format.h>

#include <pugixml.hpp>
#include <string>

#include "render/diagnostics_table.h"
#include "render/finding.h"
#include "text/diagnostic_text.h"
#include "text/width.h"

namespace rung {
namespace {

class StringWriter final : public pugi::xml_writer {
 public:
  void write(const void* bytes, std::size_t size) override {
    text.append(static_cast<const char*>(bytes), size);
  }
  std::string text;
};

/// A file as a test case sees it: what makes it fail, and what is only said.
struct CaseText {
  std::size_t failures = 0;
  std::string failing;
  std::string other;
};

std::string lines_of(const Diagnostic& diagnostic, const FileFindings& file) {
  const FindingPlace place = place_of(diagnostic.at, file);
  std::string lines = escape_controls(repository_path(place.path)) + ':';
  if (place.start) lines += fmt::format("{}:{}:", place.start->line, place.start->column);
  lines += fmt::format(" {}: {} [{}]\n", severity_name(diagnostic.severity),
                       told_in_a_line(diagnostic), diagnostic.info->code);
  for (const std::string& line : related_lines(diagnostic, file)) lines += "  " + line + '\n';
  return lines;
}

CaseText case_text(const FileFindings& file, bool strict) {
  CaseText text;
  for (const Diagnostic& diagnostic : file.diagnostics) {
    const bool fails = diagnostic.severity == Severity::error ||
                       (strict && diagnostic.severity == Severity::warning);
    text.failures += fails ? 1 : 0;
    (fails ? text.failing : text.other) += lines_of(diagnostic, file);
  }
  return text;
}

void add_case(pugi::xml_node& suite, const FileFindings& file, const CaseText& text) {
  pugi::xml_node one = suite.append_child("testcase");
  one.append_attribute("classname") = "rung.validate";
  one.append_attribute("name") = escape_controls(repository_path(file.path)).c_str();
  if (text.failures > 0) {
    pugi::xml_node failure = one.append_child("failure");
    failure.append_attribute("type") = "validation";
    failure.append_attribute("message") =
        fmt::format("{} problem{}", text.failures, text.failures == 1 ? "" : "s").c_str();
    failure.text() = text.failing.c_str();
  }
  if (!text.other.empty()) one.append_child("system-out").text() = text.other.c_str();
}

/// One test case a file, so that a file keeps its history and one without findings has passed.
std::string render_junit(const Findings& findings, const FindingsOptions& options) {
  pugi::xml_document document;
  pugi::xml_node declaration = document.append_child(pugi::node_declaration);
  declaration.append_attribute("version") = "1.0";
  declaration.append_attribute("encoding") = "UTF-8";
  pugi::xml_node suite = document.append_child("testsuites").append_child("testsuite");
  suite.append_attribute("name") = "rung validate";
  suite.append_attribute("tests") = findings.files.size();
  std::size_t failures = 0;
  pugi::xml_attribute failed = suite.append_attribute("failures");
  suite.append_attribute("errors") = 0;
  suite.append_attribute("skipped") = 0;
  for (const FileFindings& file : findings.files) {
    const CaseText text = case_text(file, options.strict);
    failures += text.failures > 0 ? 1 : 0;
    add_case(suite, file, text);
  }
  failed = failures;
  StringWriter writer;
  document.save(writer, "  ");
  return writer.text;
}

}  // namespace

const DiagnosticFormat diagnostics_junit{
    "junit", "a test report for Jenkins and others, each file a test case", render_junit};

}  // namespace rung
