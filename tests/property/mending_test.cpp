// What `--fix` promises, held on files with mistakes in random places and random layout: it changes
// the bytes at fault and no others, what was mended is found no more, and nothing new is.

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <map>
#include <string>
#include <vector>

#include "command/mend.h"
#include "support/load_cases.h"
#include "support/one_character_slips.h"

namespace rung::test {
namespace {

/// Files without a mistake; where one can be made that has one right answer stands in `«»`. A file
/// of each kind, in flow and in block style, with quotes, comments and letters beyond ASCII.
const std::string evidence_to_spoil =
    "# Anything may stand here: café, 漢字\n"
    "schema: rung/evidence/v1\n"
    "«framework»: acme   # ours\n"
    "«employee»: {id: e-1, name: \"Zoë\", level: L1, track: «appsec», «level_since»: «2024-02»}\n"
    "as_of: «2026-11»\n"
    "target: L2\n"
    "leave:\n"
    "  - {from: «2026-03», to: «2026-03»}\n"
    "\n"
    "«evidence»:\n"
    "  - id: a   # the first\n"
    "    «source»: «dashboard»\n"
    "    title: 'It''s: a \"title\" #1'\n"
    "    «shows»: [«own-apps», «modeling»@L2]\n"
    "    from: «2026-05»\n"
    "    facts: {«adopters»: 3, ok: «true», team: red}\n"
    "  - {«source»: \"«feedback»\", «month»: «2026-07», shows: ['«own-apps»']}\n"
    "  -\n"
    "    source: dashboard\n"
    "    «metric»: «rating»\n"
    "    «values»: {«2026-Q2»: high, «2026-09»: low}\n"
    "    «confirmed_by»: {id: m-7, role: «hrbp»}\n"
    "duties: [{duty: «owner», from: «2025-06»}]\n"
    "«approvals»:\n"
    "  - {kind: «panel», for: L2, by: r-khan, role: vp, «decision»: «approve», date: 2026-10-10}\n"
    "«growth_plan»: {link: https://wiki.example/plan, «since»: «2026-02»}   # the end\n";
const std::string framework_to_spoil =
    "schema: rung/framework/v1\n"
    "id: acme\n"
    "«title»: Acme, \"Acme\"   # café\n"
    "«version»: 1\n"
    "«effective»: «2026-01»\n"
    "«sources»: {dashboard: Dashboards, feedback: Feedback}\n"
    "facts: {adopters: int}\n"
    "«approvals»: {panel: 'The panel''s'}\n"
    "levels:\n"
    "  - {id: L1, «title»: Beginner, next: [L2]}   # 漢字\n"
    "  - id: L2\n"
    "    «title»: Expert\n"
    "«responsibilities»:\n"
    "  - id: reviews\n"
    "    level: L2\n"
    "    text: Reviews\n"
    "    «sources»: [«feedback», \"«dashboard»\"]\n"
    "    «weight»: 2\n"
    "    «required»: «true»\n"
    "rule: {«coverage»: «70%», «months»: 6, «measure»: «sustained», «window»: {«within»: 3}}\n"
    "«promotions»:\n"
    "  - from: L1\n"
    "    to: L2\n"
    "    gates:\n"
    "      - {id: g, text: t, «requires»: {«approval»: «panel», «unanimous»: «false»}}\n";

/// A stretch of the file, which stays as it is, and the word after it, as it is to be and as it was
/// written; the last stretch has none.
struct Piece {
  std::string before;
  std::string right;
  std::string written;
};

bool is_moment(const std::string& word) { return word.starts_with("20"); }

/// A month, a quarter, a percentage or a truth value as people write them too.
std::string otherwise(const std::string& word) {
  if (word == "true" || word == "false") return word == "true" ? "yes" : "no";
  if (word.ends_with('%')) return word.substr(0, word.size() - 1);
  if (word.find('Q') != std::string::npos) return "2026-q2";
  if (word[5] == '0' && *rc::gen::inRange(0, 2) == 0) return word.substr(0, 5) + word.substr(6);
  return word.substr(0, 4) + '/' + word.substr(5);
}

std::string spoilt(const std::string& word) {
  if (is_moment(word) || word == "true" || word == "false" || word.ends_with('%')) {
    return otherwise(word);
  }
  return with_slip(word, *rc::gen::inRange<std::size_t>(0, word.size()),
                   *rc::gen::inRange<std::size_t>(0, 4));
}

/// The line ends of a text: `\r\n` or `\n`; with a comment here and there.
std::string laid_out(const std::string& text, bool carriage_returns) {
  std::string result;
  for (const char c : text) {
    if (c != '\n') {
      result += c;
      continue;
    }
    if (*rc::gen::inRange(0, 8) == 0) result += "   # noté: soruce";
    result += carriage_returns ? "\r\n" : "\n";
  }
  return result;
}

/// The file in pieces, some of its words written wrong.
std::vector<Piece> any_pieces(std::string_view marked) {
  constexpr std::string_view open = "«";
  constexpr std::string_view close = "»";
  const bool carriage_returns = *rc::gen::inRange(0, 2) == 0;
  const int one_in = *rc::gen::element(3, 10, 30);
  std::vector<Piece> pieces;
  for (auto begin = marked.find(open); begin != std::string_view::npos; begin = marked.find(open)) {
    const auto end = marked.find(close);
    Piece piece{laid_out(std::string(marked.substr(0, begin)), carriage_returns),
                std::string(marked.substr(begin + open.size(), end - begin - open.size())),
                {}};
    piece.written = *rc::gen::inRange(0, one_in) == 0 ? spoilt(piece.right) : piece.right;
    pieces.push_back(std::move(piece));
    marked.remove_prefix(end + close.size());
  }
  pieces.push_back({laid_out(std::string(marked), carriage_returns), {}, {}});
  if (*rc::gen::inRange(0, 4) == 0) pieces.front().before.insert(0, "\xEF\xBB\xBF");
  return pieces;
}

std::string joined(const std::vector<Piece>& pieces, std::string Piece::*word) {
  std::string text;
  for (const Piece& piece : pieces) text += piece.before + piece.*word;
  return text;
}

Problems problems_of(const SourcePtr& source) {
  Problems problems;
  const auto file = parse_file(source, problems.diagnostics);
  problems.complete = file.has_value();
  if (file && file->schema == Schema::framework) load_framework(*file, problems.diagnostics);
  if (file && file->schema == Schema::evidence) {
    load_evidence(*file, framework_of_cases(), problems.diagnostics);
  }
  problems.diagnostics.sort();
  return problems;
}

/// How often each problem is found, whatever its place.
std::map<std::string, int> counted(const Problems& problems) {
  std::map<std::string, int> counts;
  for (const Diagnostic& one : problems.diagnostics.all()) {
    ++counts[std::string(one.info->code) + ": " + one.message];
  }
  return counts;
}

/// Whether a text is those pieces, each word either as it was written or as it is to be.
bool is_made_of(std::string_view text, const std::vector<Piece>& pieces) {
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (!text.starts_with(pieces[i].before)) return false;
    text.remove_prefix(pieces[i].before.size());
    if (i + 1 == pieces.size()) return text.empty();
    const std::string& next = pieces[i + 1].before;
    const bool is_right =
        text.starts_with(pieces[i].right) && text.substr(pieces[i].right.size()).starts_with(next);
    const std::string& word = is_right ? pieces[i].right : pieces[i].written;
    if (!text.starts_with(word)) return false;
    text.remove_prefix(word.size());
  }
  return false;
}

/// What became of the files of a run that had a mistake.
struct Tally {
  std::size_t files = 0;
  std::size_t whole_again = 0;
};

void expect_mends(const std::vector<Piece>& pieces, Tally& tally) {
  const auto source = source_of(joined(pieces, &Piece::written));
  const Problems before = problems_of(source);
  const Mended mended = mend(source, problems_of);
  const std::string result(mended.source->bytes());
  RC_ASSERT(is_made_of(result, pieces));
  RC_ASSERT(apply_edits(source->text(), mended.edits) == mended.source->text());

  const Problems after = problems_of(mended.source);
  if (before.complete) {
    std::map<std::string, int> known = counted(before);
    for (const auto& [problem, count] : counted(after)) RC_ASSERT(count <= known[problem]);
  }
  // What is told as mended is found no more, and nothing is left that could be.
  RC_ASSERT(mended.refused || edits_of(after.diagnostics.all(), *mended.source).empty());
  RC_ASSERT(mended.told.empty() == mended.edits.empty());
  RC_ASSERT(before.diagnostics.all().size() >= after.diagnostics.all().size());

  const bool is_spoilt = joined(pieces, &Piece::right) != source->bytes();
  tally.files += is_spoilt ? 1 : 0;
  tally.whole_again += is_spoilt && result == joined(pieces, &Piece::right) ? 1 : 0;
}

void check_mending(const std::string& marked) {
  Tally tally;
  EXPECT_TRUE(rc::check([&] { expect_mends(any_pieces(marked), tally); }));
  EXPECT_GT(tally.whole_again * 2, tally.files) << "so few are mended that little is held";
}

TEST(Mending, of_evidence_changes_what_is_at_fault_and_nothing_else) {
  check_mending(evidence_to_spoil);
}

TEST(Mending, of_frameworks_changes_what_is_at_fault_and_nothing_else) {
  check_mending(framework_to_spoil);
}

TEST(Mending, leaves_a_file_without_mistakes_alone) {
  for (const std::string& marked : {evidence_to_spoil, framework_to_spoil}) {
    const auto source = source_of(unmark(marked).text);
    EXPECT_TRUE(problems_of(source).diagnostics.empty()) << marked;
    EXPECT_TRUE(mend(source, problems_of).edits.empty());
  }
}

}  // namespace
}  // namespace rung::test
