# Writes a C++ file that holds the bytes of each of FILES:
#   cmake -DOUT=… -DFILES=… -DHEADER=command/builtin.h -DTYPE=BuiltinFramework -DFUNCTION=builtin_frameworks -P embed.cmake
# It defines FUNCTION, which HEADER declares: a span of TYPE, each an id and a text, in the order of the ids. The id is
# the name of the file without its ending; a test holds that this is a framework's own id.
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
  string(APPEND arrays "constexpr char text_${number}[] = {\n${bytes}};\n")
  string(APPEND rows "    {\"${id}\", std::string_view(text_${number}, sizeof text_${number})},\n")
  math(EXPR number "${number} + 1")
endforeach()

file(WRITE ${OUT}.new
"#include \"${HEADER}\"

namespace rung {
namespace {

${arrays}
constexpr ${TYPE} all[] = {
${rows}};

}  // namespace

std::span<const ${TYPE}> ${FUNCTION}() { return all; }

}  // namespace rung
")
file(COPY_FILE ${OUT}.new ${OUT} ONLY_IF_DIFFERENT)
file(TOUCH ${OUT})
