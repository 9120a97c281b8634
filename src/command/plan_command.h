#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "command/io.h"
#include "command/outputs.h"
#include "rung/month.h"
#include "rung/plan.h"

namespace rung {

/// What `rung plan` was asked for.
struct PlanRequest {
  std::string file;       ///< a file, or `-`
  std::string framework;  ///< `--framework`; empty: the file's own
  std::string target;     ///< `--target`; empty: the file's, else every next level
  std::optional<AsOf> as_of;
  bool confirmed_only = false;
  bool redact = false;
  std::vector<Output> outputs;
  Looks looks;
};

/// Every format of a plan, in the order help shows them.
std::span<const PlanFormat* const> formats_of_plans();

/// Plans for the one person of the file and writes that. Returns the exit status.
int plan_file(const PlanRequest& request, Io& io);

}  // namespace rung
