#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "command/builtin.h"
#include "rung/load.h"

namespace rung::test {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* unknown = "zzzzzzzzzzzzzzzzzzzzzzzz";

Json schema_of(std::string_view id) {
  const auto all = builtin_schemas();
  return Json::parse(std::ranges::find(all, id, &BuiltinSchema::id)->text);
}

/// A mapping that a schema describes key by key, and a file with a key too many just there.
struct Form {
  std::string where;
  std::vector<std::string> keys;
  Json file;
};

/// Walks a schema down to every form in it. JSON is YAML, so what it builds can be loaded.
class Forms {
 public:
  using Wrap = std::function<Json(const Json&)>;

  Forms(const Json& schema, Json base) : schema_(schema), base_(std::move(base)) {
    walk(
        "", schema_, [](const Json& inner) { return inner; }, Json::object());
  }

  const std::vector<Form>& all() const { return all_; }

 private:
  /// `given` are the keys that the place asks for before its form is known.
  void walk(const std::string& where, const Json& node, const Wrap& wrap, const Json& given) {
    if (!node.is_object()) return;
    if (node.contains("$ref")) {
      const auto name = node["$ref"].get<std::string>().substr(std::string("#/$defs/").size());
      if (seen_.insert(name).second) walk(where, schema_["$defs"][name], wrap, given);
      return;
    }
    if (node.contains("properties")) {
      if (node.value("additionalProperties", Json(true)) == Json(false)) {
        add(where, node["properties"], wrap, given);
      }
      for (const auto& [key, value] : node["properties"].items()) {
        const auto beside = [&, name = key](const Json& inner) {
          Json mapping = given;
          mapping[name] = inner;
          return wrap(mapping);
        };
        walk(where + "." + key, value, beside, {});
      }
    }
    walk_parts(where, node, wrap);
  }

  void walk_parts(const std::string& where, const Json& node, const Wrap& wrap) {
    if (node.contains("items")) {
      walk(where + "[]", node["items"],
           [&](const Json& inner) { return wrap(Json::array({inner})); }, {});
    }
    if (node.contains("additionalProperties")) {
      walk(where + ".x", node["additionalProperties"],
           [&](const Json& inner) {
             return wrap({{"x", inner}});
           },
           {});
    }
    for (const Json& branch : node.value("allOf", Json::array())) {
      Json given;
      for (const Json& key : branch["if"]["required"]) given[key.get<std::string>()] = "x";
      walk(where + given.dump(), branch["then"], wrap, given);
    }
  }

  void add(const std::string& where, const Json& properties, const Wrap& wrap, Json given) {
    Form form{where, {}, base_};
    for (const auto& [key, value] : properties.items()) form.keys.push_back(key);
    given[unknown] = 1;
    form.file.update(wrap(given));
    all_.push_back(std::move(form));
  }

  const Json& schema_;
  Json base_;
  std::set<std::string> seen_;
  std::vector<Form> all_;
};

/// The words in backticks behind ` has `, where the loader says what keys there are.
std::vector<std::string> keys_told(const Diagnostics& diagnostics) {
  std::vector<std::string> keys;
  for (const Diagnostic& one : diagnostics.all()) {
    if (one.message.find(unknown) == std::string::npos) continue;
    std::size_t at = one.help.find(" has ");
    while ((at = one.help.find('`', at)) != std::string::npos) {
      const std::size_t end = one.help.find('`', at + 1);
      keys.push_back(one.help.substr(at + 1, end - at - 1));
      at = end + 1;
    }
  }
  return keys;
}

ParsedFile parsed(const Json& file) {
  Diagnostics diagnostics;
  auto result = parse_file(std::make_shared<SourceFile>("a.yaml", file.dump()), diagnostics);
  EXPECT_TRUE(result) << file.dump();
  return *result;
}

const Json framework_base = {{"schema", "rung/framework/v1"},
                             {"id", "x"},
                             {"title", "x"},
                             {"version", "1"},
                             {"levels", {{{"id", "x"}}}},
                             {"facts", {{"x", "int"}}}};
const Json evidence_base = {{"schema", "rung/evidence/v1"}, {"framework", "x"}};

TEST(SchemaKeys, of_frameworks_are_those_the_loader_knows) {
  const Json schema = schema_of("framework");
  const Forms forms(schema, framework_base);
  EXPECT_GE(forms.all().size(), 25U);
  for (const Form& form : forms.all()) {
    Diagnostics diagnostics;
    load_framework(parsed(form.file), diagnostics);
    EXPECT_EQ(keys_told(diagnostics), form.keys) << form.where << "\n" << form.file.dump();
  }
}

TEST(SchemaKeys, of_evidence_are_those_the_loader_knows) {
  Diagnostics diagnostics;
  const auto framework = load_framework(parsed(framework_base), diagnostics);
  ASSERT_TRUE(framework);
  const Json schema = schema_of("evidence");
  const Forms forms(schema, evidence_base);
  EXPECT_GE(forms.all().size(), 10U);
  for (const Form& form : forms.all()) {
    Diagnostics found;
    load_evidence(parsed(form.file), *framework, found);
    EXPECT_EQ(keys_told(found), form.keys) << form.where << "\n" << form.file.dump();
  }
}

/// Every key of every mapping in a schema, and where it stands.
void for_each_key(const Json& node, const std::string& where,
                  const std::function<void(const std::string&, const Json&)>& use) {
  if (!node.is_structured()) return;
  for (const auto& [key, value] : node.items()) {
    if (key == "dependentSchemas" || key == "if" || key == "then" || key == "else") continue;
    if (key == "properties") {
      for (const auto& [name, property] : value.items()) use(where + "." + name, property);
    }
    for_each_key(value, where + "." + key, use);
  }
}

class SchemaWords : public testing::TestWithParam<std::string> {};

TEST_P(SchemaWords, tell_every_key) {
  const Json schema = schema_of(GetParam());
  int keys = 0;
  for_each_key(schema, "", [&](const std::string& where, const Json& property) {
    if (property == Json(false)) return;
    ++keys;
    EXPECT_TRUE(property.value("description", "").ends_with(".")) << where;
    const std::string ref = property.value("$ref", "");
    const Json& titled =
        property.contains("title") || ref.empty() ? property : schema["$defs"][ref.substr(8)];
    EXPECT_FALSE(titled.value("title", "").empty()) << where;
  });
  EXPECT_GT(keys, 40);
}

INSTANTIATE_TEST_SUITE_P(Files, SchemaWords, testing::Values("evidence", "framework", "report"),
                         [](const auto& one) { return one.param; });

}  // namespace
}  // namespace rung::test
