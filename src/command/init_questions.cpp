#include "command/init_questions.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "command/dialogue.h"
#include "command/frameworks.h"
#include "command/sources.h"
#include "report/words.h"
#include "rung/month.h"
#include "text/element.h"
#include "text/listed.h"
#include "view/framework_words.h"

namespace rung {
namespace {

constexpr const char* in_a_file = "file";

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_id_character(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '_' ||
         c == '-';
}

/// One question after the other; once somebody left, nothing more is asked.
class StartQuestions {
 public:
  StartQuestions(StartWords& words, Io& io) : words_(words), io_(io), dialogue_(io) {}

  bool ask() {
    return ask_framework() && load() && ask_level() && ask_track() && ask_targets() && ask_id() &&
           ask_name() && ask_since() && ask_file();
  }

 private:
  /// Puts the answer into the word, unless the command line gave it.
  bool ask_into(std::string& word, const Question& question) {
    if (!word.empty()) return true;
    auto answer = dialogue_.ask(question);
    if (!answer) return false;
    word = std::move(*answer);
    return true;
  }

  bool ask_framework() {
    if (!words_.framework.empty()) return true;
    Question question{"Which ladder?"};
    for (const std::string& id : builtin_framework_ids()) {
      const LoadedFramework* loaded = frameworks_.built_in(id);
      if (loaded == nullptr || !loaded->framework) continue;
      std::vector<std::string> levels;
      for (const Level& level : loaded->framework->levels) levels.push_back(level_in_words(level));
      question.offered.push_back({id, loaded->framework->title, listed(levels)});
    }
    question.offered.push_back({in_a_file, "another one, which is in a file", {}});
    if (!ask_into(words_.framework, question)) return false;
    if (words_.framework != in_a_file) return true;
    words_.framework.clear();
    Question file{"Which file?"};
    file.check = [this](const std::string& path) -> std::optional<UsageError> {
      if (io_.files.kind(path) != PathKind::file) {
        return UsageError{fmt::format("there is no file `{}`", path), {}};
      }
      if (is_yaml_name(path)) return std::nullopt;
      return UsageError{fmt::format("`{}` does not end in `.yaml` or `.yml`", path), {}};
    };
    return ask_into(words_.framework, file);
  }

  bool load() {
    const auto loaded = load_named({words_.framework}, frameworks_, {}, io_);
    if (loaded) framework_ = &*loaded->front()->framework;
    return loaded.has_value();
  }

  bool ask_level() {
    Question question{"At which level are you?"};
    for (const Level& level : framework_->levels) {
      if (level.next.empty()) continue;
      std::vector<std::string> next;
      for (const int one : level.next) next.push_back(level_in_words(at(framework_->levels, one)));
      question.offered.push_back(
          {level.id, level.title == level.id ? "" : level.title, "leads to " + listed(next, "or")});
    }
    return ask_into(words_.person.level, question);
  }

  const Level* level() const {
    const int index = index_of(framework_->levels, words_.person.level);
    return index < 0 ? nullptr : &at(framework_->levels, index);
  }

  /// Whether what some next level asks depends on the track.
  bool needs_track() const {
    if (level() == nullptr) return false;
    return std::ranges::any_of(level()->next, [this](int target) {
      return std::ranges::any_of(asked_of(*framework_, target, -1), [this](int index) {
        return !at(framework_->responsibilities, index).tracks.empty();
      });
    });
  }

  bool ask_track() {
    if (!needs_track()) return true;
    Question question{"On which track?"};
    for (const Named& track : framework_->tracks)
      question.offered.push_back({track.id, track.title});
    return ask_into(words_.person.track, question);
  }

  bool ask_targets() {
    if (level() == nullptr || level()->next.size() < 2 || !words_.person.targets.empty())
      return true;
    Question question{"Where do you want to go?", {{"", "all of them are open"}}};
    for (const int next : level()->next) {
      const Level& target = at(framework_->levels, next);
      question.offered.push_back({target.id, target.title, kind_in_words(target.kind)});
    }
    std::string target;
    if (!ask_into(target, question)) return false;
    if (!target.empty()) words_.person.targets.push_back(target);
    return true;
  }

  bool ask_id() { return ask_into(words_.id, {"What is your id?", {}, "me", false, check_id}); }

  bool ask_name() {
    return ask_into(words_.name, {"What is your name? (may be left out)", {}, {}, true});
  }

  bool ask_since() {
    Question question{fmt::format("Since when are you at {}? (such as {})", words_.person.level,
                                  to_string(io_.today.month - 20))};
    question.check = [this](const std::string& word) { return check_month(word, io_.today.month); };
    return ask_into(words_.since, question);
  }

  bool ask_file() {
    Question question{"Into which file?"};
    if (io_.files.kind("me.yaml") == PathKind::missing) question.usual = "me.yaml";
    question.check = [this](const std::string& path) -> std::optional<UsageError> {
      if (io_.files.kind(path) != PathKind::missing) {
        return UsageError{fmt::format("`{}` is already there and is not overwritten", path),
                          "give another name"};
      }
      if (is_yaml_name(path)) return std::nullopt;
      return UsageError{fmt::format("`{}` does not end in `.yaml`", path),
                        fmt::format("did you mean `{}.yaml`?", path)};
    };
    return ask_into(words_.output, question);
  }

  StartWords& words_;
  Io& io_;
  Dialogue dialogue_;
  Frameworks frameworks_{io_};
  const Framework* framework_ = nullptr;
};

}  // namespace

bool ask_for_start(StartWords& words, Io& io) { return StartQuestions(words, io).ask(); }

std::optional<UsageError> check_id(const std::string& word) {
  const bool is_one = !word.empty() && std::ranges::all_of(word, is_id_character) &&
                      word.front() != '.' && word.front() != '_' && word.front() != '-';
  if (is_one) return std::nullopt;
  return UsageError{fmt::format("`{}` is no id", word),
                    "an id is letters, digits, `.`, `_` and `-`, starting with a letter or digit"};
}

std::optional<UsageError> check_month(const std::string& word, Month latest) {
  const auto moment = parse_as_of(word);
  if (moment && moment->month <= latest) return std::nullopt;
  if (moment) return UsageError{fmt::format("`{}` is still to come", word), {}};
  const std::string padded = word.size() == 6 ? word.substr(0, 5) + '0' + word.substr(5) : word;
  return UsageError{fmt::format("`{}` is no month", word),
                    parse_month(padded)
                        ? fmt::format("did you mean `{}`?", padded)
                        : fmt::format("write year and month, as `{}`", to_string(latest))};
}

}  // namespace rung
