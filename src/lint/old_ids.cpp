#include "lint/old_ids.h"

#include <fmt/format.h>

#include "lint/record_kinds.h"
#include "lint/table.h"

namespace rung {
namespace {

void check_old_ids(const CheckedEvidence& checked, Diagnostics& diagnostics) {
  note_old_ids(checked.evidence, diagnostics);
}

}  // namespace

void note_old_ids(const Evidence& evidence, Diagnostics& diagnostics) {
  for (const ReadAs& one : evidence.read_as) {
    Diagnostic& note = diagnostics.report(old_id, one.at, one.old_id);
    note.help = fmt::format("write `{}`", one.new_id);
    note.fix = Fix{one.at, one.new_id};
  }
}

const EvidenceCheck old_ids_check{"old ids", check_old_ids};

}  // namespace rung
