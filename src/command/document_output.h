#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "command/io.h"
#include "command/output_options.h"
#include "command/outputs.h"
#include "rung/diagnostic.h"
#include "rung/document.h"

namespace rung {

/// Where a document goes and how it looks there.
struct DocumentOutputs {
  std::vector<Output> outputs;
  Looks looks;
};

/// Declares the options that say so: every format of documents, `--output`, `--color`, `--width`.
void declare_document_options(CLI::App& app, OutputWords& words);

/// What these mean, or why they mean nothing: bytes that are not text go to no terminal.
std::optional<UsageError> read_document_options(const OutputWords& words, const Terminal& terminal,
                                                DocumentOutputs& outputs);

/// Writes the document once for each output. `inputs` are the files it was made from, which are not
/// written over; `command` is the one whose help tells more. Returns the exit status.
int write_document(const Document& document, const DocumentOutputs& outputs,
                   std::span<const std::string> inputs, std::string_view command, Io& io);

}  // namespace rung
