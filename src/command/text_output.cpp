#include "command/text_output.h"

#include <ostream>

#include "command/app.h"
#include "command/kinds.h"
#include "command/outputs.h"
#include "command/print_diagnostics.h"
#include "command/sources.h"

namespace rung {
namespace {

bool is_standard_output(const std::string& path) { return path.empty() || path == standard_input; }

}  // namespace

int write_text(std::string_view text, const std::string& path, Io& io,
               std::span<const std::string> inputs) {
  if (is_standard_output(path)) {
    io.out << text;
    return status_ready;
  }
  const SourceFile file(path, {});
  Diagnostics diagnostics;
  write_result(file, text, is_one_of(path, inputs, io.files), io.files, diagnostics);
  print_diagnostics({&diagnostics}, wants_color(ColorWish::automatic, io.terminal.err, io.terminal),
                    io);
  return diagnostics.error_count() > 0 ? status_unusable : status_ready;
}

int write_new_text(std::string_view text, const std::string& path, Io& io) {
  if (is_standard_output(path) || io.files.kind(path) == PathKind::missing) {
    return write_text(text, path, io);
  }
  const SourceFile file(path, {});
  Diagnostics diagnostics;
  diagnostics.report(output_exists, SourceSpan::of_file(file), path).help =
      "give another name with `--output`, or move it out of the way first";
  print_diagnostics({&diagnostics}, false, io);
  return status_unusable;
}

}  // namespace rung
