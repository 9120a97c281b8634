// Whatever the bytes of a file: what `note` adds is all that changes and no mistake, `validate
// --fix` comes to an end, and where they refuse, the file is what it was. The first byte chooses
// the edit.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "fuzz/must.h"
#include "support/memory_files.h"
#include "support/program.h"

namespace rung::test {
namespace {

using Arguments = std::vector<std::string>;

constexpr int most_mendings = 10;

const std::vector<Arguments>& edits() {
  static const std::vector<Arguments> all = {
      {"validate", "me.yaml", "--fix"},
      {"note", "me.yaml", "--shows", "threat-modeling@L6", "--source", "artifact", "--month",
       "2026-09", "--title", "A title: with # marks", "--link", "https://wiki.example/a"},
      {"note", "me.yaml", "--metric", "apps_owned", "2026-11=31"},
      {"note", "me.yaml", "--shows", "mentoring@L5", "--hours", "2026-10=4"},
  };
  return all;
}

/// Whether `after` is `before` with something put in at one place, or a list opened for it.
bool is_addition(std::string_view before, std::string_view after) {
  std::size_t same = 0;
  while (same < before.size() && same < after.size() && before[same] == after[same]) ++same;
  std::size_t same_end = 0;
  while (same + same_end < before.size() && same_end < after.size() - same &&
         before[before.size() - 1 - same_end] == after[after.size() - 1 - same_end]) {
    ++same_end;
  }
  // What is replaced is an empty list or mapping, and blanks around it.
  std::string gone(before.substr(same, before.size() - same - same_end));
  std::erase_if(
      gone, [](char c) { return std::string_view("[]{} \r\n").find(c) != std::string_view::npos; });
  return gone.empty();
}

std::size_t errors_of(MemoryFiles& files) {
  const std::string text = run_program({"validate", "me.yaml", "--format", "github"}, files).out;
  std::size_t errors = 0;
  for (std::size_t at = text.find("::error"); at != std::string::npos;
       at = text.find("::error", at + 1))
    ++errors;
  return errors;
}

void edit(const Arguments& arguments, const std::string& before) {
  MemoryFiles files;
  files.files["me.yaml"] = before;
  const std::size_t errors = errors_of(files);
  const ProgramResult result = run_program(arguments, files);
  const std::string after = files.files["me.yaml"];
  must(result.status >= 0 && result.status <= 2, "the status is 0, 1 or 2");
  must(files.files.size() == 1, "nothing else is written");
  if (after == before) return;
  if (arguments.front() == "note") {
    must(errors_of(files) <= errors, "what is written has no new error");
    must(result.status == 0, "a file that is changed is a success");
    must(is_addition(before, after), "nothing but an addition changes");
    return;
  }
  // What was no YAML shows what else is wrong with it once it is, and that may be mended in turn.
  std::string mended = after;
  for (int i = 0; i < most_mendings && run_program(arguments, files).status != 2; ++i) {
    if (files.files["me.yaml"] == mended) return;
    mended = files.files["me.yaml"];
  }
  must(run_program(arguments, files).status == 2 || files.files["me.yaml"] == mended,
       "mending comes to an end");
}

}  // namespace
}  // namespace rung::test

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const auto& edits = rung::test::edits();
  rung::test::edit(edits[data[0] % edits.size()],
                   {reinterpret_cast<const char*>(data) + 1, size - 1});
  return 0;
}
