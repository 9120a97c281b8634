#pragma once

#include "rung/document.h"

namespace rung {

/// The formats of a document, each defined in the file of its name.
extern const DocumentFormat document_text_format;
extern const DocumentFormat document_json_format;

}  // namespace rung
