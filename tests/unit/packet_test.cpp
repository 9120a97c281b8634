#include "view/packet.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "support/markup.h"
#include "support/memory_files.h"
#include "support/program.h"
#include "support/text_file.h"

namespace rung::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

const std::vector<std::string> in_the_room = {"ada", "ben", "caro", "dev", "eli",
                                              "fay", "gus", "hana", "ida"};

/// The room of the documentation.
void fill_with_nine(MemoryFiles& files) {
  const auto example = source_folder() / "docs/example";
  files.files["framework.yaml"] = read_text(example / "framework.yaml");
  for (const std::string& person : in_the_room) {
    files.files["room/" + person + ".yaml"] = read_text(example / "room" / (person + ".yaml"));
  }
}

ProgramResult make_packet(MemoryFiles& files, std::vector<std::string> further = {}) {
  std::vector<std::string> arguments = {"calibrate", "room"};
  arguments.insert(arguments.end(), further.begin(), further.end());
  return run_program(arguments, files);
}

/// The pages of a folder by their names.
std::map<std::string, std::string> pages_in(const MemoryFiles& files, const std::string& folder) {
  std::map<std::string, std::string> pages;
  for (const auto& [path, bytes] : files.files) {
    if (path.starts_with(folder + '/')) pages[path.substr(folder.size() + 1)] = bytes;
  }
  return pages;
}

/// What an attribute is, wherever it occurs.
std::vector<std::string> all_of_attribute(const std::string& page, const std::string& name) {
  const std::regex attribute(' ' + name + "=\"([^\"]*)\"");
  std::vector<std::string> values;
  for (std::sregex_iterator it(page.begin(), page.end(), attribute), end; it != end; ++it) {
    values.push_back((*it)[1]);
  }
  return values;
}

/// Every link to a place in these pages leads somewhere, and no place has its name twice.
void expect_links_resolve(const std::map<std::string, std::string>& pages) {
  std::map<std::string, std::set<std::string>> places;
  for (const auto& [name, page] : pages) {
    const std::vector<std::string> ids = all_of_attribute(page, "id");
    places[name] = {ids.begin(), ids.end()};
    EXPECT_EQ(places[name].size(), ids.size()) << name << " has a place twice";
  }
  for (const auto& [name, page] : pages) {
    int within = 0;
    for (const std::string& target : all_of_attribute(page, "href")) {
      if (target.starts_with("https://")) continue;
      const auto hash = target.find('#');
      const std::string there = hash == 0 ? name : target.substr(0, hash);
      ASSERT_TRUE(pages.contains(there)) << name << " leads to " << target;
      const bool is_place =
          hash == std::string::npos || places[there].contains(target.substr(hash + 1));
      EXPECT_TRUE(is_place) << name << " leads to " << target;
      ++within;
    }
    EXPECT_GT(within, 0) << name;
  }
}

CalibrationRow row_called(const std::string& id) {
  CalibrationRow row;
  row.id = id;
  return row;
}

TEST(Packet, pages_are_called_by_ids_as_far_as_files_may_be) {
  std::vector<CalibrationRow> rows;
  for (const char* id : {"e-1", "E-1", "e.1", "../../etc/passwd", "index", "agenda", "CON", "",
                         "山田", "e-1", "-rf"}) {
    rows.push_back(row_called(id));
  }
  EXPECT_THAT(packet_names(rows),
              ElementsAre("e-1", "E-1-2", "e-1-3", "p------etc-passwd", "index-2", "agenda-2",
                          "CON-2", "p", "p------", "e-1-4", "p-rf"));
  rows = {row_called(std::string(500, 'x')), row_called(std::string(501, 'x'))};
  EXPECT_LT(packet_names(rows)[1].size(), 100U);
  EXPECT_NE(packet_names(rows)[0], packet_names(rows)[1]);
}

TEST(Packet, every_link_of_the_page_and_of_the_folder_leads_somewhere) {
  MemoryFiles files;
  fill_with_nine(files);
  // Somebody twice, and somebody with two promotions to ask for the same things.
  files.files["room/ada-again.yaml"] = files.files["room/ada.yaml"];
  files.files["room/sec.yaml"] =
      read_text(source_folder() / "examples/architect-or-manager-soc/evidence.yaml");
  const ProgramResult result =
      make_packet(files, {"--packet", "packet", "--format", "html=room.html"});
  EXPECT_THAT(result.err, HasSubstr("room/ada.yaml: warning: `e-201` is in `room/ada-again.yaml`"));
  EXPECT_EQ(result.out, "");
  EXPECT_EQ(result.status, 1);
  expect_links_resolve({{"room.html", files.files.at("room.html")}});
  const auto pages = pages_in(files, "packet");
  EXPECT_EQ(pages.size(), 12U);
  expect_links_resolve(pages);
}

TEST(Packet, evidence_is_two_clicks_away_from_the_agenda) {
  MemoryFiles files;
  fill_with_nine(files);
  make_packet(files, {"--packet", "packet", "--format", "html=room.html"});
  const std::string& index = files.files.at("packet/index.html");
  const std::string agenda = index.substr(index.find("id=\"agenda\""));
  EXPECT_THAT(agenda.substr(0, agenda.find("</section>")), HasSubstr("href=\"e-203.html\""));
  const std::string& person = files.files.at("packet/e-203.html");
  EXPECT_THAT(person, HasSubstr("href=\"#E4.services\""));
  EXPECT_THAT(person, HasSubstr("id=\"E4.services\""));
  EXPECT_THAT(person, HasSubstr("href=\"index.html#people\""));
  EXPECT_THAT(index, HasSubstr("href=\"e-203.html#E4.services\""));
  const std::string& page = files.files.at("room.html");
  EXPECT_THAT(page, HasSubstr("href=\"#e-203\""));
  EXPECT_THAT(page, HasSubstr("href=\"#e-203.E4.services\""));
  EXPECT_THAT(page, HasSubstr("id=\"e-203.E4.services\""));
}

TEST(Packet, a_person_is_told_what_assess_tells) {
  MemoryFiles files;
  fill_with_nine(files);
  make_packet(files, {"--packet", "packet", "--format", "html=room.html"});
  const auto alone =
      run_program({"assess", "room/caro.yaml", "--as-of", "2026-11-30", "--format", "html"}, files);
  const auto told = [](const std::string& page) {
    const auto from = page.find("<div class=\"callout");
    return text_content(page.substr(from, page.find("What decides nothing", from) - from));
  };
  const std::string asked = told(alone.out);
  EXPECT_EQ(told(files.files.at("packet/e-203.html")), asked);
  const std::string& page = files.files.at("room.html");
  const std::string section = page.substr(page.find("id=\"e-203\""));
  // In between stands what only a page of its own has: its contents and filters.
  const auto missing = asked.find("What is missing ☐ E4.services");
  ASSERT_NE(missing, std::string::npos);
  const std::string rest = asked.substr(missing, asked.find("A verdict says") - missing);
  EXPECT_GT(rest.size(), 1000U);
  EXPECT_THAT(text_content(section), HasSubstr(rest));
}

TEST(Packet, those_of_whom_most_comes_up_stand_first) {
  MemoryFiles files;
  fill_with_nine(files);
  const std::string page = make_packet(files, {"--format", "html"}).out;
  const std::string agenda = page.substr(page.find("id=\"agenda\""));
  const auto links = all_of_attribute(agenda.substr(0, agenda.find("</section>")), "href");
  EXPECT_THAT(links, ElementsAre("#e-205", "#e-202", "#e-204", "#e-206", "#e-201", "#e-203",
                                 "#e-207", "#e-208"));
}

/// Evidence in which every text that tells something of somebody holds a word that is nowhere else.
std::string private_evidence(const std::string& id) {
  return "schema: rung/evidence/v1\nframework: ../framework.yaml\n"
         "employee: {id: zebra-" +
         id +
         ", name: Zebra Quux, level: E3, track: backend, level_since: 2020-02}\n"
         "evidence:\n"
         "  - {id: zebra-plan, source: artifact, title: Zebra title, link: "
         "'https://zebra.example/x',\n"
         "     shows: [E4.designs, debugging@E4], from: 2026-05, facts: {kind: talk},\n"
         "     confirmed_by: {id: zebra-manager, role: manager}}\n"
         "  - {id: zebra-services, source: dashboard, metric: services, values: {2026-Q3: 6},\n"
         "     link: 'https://zebra.example/y'}\n"
         "duties: [{duty: incident-lead, from: 2026-05, confirmed_by: {id: zebra-lead, role: "
         "E4}}]\n"
         "approvals:\n"
         "  - {kind: panel, for: E4, by: zebra-voter, role: E4, decision: reject, date: "
         "2026-11-10}\n"
         "not_applicable: [{responsibility: E4.capacity, reason: zebra reason, approved_by: {id: "
         "zebra-boss, role: manager}}]\n"
         "growth_plan: {link: 'https://zebra.example/plan', since: 2026-02}\n";
}

TEST(Packet, no_byte_of_the_originals_is_left_in_a_blind_session) {
  MemoryFiles files;
  files.files["framework.yaml"] = read_text(source_folder() / "docs/example/framework.yaml");
  files.files["room/zebra-1.yaml"] = private_evidence("1");
  files.files["room/zebra-2.yaml"] = private_evidence("2");
  files.files["room/zebra-3.yaml"] = private_evidence("3") + "zebra: 1\n";
  make_packet(files, {"--packet", "seen"});
  EXPECT_THAT(files.files.at("seen/zebra-1.html"), HasSubstr("https://zebra.example/x"));
  const ProgramResult result =
      make_packet(files, {"--redact", "--key", "who.json", "--packet", "blind", "--format",
                          "html=room.html", "--format", "ndjson=room.ndjson"});
  EXPECT_EQ(result.status, 2);
  auto pages = pages_in(files, "blind");
  expect_links_resolve(pages);
  EXPECT_EQ(pages.size(), 3U);
  pages["room.html"] = files.files.at("room.html");
  for (const auto& [name, page] : pages) {
    for (const char* word : {"ebra", "Quux"}) {
      EXPECT_EQ(page.find(word), std::string::npos) << name << " tells " << word;
      EXPECT_EQ(name.find(word), std::string::npos) << name;
    }
    EXPECT_THAT(page, HasSubstr("person-")) << name;
  }
  EXPECT_THAT(pages["index.html"], HasSubstr("one file could not be used"));
}

TEST(Packet, people_have_the_names_there_that_they_have_in_other_formats) {
  MemoryFiles files;
  files.files["framework.yaml"] = read_text(source_folder() / "docs/example/framework.yaml");
  files.files["room/zebra-1.yaml"] = private_evidence("1");
  make_packet(files, {"--redact", "--key", "pages.json", "--packet", "blind"});
  make_packet(files, {"--redact", "--key", "rows.json", "--format", "ndjson=room.ndjson"});
  const std::string& pages = files.files.at("pages.json");
  const std::string& rows = files.files.at("rows.json");
  const std::string alike = rows.substr(0, rows.rfind('"') + 1);
  EXPECT_EQ(pages.substr(0, alike.size()), alike);
  EXPECT_THAT(rows, Not(HasSubstr("zebra-voter")));
  EXPECT_THAT(pages, HasSubstr("zebra-voter")) << "behind the others";
}

TEST(Packet, who_cannot_be_assessed_is_listed) {
  MemoryFiles files;
  fill_with_nine(files);
  std::string& bad = files.files["room/bad.yaml"];
  bad = files.files["room/caro.yaml"];
  bad.replace(bad.find("E4.feedback"), 11, "E4.feedbakc");
  const ProgramResult result = make_packet(files, {"--packet", "packet"});
  EXPECT_EQ(result.status, 2);
  const std::string index = text_content(files.files.at("packet/index.html"));
  EXPECT_THAT(index, HasSubstr("one file could not be used"));
  EXPECT_THAT(index, HasSubstr("room/bad.yamlline 20: `E4.feedbakc` is not a responsibility"));
  EXPECT_EQ(pages_in(files, "packet").size(), 10U);
}

TEST(Packet, a_folder_that_holds_something_is_left_alone) {
  MemoryFiles files;
  fill_with_nine(files);
  files.files["packet/index.html"] = "theirs";
  const ProgramResult result = make_packet(files, {"--packet", "packet"});
  EXPECT_EQ(result.status, 2);
  EXPECT_THAT(result.err, HasSubstr("`--packet packet`: there is something already"));
  EXPECT_EQ(pages_in(files, "packet").size(), 1U);
  files.write_fails = "no space left on device";
  const ProgramResult full = make_packet(files, {"--packet", "other"});
  EXPECT_EQ(full.status, 2);
  EXPECT_THAT(full.err, HasSubstr("`other` cannot be written: no space left on device"));
}

TEST(Packet, only_those_who_are_shown_are_in_it) {
  MemoryFiles files;
  fill_with_nine(files);
  make_packet(files, {"--packet", "packet", "--track", "frontend", "--sort", "coverage"});
  EXPECT_EQ(pages_in(files, "packet").size(), 5U);
  EXPECT_THAT(files.files.at("packet/index.html"), Not(HasSubstr("e-201")));
}

TEST(Packet, other_runs_leave_verdicts_and_no_evidence) {
  MemoryFiles files;
  fill_with_nine(files);
  make_packet(files, {"--format", "ndjson=all.ndjson"});
  const auto merged =
      run_program({"calibrate", "--merge", "all.ndjson", "--format", "html"}, files);
  EXPECT_THAT(text_content(merged.out), HasSubstr("Who holds what"));
  EXPECT_THAT(text_content(merged.out), HasSubstr("The evidence is not here"));
  EXPECT_THAT(merged.out, Not(HasSubstr("href=\"#e-2")));
  const auto folder =
      run_program({"calibrate", "--merge", "all.ndjson", "--packet", "packet"}, files);
  EXPECT_EQ(folder.status, 2);
}

}  // namespace
}  // namespace rung::test
