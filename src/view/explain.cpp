#include "view/explain.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "text/diagnostic_text.h"
#include "view/explain_parts.h"
#include "view/parts.h"

namespace rung {
namespace {

template <auto things>
std::vector<std::string> ids(const Framework& framework) {
  std::vector<std::string> all;
  for (const auto& thing : framework.*things) all.push_back(thing.id);
  return all;
}

/// A gate that several promotions have comes once.
std::vector<std::string> gate_ids(const Framework& framework) {
  std::vector<std::string> all;
  for (const Promotion& promotion : framework.promotions) {
    for (const Gate& gate : promotion.gates) {
      if (std::ranges::find(all, gate.id) == all.end()) all.push_back(gate.id);
    }
  }
  return all;
}

constexpr ExplainedKind kinds_in_order[] = {
    {"levels", ids<&Framework::levels>, explain_level},
    {"tracks", ids<&Framework::tracks>, explain_track},
    {"areas", ids<&Framework::areas>, explain_area},
    {"skills", ids<&Framework::skills>, explain_skill},
    {"responsibilities", ids<&Framework::responsibilities>, explain_responsibility},
    {"gates", gate_ids, explain_gate},
    {"sources", ids<&Framework::sources>, explain_source},
    {"metrics", ids<&Framework::metrics>, explain_metric},
    {"facts", ids<&Framework::facts>, explain_fact},
    {"duties", ids<&Framework::duties>, explain_duty},
    {"approvals", ids<&Framework::approvals>, explain_approval},
    {"roles", ids<&Framework::roles>, explain_role},
    {"growth", ids<&Framework::growth>, explain_offer},
    {"renamed", ids<&Framework::renamed>, explain_renamed},
};

Section names_section(std::string_view plural, const std::vector<std::string>& names) {
  List list{std::string(plural), {}};
  for (const std::string& name : names) list.items.push_back({{code(name)}, {}, {}});
  return {std::string(plural), std::string(plural), {}, {{std::move(list)}}};
}

void add_sections(std::vector<Section> sections, std::vector<Block>& blocks) {
  for (Section& section : sections) blocks.push_back({std::move(section)});
}

}  // namespace

std::span<const ExplainedKind> explained_kinds() { return kinds_in_order; }

std::vector<Section> explanations(const Framework& framework, std::string_view id) {
  std::vector<Section> all;
  for (const ExplainedKind& kind : kinds_in_order) {
    std::vector<Section> found = kind.explain(framework, id);
    std::move(found.begin(), found.end(), std::back_inserter(all));
  }
  return all;
}

Document explanation_document(std::string_view id, std::span<const Framework* const> frameworks) {
  Document document{"explanation", std::string(id), {}, {}};
  std::vector<std::pair<const Framework*, std::vector<Section>>> found;
  for (const Framework* framework : frameworks) {
    std::vector<Section> sections = explanations(*framework, id);
    if (!sections.empty()) found.emplace_back(framework, std::move(sections));
  }
  if (found.size() == 1) {
    auto& [framework, sections] = found.front();
    document.subtitle = framework_line(*framework, -1);
    if (sections.size() == 1) {
      document.title = sections.front().title;
      document.blocks = std::move(sections.front().blocks);
    } else {
      add_sections(std::move(sections), document.blocks);
    }
    return document;
  }
  if (!found.empty())
    document.subtitle = {plain("in several frameworks; `--framework` chooses one")};
  for (auto& [framework, sections] : found) {
    Section part{framework->id.value, framework->title, {code(framework->id.value)}, {}};
    add_sections(std::move(sections), part.blocks);
    document.blocks.push_back({std::move(part)});
  }
  return document;
}

Document diagnostic_document(const DiagnosticInfo& info) {
  const auto example = [](const char* key, const char* title, std::string_view text) {
    return Section{key, title, {}, {{Preformatted{"example", "text", std::string(text)}}}};
  };
  return {"diagnostic",
          std::string(info.code),
          {plain(std::string(severity_name(info.severity)))},
          {{Paragraph{{plain(std::string(info.explanation))}}},
           {example("wrong", "Wrong", info.wrong)},
           {example("right", "Right", info.right)}}};
}

Document names_document(const Framework& framework) {
  Document document{"names", "What can be explained", framework_line(framework, -1), {}};
  for (const ExplainedKind& kind : kinds_in_order) {
    const std::vector<std::string> names = kind.ids(framework);
    if (!names.empty()) document.blocks.push_back({names_section(kind.plural, names)});
  }
  return document;
}

Document codes_document(std::span<const DiagnosticInfo* const> diagnostics) {
  std::vector<std::string> codes;
  for (const DiagnosticInfo* info : diagnostics) codes.emplace_back(info->code);
  Document document{"names", "What can be explained", {}, {}};
  document.blocks.push_back({Paragraph{
      {plain("Whatever a framework names: its levels, tracks, areas, skills, responsibilities, "
             "gates and the rest, which "),
       code("rung explain --framework ID"), plain(" lists. And the codes of diagnostics:")}}});
  document.blocks.push_back({names_section("diagnostic codes", codes)});
  return document;
}

}  // namespace rung
