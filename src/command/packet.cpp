#include "command/packet.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "command/calibration_formats.h"
#include "command/kinds.h"
#include "command/progress.h"
#include "render/document_table.h"
#include "render/html_parts.h"

namespace rung {
namespace {

bool wants_reports(const CalibrateRequest& request) {
  if (!request.packet_folder.empty()) return true;
  return std::ranges::any_of(request.outputs, [](const Output& output) {
    return calibration_formats()[output.format]->with_reports;
  });
}

}  // namespace

Packet::Packet(const CalibrateRequest& request, Io& io)
    : request_(request), io_(io), is_wanted_(wants_reports(request)) {
  asked_.as_of = request.as_of.value_or(AsOf{io.today.month, io.today.day});
  asked_.confirmed_only = request.confirmed_only;
  asked_.redact = request.redact;
}

std::optional<UsageError> Packet::folder_problem() const {
  const std::string& folder = request_.packet_folder;
  if (folder.empty()) return std::nullopt;
  switch (io_.files.kind(folder)) {
    case PathKind::missing:
      return std::nullopt;
    case PathKind::directory:
      if (const auto there = io_.files.list(folder);
          there.entries.empty() && there.reason.empty()) {
        return std::nullopt;
      }
      break;
    case PathKind::file:
    case PathKind::special:
      break;
  }
  return UsageError{fmt::format("`--packet {}`: there is something already", folder),
                    "name a folder that is not there yet: nothing in it is written over"};
}

void Packet::expect(std::size_t inputs) {
  if (is_wanted_) kept_.resize(inputs);
}

std::set<std::string> Packet::people() const {
  std::set<std::string> ids;
  for (const std::optional<LoadedPerson>& one : kept_) {
    if (one) ids.merge(people_in(one->evidence));
  }
  return ids;
}

void Packet::show(std::span<const CalibrationRow> rows, CalibrationWords words,
                  const PersonNames& names) {
  rows_ = rows;
  parts_.words = std::move(words);
  pseudonyms_ = Pseudonyms(names);
  if (!request_.merge) parts_.names = packet_names(rows);
}

Report Packet::report_on_row(const CalibrationRow& row) {
  Report report = report_on(*kept_[row.input], asked_, io_.today, pseudonyms_);
  if (request_.redact) redact_paths(report, row.file);
  return report;
}

std::string Packet::page() {
  parts_.in_pages = false;
  const Document overview = packet_overview(rows_, parts_);
  const std::size_t reports = parts_.names.size();
  Progress progress(io_.err, "written");
  return html_in_parts(overview, reports + 1, [&](std::size_t i) -> Block {
    if (io_.terminal.err) progress.show(i, reports);
    if (i == reports) return {packet_closing()};
    return {packet_section(rows_[i], report_on_row(rows_[i]), parts_.names[i])};
  });
}

void Packet::write_folder(People& people) {
  const std::string& folder = request_.packet_folder;
  if (folder.empty()) return;
  parts_.in_pages = true;
  std::vector<std::string> names{std::string(packet_index)};
  for (const std::string& name : parts_.names) names.push_back(name + ".html");
  Progress progress(io_.err, "written");
  const auto bytes_of = [&](std::size_t i) {
    if (io_.terminal.err) progress.show(i, names.size());
    if (i > 0) {
      const Document page = packet_page(rows_[i - 1], report_on_row(rows_[i - 1]));
      return document_html_format.render(page, {}).bytes;
    }
    Document overview = packet_overview(rows_, parts_);
    overview.blocks.push_back({packet_closing()});
    return document_html_format.render(overview, {}).bytes;
  };
  const auto reason = io_.files.make_folder(folder, names, bytes_of);
  if (!reason) return;
  FileOutcome outcome = outcome_about(folder);
  outcome.diagnostics.report(cannot_write, SourceSpan::of_file(*outcome.source), folder, *reason);
  people.keep(std::move(outcome));
}

}  // namespace rung
