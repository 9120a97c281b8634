#include "support/markup.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <string_view>
#include <utility>

namespace rung::test {
namespace {

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ':' ||
         c == '-';
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

}  // namespace

std::vector<std::string> tags_of(const std::string& markup) {
  std::vector<std::string> tags;
  for (std::size_t at = markup.find('<'); at != std::string::npos; at = markup.find('<', at + 1)) {
    std::size_t end = at + 1;
    if (end < markup.size() && markup[end] == '/') ++end;
    while (end < markup.size() && is_name_character(markup[end])) ++end;
    tags.push_back(markup.substr(at + 1, end - at - 1));
  }
  return tags;
}

std::vector<std::string> structure_of(const std::string& markup) {
  std::vector<std::string> tags = tags_of(markup);
  std::erase_if(tags, [](const std::string& tag) {
    constexpr std::array<std::string_view, 4> looks = {"code", "strong", "br", "span"};
    const std::string_view name = std::string_view(tag).substr(tag.starts_with('/') ? 1 : 0);
    return std::ranges::find(looks, name) != looks.end();
  });
  return tags;
}

std::string single_spaced(const std::string& text) {
  std::string out;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n';
    if (space && (out.empty() || out.back() == ' ')) continue;
    out += space ? ' ' : c;
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

std::string text_content(const std::string& markup) {
  std::string text;
  bool inside = false;
  for (std::size_t i = 0; i < markup.size(); ++i) {
    if (markup[i] == '<') inside = true;
    if (!inside) text += markup[i];
    if (markup[i] == '>') inside = false;
    if (std::string_view(markup).substr(i).starts_with("<br")) text += ' ';
  }
  constexpr std::array<std::pair<std::string_view, std::string_view>, 5> entities = {
      {{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}}};
  for (const auto& [entity, character] : entities) replace_all(text, entity, character);
  return single_spaced(text);
}

std::string github_html(const std::string& markdown) {
  cmark_gfm_core_extensions_ensure_registered();
  const int options = CMARK_OPT_UNSAFE | CMARK_OPT_FOOTNOTES;
  const std::unique_ptr<cmark_parser, void (*)(cmark_parser*)> parser(cmark_parser_new(options),
                                                                      cmark_parser_free);
  for (const char* name : {"table", "autolink", "strikethrough", "tasklist"}) {
    cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
  }
  cmark_parser_feed(parser.get(), markdown.data(), markdown.size());
  const std::unique_ptr<cmark_node, void (*)(cmark_node*)> root(cmark_parser_finish(parser.get()),
                                                                cmark_node_free);
  const std::unique_ptr<char, void (*)(void*)> html(
      cmark_render_html(root.get(), options, cmark_parser_get_syntax_extensions(parser.get())),
      std::free);
  return html.get();
}

}  // namespace rung::test
