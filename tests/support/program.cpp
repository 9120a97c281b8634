#include "support/program.h"

#include <sstream>

#include "command/app.h"

namespace rung::test {

ProgramResult run_program(const std::vector<std::string>& arguments, FileSystem& files,
                          const std::string& input, const Terminal& terminal, Keyboard* keyboard) {
  std::ostringstream out;
  std::ostringstream err;
  std::istringstream in(input);
  Io io{out, err, in, files, test_day, terminal, {}, keyboard};
  ProgramResult result;
  result.status = run(arguments, io);
  result.out = out.str();
  result.err = err.str();
  return result;
}

}  // namespace rung::test
