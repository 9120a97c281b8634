#include "lint/framework_kinds.h"
#include "lint/scope.h"
#include "lint/table.h"

namespace rung {
namespace {

void check_ranks_of_approvers(const Framework& framework, Diagnostics& diagnostics) {
  for_each_who(framework, [&](const Who& who) {
    for (const Who::Item& item : who.items) {
      if (!item.or_above || framework.rank(item.standing)) continue;
      const Role& role = at(framework.roles, item.standing.index);
      Diagnostic& found = diagnostics.report(plus_without_rank, item.at, role.id);
      found.help = "write `" + role.id + "` alone, or give the role a `rank`";
      found.related.push_back({role.at, "the role"});
    }
  });
}

}  // namespace

const FrameworkCheck ranks_of_approvers_check{"ranks-of-approvers", check_ranks_of_approvers};

}  // namespace rung
