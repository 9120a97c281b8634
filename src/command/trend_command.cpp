#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>
#include <utility>

#include "command/app.h"
#include "command/as_of.h"
#include "command/command.h"
#include "command/document_output.h"
#include "command/file_options.h"
#include "command/people.h"
#include "command/usage.h"
#include "rung/redact.h"
#include "view/trend.h"

namespace rung {
namespace trend_options {

constexpr const char* command_name = "rung trend";
constexpr int usual_months = 12;
constexpr int most_months = 60;

constexpr std::string_view examples =
    "examples\n"
    "  rung trend dana.yaml\n"
    "  rung trend dana.yaml --months 24 --format html=trend.html\n"
    "\n"
    "exit status: 0 whatever it shows, 2 the file or the command line cannot be used,\n"
    "3 a fault in rung itself\n";

/// The words of the command line, not yet understood.
struct Words {
  std::string file;
  std::string framework;
  std::string as_of;
  std::string months;
  bool confirmed_only = false;
  bool redact = false;
  OutputWords outputs;
};

struct Request {
  std::optional<AsOf> as_of;
  int months = usual_months;
  DocumentOutputs outputs;
};

void declare_options(CLI::App& app, Words& words) {
  app.add_option("file", words.file, "an evidence file, or - for standard input")
      ->type_name("FILE");
  app.add_option("--months", words.months,
                 fmt::format("how many months to look at, up to {}; without it {}", most_months,
                             usual_months))
      ->type_name("N");
  declare_framework(app, words.framework, "assess against");
  declare_as_of(app, words.as_of, "end with");
  declare_confirmed_only(app, words.confirmed_only);
  declare_redact(app, words.redact);
  declare_document_options(app, words.outputs);
}

std::optional<UsageError> read_months(const std::string& word, int& months) {
  if (word.empty()) return std::nullopt;
  int number = 0;
  for (const char c : word) {
    const bool digit = c >= '0' && c <= '9';
    number = digit && number <= most_months ? number * 10 + (c - '0') : most_months + 1;
  }
  if (number < 1 || number > most_months) {
    return UsageError{
        fmt::format("`--months` is a number from 1 to {}, not `{}`", most_months, word), {}};
  }
  months = number;
  return std::nullopt;
}

std::optional<UsageError> understand(const Words& words, const Terminal& terminal,
                                     Request& request) {
  if (words.file.empty()) return UsageError{"no evidence file is named", "name one, or `-`"};
  if (auto problem = read_as_of(words.as_of, request.as_of)) return problem;
  if (auto problem = read_months(words.months, request.months)) return problem;
  return read_document_options(words.outputs, terminal, request.outputs);
}

int show_trend(const Words& words, const Request& request, Io& io) {
  People people(io);
  std::optional<LoadedPerson> person;
  if (people.hold_against(words.framework)) person = people.load({words.file, {}, {}, false});
  people.print_problems(request.outputs.looks.color);
  if (!person) return status_unusable;
  const Framework& framework = *person->framework;
  const std::vector<std::string> inputs{person->evidence.source->path(), framework.source->path()};
  Pseudonyms pseudonyms;
  if (words.redact) person->evidence = redacted(person->evidence, framework, pseudonyms);
  const AsOf last = as_of_for(request.as_of, person->evidence, io.today);
  // One moment more than is shown: to tell whether the first of them turned.
  Trend trend = trend_of(framework, person->evidence, moments_of_trend(last, request.months + 1),
                         words.confirmed_only);
  if (words.redact) redact_trend(trend, "evidence.yaml");
  return write_document(trend_document(trend), request.outputs, inputs, command_name, io);
}

std::function<int(Io&)> declare(CLI::App& app) {
  const auto words = std::make_shared<Words>();
  declare_options(app, *words);
  app.footer(std::string(examples));
  return [words](Io& io) {
    Request request;
    if (const auto problem = understand(*words, io.terminal, request)) {
      return refuse(*problem, command_name, io);
    }
    return show_trend(*words, request, io);
  };
}

}  // namespace trend_options

const Command trend_command{
    "trend", "how did the verdict come about, month by month?",
    "Assesses a file as of the end of each of the last months, and shows coverage, months held and "
    "gates as lines, and the months in which the verdict turned, with the entries, votes and "
    "duties without each of which it would not have.",
    trend_options::declare};

}  // namespace rung
