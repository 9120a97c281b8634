#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>
#include <vector>

#include "command/app.h"
#include "command/command.h"
#include "command/diagnostic_table.h"
#include "command/help.h"
#include "command/usage.h"
#include "text/diagnostic_text.h"
#include "text/nearest.h"

namespace rung {
namespace {

/// A kind of thing that can be explained: one line in the table below.
struct Topic {
  std::string_view plural;
  std::vector<std::string_view> (*names)();
  /// Nothing when it is not one of these.
  std::optional<std::string> (*explain)(std::string_view name);
};

std::string indented(std::string_view text) {
  std::string out = "  ";
  for (const char c : text) {
    out += c;
    if (c == '\n') out += "  ";
  }
  return out + '\n';
}

std::vector<std::string_view> diagnostic_codes() {
  std::vector<std::string_view> codes;
  for (const DiagnosticInfo* info : all_diagnostics()) codes.push_back(info->code);
  return codes;
}

std::optional<std::string> explain_diagnostic(std::string_view code) {
  const DiagnosticInfo* info = find_diagnostic(code);
  if (info == nullptr) return std::nullopt;
  return fmt::format("{} ({})\n\n{}\n\nwrong\n{}\nright\n{}", info->code,
                     severity_name(info->severity), wrapped(info->explanation, 0),
                     indented(info->wrong), indented(info->right));
}

constexpr Topic topics[] = {{"diagnostic codes", diagnostic_codes, explain_diagnostic}};

int list_topics(Io& io) {
  for (const auto& topic : topics) {
    io.out << topic.plural << '\n';
    for (const auto name : topic.names()) io.out << "  " << name << '\n';
  }
  return status_ready;
}

int explain(const std::string& what, Io& io) {
  std::vector<std::string_view> known;
  for (const auto& topic : topics) {
    if (const auto text = topic.explain(what)) {
      io.out << *text;
      return status_ready;
    }
    const auto names = topic.names();
    known.insert(known.end(), names.begin(), names.end());
  }
  const auto near = nearest(what, known);
  return refuse({fmt::format("nothing is called `{}`", what),
                 near ? fmt::format("did you mean `{}`?", *near)
                      : "`rung explain` alone lists what can be explained"},
                "rung explain", io);
}

std::function<int(Io&)> declare(CLI::App& app) {
  const auto what = std::make_shared<std::string>();
  app.add_option("what", *what, "a diagnostic code, such as unknown-key; left out: list them all")
      ->type_name("[CODE]");
  return [what](Io& io) { return what->empty() ? list_topics(io) : explain(*what, io); };
}

}  // namespace

const Command explain_command{
    "explain", "what does this diagnostic code mean?",
    "Every problem found in a file has a code, which stands in brackets behind its message. This "
    "tells what a code means, with a wrong and a right example.",
    declare};

}  // namespace rung
