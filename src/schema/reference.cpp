#include "schema/reference.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "report/words.h"

namespace rung {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view parts_prefix = "#/$defs/";

/// What stands in backticks is code.
Words words_of(std::string_view text) {
  Words words;
  bool in_code = false;
  while (!text.empty()) {
    const std::string part(text.substr(0, text.find('`')));
    if (!part.empty()) words.push_back(in_code ? code(part) : plain(part));
    text.remove_prefix(std::min(text.size(), part.size() + 1));
    in_code = !in_code;
  }
  return words;
}

std::string as_written(const Json& value) {
  return value.is_string() ? value.get<std::string>() : value.dump();
}

/// `a`, `b` or `c`.
Words choice_of(const Json& values) {
  Words words;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i > 0) words.push_back(plain(i + 1 == values.size() ? " or " : ", "));
    words.push_back(code(as_written(values[i])));
  }
  return words;
}

/// The keys that a mapping may have, and what may stand there. Of keys that only begin so, the
/// beginning: `to-…`; of months, the form.
std::vector<std::pair<std::string, Json>> keys_of(const Json& form) {
  std::vector<std::pair<std::string, Json>> keys;
  const Json named = form.value("properties", Json::object());
  for (const auto& [key, property] : named.items()) {
    if (!property.is_boolean()) keys.emplace_back(key, property);
  }
  const Json like = form.value("patternProperties", Json::object());
  for (const auto& [pattern, property] : like.items()) {
    const bool begins = pattern.find_first_of("[($") == std::string::npos;
    keys.emplace_back(begins ? pattern.substr(1) + "…" : "YYYY-MM", property);
  }
  return keys;
}

/// Walks a schema from its top and tells of each mapping once, where it is first met.
class Reference {
 public:
  explicit Reference(const Json& schema) : schema_(schema) {}

  Document document(std::string_view id) {
    Document document;
    document.kind = fmt::format("schema-{}", id);
    document.title = capitalised(schema_["title"]);
    document.subtitle = words_of(schema_["description"].get<std::string>());
    document.blocks.push_back({keys_table(schema_, document.title, Json::array())});
    tell_branches(schema_, document.blocks);
    tell_below(schema_, document.blocks);
    return document;
  }

 private:
  /// The part a schema refers to, or itself.
  const Json& part(const Json& node) const {
    return node.contains("$ref") ? schema_["$defs"][part_name(node)] : node;
  }

  static std::string part_name(const Json& node) {
    return node.value("$ref", std::string(parts_prefix)).substr(parts_prefix.size());
  }

  /// A mapping of known keys, and not one of names to things of which some are there anyway.
  static bool is_form(const Json& node) {
    const bool of_names = node.value("additionalProperties", Json(false)).is_object();
    return node.contains("allOf") ||
           (node.contains("properties") && (!of_names || node.contains("required")));
  }

  /// The name of the mapping that a value is, or that its items or entries are; empty for none.
  std::string form_behind(const Json& node) const {
    if (!node.is_object()) return {};
    const Json& found = part(node);
    if (is_form(found)) return part_name(node);
    for (const char* inner : {"items", "additionalProperties"}) {
      if (found.contains(inner)) return form_behind(found[inner]);
    }
    return {};
  }

  /// Tells of every mapping that a value of this one may be, in the order of the keys.
  void tell_below(const Json& node, std::vector<Block>& blocks) {
    for (const auto& [key, value] : keys_of(node)) {
      tell(form_behind(value), Json::array(), blocks);
      for (const Json& choice : value.value("anyOf", Json::array())) {
        tell(form_behind(choice), Json::array(), blocks);
      }
    }
    tell(form_behind(node.value("additionalProperties", Json(false))), Json::array(), blocks);
    for (const char* branch : {"then", "else"}) {
      if (node.contains(branch)) tell(form_behind(node[branch]), Json::array(), blocks);
    }
  }

  /// A section about a mapping, unless there is one already, and then those below it. `leading` are
  /// the keys by which it is told from others.
  void tell(const std::string& name, const Json& leading, std::vector<Block>& blocks) {
    if (name.empty() || !told_.insert(name).second) return;
    const Json& form = schema_["$defs"][name];
    Section section;
    section.key = name;
    section.title = capitalised(form["title"]);
    section.blocks.push_back({Paragraph{words_of(form.value("description", ""))}});
    if (form.contains("properties")) {
      section.blocks.push_back({keys_table(form, section.title, leading)});
    }
    blocks.push_back({std::move(section)});
    tell_branches(form, blocks);
    tell_below(form, blocks);
  }

  /// Tells of the mappings that one may turn out to be.
  void tell_branches(const Json& form, std::vector<Block>& blocks) {
    for (const Json& branch : form.value("allOf", Json::array())) {
      const Json keys = branch["if"].value("required", Json::array());
      tell(form_behind(branch.value("then", Json(false))), keys, blocks);
    }
  }

  Words holds(const Json& property) const {
    const Json& found = part(property);
    if (found.contains("const")) return {code(as_written(found["const"]))};
    if (found.contains("enum")) return choice_of(found["enum"]);
    const std::string title = property.contains("title") ? property["title"] : found["title"];
    const std::string form = form_behind(property);
    return {form.empty() ? plain(title) : link(title, "#" + form)};
  }

  static Words left_out(const std::string& key, const Json& property, const Json& form,
                        const Json& leading) {
    for (const Json& names : {form.value("required", Json::array()), leading}) {
      if (std::ranges::find(names, Json(key)) != names.end())
        return {status("required", Tone::plain)};
    }
    return property.contains("default") ? Words{code(as_written(property["default"]))} : Words{};
  }

  Table keys_table(const Json& form, const std::string& title, const Json& leading) const {
    Table table{"keys",
                title,
                {{"key", "Key", Align::left, true},
                 {"holds", "Holds"},
                 {"means", "Means"},
                 {"default", "Default"}},
                {}};
    for (const auto& [key, property] : keys_of(form)) {
      table.rows.push_back({{{code(key)}},
                            {holds(property)},
                            {words_of(property.value("description", ""))},
                            {left_out(key, property, form, leading)}});
    }
    return table;
  }

  const Json& schema_;
  std::set<std::string> told_;
};

}  // namespace

Document schema_reference(std::string_view schema, std::string_view id) {
  const Json parsed = Json::parse(schema);
  return Reference(parsed).document(id);
}

}  // namespace rung
