#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "support/memory_files.h"
#include "support/program.h"
#include "support/room.h"
#include "support/text_file.h"

namespace rung::test {
namespace {

ProgramResult calibrate(MemoryFiles& files, std::vector<std::string> arguments,
                        const std::string& input = {}) {
  arguments.insert(arguments.begin(), "calibrate");
  return run_program(arguments, files, input);
}

/// Takes `part` out of a text, and expects it to be there.
std::string taken_out(std::string text, const std::string& part) {
  const auto at = text.find(part);
  EXPECT_NE(at, std::string::npos) << part << " is missing in " << text;
  return at == std::string::npos ? text : text.erase(at, part.size());
}

TEST(CalibrateCommand, one_bad_file_is_told_at_its_line_and_everything_else_is_right) {
  MemoryFiles files;
  fill_room(files);
  MemoryFiles good;
  fill_room(good);
  good.files.erase("room/bad.yaml");
  for (const char* format : {"text", "csv", "ndjson", "json", "markdown"}) {
    const auto with = calibrate(files, {"room", "--format", format});
    const auto without = calibrate(good, {"room", "--format", format});
    if (const std::string lines = format; lines == "csv" || lines == "ndjson") {
      EXPECT_EQ(with.out, without.out) << format;
    }
    EXPECT_EQ(with.status, 2);
    EXPECT_EQ(without.status, 1);
    EXPECT_NE(with.err.find("room/bad.yaml:20:"), std::string::npos) << with.err;
    EXPECT_EQ(without.err, "");
  }
}

TEST(CalibrateCommand, what_speaks_of_the_whole_names_the_files_that_could_not_be_used) {
  MemoryFiles files;
  fill_room(files);
  MemoryFiles good;
  fill_room(good);
  good.files.erase("room/bad.yaml");
  const std::string what = "line 20: `E4.feedbakc` is not a responsibility of the framework";
  const auto as = [&](MemoryFiles& room, const char* format) {
    return calibrate(room, {"room", "--format", format, "--width", "120"}).out;
  };
  const std::string text = taken_out(as(files, "text"), "; one file could not be used");
  const auto section = text.find("Files that could not be used");
  const auto counts = text.find("Counts");
  ASSERT_LT(section, counts);
  const std::string told = text.substr(section, counts - section);
  EXPECT_NE(told.find("room/bad.yaml  " + what), std::string::npos) << told;
  EXPECT_EQ(taken_out(text, told), as(good, "text"));
  const auto json = nlohmann::json::parse(as(files, "json"));
  EXPECT_EQ(json.at("unusable").at("unusable"),
            nlohmann::json::parse(R"([{"file": "room/bad.yaml", "what": ")" + what + "\"}]"));
  for (const char* format : {"markdown", "confluence", "html"}) {
    const std::string page = as(files, format);
    EXPECT_NE(page.find("one file could not be used"), std::string::npos) << format;
    EXPECT_NE(page.find("room/bad.yaml"), std::string::npos) << format;
  }
  EXPECT_EQ(as(good, "json").find("unusable"), std::string::npos);
}

TEST(CalibrateCommand, in_a_blind_session_files_that_could_not_be_used_are_counted) {
  MemoryFiles files;
  fill_room(files);
  for (const char* format : {"text", "json", "markdown", "confluence", "html"}) {
    const auto result =
        calibrate(files, {"room", "--redact", "--width", "120", "--format", format});
    EXPECT_NE(result.out.find("one file could not be used"), std::string::npos) << format;
    EXPECT_EQ(result.out.find("bad.yaml"), std::string::npos) << format;
  }
}

TEST(CalibrateCommand, whoever_is_in_two_files_is_told_with_both) {
  MemoryFiles files;
  fill_room(files);
  files.files.erase("room/bad.yaml");
  const int status = calibrate(files, {"room"}).status;
  files.files["room/ben-again.yaml"] = files.files["room/ben.yaml"];
  std::string& zoe = files.files["room/zoe.yaml"];
  zoe = files.files["room/ben.yaml"];
  zoe.replace(zoe.find("Ben Example"), 11, "Zoe Example");
  const auto result = calibrate(files, {"room", "--format", "ndjson"});
  EXPECT_EQ(result.status, status);
  EXPECT_NE(result.err.find("room/ben.yaml: warning: `e-202` is in `room/ben-again.yaml` as well, "
                            "and is counted twice [person-in-two-files]\n"
                            "     = help: leave out one of the two files"),
            std::string::npos)
      << result.err;
  EXPECT_NE(result.err.find("room/zoe.yaml: warning: "), std::string::npos);
  EXPECT_NE(result.err.find("`Ben Example` there and `Zoe Example` here: two people have two ids"),
            std::string::npos);
  const auto merged = calibrate(files, {"--merge", "-", "--format", "csv"}, result.out);
  EXPECT_EQ(merged.err, result.err);
  EXPECT_EQ(merged.status, status);
}

TEST(CalibrateCommand, a_topic_stands_in_the_line_of_the_promotion_it_is_about) {
  MemoryFiles files;
  files.files["lei.yaml"] =
      read_text(source_folder() / "examples/architect-or-manager-soc/evidence.yaml");
  const std::string csv = calibrate(files, {"lei.yaml", "--format", "csv"}).out;
  const auto line = [&](const std::string& to) {
    const auto at = csv.find("L5," + to + ',');
    return csv.substr(at, csv.find('\n', at) - at);
  };
  EXPECT_EQ(line("L6").find("single-entry"), std::string::npos) << csv;
  EXPECT_NE(line("M6").find("\"single-entry, self-confirmed\""), std::string::npos) << csv;
}

/// Somebody whose coverage is reached, but not the floor of an area.
void fill_with_a_missed_floor(MemoryFiles& files) {
  files.files["bilal.yaml"] =
      read_text(source_folder() / "examples/five-disciplines-team-task-engineer-soc/evidence.yaml");
}

TEST(CalibrateCommand, why_somebody_is_not_ready_is_told_where_coverage_does_not_show_it) {
  MemoryFiles files;
  fill_with_a_missed_floor(files);
  const std::string reason =
      "coverage is reached (86.48%), but Role in this team reaches 33.33% of the 60% it needs";
  const auto as = [&](const char* format) {
    return calibrate(files, {"bilal.yaml", "--as-of", "2026-11", "--format", format}).out;
  };
  EXPECT_NE(as("csv").find(",\"" + reason + "\"\n"), std::string::npos) << as("csv");
  EXPECT_NE(as("ndjson").find("\"reason\":\"" + reason + '"'), std::string::npos);
  EXPECT_NE(as("ndjson").find("\"unmet_required\":[],\"unmet_areas\":[\"team\"]"),
            std::string::npos)
      << as("ndjson");
  for (const char* format : {"json", "markdown", "html"}) {
    EXPECT_NE(as(format).find(reason + "; one month would make it ready: "), std::string::npos)
        << format;
    EXPECT_NE(as(format).find("one month short; lacking: area team"), std::string::npos) << format;
  }
}

TEST(CalibrateCommand, lines_from_before_there_were_reasons_are_still_read) {
  MemoryFiles files;
  fill_with_a_missed_floor(files);
  const auto with_reasons = calibrate(files, {"bilal.yaml", "--format", "ndjson"}).out;
  std::string line = with_reasons;
  const auto leave_out = [&](const std::string& from, const std::string& to) {
    const auto at = line.find(from);
    line.erase(at, line.find(to, at) - at);
  };
  leave_out(",\"reason\":", ",\"fast_track\"");
  leave_out(",\"unmet_required\":", "},\"responsibilities\"");
  const auto merged = calibrate(files, {"--merge", "-", "--format", "csv"}, line);
  EXPECT_EQ(merged.err, "");
  EXPECT_NE(merged.out.find(",86.48%,70%,"), std::string::npos) << merged.out;
  line = with_reasons;
  line.replace(line.find("[\"team\"]"), 8, "[17]");
  EXPECT_NE(calibrate(files, {"--merge", "-"}, line).err.find("`unmet_areas` holds something else"),
            std::string::npos);
}

TEST(CalibrateCommand, any_number_of_jobs_gives_the_same_bytes) {
  MemoryFiles files;
  fill_room(files);
  for (const char* command : {"calibrate", "assess"}) {
    expect_the_same_with_any_jobs(files, {command, "room", "--format", "ndjson"}, 5000);
  }
}

TEST(CalibrateCommand, a_framework_is_loaded_once_and_its_faults_are_told_once) {
  MemoryFiles files;
  fill_room(files);
  calibrate(files, {"room", "--jobs", "2"});
  EXPECT_EQ(files.reads["framework.yaml"], 1);

  std::string& framework = files.files["framework.yaml"];
  framework.replace(framework.find("next: [E4]"), 10, "next: [E5]");
  const auto one = calibrate(files, {"room", "--jobs", "1"});
  const auto two = calibrate(files, {"room", "--jobs", "2"});
  EXPECT_EQ(one.err, two.err);
  EXPECT_EQ(one.status, 2);
  EXPECT_NE(one.err.find("`E5`"), std::string::npos);
  EXPECT_EQ(one.err.find("`E5`"), one.err.rfind("`E5`"));
}

TEST(CalibrateCommand, parts_put_together_are_the_whole) {
  MemoryFiles files;
  fill_room(files);
  files.files.erase("room/bad.yaml");
  std::string together;
  for (const char* shard : {"3/4", "1/4", "4/4", "2/4"}) {
    together += calibrate(files, {"room", "--shard", shard, "--format", "ndjson"}).out;
  }
  files.files["parts.ndjson"] = together;
  for (const char* format : {"text", "csv", "ndjson", "json", "markdown"}) {
    const auto whole = calibrate(files, {"room", "--format", format});
    const auto merged = calibrate(files, {"--merge", "parts.ndjson", "--format", format});
    EXPECT_EQ(merged.out, whole.out) << format;
    EXPECT_EQ(merged.status, whole.status) << format;
    EXPECT_EQ(merged.err, "");
    EXPECT_EQ(calibrate(files, {"--merge", "-", "--format", format}, together).out, whole.out);
  }
}

TEST(CalibrateCommand, filters_hold_whichever_way_the_rows_came) {
  MemoryFiles files;
  fill_room(files);
  files.files.erase("room/bad.yaml");
  files.files["all.ndjson"] = calibrate(files, {"room", "--format", "ndjson"}).out;
  const std::vector<std::vector<std::string>> filters = {
      {"--level", "E4"}, {"--track", "frontend"}, {"--verdict", "ready"}, {"--manager", "m-8"}};
  const std::vector<std::string> lines = {"e-209", "e-202", "e-201", "e-205"};
  for (std::size_t i = 0; i < filters.size(); ++i) {
    std::vector<std::string> direct = {"room", "--format", "csv"};
    direct.insert(direct.end(), filters[i].begin(), filters[i].end());
    std::vector<std::string> merged = direct;
    merged[0] = "all.ndjson";
    merged.emplace_back("--merge");
    const auto result = calibrate(files, direct);
    EXPECT_NE(result.out.find('\n' + lines[i]), std::string::npos) << result.out;
    EXPECT_EQ(result.out, calibrate(files, merged).out);
  }
}

TEST(CalibrateCommand, a_blind_session_tells_nobody) {
  MemoryFiles files;
  fill_room(files);
  files.files.erase("room/bad.yaml");
  for (const char* format : {"text", "csv", "ndjson", "json", "markdown", "html"}) {
    const auto result =
        calibrate(files, {"room", "--redact", "--manager", "m-7", "--format", format});
    EXPECT_NE(result.out.find("person-"), std::string::npos);
    for (const char* told : {"e-20", "Example", "m-7", "m-8", "room/", "second-talk"}) {
      EXPECT_EQ(result.out.find(told), std::string::npos) << format << " tells " << told;
    }
  }
}

TEST(CalibrateCommand, a_key_keeps_names_from_session_to_session) {
  MemoryFiles files;
  fill_room(files);
  files.files.erase("room/bad.yaml");
  MemoryFiles later;
  later.files = files.files;
  later.files.erase("room/caro.yaml");  // a gap, and somebody new
  std::string& ada = later.files["room/ada.yaml"];
  later.files["room/zoe.yaml"] = ada;
  later.files["room/zoe.yaml"].replace(ada.find("e-201"), 5, "e-301");
  const std::vector<std::string> arguments = {"room",     "--redact", "--key",
                                              "who.json", "--format", "ndjson"};
  calibrate(files, arguments);
  const std::string key = files.files.at("who.json");
  EXPECT_NE(key.find("\"e-201\""), std::string::npos);
  later.files["who.json"] = key;
  calibrate(later, arguments);
  const std::string grown = later.files.at("who.json");
  EXPECT_EQ(grown.substr(0, key.rfind('"')), key.substr(0, key.rfind('"')));
  EXPECT_NE(grown.find("\"e-301\""), std::string::npos);

  files.files["who.json"] = "my notes";
  const auto refused = calibrate(files, arguments);
  EXPECT_EQ(refused.status, 2);
  EXPECT_EQ(refused.out, "");
  EXPECT_EQ(files.files.at("who.json"), "my notes");
  EXPECT_FALSE(files.made_private.contains("who.json")) << "what is no key is left as it is";
  EXPECT_TRUE(later.made_private.contains("who.json")) << "a key is its owner's alone";
}

TEST(CalibrateCommand, everybody_is_judged_on_one_day) {
  MemoryFiles files;
  fill_room(files);
  files.files.erase("room/bad.yaml");
  const std::string before = calibrate(files, {"room", "--format", "ndjson"}).out;
  std::string& ada = files.files["room/ada.yaml"];
  ada.insert(ada.find("\nevidence"), "as_of: 2024-01\n");
  EXPECT_EQ(calibrate(files, {"room", "--format", "ndjson"}).out, before);
  EXPECT_NE(before.find("\"as_of\":\"2026-11-30\""), std::string::npos);
}

}  // namespace
}  // namespace rung::test
