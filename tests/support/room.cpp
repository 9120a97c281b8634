#include "support/room.h"

#include <string>
#include <vector>

#include "support/text_file.h"

namespace rung::test {

void fill_room(MemoryFiles& files) {
  const std::vector<std::string> people = {"ada", "ben", "caro", "dev", "eli",
                                           "fay", "gus", "hana", "ida"};
  const auto example = source_folder() / "docs/example";
  files.files["framework.yaml"] = read_text(example / "framework.yaml");
  for (const std::string& person : people) {
    files.files["room/" + person + ".yaml"] = read_text(example / "room" / (person + ".yaml"));
  }
  std::string bad = files.files["room/caro.yaml"];
  bad.replace(bad.find("E4.feedback"), 11, "E4.feedbakc");
  files.files["room/bad.yaml"] = bad;
}

}  // namespace rung::test
