#include "command/note_questions.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "command/dialogue.h"
#include "command/when_words.h"
#include "report/evidence_words.h"
#include "report/words.h"
#include "text/element.h"
#include "text/width.h"
#include "view/framework_words.h"

namespace rung {
namespace {

/// The facts that gates on this way ask of entries of a source.
void add_facts_asked(const Predicate& predicate, int source, std::set<int>& facts) {
  const bool counts_it =
      predicate.kind->subject == PredicateSubject::source && predicate.subject == source;
  for (const FactCondition& condition : predicate.where) {
    if (counts_it) facts.insert(condition.fact);
  }
  for (const Predicate& part : predicate.parts) add_facts_asked(part, source, facts);
}

class EntryQuestions {
 public:
  EntryQuestions(NoteWords& words, const NoteFile& file, Io& io)
      : words_(words), file_(file), framework_(*file.framework), io_(io), dialogue_(io) {}

  Asked ask() {
    const bool answered = ask_shows() && ask_reading() && ask_source() && ask_title_and_link() &&
                          ask_when() && ask_facts();
    return answered && ask_to_write() ? Asked::write : Asked::left;
  }

 private:
  /// Puts the answer into the word, unless it has one.
  bool ask_into(std::string& word, const Question& question) {
    if (!word.empty()) return true;
    auto answer = dialogue_.ask(question);
    if (!answer) return false;
    word = std::move(*answer);
    return true;
  }

  /// What the targets ask for, each once.
  std::vector<int> asked() const {
    std::vector<int> all;
    for (const int target : file_.evidence.targets) {
      for (const int one : asked_of(framework_, target, file_.evidence.employee.track)) {
        if (std::ranges::find(all, one) == all.end()) all.push_back(one);
      }
    }
    return all;
  }

  Question question_of_shows() const {
    const bool is_first = words_.shows.empty();
    Question question{is_first ? "What does it show?" : "What else does it show?",
                      {{"", is_first ? "none of these: it is for a gate" : "nothing else"}}};
    for (const int index : asked()) {
      const Responsibility& one = at(framework_.responsibilities, index);
      if (std::ranges::find(words_.shows, one.id) != words_.shows.end()) continue;
      if (!is_first && one.metric) continue;  // a reading is an entry of its own
      std::string details = one.text + " Counts: " + evidence_in_words(framework_, one) + '.';
      if (!one.guidance.empty()) details += ' ' + one.guidance;
      question.offered.push_back({one.id, one.text, std::move(details)});
    }
    if (is_first && question.offered.size() > 1) question.usual = question.offered[1].id;
    return question;
  }

  const Responsibility* shown(const std::string& id) const {
    const int index = index_of(framework_.responsibilities, id);
    return index < 0 ? nullptr : &at(framework_.responsibilities, index);
  }

  bool ask_shows() {
    if (!words_.shows.empty() || !words_.facts.empty() || !words_.readings.empty()) return true;
    while (true) {
      const auto answer = dialogue_.ask(question_of_shows());
      if (!answer) return false;
      if (answer->empty()) return true;
      const Responsibility* one = shown(*answer);
      if (one != nullptr && one->metric) {
        metric_ = &at(framework_.metrics, one->metric->metric);
        decided_by_ = one;
        return true;
      }
      words_.shows.push_back(*answer);
    }
  }

  std::optional<UsageError> check_value(const std::string& word) const {
    if (parse_decimal(word)) return std::nullopt;
    return UsageError{fmt::format("`{}` is no number", word), "write digits, as `31` or `4.5`"};
  }

  /// A reading takes the place of showing: its month is when it was.
  bool ask_reading() {
    if (metric_ == nullptr) return true;
    dialogue_.say(
        "  a month (2026-09), a quarter (2026-Q3), or some months that were alike\n"
        "  (2026-06..2026-09)");
    std::string answer;
    Question when{"Of which month?", {}, to_string(io_.today.month), false, {}};
    when.check = [this](const std::string& word) {
      return check_reading_time(word, io_.today.month);
    };
    if (!ask_into(answer, when)) return false;
    const std::vector<std::string> months = reading_months(answer);
    Question value{
        metric_->sums_hours
            ? std::string(months.size() == 1 ? "How many hours?" : "How many hours a month?")
            : fmt::format("{} ({}):", metric_->title.empty() ? metric_->id : metric_->title,
                          range_in_words(*metric_, *decided_by_->metric))};
    for (const std::string& step : metric_->scale) value.offered.push_back({step, {}});
    value.check = [this](const std::string& word) { return check_value(word); };
    std::string reading;
    if (!ask_into(reading, value)) return false;
    for (const std::string& month : months) {
      if (metric_->sums_hours) words_.hours.push_back(fmt::format("{}={}", month, reading));
      words_.readings.emplace_back(month, reading);
    }
    if (!metric_->sums_hours) words_.metric = metric_->id;
    return true;
  }

  /// Whether everything that is shown may be shown by this source.
  bool is_accepted(int source) const {
    if (decided_by_ != nullptr && !decided_by_->accepts(source)) return false;
    return std::ranges::all_of(words_.shows, [&](const std::string& id) {
      const Responsibility* one = shown(id);
      return one == nullptr || one->accepts(source);
    });
  }

  bool ask_source() {
    Question question{"Where can it be seen: which source?"};
    for (int i = 0; i < static_cast<int>(framework_.sources.size()); ++i) {
      const Named& source = at(framework_.sources, i);
      if (is_accepted(i)) question.offered.push_back({source.id, source.title});
    }
    if (question.offered.empty()) {  // nothing counts for all of it: then any may stand there
      for (const Named& source : framework_.sources) {
        question.offered.push_back({source.id, source.title, "does not count for all of it"});
      }
    }
    if (words_.source.empty() && question.offered.size() == 1) {
      words_.source = question.offered.front().id;  // there is nothing to choose
      return true;
    }
    return ask_into(words_.source, question);
  }

  bool ask_title_and_link() {
    if (metric_ != nullptr) return true;  // a reading joins those that are there
    return ask_into(words_.title,
                    {"What is it, in a few words? (may be left out)", {}, {}, true}) &&
           ask_into(words_.link, {"Under which link? (may be left out)", {}, {}, true});
  }

  bool ask_when() {
    if (says_when(words_)) return true;
    dialogue_.say(
        "  a month (2026-09), a day (2026-09-28), some months (2026-06..2026-09),\n"
        "  or from a month on (2026-06..)");
    Question question{"When was it?", {}, to_string(io_.today.month)};
    question.check = [this](const std::string& word) { return check_when(word, io_.today.month); };
    std::string when;
    if (!ask_into(when, question)) return false;
    if (is_span(when)) {
      std::tie(words_.from, words_.to) = span_of(when);
    } else {
      (parse_month(when) ? words_.month : words_.date) = when;
    }
    return true;
  }

  /// What gates of the targets ask of entries like this one.
  std::set<int> facts_asked() const {
    std::set<int> facts;
    const int source = index_of(framework_.sources, words_.source);
    for (const int target : file_.evidence.targets) {
      const Promotion* promotion = framework_.promotion(file_.evidence.employee.level, target);
      if (promotion == nullptr) continue;
      for (const Gate& gate : promotion->gates) add_facts_asked(gate.requirement, source, facts);
    }
    return facts;
  }

  bool ask_facts() {
    if (!words_.facts.empty() || metric_ != nullptr) return true;
    for (const int index : facts_asked()) {
      const FactType& fact = at(framework_.facts, index);
      Question question{
          fmt::format("A gate asks for its {} (may be left out):", fact.id), {}, {}, true};
      std::vector<std::string> options = fact.options;
      if (fact.kind == FactKind::boolean) options = {"true", "false"};
      if (!options.empty()) question.offered.push_back({"", "does not apply"});
      for (const std::string& option : options) question.offered.push_back({option, {}});
      if (fact.kind == FactKind::integer || fact.kind == FactKind::number) {
        question.check = [this](const std::string& word) { return check_value(word); };
      }
      const auto answer = dialogue_.ask(question);
      if (!answer) return false;
      if (!answer->empty()) words_.facts.push_back(fact.id + '=' + *answer);
    }
    return true;
  }

  bool ask_to_write() {
    dialogue_.say("");
    for (const std::string& line : as_block(entry_of(words_, framework_), 2, 2)) {
      dialogue_.say(escape_controls(line));
    }
    dialogue_.say("");
    const auto answer =
        dialogue_.ask({fmt::format("Write it into {}?", escape_controls(words_.file)),
                       {{"yes", "write it"},
                        {"draft", "write it down without claiming it yet"},
                        {"no", "leave everything as it is"}}});
    words_.draft = words_.draft || answer == "draft";
    return answer && *answer != "no";
  }

  NoteWords& words_;
  const NoteFile& file_;
  const Framework& framework_;
  Io& io_;
  Dialogue dialogue_;
  const Metric* metric_ = nullptr;              ///< of the reading that takes the place of an entry
  const Responsibility* decided_by_ = nullptr;  ///< what that reading is for
};

}  // namespace

bool ask_for_note_file(NoteWords& words, Io& io) {
  Question question{"Into which file?"};
  if (io.files.kind("me.yaml") == PathKind::file) question.usual = "me.yaml";
  question.check = [&io](const std::string& path) -> std::optional<UsageError> {
    if (io.files.kind(path) == PathKind::file) return std::nullopt;
    return UsageError{fmt::format("there is no file `{}`", path), "`rung init` begins one"};
  };
  const auto answer = Dialogue(io).ask(question);
  words.file = answer.value_or("");
  return answer.has_value();
}

Asked ask_for_entry(NoteWords& words, const NoteFile& file, Io& io) {
  return EntryQuestions(words, file, io).ask();
}

bool ask_for_another(Io& io) {
  const auto answer = Dialogue(io).ask(
      {"Another one?", {{"no", "that is all for now"}, {"yes", "write down another one"}}});
  return answer == "yes";
}

}  // namespace rung
