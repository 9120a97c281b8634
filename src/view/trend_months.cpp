#include "view/trend_months.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "report/words.h"
#include "text/width.h"
#include "view/line_chart.h"
#include "view/parts.h"

namespace rung {
namespace {

constexpr std::size_t label_width = 10;   ///< of the sketch
constexpr std::size_t sketch_width = 76;  ///< of a line of it; a terminal has 80, and indents it

std::int64_t closed_gates(const ReportAssessment& assessment) {
  return std::ranges::count_if(
      assessment.gates, [](const ReportGate& gate) { return gate.status != GateStatus::unmet; });
}

BasisPoints held_share(const ReportAssessment& assessment) {
  return share_of({assessment.rule.held_months, assessment.rule.required_months});
}

BasisPoints gates_share(const ReportAssessment& assessment) {
  return share_of({closed_gates(assessment), std::ssize(assessment.gates)});
}

/// A height of eight for a share, the lowest where there is none at all.
std::string_view height_of(BasisPoints share) {
  constexpr std::array<std::string_view, 8> heights = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
  const auto last = static_cast<BasisPoints>(heights.size()) - 1;
  return heights[static_cast<std::size_t>(share * last / whole_share)];
}

/// One thing drawn as a line of signs: one a month, then what it comes to in words.
struct Spark {
  std::string label;
  std::vector<std::string_view> signs;
  std::string words;
};

/// A number a month, and how it is written.
struct Course {
  std::vector<std::int64_t> values;
  std::string (*text)(std::int64_t value);

  /// `0 → 2, highest 3`, `2 throughout`.
  std::string words() const {
    const auto [lowest, highest] = std::ranges::minmax(values);
    if (lowest == highest) return text(lowest) + " throughout";
    std::string words = fmt::format("{} → {}", text(values.front()), text(values.back()));
    if (highest > std::max(values.front(), values.back())) words += ", highest " + text(highest);
    if (lowest < std::min(values.front(), values.back())) words += ", lowest " + text(lowest);
    return words;
  }
};

template <typename Value>
Course course_of(const std::vector<TrendRow>& rows, Value value,
                 std::string (*text)(std::int64_t)) {
  Course course{{}, text};
  for (const TrendRow& row : rows) course.values.push_back(value(*row.assessment));
  return course;
}

std::string as_percentage(std::int64_t value) {
  return percentage_to_string(static_cast<BasisPoints>(value));
}

std::string as_number(std::int64_t value) { return std::to_string(value); }

std::string verdicts_in_words(const std::vector<TrendRow>& rows) {
  const auto ready =
      std::ranges::count_if(rows, [](const TrendRow& row) { return row.assessment->ready; });
  if (ready == 0) return "not ready throughout";
  if (ready == std::ssize(rows)) return "ready throughout";
  return fmt::format("ready in {} of {} months", ready, rows.size());
}

/// What each of three things comes to, in words.
std::string coverage_words(const std::vector<TrendRow>& rows) {
  const Course course = course_of(
      rows, [](const ReportAssessment& it) { return it.rule.coverage; }, as_percentage);
  return fmt::format("{}; {} needed", course.words(),
                     percentage_to_string(rows.back().assessment->rule.required_coverage));
}

std::string held_words(const std::vector<TrendRow>& rows) {
  const Course course = course_of(
      rows, [](const ReportAssessment& it) { return it.rule.held_months; }, as_number);
  return fmt::format("{}; {} months needed", course.words(),
                     rows.back().assessment->rule.required_months);
}

std::string gates_words(const std::vector<TrendRow>& rows) {
  return fmt::format("{}; {} asked", course_of(rows, closed_gates, as_number).words(),
                     rows.back().assessment->gates.size());
}

template <typename Sign>
std::vector<std::string_view> signs_of(const std::vector<TrendRow>& rows, Sign sign) {
  std::vector<std::string_view> signs;
  for (const TrendRow& row : rows) signs.push_back(sign(*row.assessment));
  return signs;
}

/// A sign for the verdict of each month, another one where it turned.
std::vector<std::string_view> verdict_signs(const std::vector<TrendRow>& rows,
                                            const std::vector<Turn>& turns) {
  auto signs = signs_of(rows, [](const ReportAssessment& it) { return it.ready ? "✓" : "✗"; });
  for (const Turn& turn : turns) signs[turn.point] = turn.to_ready ? "▲" : "▼";
  return signs;
}

std::vector<Spark> sparks_of(const std::vector<TrendRow>& rows, const std::vector<Turn>& turns) {
  std::vector<Spark> sparks;
  const auto height_of_held = [](const ReportAssessment& it) { return height_of(held_share(it)); };
  sparks.push_back({"held", signs_of(rows, height_of_held), held_words(rows)});
  if (!rows.back().assessment->gates.empty()) {
    const auto height_of_gates = [](const ReportAssessment& it) {
      return height_of(gates_share(it));
    };
    sparks.push_back({"gates", signs_of(rows, height_of_gates), gates_words(rows)});
  }
  sparks.push_back({"verdict", verdict_signs(rows, turns), verdicts_in_words(rows)});
  return sparks;
}

/// The columns of a month, as many as leave room for words beside.
std::size_t step_for(std::size_t months) { return months <= 6 ? 3 : months <= 18 ? 2 : 1; }

/// A sign a month, then words: beside them, or where that would be too wide above them.
std::string spark_line(std::string_view label, const std::vector<std::string_view>& signs,
                       std::size_t step, std::string_view words) {
  std::string line;
  for (const std::string_view sign : signs) line += std::string(sign) + std::string(step - 1, ' ');
  const bool beside = label_width + signs.size() * step + 2 + display_width(words) <= sketch_width;
  if (beside) return fmt::format("{:<{}}{}  {}\n", label, label_width, line, words);
  return fmt::format("{:<{}}{}\n{:{}}{}\n", label, label_width, words, "", label_width, line);
}

/// Coverage drawn as a line, and the rest a sign a month, with the months and what the signs mean.
Preformatted sketch_of(const std::vector<TrendRow>& rows, const std::vector<Turn>& turns) {
  LineChart chart{{}, rows.back().assessment->rule.required_coverage, step_for(rows.size())};
  std::vector<std::string> initials;
  std::vector<std::string_view> months;
  for (const TrendRow& row : rows) {
    chart.values.push_back(row.assessment->rule.coverage);
    initials.push_back(std::string(month_name(row.month).substr(0, 1)));
  }
  for (const std::string& initial : initials) months.emplace_back(initial);
  std::string text = fmt::format("{:<{}}{}\n", "coverage", label_width, coverage_words(rows));
  for (const std::string& line : line_chart(chart, label_width)) text += line + '\n';
  text += spark_line(
      "", months, chart.step,
      fmt::format("{} to {}", in_words(rows.front().month), in_words(rows.back().month)));
  const std::vector<Spark> sparks = sparks_of(rows, turns);
  for (const Spark& spark : sparks) {
    text += spark_line(spark.label, spark.signs, chart.step, spark.words);
  }
  text += fmt::format("\n{:{}}▁ none … █ all: of the months{}", "", label_width,
                      sparks.size() > 2 ? ", of the gates" : "");
  text += "   ✓ ready   ✗ not ready";
  if (!turns.empty()) {
    text += fmt::format("\n{:{}}▲ became ready   ▼ no longer ready", "", label_width);
  }
  return {"lines", "text", std::move(text)};
}

template <typename Share, typename Reached>
Curves::Curve curve_of(std::string label, std::string text, BasisPoints needed,
                       const std::vector<TrendRow>& rows, Share share, Reached reached) {
  Curves::Curve curve{std::move(label), std::move(text), needed, {}};
  for (const TrendRow& row : rows) {
    curve.points.push_back({share(*row.assessment), reached(*row.assessment)});
  }
  return curve;
}

/// The verdict of each month, and in words when it turned.
HeatMap::Row verdict_row(const std::vector<TrendRow>& rows, const std::vector<Turn>& turns) {
  HeatMap::Row row;
  row.label = "Verdict";
  row.summary = verdicts_in_words(rows);
  for (const TrendRow& one : rows) {
    const bool ready = one.assessment->ready;
    row.cells.push_back(
        {ready ? Shape::circle : Shape::diamond, ready ? Tone::good : Tone::caution,
         fmt::format("{}: {}", in_words(one.month), ready ? "ready" : "not ready")});
  }
  for (const Turn& turn : turns) {
    const std::string_view word = turn.to_ready ? "became ready" : "no longer ready";
    row.cells[turn.point] = {turn.to_ready ? Shape::upward : Shape::triangle,
                             turn.to_ready ? Tone::good : Tone::bad,
                             fmt::format("{}: {}", in_words(rows[turn.point].month), word)};
    row.summary += fmt::format("; {} {} in {}", turn.to_ready ? "▲" : "▼", word,
                               in_words(rows[turn.point].month));
  }
  return row;
}

/// Coverage, months held and gates as lines, each with what is needed.
Curves curves_of(const std::vector<TrendRow>& rows, const std::vector<Turn>& turns) {
  const ReportAssessment& last = *rows.back().assessment;
  Curves curves;
  for (const TrendRow& row : rows) {
    curves.columns.push_back({std::string(month_name(row.month).substr(0, 1)), in_words(row.month),
                              false, std::to_string(row.month.year())});
  }
  const auto all_of = [](auto share) {
    return [share](const ReportAssessment& it) { return share(it) == whole_share; };
  };
  curves.curves.push_back(curve_of(
      "Coverage", coverage_words(rows), last.rule.required_coverage, rows,
      [](const ReportAssessment& it) { return it.rule.coverage; },
      [](const ReportAssessment& it) { return it.rule.coverage >= it.rule.required_coverage; }));
  curves.curves.push_back(
      curve_of("Held", held_words(rows), whole_share, rows, held_share, all_of(held_share)));
  if (!last.gates.empty()) {
    curves.curves.push_back(
        curve_of("Gates", gates_words(rows), whole_share, rows, gates_share, all_of(gates_share)));
  }
  curves.signs = verdict_row(rows, turns);
  return curves;
}

}  // namespace

Figure months_figure(const std::vector<TrendRow>& rows, const std::vector<Turn>& turns) {
  Table table{"months",
              "Month by month",
              {{"month", "Month", Align::left, true},
               {"verdict", "Verdict"},
               {"coverage", "Coverage"},
               {"held", "Held"},
               {"gates", "Gates"}},
              {}};
  for (const TrendRow& row : rows) {
    const ReportAssessment& it = *row.assessment;
    table.rows.push_back(
        {text_cell(to_string(row.month)),
         {{it.ready ? status("ready", Tone::good) : status("not ready", Tone::bad)}},
         text_cell(it.coverage_text),
         text_cell(it.held_text),
         text_cell(it.gates_text)});
  }
  return {"Month by month", curves_of(rows, turns), std::move(table), sketch_of(rows, turns)};
}

}  // namespace rung
