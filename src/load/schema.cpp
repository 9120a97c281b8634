#include <array>

#include "load/evidence_kinds.h"
#include "load/schema.h"
#include "load/schema_kinds.h"
#include "rung/load.h"
#include "yaml/reader.h"

namespace rung {

namespace {

constexpr std::array<std::string_view, 2> schemas = {"rung/framework/v1", "rung/evidence/v1"};

/// The value of a key of the file's outermost mapping. A key that is nearly it will do: the loader
/// of the whole file reports it.
std::optional<yaml::Value> top_value(yaml::Reader& reader, std::string_view key) {
  std::vector<std::string_view> keys;
  for (const yaml::Value value : reader.root()) {
    if (value.name() == key) return value;
    keys.push_back(value.name());
  }
  for (const yaml::Value value : reader.root()) {
    if (reader.suggest(value.name(), std::array{key})) return value;
  }
  return std::nullopt;
}

/// Where to point when something at the top of the file is missing.
SourceSpan top(const yaml::Reader& reader) {
  const yaml::Value root = reader.root();
  if (!root.is_mapping() || root.begin() == root.end()) return root.at();
  return (*root.begin()).key().at();
}

void report_unknown(yaml::Reader& reader, const yaml::Value& value) {
  const std::string_view text = value.text();
  const auto version = text.rfind("/v");
  for (const auto known : schemas) {
    if (version != std::string_view::npos &&
        text.substr(0, version + 2) == known.substr(0, known.size() - 1)) {
      reader.report(unsupported_version, value.at(), yaml::excerpt(text)).help =
          fmt::format("write `{}`", known);
      return;
    }
  }
  reader.advise(reader.report(unknown_schema, value.at(), yaml::excerpt(text)), text, schemas);
}

std::string_view in_words(Schema schema) {
  return schema == Schema::framework ? "a framework" : "evidence";
}

}  // namespace

bool expect_schema(yaml::Reader& reader, Schema found, Schema expected) {
  if (found == expected) return true;
  const auto value = top_value(reader, "schema");
  reader.report(wrong_schema, value ? value->at() : top(reader), in_words(expected),
                in_words(found));
  return false;
}

std::optional<ParsedFile> parse_file(SourcePtr source, Diagnostics& diagnostics,
                                     yaml::Lanes* lanes) {
  const std::size_t errors_before = diagnostics.error_count();
  auto tree = yaml::parse(source, diagnostics, lanes);
  if (!tree) return std::nullopt;
  const bool is_sound = diagnostics.error_count() == errors_before;
  yaml::Reader reader(*tree, diagnostics);
  if (!reader.mapping(reader.root())) return std::nullopt;
  const auto value = top_value(reader, "schema");
  if (!value) {
    reader.report(missing_schema, top(reader)).help =
        fmt::format("begin with `schema: {}` or `schema: {}`", schemas[0], schemas[1]);
    return std::nullopt;
  }
  const auto text = reader.text(*value);
  if (!text) return std::nullopt;
  constexpr std::array meant{Schema::framework, Schema::evidence};
  for (std::size_t i = 0; i < schemas.size(); ++i) {
    if (*text == schemas[i])
      return ParsedFile{std::move(source), std::move(tree), meant[i], is_sound};
  }
  report_unknown(reader, *value);
  return std::nullopt;
}

std::optional<Located<std::string>> framework_reference(const ParsedFile& file,
                                                        Diagnostics& diagnostics) {
  yaml::Reader reader(*file.tree, diagnostics);
  const auto value = top_value(reader, "framework");
  if (!value) {
    reader.report(missing_framework, top(reader)).help =
        "name one with `framework: ID`, or with `--framework` on the command line";
    return std::nullopt;
  }
  const auto text = reader.text(*value, "the id or the path of a framework");
  if (!text) return std::nullopt;
  if (text->empty()) {
    reader.report(missing_framework, value->at());
    return std::nullopt;
  }
  return Located<std::string>{std::string(*text), value->at()};
}

}  // namespace rung
