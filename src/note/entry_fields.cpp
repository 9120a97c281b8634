#include "note/entry_fields.h"

#include <fmt/format.h>

#include <cstddef>
#include <utility>

#include "text/yaml_words.h"

namespace rung {
EntryField text_field(std::string key, FieldText value) {
  return {std::move(key), EntryField::Form::text, {std::move(value)}, {}};
}

EntryField list_field(std::string key, std::vector<FieldText> items) {
  return {std::move(key), EntryField::Form::list, std::move(items), {}};
}

EntryField mapping_field(std::string key, std::vector<std::pair<std::string, FieldText>> pairs) {
  EntryField field{std::move(key), EntryField::Form::mapping, {}, {}};
  for (auto& pair : pairs) {
    field.names.push_back(std::move(pair.first));
    field.values.push_back(std::move(pair.second));
  }
  return field;
}

std::string as_yaml(const FieldText& value, bool in_brackets) {
  return in_yaml(value.text, {value.is_text, in_brackets});
}

std::string as_yaml(const EntryField& field, bool in_brackets) {
  if (field.form == EntryField::Form::text) return as_yaml(field.values.front(), in_brackets);
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < field.values.size(); ++i) {
    const std::string value = as_yaml(field.values[i], true);
    const bool is_pair = field.form == EntryField::Form::mapping;
    parts.push_back(is_pair ? as_yaml(FieldText{field.names[i], false}, true) + ": " + value
                            : value);
  }
  return field.form == EntryField::Form::list ? fmt::format("[{}]", fmt::join(parts, ", "))
                                              : fmt::format("{{{}}}", fmt::join(parts, ", "));
}

std::string as_flow(const EntryFields& entry) {
  std::vector<std::string> parts;
  for (const EntryField& field : entry) parts.push_back(field.key + ": " + as_yaml(field, true));
  return fmt::format("{{{}}}", fmt::join(parts, ", "));
}

std::vector<std::string> as_block(const EntryFields& entry, std::size_t indent,
                                  std::size_t dash_width) {
  std::vector<std::string> lines;
  for (const EntryField& field : entry) {
    std::string before(indent + dash_width, ' ');
    if (lines.empty()) before[indent] = '-';
    lines.push_back(fmt::format("{}{}: {}", before, field.key, as_yaml(field, false)));
  }
  return lines;
}

}  // namespace rung
