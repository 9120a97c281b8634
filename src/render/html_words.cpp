#include "render/html_words.h"

#include <fmt/format.h>

#include <algorithm>

#include "render/document_words.h"
#include "render/html.h"

namespace rung {
namespace {

bool is_outside_ascii(char c) { return static_cast<unsigned char>(c) >= 0x80; }

bool may_stand_in_anchor(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("-._@").find(c) != std::string_view::npos;
}

/// What may stand in an address: the rest is written by its bytes, as browsers would send it.
bool is_outside_address(char c) {
  return static_cast<unsigned char>(c) <= 0x20 ||
         std::string_view("\"<>\\^`{|}\x7f").find(c) != std::string_view::npos;
}

std::string address_of(std::string_view target) {
  std::string address;
  for (const char c : target) {
    if (is_outside_address(c)) {
      address += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    } else {
      address += c;
    }
  }
  return address;
}

/// Where a word leads to that leads to a page beside: never out of the folder.
std::string page_href(std::string_view target) {
  const std::size_t hash = std::min(target.find('#'), target.size());
  std::string name = anchor_of(target.substr(0, hash));
  if (!name.empty() && name.front() == '.') name.front() = '-';
  return hash == target.size() ? name : name + anchor_href(target.substr(hash + 1));
}

std::string link_html(const Word& word, const std::string& text) {
  const std::string href = href_of(word);
  if (href.empty()) return fmt::format("{} (<code>{}</code>)", text, escape_markup(word.target));
  return fmt::format("<a href=\"{}\">{}</a>", href, text);
}

std::string word_html(const Word& word) {
  const std::string text = escape_with_breaks(word.text);
  const std::string_view tone = class_of(word.tone);
  const std::string attribute = tone.empty() ? "" : fmt::format(" class=\"{}\"", tone);
  switch (word.kind) {
    case Word::Kind::plain:
      return tone.empty() ? text : fmt::format("<span{}>{}</span>", attribute, text);
    case Word::Kind::strong:
      return fmt::format("<strong{}>{}</strong>", attribute, text);
    case Word::Kind::code:
      return fmt::format("<code{}>{}</code>", attribute, text);
    case Word::Kind::status:
      return fmt::format("<span class=\"status{}{}\">{}</span>", tone.empty() ? "" : " ", tone,
                         text);
    case Word::Kind::link:
    case Word::Kind::page:
      break;
  }
  return link_html(word, text);
}

}  // namespace

std::string href_of(const Word& word) {
  if (word.kind == Word::Kind::page) return page_href(word.target);
  if (word.kind != Word::Kind::link || !may_be_followed(word.target)) return "";
  return word.target.starts_with('#') ? anchor_href(std::string_view(word.target).substr(1))
                                      : escape_markup(address_of(word.target));
}

std::string words_html(const Words& words) {
  std::string html;
  for (const Word& word : visible(words)) html += word_html(word);
  return html;
}

std::string anchor_of(std::string_view key) {
  std::string anchor = visible_line(key);
  std::ranges::replace_if(
      anchor, [](char c) { return !is_outside_ascii(c) && !may_stand_in_anchor(c); }, '-');
  return anchor;
}

std::string anchor_href(std::string_view key) {
  std::string href = "#";
  for (const char c : anchor_of(key)) {
    if (is_outside_ascii(c)) {
      href += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    } else {
      href += c;
    }
  }
  return href;
}

}  // namespace rung
