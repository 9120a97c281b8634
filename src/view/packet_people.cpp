#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "view/calibration_parts.h"
#include "view/packet_parts.h"

namespace rung {
namespace {

std::string verdict_tag(const CalibrationRow& row) {
  return fmt::format("verdict-{}", verdict_key(row.ready));
}

/// A filter of what occurs, in order; `all` are pairs of tag and label.
Filter filter_by(std::string label, const std::set<std::pair<std::string, std::string>>& all) {
  Filter filter{std::move(label), {}};
  for (const auto& [tag, name] : all) filter.choices.push_back({tag, name});
  return filter;
}

Filter filter_by_topic(std::span<const CalibrationRow> rows) {
  std::set<std::string_view> there;
  for (const CalibrationRow& row : rows) {
    for (const AgendaTopic* topic : topics_of(row)) there.insert(topic->key);
  }
  Filter filter{"Topic", {}};
  for (const AgendaTopic& topic : agenda_topics()) {
    if (!there.contains(topic.key)) continue;
    filter.choices.push_back({fmt::format("topic-{}", topic.key), std::string(topic.title)});
  }
  return filter;
}

}  // namespace

std::vector<std::string> packet_tags(const CalibrationRow& row) {
  std::vector<std::string> tags{"level-" + row.place->level, verdict_tag(row)};
  if (!row.place->track.empty()) tags.push_back("track-" + row.place->track);
  for (const AgendaTopic* topic : topics_of(row))
    tags.push_back(fmt::format("topic-{}", topic->key));
  for (const RowConfirmer& one : row.confirmers) {
    if (one.manager) tags.push_back("manager-" + one.id);
  }
  return tags;
}

std::vector<Filter> packet_filters(std::span<const CalibrationRow> rows) {
  std::set<std::pair<std::string, std::string>> levels;
  std::set<std::pair<std::string, std::string>> tracks;
  std::set<std::pair<std::string, std::string>> verdicts;
  std::set<std::pair<std::string, std::string>> managers;
  for (const CalibrationRow& row : rows) {
    levels.emplace("level-" + row.place->level, row.place->level);
    tracks.emplace("track-" + row.place->track, row.place->track);
    verdicts.emplace(verdict_tag(row), std::string(verdict_words(row.ready)));
    for (const RowConfirmer& one : row.confirmers) {
      if (one.manager) managers.emplace("manager-" + one.id, one.id);
    }
  }
  tracks.erase({"track-", ""});
  std::vector<Filter> filters{filter_by("Level", levels), filter_by("Track", tracks),
                              filter_by("Verdict", verdicts), filter_by_topic(rows),
                              filter_by("Manager", managers)};
  std::erase_if(filters, [](const Filter& filter) { return filter.choices.size() < 2; });
  return filters;
}

Words PacketRows::person(const CalibrationRow& row) const {
  if (row.name.empty()) return {leading_to(row, "", row.id)};
  return {leading_to(row, "", row.name), plain(" "), code(row.id)};
}

Word PacketRows::showing(const CalibrationRow& row, const RowAssessment& one, const std::string& id,
                         std::string text) const {
  const bool first = &one == &row.assessments.front();
  return leading_to(row, first ? id : fmt::format("{}-{}", one.asked->to, id), std::move(text));
}

Word PacketRows::leading_to(const CalibrationRow& row, const std::string& anchor,
                            std::string text) const {
  if (parts_.names.empty()) return plain(std::move(text));
  const std::string& name = parts_.names[static_cast<std::size_t>(&row - rows_.data())];
  if (parts_.in_pages) {
    return page_link(std::move(text),
                     fmt::format("{}.html{}{}", name, anchor.empty() ? "" : "#", anchor));
  }
  return link(std::move(text), fmt::format("#{}{}{}", name, anchor.empty() ? "" : ".", anchor));
}

}  // namespace rung
