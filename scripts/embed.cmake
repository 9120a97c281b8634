# Writes a C++ file that holds the bytes of each of FILES: cmake -DOUT=… -DFILES=… -P embed.cmake
# A framework is found by the name of its file, without `.yaml`; a test holds that this is its id.
set(ids "")
foreach(file IN LISTS FILES)
  get_filename_component(id ${file} NAME_WLE)
  list(APPEND ids ${id})
  set(file_${id} ${file})
endforeach()
list(SORT ids)

set(arrays "")
set(rows "")
set(number 0)
foreach(id IN LISTS ids)
  file(READ ${file_${id}} bytes HEX)
  string(REGEX REPLACE "(..)" "'\\\\x\\1'," bytes "${bytes}")
  string(REGEX REPLACE "(......,......,......,......,......,......,......,......,......,......,......,......,)" "\\1\n"
         bytes "${bytes}")
  string(APPEND arrays "constexpr char framework_${number}[] = {\n${bytes}};\n")
  string(APPEND rows "    {\"${id}\", std::string_view(framework_${number}, sizeof framework_${number})},\n")
  math(EXPR number "${number} + 1")
endforeach()

file(WRITE ${OUT}.new
"#include \"command/builtin.h\"

namespace rung {
namespace {

${arrays}
constexpr BuiltinFramework frameworks[] = {
${rows}};

}  // namespace

std::span<const BuiltinFramework> builtin_frameworks() { return frameworks; }

}  // namespace rung
")
file(COPY_FILE ${OUT}.new ${OUT} ONLY_IF_DIFFERENT)
file(TOUCH ${OUT})
