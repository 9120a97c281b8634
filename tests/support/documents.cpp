#include "support/documents.h"

#include <gtest/gtest.h>

namespace rung::test {

const std::vector<std::string>& hostile_texts() {
  static const std::vector<std::string> texts = {
      "<script>alert(1)</script><img src=x onerror=\"alert('x')\">",
      "=HYPERLINK(\"https://evil.example\";\"x\")",
      "+1+cmd|' /C calc'!A0",
      "-2+3",
      "@SUM(A1:A9)",
      "\t=1+1",
      "\r=1+1",
      "a\x1b[31mred\x1b]8;;https://evil.example\x07",
      "a\u202Egnp.exe\u2066b\u200Bc",
      "averyveryveryverylongwordwithoutasinglebreakaveryveryveryverylongwordwithoutasinglebreak",
      "José e\u0301 山田太郎 責任範囲は全社の脅威モデリング手法 "
      "👩‍🔬🇩🇪",
      "]]> -- --> <!-- ${{ secrets.TOKEN }} {{ x }} {% y %}",
      "a | b || c \\| d `code` ``x`` ```",
      "*a* _b_ **c** ~~d~~ [e](javascript:alert(1)) ![f](x) # g",
      "@dana-example see #12, GH-3 and org/repo#4, https://evil.example/x?a=b&c=d www.evil.example",
      "&lt;b&gt; &amp; &#x41; $x$ \"quoted\" 'single'",
      "# heading\n- item\n\n---\n1. one\r\n> quote\n| a | b |\n|---|---|",
      "bad \xE9 utf-8 \x7f and \xC2\x9B c1",
      "{\"a\": [1, null]}, \"b\"; c\n",
      "",
      " leading and trailing ",
  };
  return texts;
}

Document without_preformatted(Document document) {
  std::erase_if(document.blocks, [](const Block& block) {
    return std::holds_alternative<Preformatted>(block.content);
  });
  for (Block& block : document.blocks) {
    if (auto* figure = std::get_if<Figure>(&block.content)) figure->sketch = {};
  }
  return document;
}

Table table_of(const std::vector<std::string>& titles,
               const std::vector<std::vector<std::string>>& rows) {
  Table table;
  table.key = "table";
  table.title = "Table";
  for (const std::string& title : titles) {
    table.columns.push_back({title, title, Align::left, table.columns.empty()});
  }
  for (const auto& row : rows) {
    auto& cells = table.rows.emplace_back();
    for (const std::string& cell : row) cells.push_back({{plain(cell)}, Tone::plain});
  }
  return table;
}

Document sample_document() {
  Table table = table_of({"skill", "L3", "L4"}, {{"Cloud", "Investigates issues", "Designs guards"},
                                                 {"Hiring", "", "Interviews candidates"}});
  table.key = "skills";
  table.title = "Skills by level";
  table.rows[0][1].tone = Tone::good;
  table.rows[1][2].words = {status("added", Tone::good), plain(" "), code("hiring@L4"),
                            plain(", see "), link("levels", "#levels")};
  Section level{"L4",
                "L4 Engineer",
                {status("required", Tone::caution)},
                {{Paragraph{{plain("What is "), strong("expected"), plain(" here.")}}}, {table}}};
  List boxes{"evidence",
             {{{plain("Shown once")}, true, {}},
              {{plain("Shown twice")}, false, {{{plain("and then again")}, {}, {}}}}}};
  List points{"points", {{{plain("one")}, {}, {}}, {{plain("two")}, {}, {}}}};
  Facts facts{{{"version", "Version", {code("2026.1")}},
               {"wiki", "Wiki", {link("the page", "https://wiki.example/a?b=c&d=e")}}}};
  Section ladder{"levels", "Levels", {}, {{points}, {level}, {boxes}}};
  Preformatted drawing{"graph", "mermaid", "graph TD\n  L3 --> L4"};
  return {"sample",
          "A sample",
          {plain("of all there is, "), code("unified-security")},
          {{facts}, {ladder}, {drawing}}};
}

Document document_of(const std::string& text) {
  const Words words = {plain(text), strong(text), code(text), status(text, Tone::bad),
                       link(text, "javascript:" + text)};
  Table table = table_of({text, text}, {{text, text}, {text, text}});
  table.title = text;
  table.key = text;
  table.rows[1][1].words = words;
  return {text,
          text,
          words,
          {{Paragraph{words}},
           {List{text, {{words, {}, {}}, {words, true, {{words, false, {}}}}}}},
           {Facts{{{text, text, words}}}},
           {table},
           {Preformatted{text, text, text}},
           {Callout{text, Tone::bad, text, words, text, words}},
           {Figure{text, Bars{{{text, text, 5000, 0, Tone::bad}}}, table}},
           {Figure{text,
                   HeatMap{{{text, text, true, text}},
                           {{text,
                             "#" + text,
                             text,
                             Tone::bad,
                             {{Shape::square, Tone::good, text}},
                             text,
                             {text}}}},
                   table}},
           {Figure{text, Timeline{{{text, {{text, Tone::bad}}, 1}}}, table}},
           {Figure{text,
                   Curves{{{text, text, true, text}},
                          {{text, text, 5000, {{2500, false}}}},
                          {text, text, text, Tone::bad, {{Shape::upward, Tone::good, text}}, text}},
                   table,
                   {text, "text", text}}},
           {Section{text, text, words, {{Paragraph{{plain(text)}}}, {table}}}},
           {Section{text, text, words, {{Section{text, text, {}, {{table}}}}}}}}};
}

std::string rendered(std::string_view format, const Document& document,
                     const RenderOptions& options) {
  for (const DocumentFormat* candidate : document_formats()) {
    if (candidate->name != format) continue;
    RenderedDocument result = candidate->render(document, options);
    EXPECT_EQ(result.problem, "") << format;
    return std::move(result.bytes);
  }
  ADD_FAILURE() << "there is no format " << format;
  return "";
}

std::string without_color(std::string text) {
  for (std::size_t at = text.find('\x1b'); at != std::string::npos; at = text.find('\x1b')) {
    text.erase(at, text.find('m', at) - at + 1);
  }
  return text;
}

}  // namespace rung::test
