#include "text/edits.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <memory>
#include <set>
#include <utility>

namespace rung {
namespace {

struct InOrder {
  bool operator()(const Edit& left, const Edit& right) const {
    return std::pair(left.begin, left.end) < std::pair(right.begin, right.end);
  }
};

Edit edit_of(const Fix& fix) { return {fix.at.begin, fix.at.end, fix.text}; }

/// Whether an edit touches none of those taken: they neither share bytes nor insert at one place.
bool is_free(const Edit& edit, const std::set<Edit, InOrder>& taken) {
  const auto next = taken.lower_bound(edit);
  const bool before_next =
      next == taken.end() || (edit.end <= next->begin && edit.begin < next->begin);
  const bool after_previous = next == taken.begin() || (std::prev(next)->end <= edit.begin &&
                                                        std::prev(next)->begin < edit.begin);
  return before_next && after_previous;
}

/// Of each byte of a text where it stood before; `added` for one that stood nowhere.
using Origins = std::vector<std::size_t>;
constexpr std::size_t added = std::numeric_limits<std::size_t>::max();

Origins moved(const Origins& bytes, const std::vector<Edit>& edits) {
  Origins result;
  auto done = bytes.begin();
  for (const Edit& edit : edits) {
    result.insert(result.end(), done, bytes.begin() + static_cast<std::ptrdiff_t>(edit.begin));
    result.insert(result.end(), edit.text.size(), added);
    done = bytes.begin() + static_cast<std::ptrdiff_t>(edit.end);
  }
  result.insert(result.end(), done, bytes.end());
  return result;
}

}  // namespace

std::vector<Edit> edits_of(const std::vector<Diagnostic>& diagnostics, const SourceFile& file) {
  std::set<Edit, InOrder> edits;
  for (const Diagnostic& diagnostic : diagnostics) {
    if (!diagnostic.fix || diagnostic.fix->at.file != &file) continue;
    std::vector<Edit> offered{edit_of(*diagnostic.fix)};
    for (const Fix& further : diagnostic.fix->further) offered.push_back(edit_of(further));
    const bool all_free =
        std::ranges::all_of(offered, [&](const Edit& edit) { return is_free(edit, edits); });
    if (all_free) edits.insert(offered.begin(), offered.end());
  }
  return {edits.begin(), edits.end()};
}

std::string apply_edits(std::string_view text, const std::vector<Edit>& edits) {
  std::string result;
  std::size_t done = 0;
  for (const Edit& edit : edits) {
    result += text.substr(done, edit.begin - done);
    result += edit.text;
    done = edit.end;
  }
  result += text.substr(done);
  return result;
}

std::vector<Edit> compose(std::string_view text, const std::vector<Edit>& first,
                          const std::vector<Edit>& second) {
  Origins origins(text.size());
  for (std::size_t i = 0; i < origins.size(); ++i) origins[i] = i;
  origins = moved(moved(origins, first), second);
  const std::string result = apply_edits(apply_edits(text, first), second);
  std::vector<Edit> edits;
  std::size_t expected = 0;
  for (std::size_t at = 0; at < origins.size() || expected < text.size();) {
    std::size_t end = at;
    while (end < origins.size() && origins[end] == added) ++end;
    const std::size_t next = end < origins.size() ? origins[end] : text.size();
    if (end > at || next > expected) {
      edits.push_back({expected, next, result.substr(at, end - at)});
    }
    at = std::min(end + 1, origins.size());
    expected = next + 1;
  }
  return edits;
}

SourcePtr with_edits(const SourceFile& source, const std::vector<Edit>& edits) {
  const std::string_view bytes = source.bytes();
  std::string mark(bytes.substr(0, bytes.size() - source.text().size()));
  return std::make_shared<SourceFile>(source.path(), mark + apply_edits(source.text(), edits));
}

}  // namespace rung
