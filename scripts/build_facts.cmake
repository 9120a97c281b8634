# Writes a C++ file that defines `build_facts` of command/version.h:
#   cmake -DOUT=… -DSOURCE=… -DVERSION=… -DLIBRARIES="name=version;…" [-DCOMMIT=…] -P build_facts.cmake
# The commit is COMMIT, or that of the repository whose top is SOURCE, or unknown. The file is touched only when it
# would hold something else.
set(changed false)
if(NOT COMMIT)
  set(COMMIT unknown)
  execute_process(COMMAND git rev-parse --show-toplevel HEAD WORKING_DIRECTORY ${SOURCE}
                  OUTPUT_VARIABLE lines ERROR_QUIET RESULT_VARIABLE failed OUTPUT_STRIP_TRAILING_WHITESPACE)
  string(REPLACE "\n" ";" lines "${lines}")
  list(LENGTH lines count)
  if(failed EQUAL 0 AND count EQUAL 2)
    list(GET lines 0 top)
    file(REAL_PATH ${SOURCE} source)
    file(REAL_PATH ${top} top)
    # A copy of the sources within the repository of something else is not at that commit.
    if(top STREQUAL source)
      list(GET lines 1 COMMIT)
      execute_process(COMMAND git diff --quiet HEAD -- WORKING_DIRECTORY ${SOURCE} ERROR_QUIET RESULT_VARIABLE differs)
      if(NOT differs EQUAL 0)
        set(changed true)
      endif()
    endif()
  endif()
endif()

set(rows "")
foreach(library IN LISTS LIBRARIES)
  string(REGEX MATCH "^(.*)=(.*)$" all "${library}")
  string(APPEND rows "    {\"${CMAKE_MATCH_1}\", \"${CMAKE_MATCH_2}\"},\n")
endforeach()

file(WRITE ${OUT}.new
"#include \"command/version.h\"

namespace rung {
namespace {

constexpr BuiltWith libraries[] = {
${rows}};

}  // namespace

const BuildFacts build_facts{\"${VERSION}\", \"${COMMIT}\", ${changed}, libraries};

}  // namespace rung
")
file(COPY_FILE ${OUT}.new ${OUT} ONLY_IF_DIFFERENT)
