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

/// A mapping that a schema describes key by key, and a file with a key of that name just there.
struct Form {
  std::string where;
  std::vector<std::string> keys;
  std::function<Json(const std::string& key)> file_with;
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
        const auto beside = [wrap, given, name = key](const Json& inner) {
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
           [wrap](const Json& inner) { return wrap(Json::array({inner})); }, {});
    }
    if (node.contains("additionalProperties")) {
      walk(where + ".x", node["additionalProperties"],
           [wrap](const Json& inner) {
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

  void add(const std::string& where, const Json& properties, const Wrap& wrap, const Json& given) {
    Form form{where, {}, [wrap, given, base = base_](const std::string& key) {
                Json mapping = given;
                mapping[key] = 1;
                Json file = base;
                file.update(wrap(mapping));
                return file;
              }};
    for (const auto& [key, value] : properties.items()) form.keys.push_back(key);
    all_.push_back(std::move(form));
  }

  const Json& schema_;
  Json base_;
  std::set<std::string> seen_;
  std::vector<Form> all_;
};

/// What is said about a key that is none, and what helps.
std::string told_about(const std::string& key, const Diagnostics& diagnostics) {
  for (const Diagnostic& one : diagnostics.all()) {
    if (one.message.starts_with("`" + key + "` is not a key of ")) return one.help;
  }
  return {};
}

/// `` a leave has `from` and `to` ``, as far as it says what keys there are.
std::vector<std::string> keys_in(const std::string& help) {
  std::vector<std::string> keys;
  std::size_t at = help.find(" has ");
  while ((at = help.find('`', at)) != std::string::npos) {
    const std::size_t end = help.find('`', at + 1);
    keys.push_back(help.substr(at + 1, end - at - 1));
    at = end + 1;
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

/// That the loader knows the keys of a form and no others. Where it lists them, these are they; of
/// more it says how many there are, and it takes each of those.
void expect_keys(const Form& form, const std::function<Diagnostics(const Json&)>& load) {
  SCOPED_TRACE(form.where);
  const std::string help = told_about(unknown, load(form.file_with(unknown)));
  if (help.find(" has ") != std::string::npos) {
    EXPECT_EQ(keys_in(help), form.keys);
    return;
  }
  EXPECT_TRUE(help.starts_with("the nearest of " + std::to_string(form.keys.size()) + " are "))
      << help;
  for (const std::string& key : form.keys) {
    if (form.where.empty() && key == "schema") continue;  // or nothing would be loaded
    EXPECT_EQ(told_about(key, load(form.file_with(key))), "") << key;
  }
}

TEST(SchemaKeys, of_frameworks_are_those_the_loader_knows) {
  const Json schema = schema_of("framework");
  const Forms forms(schema, framework_base);
  EXPECT_GE(forms.all().size(), 25U);
  for (const Form& form : forms.all()) {
    expect_keys(form, [](const Json& file) {
      Diagnostics diagnostics;
      load_framework(parsed(file), diagnostics);
      return diagnostics;
    });
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
    expect_keys(form, [&](const Json& file) {
      Diagnostics found;
      load_evidence(parsed(file), *framework, found);
      return found;
    });
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
