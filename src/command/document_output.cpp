#include "command/document_output.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <ostream>
#include <utility>

#include "command/app.h"
#include "command/print_diagnostics.h"

namespace rung {
namespace {

const DocumentFormat& format_of(const Output& output) { return *document_formats()[output.format]; }

bool has_table(const std::vector<Block>& blocks) {
  return std::ranges::any_of(blocks, [](const Block& block) {
    const auto* section = std::get_if<Section>(&block.content);
    return std::holds_alternative<Table>(block.content) ||
           std::holds_alternative<Figure>(block.content) ||
           (section != nullptr && has_table(section->blocks));
  });
}

/// A format that holds tables only, asked for where there is none.
std::optional<UsageError> without_table(const Document& document, const DocumentOutputs& outputs) {
  if (has_table(document.blocks)) return std::nullopt;
  std::vector<std::string_view> others;
  for (const DocumentFormat* format : document_formats()) {
    if (!format->tables_only) others.push_back(format->name);
  }
  for (const Output& output : outputs.outputs) {
    if (!format_of(output).tables_only) continue;
    return UsageError{
        fmt::format("`{}` holds tables only, and there is none here", format_of(output).name),
        fmt::format("there are: {}", fmt::join(others, ", "))};
  }
  return std::nullopt;
}

/// What became of the outputs so far.
struct Written {
  std::vector<std::unique_ptr<SourceFile>> files;  ///< what diagnostics point at
  Diagnostics diagnostics;
  int status = status_ready;
};

void write_one(const Document& document, const Output& output, const DocumentOutputs& outputs,
               std::span<const std::string> inputs, Io& io, Written& written) {
  const auto rendered =
      format_of(output).render(document, render_options(output, outputs.looks, io.terminal));
  if (!rendered.problem.empty()) {
    io.err << "error: " << rendered.problem << '\n';
    written.status = status_unusable;
  } else if (output.file.empty()) {
    io.out << rendered.bytes;
  } else {
    written.files.push_back(std::make_unique<SourceFile>(output.file, std::string()));
    write_result(*written.files.back(), rendered.bytes, is_one_of(output.file, inputs, io.files),
                 io.files, written.diagnostics);
  }
}

}  // namespace

void declare_document_options(CLI::App& app, OutputWords& words) {
  declare_formats(app, words, document_formats());
  declare_looks(app, words);
}

std::optional<UsageError> read_document_options(const OutputWords& words, const Terminal& terminal,
                                                DocumentOutputs& outputs) {
  auto read = read_outputs(words.formats, words.file, format_names(document_formats()));
  if (read.problem) return read.problem;
  outputs.outputs = std::move(read.all);
  for (const Output& output : outputs.outputs) {
    if (!format_of(output).binary || !output.file.empty() || !terminal.out) continue;
    return UsageError{fmt::format("`{}` is not for a terminal", format_of(output).name),
                      "name a file by `--output`, or send it on to another program"};
  }
  return read_looks(words, outputs.looks);
}

int write_document(const Document& document, const DocumentOutputs& outputs,
                   std::span<const std::string> inputs, std::string_view command, Io& io) {
  if (const auto problem = without_table(document, outputs)) return refuse(*problem, command, io);
  Written written;
  for (const Output& output : outputs.outputs) {
    write_one(document, output, outputs, inputs, io, written);
  }
  print_diagnostics({&written.diagnostics},
                    wants_color(outputs.looks.color, io.terminal.err, io.terminal), io);
  return written.diagnostics.error_count() > 0 ? status_unusable : written.status;
}

}  // namespace rung
