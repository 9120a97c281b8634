#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <bitset>
#include <cmath>
#include <map>
#include <string>

#include "render/html.h"
#include "render/html_scripts.h"
#include "render/html_styles.h"
#include "render/sha256.h"
#include "support/text_file.h"

namespace rung::test {
namespace {

using testing::HasSubstr;
using Colors = std::map<std::string, std::string>;

std::string_view report_style() { return html_styles().front().text; }

/// What stands in the first element of this name.
std::string element_in(const std::string& page, const std::string& name) {
  const std::size_t begin = page.find('<' + name + '>') + name.size() + 2;
  return page.substr(begin, page.find("</" + name + '>', begin) - begin);
}

/// The colours declared between two places of the style sheet, by name.
Colors colors_in(const std::string& css) {
  Colors colors;
  for (const std::string& line : lines_of(css)) {
    const std::size_t name = line.find("--");
    const std::size_t value = line.find(": #");
    if (name == std::string::npos || value == std::string::npos) continue;
    colors[line.substr(name + 2, value - name - 2)] = line.substr(value + 3, 6);
  }
  return colors;
}

double linear(double channel) {
  return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

/// Relative luminance as WCAG defines it.
double luminance(const std::string& hex) {
  const int value = std::stoi(hex, nullptr, 16);
  return 0.2126 * linear((value >> 16) / 255.0) + 0.7152 * linear((value >> 8 & 255) / 255.0) +
         0.0722 * linear((value & 255) / 255.0);
}

double contrast(const std::string& one, const std::string& other) {
  const double a = luminance(one);
  const double b = luminance(other);
  return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

TEST(ReportCss, every_text_can_be_read_on_every_paper_in_both_schemes) {
  const std::string css(report_style());
  const std::size_t dark = css.find("prefers-color-scheme: dark");
  ASSERT_NE(dark, std::string::npos);
  for (const Colors& colors : {colors_in(css.substr(0, dark)), colors_in(css.substr(dark))}) {
    ASSERT_EQ(colors.size(), 14U);
    for (const std::string ink : {"ink", "muted", "link", "good", "bad", "caution"}) {
      for (const std::string paper :
           {"paper", "head", "good-paper", "bad-paper", "caution-paper"}) {
        EXPECT_GE(contrast(colors.at(ink), colors.at(paper)), 4.5) << ink << " on " << paper;
      }
    }
    for (const std::string sign : {"good-fill", "bad", "caution", "muted"}) {
      for (const std::string paper : {"paper", "band"}) {
        EXPECT_GE(contrast(colors.at(sign), colors.at(paper)), 3.0) << sign << " on " << paper;
      }
    }
  }
  EXPECT_NEAR(contrast("000000", "ffffff"), 21.0, 0.01);
  EXPECT_LT(contrast("777777", "ffffff"), 4.5);
}

TEST(ReportCss, is_the_file_in_data) {
  EXPECT_EQ(report_style(), read_text(source_folder() / "data/html/report.css"));
}

TEST(HtmlPage, allows_its_own_style_and_nothing_else) {
  const std::string page = html_page("a < b", "<p>x</p>\n");
  EXPECT_THAT(page, testing::StartsWith("<!DOCTYPE html>\n<html lang=\"en\">\n"));
  EXPECT_THAT(page, HasSubstr("<title>a &lt; b</title>"));
  EXPECT_THAT(page, HasSubstr("<main>\n<p>x</p>\n</main>"));
  const std::string style = element_in(page, "style");
  EXPECT_THAT(style, HasSubstr("@media print{html{font-size:10pt}\n"));
  EXPECT_THAT(style, testing::Not(HasSubstr("/*")));
  EXPECT_EQ(std::ranges::count(style, '{'), std::ranges::count(report_style(), '{'));
  EXPECT_THAT(page, HasSubstr("content=\"default-src 'none'; style-src 'sha256-"));
}

/// The bytes that base64 stands for, as hexadecimal digits.
std::string hex_of_base64(const std::string& base64) {
  constexpr std::string_view digits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string bits;
  for (const char c : base64) {
    if (c == '=') break;
    bits += std::bitset<6>(digits.find(c)).to_string();
  }
  std::string hex;
  for (std::size_t i = 0; i + 8 <= bits.size(); i += 8) {
    hex += fmt::format("{:02x}", std::bitset<8>(bits.substr(i, 8)).to_ulong());
  }
  return hex;
}

/// What the policy of a page allows: the hash that follows `directive`.
std::string allowed_by(const std::string& page, const std::string& directive) {
  const std::string before = directive + " 'sha256-";
  if (page.find(before) == std::string::npos) return "";
  const std::size_t begin = page.find(before) + before.size();
  const std::string hash = page.substr(begin, page.find('\'', begin) - begin);
  EXPECT_EQ(hash.size(), 44U);
  return hex_of_base64(hash);
}

TEST(HtmlPage, names_its_style_and_its_script_by_their_hashes) {
  const std::string page = html_page("x", "", Sheet::upright, Script::filter);
  EXPECT_EQ(allowed_by(page, "style-src"), sha256(element_in(page, "style")));
  EXPECT_EQ(allowed_by(page, "script-src"), sha256(element_in(page, "script")));
  EXPECT_THAT(page, HasSubstr("show();</script>\n</body>"));
  EXPECT_THAT(page, HasSubstr("default-src 'none'"));
  EXPECT_EQ(allowed_by(html_page("x", ""), "script-src"), "");
  EXPECT_EQ(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

/// A style sheet that ends early, or is no XML, would let the page fall apart.
TEST(HtmlPage, holds_a_style_without_markup) {
  EXPECT_EQ(report_style().find_first_of("<&\r"), std::string_view::npos);
  EXPECT_EQ(report_style().find("url("), std::string_view::npos);
  EXPECT_EQ(report_style().find("@import"), std::string_view::npos);
}

TEST(HtmlPage, has_a_script_of_a_few_lines_that_is_no_markup) {
  const std::string script(html_scripts().front().text);
  EXPECT_EQ(script, read_text(source_folder() / "data/html/filter.js"));
  EXPECT_LE(lines_of(script).size(), 20U);
  EXPECT_EQ(script.find_first_of("<&\r"), std::string::npos);
  EXPECT_EQ(script.find("]]>"), std::string::npos);
}

}  // namespace
}  // namespace rung::test
