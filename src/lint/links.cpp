#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "lint/record_kinds.h"
#include "lint/table.h"

namespace rung {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// `https` of `https://wiki.example`; empty for a path. A colon behind a `/` is none of a scheme.
std::string_view scheme_of(std::string_view link) {
  const auto colon = link.find_first_of(":/?#");
  if (colon == std::string_view::npos || link[colon] != ':' || colon == 0) return {};
  const std::string_view scheme = link.substr(0, colon);
  const bool plain = std::ranges::all_of(scheme, [](char c) {
    return is_letter(c) || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
  });
  return plain && is_letter(scheme.front()) ? scheme : std::string_view();
}

bool same(std::string_view scheme, std::string_view lower) {
  return std::ranges::equal(scheme, lower, {}, [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
}

/// What is wrong with a link, and what to write instead.
struct Fault {
  std::string what;
  std::string help;
};

std::optional<Fault> fault_of_web_address(std::string_view link, std::string_view scheme) {
  const std::string_view rest = link.substr(scheme.size() + 1);
  if (!rest.starts_with("//")) {
    return Fault{fmt::format("needs `//` behind `{}:`", scheme),
                 fmt::format("write `{}://…`", scheme)};
  }
  const std::string_view host = rest.substr(2, rest.find_first_of("/?#", 2) - 2);
  if (host.empty()) return Fault{"names no host", {}};
  return std::nullopt;
}

std::optional<Fault> fault_of(std::string_view link) {
  if (link.empty()) return Fault{"is empty", "leave it out"};
  if (link.find_first_of(" \t\r\n") != std::string_view::npos) {
    return Fault{"has a space in it", "one link an entry; in an address a space is `%20`"};
  }
  const std::string_view scheme = scheme_of(link);
  if (same(scheme, "https") || same(scheme, "http")) return fault_of_web_address(link, scheme);
  if (same(scheme, "mailto")) {
    if (link.find('@') != std::string_view::npos) return std::nullopt;
    return Fault{"has no mail address behind `mailto:`", {}};
  }
  if (scheme.size() == 1 || link.starts_with('/') || link.starts_with('~') ||
      link.find('\\') != std::string_view::npos) {
    return Fault{"is a path on one machine",
                 "write a path relative to this file, with `/`, or a web address"};
  }
  if (!scheme.empty()) {
    return Fault{fmt::format("has the scheme `{}`", scheme),
                 "`https`, `http` and `mailto` are known; a file has none"};
  }
  if (link.find('@') != std::string_view::npos && link.find('/') == std::string_view::npos) {
    return Fault{"is a mail address without a scheme", "begin it with `mailto:`"};
  }
  return std::nullopt;
}

/// `wiki.example/roadmap` is likely a web address: its first part has a dot, and its last no ending
/// of a file beside it.
bool looks_like_a_host(std::string_view path) {
  const std::string_view first = path.substr(0, path.find('/'));
  const auto dot = first.find('.');
  return first.size() < path.size() && dot != std::string_view::npos && dot > 0 &&
         dot + 1 < first.size() && first != "..";
}

void check(const std::string& link, SourceSpan place, const CheckedEvidence& checked,
           Diagnostics& diagnostics) {
  if (const auto fault = fault_of(link)) {
    diagnostics.report(odd_link, place, fault->what).help = fault->help;
    return;
  }
  if (!scheme_of(link).empty()) return;
  const std::string path = link.substr(0, link.find_first_of("?#"));
  if (path.empty() || checked.exists(path)) return;
  diagnostics.report(dead_link, place, path).help =
      looks_like_a_host(path) ? fmt::format("for a web address write `https://{}`", link) : "";
}

void check_links(const CheckedEvidence& checked, Diagnostics& diagnostics) {
  for (const Entry& entry : checked.evidence.entries) {
    if (entry.link_at.file != nullptr) check(entry.link, entry.link_at, checked, diagnostics);
  }
  const auto& plan = checked.evidence.growth_plan;
  if (plan && plan->link_at.file != nullptr) check(plan->link, plan->link_at, checked, diagnostics);
}

}  // namespace

const EvidenceCheck links_check{"links", check_links};

}  // namespace rung
