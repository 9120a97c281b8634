#include "render/confluence_words.h"

#include <fmt/format.h>

#include "render/document_words.h"
#include "render/html.h"
#include "render/html_words.h"

namespace rung {
namespace {

std::string_view color_of(Tone tone) {
  switch (tone) {
    case Tone::good:
      return "Green";
    case Tone::bad:
      return "Red";
    case Tone::caution:
      return "Yellow";
    case Tone::plain:
    case Tone::muted:
      break;
  }
  return "Grey";
}

/// A part of a document that is no markup whatever it holds; its end is the one thing it cannot
/// hold, and is split over two.
std::string character_data(std::string_view text) {
  std::string out = "<![CDATA[";
  for (const char c : text) {
    if (c == '>' && out.ends_with("]]")) out += "]]><![CDATA[";
    out += c;
  }
  return out + "]]>";
}

std::string link_confluence(const Word& word, const std::string& text) {
  if (!may_be_followed(word.target)) {
    return fmt::format("{} (<code>{}</code>)", text, escape_markup(word.target));
  }
  if (word.target.starts_with('#')) {
    return fmt::format("<ac:link ac:anchor=\"{}\"><ac:link-body>{}</ac:link-body></ac:link>",
                       anchor_of(word.target.substr(1)), text);
  }
  return fmt::format("<a href=\"{}\">{}</a>", escape_markup(word.target), text);
}

std::string word_confluence(const Word& word) {
  const std::string text = escape_with_breaks(word.text);
  switch (word.kind) {
    case Word::Kind::plain:
    case Word::Kind::page:
      return text;
    case Word::Kind::strong:
      return fmt::format("<strong>{}</strong>", text);
    case Word::Kind::code:
      return fmt::format("<code>{}</code>", text);
    case Word::Kind::status:
      return fmt::format(
          "<ac:structured-macro ac:name=\"status\"><ac:parameter ac:name=\"colour\">{}"
          "</ac:parameter><ac:parameter ac:name=\"title\">{}</ac:parameter>"
          "</ac:structured-macro>",
          color_of(word.tone), escape_markup(word.text));
    case Word::Kind::link:
      break;
  }
  return link_confluence(word, text);
}

}  // namespace

std::string words_confluence(const Words& words) {
  std::string text;
  for (const Word& word : visible(words)) text += word_confluence(word);
  return text;
}

std::string anchor_macro(std::string_view key) {
  return fmt::format(
      "<ac:structured-macro ac:name=\"anchor\"><ac:parameter ac:name=\"\">{}</ac:parameter>"
      "</ac:structured-macro>",
      anchor_of(key));
}

std::string code_macro(std::string_view text) {
  return fmt::format(
      "<ac:structured-macro ac:name=\"code\"><ac:parameter ac:name=\"language\">text"
      "</ac:parameter><ac:plain-text-body>{}</ac:plain-text-body></ac:structured-macro>",
      character_data(visible(text)));
}

}  // namespace rung
